import sharp from 'sharp';
import { expect, test } from 'vitest';
import { blurImage } from '../../../server/reports/blur-image.ts';

const side = 360;
/** Grey picture of `side` x `side` points, as JPEG without loss that matters here. */
const picture = (grey: (x: number, y: number) => number) =>
  sharp(Buffer.from(Array.from({ length: side * side }, (_, i) => grey(i % side, Math.floor(i / side)))), {
    raw: { width: side, height: side, channels: 1 },
  })
    .jpeg({ quality: 100 })
    .toBuffer();
const greys = async (jpeg: Uint8Array) => [...(await sharp(jpeg).greyscale().raw().toBuffer())];
/** Largest difference away from the rim, where a pattern is cut off and its mean is another. */
const farthest = (a: readonly number[], b: readonly number[]) => {
  const width = Math.sqrt(a.length);
  const isInside = (place: number) => place > width * 0.06 && place < width * 0.94;
  return a.reduce(
    (most, value, i) =>
      isInside(i % width) && isInside(i / width) ? Math.max(most, Math.abs(value - b[i]!)) : most,
    0,
  );
};

test('DP-37 two pictures that differ in their details only are the same when blurred', async () => {
  // an "eye" of 6 points, a tenth of a small face, here and there; the means are alike
  const striped = await picture((x) => (x % 6 < 3 ? 40 : 200));
  const chequered = await picture((x, y) => (x % 6 < 3 !== y % 6 < 3 ? 40 : 200));
  expect(farthest(await greys(striped), await greys(chequered))).toBeGreaterThan(120);
  expect(
    farthest(await greys(await blurImage(striped)), await greys(await blurImage(chequered))),
  ).toBeLessThan(6);
});

test('what is large can still be told, and the picture keeps its shape', async () => {
  const blurred = await blurImage(await picture((x) => (x < side / 2 ? 40 : 200)));
  const { width, height, format, exif } = await sharp(blurred).metadata();
  expect([width, height, format, exif]).toEqual([720, 720, 'jpeg', undefined]);
  const seen = await greys(blurred);
  expect(seen[360 * 720 + 100]).toBeLessThan(60);
  expect(seen[360 * 720 + 620]).toBeGreaterThan(180);
});

test('what is no picture is not shown at all', async () => {
  await expect(blurImage(Buffer.from('bukan gambar'))).rejects.toThrow();
});
