import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { axisX, dot, frame, plot, text } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Language } from '../../shared/text/language.ts';
import { faultsOf } from './faults.ts';
import { plainSvg } from './plain-svg.ts';

/**
 * Every figure of the product that Plot draws, from fixed small data, in Node with a light DOM. What changes in a
 * figure is looked at (the files in golden/ open in any browser) and then taken over by
 * `UPDATE_FIGURES=1 npx vitest run --project unit tests/figures`.
 */
const gallery = join(import.meta.dirname, 'gallery');
const golden = (name: string) => join(import.meta.dirname, 'golden', `${name}.svg`);
const names = readdirSync(gallery).map((file) => file.replace(/\.ts$/, ''));
const isUpdate = process.env['UPDATE_FIGURES'] === '1';
const camel = (name: string) => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const warned: unknown[] = [];
beforeEach(() => {
  vi.stubGlobal('window', parseHTML('<html><body></body></html>'));
  warned.length = 0;
  vi.spyOn(console, 'warn').mockImplementation((...what) => warned.push(what));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe.each(names)('the figure %s', (name) => {
  const draw = async (language: Language) => {
    const { [camel(name)]: figure } = (await import(`./gallery/${name}.ts`)) as Record<
      string,
      (language: Language) => SVGSVGElement
    >;
    return figure!(language);
  };

  test('is drawn without a warning, holds no value that is none, and every label stands inside and free', async () => {
    for (const language of ['id', 'en'] as const) {
      expect(faultsOf(await draw(language), language)).toEqual([]);
      expect(warned).toEqual([]);
    }
  });

  test('looks as it was last agreed', async () => {
    const drawn = plainSvg(await draw('id'));
    if (isUpdate) writeFileSync(golden(name), drawn);
    expect(drawn).toBe(existsSync(golden(name)) ? readFileSync(golden(name), 'utf8') : '(no golden file)');
  });
});

describe('the gallery itself', () => {
  const faults = (options: Parameters<typeof plot>[0]) =>
    faultsOf(plot({ width: 200, height: 100, ...options }) as unknown as SVGSVGElement, 'id');
  const at = (what: string, x: number) =>
    text([{ x, what }], { x: 'x', text: 'what', frameAnchor: 'middle' });

  test('keeps no golden drawing of a figure that is gone', () => {
    const kept = readdirSync(join(import.meta.dirname, 'golden'));
    expect(kept.sort()).toEqual(names.map((name) => `${name}.svg`).sort());
  });
  test('sees a warning of Plot', () => {
    const drawn = faults({ marks: [dot(['2024-01-01', '2024-02-01'], { x: (d: string) => d })] });
    expect(warned).not.toEqual([]);
    expect(drawn).toContain('holds ⚠');
  });
  test('sees a label that leaves the figure, lies over another, or speaks another language', () => {
    const x = { domain: [0, 1], axis: null };
    expect(faults({ x, marks: [frame(), at('Peristiwa di luar gambar', 1)] })).toEqual([
      expect.stringContaining('leaves the figure sideways'),
    ]);
    expect(faults({ x, marks: [frame(), at('Resmi', 0.5), at('Simulasi', 0.5)] })).toEqual([
      expect.stringContaining('lies over'),
    ]);
    expect(faults({ x, marks: [frame(), at('Unemployment', 0.5)] })).toEqual([
      '“unemployment” is in another language',
    ]);
    expect(faults({ x: { domain: [0, 0.4] }, marks: [axisX({ ticks: 2 }), at('0,2', 0.2)] })).toContain(
      '“0.2” is written in another language',
    );
  });
  test('sees a token that no style sheet knows', () => {
    expect(faults({ marks: [dot([[1, 1]], { fill: 'var(--none)' })], axis: null })).toContain(
      'holds var(--none)',
    );
  });
});
