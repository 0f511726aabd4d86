import { expect, test } from 'vitest';
import { linkNumbers } from '../../../shared/briefings/link-numbers.ts';
import type { Pack } from '../../../shared/briefings/pack.ts';
import { blockLines } from '../../../shared/briefings/pack-text.ts';
import { slidesOf } from '../../../shared/briefings/slides.ts';
import { samplePack } from '../../support/sample-pack.ts';

test('a number that somebody typed carries the mark of paper in the room too', () => {
  const pack: Pack = samplePack();
  const block = pack.sections.flatMap((section) => section.blocks).find((one) => one.kind === 'text')!;
  if (block.kind !== 'text') throw new Error('a text block was expected');
  block.edited = linkNumbers('Perlu 99,9 langkah.', pack, block);
  const lines = slidesOf(pack).flatMap(({ shows }) =>
    (shows.kind === 'texts' ? shows.texts : shows.intro).flatMap((text) => text.lines),
  );
  expect(lines).toContain('Perlu 99,9† langkah.');
});

test('nothing of a pack is left out of the room or changes its place, and a slide holds no more than can be read', () => {
  const pack = samplePack();
  const shown: string[] = [];
  for (const { shows } of slidesOf(pack)) {
    const texts = shows.kind === 'texts' ? shows.texts : shows.intro;
    shown.push(...texts.flatMap((text) => text.lines));
    expect(texts.reduce((sum, text) => sum + text.lines.length, 0)).toBeLessThanOrEqual(10);
    if (shows.kind === 'texts') continue;
    if (shows.block.kind !== 'table') shown.push(shows.block.id);
    else {
      expect(shows.block.rows.length).toBeLessThanOrEqual(12);
      shown.push(...shows.block.rows.map((row) => JSON.stringify(row)));
    }
  }
  const whole = pack.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'text'
        ? blockLines(pack, block)
        : block.kind === 'table'
          ? block.rows.map((row) => JSON.stringify(row))
          : [block.id],
    ),
  );
  expect(shown).toEqual(whole);
});
