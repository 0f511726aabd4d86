/** Signs that a file of Office may not hold, those that turn the direction of letters, and the two that mean a fact. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 forbids
const unprintable = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff\ue000\ue001\u202a-\u202e\u2066-\u2069]/g;

/**
 * What somebody wrote as it can be printed in every file: without signs that have no ink and break a document or turn the
 * letters around; a tab and the line break of a slide are spaces. Half surrogate pairs become the sign for what is unreadable.
 */
export const printable = (text: string): string =>
  text
    .replace(unprintable, '')
    .replace(/[\t\v\f]/g, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd');

/** A plain value (objects, lists, texts, numbers) with every text of it as it can be printed. */
export function printableTexts<Value>(value: Value): Value {
  if (typeof value === 'string') return printable(value) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => printableTexts(one)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [name, printableTexts(one)]),
  ) as Value;
}
