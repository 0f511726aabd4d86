/** Names of one word are often ordinary words too; they are replaced only where they are addressed. */
const isPhone = (name: string) => /^[+\d\s()-]{6,}$/.test(name);
/** Marks that WhatsApp puts around a name that is addressed. */
const marks = '[\\u2066-\\u2069\\u200E\\u200F\\u202A-\\u202E~]*';

/**
 * Replaces the members of an exported chat in the texts of others (DP-20): names of two words or more wherever they stand
 * as whole words, shorter ones after `@`. Numbers are left to the redactor.
 * Cost: one pass over each text.
 */
export function maskAuthors(authors: Iterable<string>): (text: string) => string {
  const names = [...new Set(authors)]
    .map((name) => name.replaceAll(/^[~\s]+|\s+$/g, '').trim())
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
