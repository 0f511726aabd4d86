import { expect, test } from 'vitest';
import { linkNumbers } from '../../../shared/briefings/link-numbers.ts';
import type { Pack } from '../../../shared/briefings/pack.ts';
import { slidesOf } from '../../../shared/briefings/slides.ts';
import { samplePack } from '../../support/sample-pack.ts';

test('a number that somebody typed carries the mark of paper in the room too', () => {
  const pack: Pack = samplePack();
  const block = pack.sections.flatMap((section) => section.blocks).find((one) => one.kind === 'text')!;
  if (block.kind !== 'text') throw new Error('a text block was expected');
  block.edited = linkNumbers('Perlu 99,9 langkah.', pack, block);
  const lines = slidesOf(pack).flatMap(({ shows }) =>
    shows.kind === 'texts' ? shows.texts.flatMap((text) => text.lines) : [],
  );
  expect(lines).toContain('Perlu 99,9† langkah.');
});
