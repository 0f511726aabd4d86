import { normalText } from '../tabular/normal-text.ts';

const plainAlready = /^(?!')[!-~](?:[!-~]| (?! ))*$/;

/**
 * A text as it is compared: as `normalText` has it. A raised figure after a word or a number is
 * a footnote mark and becomes `*` (`5,23¹`), except in km² and m².
 */
export function plainText(raw: string): string {
  if (plainAlready.test(raw)) return raw.trimEnd();
  return normalText(raw.replace(/(?<![mM])[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]+/g, '*'));
}
