import { definitionOf } from '../domain/figure-period.ts';
import { headingKey } from './heading-key.ts';

const roundMonths: Record<string, string> = { february: '02', march: '03', august: '08', september: '09' };
/** Definitions of published figures in use; an empty one is that of an indicator without any. */
const codes = new Set(
  'february march august september annual year month event ytd at_risk annual_yoy quarter_yoy lf_sp2010 lf_sp2020 base_unstated'.split(
    ' ',
  ),
);
const words: readonly (readonly [string, RegExp])[] = [
  ['february', /\b(?:februari|pebruari|feb)\b/],
  ['march', /\b(?:maret|mar)\b/],
  ['august', /\b(?:agustus|agu|agt|ags|aug)\b/],
  ['september', /\b(?:september|sep|sept)\b/],
  ['ytd', /kumulatif|sejak januari|year to date|s d bulan/],
  ['lf_sp2020', /sp ?2020|long form/],
  ['lf_sp2010', /sp ?2010/],
  ['event', /^(?:peristiwa|kejadian|satu peristiwa)$/],
  ['at_risk', /terancam/],
  ['annual', /^(?:tahunan|setahun)$/],
  ['year', /^(?:satu tahun)$/],
  ['month', /^(?:sebulan|bulanan)$/],
];

/** A definition by its code or its words; null where it is none that is in use. The empty text is the empty definition. */
export function readDefinition(text: string): string | null {
  const key = headingKey(text);
  if (key === '') return '';
  const code = key.replaceAll(' ', '_');
  if (codes.has(code)) return code;
  return words.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

export type DefinitionReading =
  | { kind: 'definition'; definition: string; period: string }
  /** A year of a survey with several rounds. */
  | { kind: 'round_missing'; suggestion: string }
  /** The definition says another month than the period. */
  | { kind: 'differs'; definition: string };

/**
 * Definition under which a figure is kept, with its period: what the sheet says, else what kind of indicator and period
 * imply. A year together with a round is that round's month.
 */
export function figureDefinition(
  indicator: { code: string; periodKind: string },
  period: string,
  given: string,
): DefinitionReading {
  const month = Object.hasOwn(roundMonths, given) ? roundMonths[given]! : null;
  if (month) {
    if (period.length === 4) return { kind: 'definition', definition: given, period: `${period}-${month}` };
    return period.slice(5) === month
      ? { kind: 'definition', definition: given, period }
      : { kind: 'differs', definition: given };
  }
  if (given !== '') return { kind: 'definition', definition: given, period };
  if (indicator.periodKind.startsWith('round_') && period.length === 4)
    return { kind: 'round_missing', suggestion: `${period}-08` };
  const implied = definitionOf({ code: indicator.code, period_kind: indicator.periodKind }, period);
  if (implied !== '') return { kind: 'definition', definition: implied, period };
  if (indicator.code.startsWith('grdp_growth'))
    return { kind: 'definition', definition: period.length === 4 ? 'annual_yoy' : 'quarter_yoy', period };
  if (indicator.code === 'human_development_index')
    return { kind: 'definition', definition: 'base_unstated', period };
  return { kind: 'definition', definition: '', period };
}
