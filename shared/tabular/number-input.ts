/** What was typed, as a number, or why it is none. */
export type NumberInput =
  | { kind: 'value'; value: number }
  | { kind: 'empty' }
  | { kind: 'invalid' }
  /** A decimal where only whole numbers make sense. */
  | { kind: 'fraction' }
  /** Two readings, both possible: ask. */
  | { kind: 'ambiguous'; readings: [number, number] };

/**
 * Reads a number typed by hand in Indonesian or English habit: `1.234,5`, `1,234.5`, `1234.5`, `1234,5`, `1.234.567`.
 * A single separator before exactly three digits (`1.234`, `1,234`) may group thousands or begin decimals. Where
 * decimals make sense it is refused as ambiguous; a whole-number field reads `1.234` as 1234.
 * Undefined: `1.23.4`, `12.34,5`, letters and units are invalid, never read in part.
 */
export function readNumber(typed: string, field: { decimals: boolean }): NumberInput {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  if (text === '') return { kind: 'empty' };
  const whole = (digits: string): NumberInput => ({ kind: 'value', value: Number(digits) });
  const decimal = (digits: string, fraction: string): NumberInput => {
    const value = Number(`${digits}.${fraction}`);
    return field.decimals || Number.isInteger(value) ? { kind: 'value', value } : { kind: 'fraction' };
  };
  const match = /^(-?\d+)((?:[.,]\d+)*)$/.exec(text);
  if (!match) return { kind: 'invalid' };
  const head = match[1]!;
  const parts = match[2]!.match(/[.,]\d+/g) ?? [];
  if (parts.length === 0) return whole(head);

  const marks = parts.map((part) => part[0]!);
  const groups = parts.map((part) => part.slice(1));
  const startsGroup = /^-?[1-9]\d{0,2}$/.test(head);
  const grouped = (count: number) => startsGroup && groups.slice(0, count).every((one) => one.length === 3);
  const same = new Set(marks).size === 1;
  const last = groups.length - 1;

  if (parts.length === 1) {
    const fraction = groups[0]!;
    if (fraction.length !== 3 || !startsGroup) return decimal(head, fraction);
    const thousands = Number(head + fraction);
    if (!field.decimals && marks[0] === '.') return { kind: 'value', value: thousands };
    return { kind: 'ambiguous', readings: [thousands, Number(`${head}.${fraction}`)] };
  }
  if (same) return grouped(parts.length) ? whole(head + groups.join('')) : { kind: 'invalid' };
  // Mixed marks: all but the last group thousands, the last begins decimals.
  const grouping = new Set(marks.slice(0, last));
  if (grouping.size !== 1 || grouping.has(marks[last]!) || !grouped(last)) return { kind: 'invalid' };
  return decimal(head + groups.slice(0, last).join(''), groups[last]!);
}
