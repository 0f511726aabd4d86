import { plainText } from './plain-text.ts';

/** A heading in the form in which it is compared: small letters, marks and underscores as blanks. `%` and `<` are kept as words. */
export function headingKey(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/%/g, ' % ')
    .replace(/[^\p{L}\p{N}%<]+/gu, ' ')
    .trim();
}
