import { describe, expect, test } from 'vitest';
import { concerns, dueAt } from '../../../server/alarms/quiet-hours.ts';

const night = { quiet: { from: '21:00', to: '06:00' }, protectiveAnytime: true };
const at = (wib: string) => new Date(`2026-11-24T${wib}:00+07:00`);

describe('quiet hours, in WIB', () => {
  test.each([
    ['20:59', '20:59', 'before they begin'],
    ['21:00', '06:00 next', 'in their first minute'],
    ['23:30', '06:00 next', 'before midnight'],
    ['02:00', '06:00', 'after midnight'],
    ['05:59', '06:00', 'in their last minute'],
    ['06:00', '06:00', 'when they are over'],
  ])('at %s it is due at %s: %s', (now, due) => {
    const [clock, next] = due.split(' ');
    const expected = new Date(at(clock!).getTime() + (next ? 86_400_000 : 0));
    expect(dueAt(at(now), false, night)).toEqual(expected);
  });
  test('a protective alarm waits for nobody, unless somebody wants it to', () => {
    expect(dueAt(at('23:30'), true, night)).toEqual(at('23:30'));
    expect(dueAt(at('02:00'), true, { ...night, protectiveAnytime: false })).toEqual(at('06:00'));
  });
  test('within one day, and none at all', () => {
    const noon = { quiet: { from: '12:00', to: '13:00' }, protectiveAnytime: true };
    expect(dueAt(at('12:15'), false, noon)).toEqual(at('13:00'));
    expect(dueAt(at('13:00'), false, noon)).toEqual(at('13:00'));
    expect(dueAt(at('12:15'), false, { ...noon, quiet: null })).toEqual(at('12:15'));
    expect(dueAt(at('12:15'), false, { ...noon, quiet: { from: '12:00', to: '12:00' } })).toEqual(
      at('12:15'),
    );
  });
});

describe('areas chosen', () => {
  test('none chosen means all', () => expect(concerns([], ['19.71'])).toBe(true));
  test('a regency holds its kecamatan, and is concerned by an alarm of the province', () => {
    expect(concerns(['19.71'], ['19.71.02'])).toBe(true);
    expect(concerns(['19.71.02'], ['19'])).toBe(true);
    expect(concerns(['19.71.02'], ['19.71'])).toBe(true);
    expect(concerns(['19.71'], ['19.01.03', '19.02'])).toBe(false);
    expect(concerns(['19.01'], ['19.01.P01'])).toBe(true);
  });
  test('codes are compared by their parts and not by their letters', () => {
    expect(concerns(['19.7'], ['19.71'])).toBe(false);
  });
});
