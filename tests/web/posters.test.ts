import { createHash } from 'node:crypto';
import * as jsqr from 'jsqr';
import { describe, expect, test } from 'vitest';
import { sha256Head } from '../../web/public-form/sha-256.ts';
import { qrPath } from '../../web/ui/qr-path.ts';

/** An older package: its function is the default of its default. */
const decode = (jsqr.default as unknown as { default: typeof jsqr.default }).default;

/** The path as a printer inks it, read by a decoder that knows nothing of our encoder. */
function read(address: string, spoil = 0): string | undefined {
  const { size, path } = qrPath(address);
  const scale = 5;
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const ink = (x: number, y: number, value: number) => {
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < scale; dx++)
        pixels.set([value, value, value], ((y * scale + dy) * side + x * scale + dx) * 4);
  };
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let i = 0; i < Number(width); i++) ink(Number(x) + i, Number(y), 0);
  // a torn or dirty patch in the middle
  const from = Math.floor((size - spoil) / 2);
  for (let y = from; y < from + spoil; y++) for (let x = from; x < from + spoil; x++) ink(x, y, 255);
  return decode(pixels, side, side)?.data;
}

describe('the codes on a poster', () => {
  test.each([
    'https://apoa.imigrasi.go.id',
    'https://teduh.contoh.id/l/a1b2c3d4e5',
    'http://192.168.10.20:3000/l/zzzzzzzzzz',
    `https://teduh.contoh.id/${'panjang/'.repeat(20)}`,
  ])('hold exactly the address: %s', (address) => {
    expect(read(address)).toBe(address);
  });
  test('can be read with a dirty patch', () => {
    const address = 'https://teduh.contoh.id/l/a1b2c3d4e5';
    expect(read(address, 6)).toBe(address);
  });
  test('keep the quiet zone of four modules', () => {
    const { size, path } = qrPath('https://apoa.imigrasi.go.id');
    const places = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((one) => one.slice(1).map(Number));
    expect(Math.min(...places.map(([x]) => x!))).toBe(4);
    expect(Math.max(...places.map(([x, , width]) => x! + width!))).toBe(size - 4);
  });
});

describe('SHA-256 of the form’s script', () => {
  test('agrees with the one of Node for every length that a proof can have', () => {
    for (let length = 0; length <= 119; length++) {
      const text = Array.from({ length }, (_, i) => String.fromCharCode(33 + ((i * 7 + length) % 90))).join(
        '',
      );
      expect(sha256Head(text)).toBe(createHash('sha256').update(text).digest().readUInt32BE(0));
    }
  });
});
