import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanImage, type ImageRefused } from '../../../server/reports/clean-image.ts';

const canary = 'KENARI-METADATA-7731';
const blank = (width = 80, height = 60) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7d44' } });
/** A picture as a phone makes it: maker, place, time, orientation, and an XMP packet. */
const fromPhone = (picture = blank()) =>
  picture
    .withExif({
      IFD0: { Make: canary, Orientation: '6', ImageDescription: canary },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '2/1 7/1 45/1', GPSLongitude: '106/1 6/1 49/1' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="${canary}"/></rdf:RDF></x:xmpmeta>`)
    .keepIccProfile();
const refusal = (bytes: Uint8Array) =>
  cleanImage(bytes).then(
    () => 'taken',
    (error: ImageRefused) => error.why,
  );

/** Markers of a JPEG file up to its picture data, and whether it ends with its end marker. */
function segments(jpeg: Uint8Array): { markers: number[]; endsClean: boolean } {
  const bytes = Buffer.from(jpeg);
  const markers: number[] = [];
  let at = 2;
  while (at < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    markers.push(marker);
    if (marker === 0xda) break;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return { markers, endsClean: bytes.subarray(-2).equals(Buffer.from([0xff, 0xd9])) };
}

describe('DP-36 a picture is decoded and written anew', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'a %s with place, maker and XMP comes out without any',
    async (format) => {
      const before = await fromPhone()[format]().toBuffer();
      expect(before.includes(canary)).toBe(true);
      const { bytes, mime } = await cleanImage(before);
      expect(mime).toBe('image/jpeg');
      expect(Buffer.from(bytes).includes(canary)).toBe(false);
      const known = await sharp(bytes).metadata();
      expect([known.exif, known.xmp, known.iptc, known.icc, known.comments]).toEqual(
        Array.from({ length: 5 }, () => undefined),
      );
      const { markers, endsClean } = segments(bytes);
      // APP0 is the JFIF header; APP1..APP15 and comments would carry metadata
      expect(markers.filter((marker) => (marker > 0xe0 && marker <= 0xef) || marker === 0xfe)).toEqual([]);
      expect(endsClean).toBe(true);
    },
  );

  test('it is turned upright before the note that says so is gone', async () => {
    const sideways = await blank(80, 60)
      .withExif({ IFD0: { Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { width, height } = await sharp((await cleanImage(sideways)).bytes).metadata();
    expect([width, height]).toEqual([60, 80]);
  });

  test('a file hidden behind the picture is gone', async () => {
    const polyglot = Buffer.concat([
      await blank().jpeg().toBuffer(),
      Buffer.from(`PK\x03\x04<script>alert("${canary}")</script>`),
    ]);
    const { bytes } = await cleanImage(polyglot);
    expect(Buffer.from(bytes).includes(canary)).toBe(false);
    expect(segments(bytes).endsClean).toBe(true);
  });

  test('what is no JPEG, PNG or WebP is refused, whatever it calls itself', async () => {
    for (const bytes of [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      Buffer.from('<!doctype html><title>foto.jpg</title>'),
      Buffer.from('GIF89a........'),
      Buffer.from('%PDF-1.7'),
      Buffer.from('PK\x03\x04'),
      Buffer.alloc(0),
    ])
      expect(await refusal(bytes)).toBe('wrong_kind');
    expect(await refusal(await blank().tiff().toBuffer())).toBe('wrong_kind');
  });

  test('what begins like a picture and is none is refused, and so is a cut one', async () => {
    expect(await refusal(Buffer.from('\xff\xd8\xff\xe0 and then words', 'latin1'))).toBe('unreadable');
    const png = await blank(300, 300).png().toBuffer();
    expect(await refusal(png.subarray(0, 60))).toBe('unreadable');
  });

  test('more than 25 megapixels or 10 MB is refused, however small the file or the picture', async () => {
    const bomb = await blank(6000, 5000).png().toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal(bomb)).toBe('too_large');
    expect(await refusal(Buffer.alloc(10 * 1024 * 1024 + 1, 0xff))).toBe('too_large');
  });

  test('a thousand damaged pictures: each is taken or refused by name', async () => {
    const whole = await fromPhone(blank(40, 30)).jpeg().toBuffer();
    const answers = new Set<string>();
    let seed = 1;
    const dice = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let i = 0; i < 1000; i++) {
      const damaged = Buffer.from(whole);
      for (let change = 0; change < 1 + dice(20); change++) damaged[dice(damaged.length)] = dice(256);
      answers.add(await refusal(damaged.subarray(0, 1 + dice(damaged.length))));
    }
    expect(
      [...answers].every((one) => ['taken', 'wrong_kind', 'unreadable', 'too_large'].includes(one)),
    ).toBe(true);
    expect(answers.size).toBeGreaterThan(1);
  });
});
