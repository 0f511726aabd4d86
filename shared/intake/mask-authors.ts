/** A member who is kept as "Pak …" is spoken of without the title too. */
const title = /^(?:bapak|pak|ibu|bu|sdri?|saudara|bang|mrs?|ms|tn|ny|koh|cik?|hj?)\.?\s+(?=\S)/i;
const isPhone = (name: string) => /^[+\d\s()-]{6,}$/.test(name);
/** Marks that WhatsApp puts around a name that is addressed. */
const marks = '[\\u2066-\\u2069\\u200E\\u200F\\u202A-\\u202E~]*';

/**
 * Replaces the members of an exported chat in the texts of others (DP-20): names of two words or more wherever they stand
 * as whole words, with a title or without, shorter ones after `@`. Numbers are left to the redactor.
 * Cost: one pass over each text.
 */
export function maskAuthors(authors: Iterable<string>): (text: string) => string {
  const names = [...new Set(authors)]
    .map((name) => name.replaceAll(/^[~\s]+|\s+$/g, '').trim())
    .flatMap((name) => [name, name.replace(title, '')])
    .filter((name) => name.length >= 2 && !isPhone(name))
    .sort((a, b) => b.length - a.length);
  const escaped = (some: string[]) =>
    some
      .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(/\s+/g, '\\s+'))
      .join('|');
  const long = names.filter((name) => /\S\s+\S/.test(name));
  const patterns: RegExp[] = [];
  if (names.length > 0)
    patterns.push(new RegExp(`@${marks}(?:${escaped(names)})${marks}(?![\\p{L}\\p{N}])`, 'giu'));
  if (long.length > 0)
    patterns.push(new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped(long)})(?![\\p{L}\\p{N}])`, 'giu'));
  return (text) => patterns.reduce((masked, pattern) => masked.replace(pattern, '[NAMA]'), text);
}
