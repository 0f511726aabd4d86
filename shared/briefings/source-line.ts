import { printWords } from '../text/briefing-print.ts';
import { formatDate } from '../text/format.ts';
import type { Language } from '../text/language.ts';
import type { PackSource } from './pack.ts';

/** A source as a line: title, address, day. */
export function sourceLine(source: PackSource, language: Language): string {
  const day = source.date === null ? printWords.noDate[language] : formatDate(source.date, language);
  return [source.title, source.url, day].filter((part) => part !== null).join(' · ');
}
