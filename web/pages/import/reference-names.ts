import type { ImportReference } from '../../../shared/imports/import-types.ts';
import type { Language } from '../../../shared/text/language.ts';

/** Names of areas and indicators by code, for sentences; the code itself where it is unknown. */
export function referenceNames(reference: ImportReference, language: Language) {
  const areas = new Map(reference.areas.map((one) => [one.code, one.shortName]));
  const indicators = new Map(reference.indicators.map((one) => [one.code, one.name[language]]));
  return {
    area: (code: string) => areas.get(code) ?? code,
    indicator: (code: string) => indicators.get(code) ?? code,
  };
}
