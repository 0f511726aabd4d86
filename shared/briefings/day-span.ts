import { briefingPhrases } from '../text/briefings.ts';
import { formatDate } from '../text/format.ts';
import type { Language } from '../text/language.ts';

/** From one day to another in words; one day is said once. */
export function daySpan(from: string, to: string, language: Language): string {
  const [a, b] = [formatDate(from, language), formatDate(to, language)];
  return a === b ? a : briefingPhrases.fromTo[language](a, b);
}
