import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bivariateColours, classColours, classInk, seriesColours } from '../../shared/figures/palette.ts';
import { contrast, difference, lab, linear, seenBy } from './colour-vision.ts';

const css = readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8');
const [light, dark] = css.split(':root[data-theme="dark"]') as [string, string];
const token = (theme: 'light' | 'dark', name: string) =>
  new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme === 'light' ? light : dark)?.[1];

describe.each(['light', 'dark'] as const)('class colours, %s', (theme) => {
  const colours = classColours[theme];
  it('are the ones of the style sheet', () => {
    colours.forEach((colour, i) => {
      expect(token(theme, `class-${i}`)).toBe(colour);
      expect(token(theme, `class-ink-${i}`)).toBe(classInk[theme][i]);
    });
    bivariateColours[theme].forEach((row, y) => {
      row.forEach((colour, x) => {
        expect(token(theme, `bi-${y}${x}`)).toBe(colour);
      });
    });
    seriesColours[theme].forEach((colour, i) => {
      expect(token(theme, `series-${i}`)).toBe(colour);
    });
  });
  it('change luminance in one direction, by at least 10 L* a step: grey print and projectors keep the order', () => {
    const steps = colours.map((colour) => lab(linear(colour))[0]);
    const signs = steps
      .slice(1)
      .map((value, i) => (theme === 'light' ? steps[i]! - value : value - steps[i]!));
    expect(Math.min(...signs)).toBeGreaterThan(10);
  });
  it.each(['deuteranopia', 'protanopia'] as const)('keep the order and stay apart under %s', (kind) => {
    const seen = colours.map((colour) => seenBy(kind, linear(colour)));
    const steps = seen.map((colour) => lab(colour)[0]);
    const signs = steps
      .slice(1)
      .map((value, i) => (theme === 'light' ? steps[i]! - value : value - steps[i]!));
    expect(Math.min(...signs)).toBeGreaterThan(8);
    for (let i = 0; i < seen.length; i++)
      for (let j = 0; j < i; j++) expect(difference(seen[i]!, seen[j]!)).toBeGreaterThan(12);
  });
  it('carry readable words', () => {
    colours.forEach((colour, i) => {
      expect(contrast(colour, classInk[theme][i]!)).toBeGreaterThan(4.5);
    });
  });
  it('two layers: all nine stay apart for both kinds of colour blindness', () => {
    const nine = bivariateColours[theme].flat();
    for (const kind of ['deuteranopia', 'protanopia'] as const) {
      const seen = nine.map((colour) => seenBy(kind, linear(colour)));
      for (let i = 0; i < seen.length; i++)
        for (let j = 0; j < i; j++) expect(difference(seen[i]!, seen[j]!)).toBeGreaterThan(6);
    }
  });
  it('lines are readable on their ground', () => {
    const ground = token(theme, 'surface')!;
    for (const colour of seriesColours[theme]) expect(contrast(colour, ground)).toBeGreaterThan(4.5);
  });
});

describe.each(['light', 'dark'] as const)('other colours that carry a meaning, %s', (theme) => {
  const seen = (kind: 'deuteranopia' | 'protanopia', name: string) =>
    seenBy(kind, linear(token(theme, name)!));
  it('grades of reliability keep one order of luminance, also under colour blindness', () => {
    for (const kind of ['deuteranopia', 'protanopia'] as const) {
      const light = [0, 1, 2, 3, 4].map((grade) => lab(seen(kind, `grade-${grade}`))[0]);
      const steps = light.slice(1).map((value, i) => value - light[i]!);
      expect(new Set(steps.map(Math.sign)).size).toBe(1);
      expect(Math.min(...steps.map(Math.abs))).toBeGreaterThan(8);
    }
  });
  it.each([
    ['rise and fall', 'up', 'down'],
    ['correlations with and against', 'series-1', 'series-2'],
    ['lanes of incidents', 'series-1', 'series-0'],
  ])('%s stay apart', (_, one, other) => {
    for (const kind of ['deuteranopia', 'protanopia'] as const)
      expect(difference(seen(kind, one), seen(kind, other))).toBeGreaterThan(12);
  });
});
