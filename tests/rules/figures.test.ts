import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const textsIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));

/** Functions that draw by Plot and that no entry of the gallery calls. */
function notInGallery(sources: readonly string[], gallery: readonly string[]): string[] {
  return sources
    .filter((text) => text.includes("from '@observablehq/plot'"))
    .flatMap((text) => [...text.matchAll(/export (?:async )?function (draw\w*)/g)].map((match) => match[1]!))
    .filter((name) => !gallery.some((entry) => entry.includes(`${name}(`)));
}

test('every figure that Plot draws hangs in the gallery', () => {
  const sources = textsIn('web');
  const gallery = textsIn('tests/figures/gallery');
  const drawing = sources.filter((text) => text.includes("from '@observablehq/plot'"));
  expect(drawing.length).toBeGreaterThanOrEqual(9);
  for (const text of drawing) expect(text).toMatch(/export function draw/);
  expect(notInGallery(sources, gallery)).toEqual([]);
});
test('the rule bites', () => {
  const source = "import { plot } from '@observablehq/plot';\nexport function drawPie() {}";
  expect(notInGallery([source], ["import { drawPie } from 'x';\ndrawPie(data)"])).toEqual([]);
  expect(notInGallery([source], ['drawFan(data)'])).toEqual(['drawPie']);
});
