import type { Language } from '../../../shared/text/language.ts';
import type { Agency } from '../../api/agencies.ts';

/** Agencies for a choice, as code and name: those invited first, then the others, each by name. */
export function agencyChoices(
  agencies: readonly Agency[],
  invited: readonly string[],
  language: Language,
): [string, string][] {
  const isIn = (one: Agency) => invited.includes(one.code);
  return [...agencies]
    .sort(
      (a, b) =>
        Number(isIn(b)) - Number(isIn(a)) || a.name[language].localeCompare(b.name[language], language),
    )
    .map((one) => [one.code, one.name[language]]);
}
