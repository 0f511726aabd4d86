import type { Classification } from './briefing.ts';
import type { Credibility, Reliability } from './incident.ts';
import type { Narrative } from './report.ts';

/** One field per report (ATHG): ideology is left out, it speaks of persons' minds. */
export const informationFields = [
  'economy',
  'labour',
  'social',
  'public_order',
  'immigration_supervision',
] as const;
export type InformationField = (typeof informationFields)[number];

/** A Laporan Informasi: one field, one problem; facts apart from what the reporter thinks. Never persons. */
export interface InformationReport {
  field: InformationField;
  /** The one problem, in a line. */
  subject: string;
  /** What kind of source it is: a channel, an agency, a newspaper. */
  source: string;
  /** How the source comes to know. */
  relation: string;
  /** How and when the office got it. */
  obtained: string;
  /** Siapa, apa, di mana, dengan apa, mengapa, bagaimana, bilamana. */
  facts: Narrative;
  /** What the reporter thinks of it. */
  opinion: string;
  reliability: Reliability;
  credibility: Credibility;
  classification: Classification;
}

/**
 * The grade on lists of five information grades, where 5 is "cannot be judged": 1 to 4 stay, 6 becomes 5, and 5
 * (improbable), which such a list does not have, becomes 4 (doubtful).
 */
export function credibilityOfFive(credibility: Credibility): '1' | '2' | '3' | '4' | '5' {
  return credibility === '6' ? '5' : credibility === '5' ? '4' : credibility;
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** A number in an office's series: `{nomor}` of three digits, `{bulan}`, `{bulanRomawi}`, `{tahun}` of an ISO day. */
export function seriesNumber(pattern: string, running: number, day: string): string {
  const [year, month] = day.split('-') as [string, string];
  const fill: Record<string, string> = {
    nomor: String(running).padStart(3, '0'),
    bulan: month,
    bulanRomawi: roman[Number(month) - 1]!,
    tahun: year,
  };
  return pattern.replace(/\{(nomor|bulan|bulanRomawi|tahun)\}/g, (_, name: string) => fill[name]!);
}
