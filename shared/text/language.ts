import type { Words } from '../composite/types.ts';

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** A sentence with gaps, in both languages: a missing language does not compile. */
export type Phrase<Gaps extends unknown[]> = Record<Language, (...gaps: Gaps) => string>;
/** A dictionary of plain words; used with `satisfies` so that keys stay known. */
export type Dictionary = Record<string, Words>;

export function isLanguage(text: unknown): text is Language {
  return text === 'id' || text === 'en';
}
