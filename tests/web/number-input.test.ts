import { describe, expect, it } from 'vitest';
import { readNumber } from '../../shared/tabular/number-input.ts';

const decimal = (text: string) => readNumber(text, { decimals: true });
const count = (text: string) => readNumber(text, { decimals: false });
const value = (number: number) => ({ kind: 'value', value: number });

describe('numbers typed by hand', () => {
  it('reads the Indonesian and the English habit alike', () => {
    for (const text of ['1.234,5', '1,234.5', '1234.5', '1234,5', ' 1 234,5 '])
      expect([text, decimal(text)]).toEqual([text, value(1234.5)]);
    expect(decimal('1.234.567,25')).toEqual(value(1234567.25));
    expect(decimal('1.234.567')).toEqual(value(1234567));
    expect(decimal('-0,7')).toEqual(value(-0.7));
    expect(decimal('\u22124,74')).toEqual(value(-4.74));
    expect(decimal('0')).toEqual(value(0));
  });
  it('asks where three digits after one separator can be thousands or decimals', () => {
    expect(decimal('1.234')).toEqual({ kind: 'ambiguous', readings: [1234, 1.234] });
    expect(decimal('1,234')).toEqual({ kind: 'ambiguous', readings: [1234, 1.234] });
    // A zero in front cannot begin thousands.
    expect(decimal('0.125')).toEqual(value(0.125));
    expect(decimal('1234.567')).toEqual(value(1234.567));
  });
  it('takes the dot for thousands where only whole numbers make sense', () => {
    expect(count('1.234')).toEqual(value(1234));
    expect(count('1,234').kind).toBe('ambiguous');
    expect(count('12,5')).toEqual({ kind: 'fraction' });
    expect(count('12,0')).toEqual(value(12));
  });
  it('reads nothing in part', () => {
    for (const text of ['12 orang', '1.23.4', '12.34,5', '1,234,5', '1..2', ',5', '1e3', '--1', '0x10'])
      expect([text, decimal(text).kind]).toEqual([text, 'invalid']);
    expect(decimal('  ')).toEqual({ kind: 'empty' });
  });
});
