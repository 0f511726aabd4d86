import type { Language } from '../text/language.ts';

/**
 * A number as it stands in a text. `data`: something that a fact should say. The others are no data and are never linked:
 * numbers of laws and articles, of lists, ordinals, clock times, and years that stand alone.
 */
export interface TextNumber {
  start: number;
  shown: string;
  /** NaN where it is written in no way that the language knows (`41.3` in Indonesian). */
  value: number;
  kind: 'data' | 'date' | 'law' | 'list' | 'ordinal' | 'time' | 'year';
}

const months: Record<Language, string> = {
  id: 'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|Jan|Feb|Mar|Apr|Jun|Jul|Agu|Sep|Okt|Nov|Des',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec',
};
const laws =
  /(?<!\p{L})(?:UU|PP|Perpres|Perppu|Permen\p{L}*|Perda|Kepres|Kepmen\p{L}*|Undang-Undang|Pasal|ayat|huruf|butir|Nomor|No\.?|Tahun|Law|Act|Article|Section|Number)(?:\s+Nomor|\s+No\.?)?[\s(]*\d+(?:\/\d+|(?:\.\d+)+(?!\d|,))*/giu;
const lists = /^[ \t]*(?:\d+[.)]|\(\d+\))(?=\s)/gmu;
const ordinals = /(?<!\p{L})ke-\d+/giu;
const times = /(?<!\d)\d{1,2}[.:]\d{2}(?=\s*WIB)/gu;
const numbers = /(?<![\p{L}\d.,/])(?:<\s?)?(?:[+\u2212]|(?<=^|[\s(])-)?\d+(?:[.,]\d+)*%?/gmu;

/** Every number of a text in its order; a date with its month is one. Nothing overlaps. */
export function numbersInText(text: string, language: Language): TextNumber[] {
  const found: TextNumber[] = [];
  const isFree = (start: number, end: number) =>
    found.every((one) => end <= one.start || start >= one.start + one.shown.length);
  const take = (pattern: RegExp, kind: TextNumber['kind']) => {
    for (const match of text.matchAll(pattern)) {
      const [shown] = match;
      if (isFree(match.index, match.index + shown.length))
        found.push({ start: match.index, shown, value: parseShown(shown, language), kind });
    }
  };
  take(lists, 'list');
  take(new RegExp(`(?<!\\d)(?:\\d{1,2} )?(?:${months[language]}) \\d{4}(?!\\d)`, 'gu'), 'date');
  take(laws, 'law');
  take(ordinals, 'ordinal');
  take(times, 'time');
  take(numbers, 'data');
  for (const one of found) if (one.kind === 'data' && /^(?:19|20)\d\d$/.test(one.shown)) one.kind = 'year';
  return found.sort((a, b) => a.start - b.start);
}

/** The number that a text such as `−1.234,5%` or `<5` begins with; NaN where it has none or is not written in the language's way. */
export function parseShown(shown: string, language: Language): number {
  const [digits] = /[+\u2212-]?\d+(?:[.,]\d+)*/.exec(shown) ?? [];
  if (digits === undefined) return Number.NaN;
  const [group, comma] = language === 'id' ? ['.', ','] : [',', '.'];
  const [whole, decimals, more] = digits.replace('\u2212', '-').split(comma);
  if (more !== undefined || decimals?.includes(group)) return Number.NaN;
  const parts = whole!.split(group);
  if (parts.length > 1 && (parts.slice(1).some((part) => part.length !== 3) || parts[0]!.length > 4))
    return Number.NaN;
  return Number(decimals === undefined ? parts.join('') : `${parts.join('')}.${decimals}`);
}
