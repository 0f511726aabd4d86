/** What a spreadsheet takes for the beginning of a formula: also after blanks, and in the full-width forms of East Asian keyboards. */
const startsFormula = /^[\s\0\u200b\u2060]*[=+\-@＝＋－＠]|^[\t\r\n\0]/;
const isNumber = /^-?\d+(\.\d+)?$/;

/** The text with a leading apostrophe where a spreadsheet would run it (DP-41); plain numbers stay as they are. */
export const formulaSafe = (text: string): string =>
  startsFormula.test(text) && !isNumber.test(text) ? `'${text}` : text;
