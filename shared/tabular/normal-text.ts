/**
 * A text of a cell as it is compared: compatible forms made one (full-width digits, ligatures, superscripts), marks that
 * nobody sees (zero width, direction, byte order, soft hyphen) gone, every run of white space one plain space and none at
 * the ends, and the apostrophe that makes a number a text dropped. Letters keep their case.
 */
export function normalText(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFKC')
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
    .replace(/^['\u2018\u2019]+(?=[-+(]?\s?[\d.,])/, '');
}

/** Soft hyphen, Arabic letter mark, zero width, direction marks, embeddings and isolates, joiners, BOM. */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
