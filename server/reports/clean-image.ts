import sharp from 'sharp';
import { oneByOne } from '../http/one-by-one.ts';

/** Largest picture that is taken, in bytes and pixels (DP-36). */
export const largestImageBytes = 10 * 1024 * 1024;
const largestPixels = 25_000_000;
/** Longest side of what is kept, in pixels: enough to read a notice board, small enough to store sealed. */
const keptSide = 2400;
const longestSeconds = 10;

// libvips reads dozens of formats: only the loaders of the three that we take are left switched on
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);
sharp.concurrency(1);

export type ImageRefusal = 'too_large' | 'wrong_kind' | 'unreadable';
/** A picture that is not kept, and why. */
export class ImageRefused extends Error {
  readonly why: ImageRefusal;
  constructor(why: ImageRefusal) {
    super(`the picture was not taken: ${why}`);
    this.why = why;
  }
}

/** One picture at a time: a decoded one takes a hundred megabytes. */
const queue = oneByOne(20);

/**
 * Decodes a JPEG, PNG or WebP picture and writes it anew as JPEG, so that nothing but the picture is left: no EXIF, no
 * place, no thumbnail, no XMP, no file hidden behind it (DP-36). It is turned upright before its EXIF goes. The work is
 * done outside the event loop and ends after ten seconds.
 * ImageRefused for what is too large, of another kind, or cannot be decoded; ProblemError `busy` when twenty wait.
 */
export async function cleanImage(bytes: Uint8Array): Promise<{ bytes: Uint8Array; mime: 'image/jpeg' }> {
  if (bytes.length > largestImageBytes) throw new ImageRefused('too_large');
  if (!isPicture(bytes)) throw new ImageRefused('wrong_kind');
  return queue(async () => {
    try {
      const picture = sharp(bytes, { limitInputPixels: largestPixels, failOn: 'error', pages: 1 });
      const { width, height } = await picture.metadata();
      if (width * height > largestPixels) throw new ImageRefused('too_large');
      const clean = await picture
        .timeout({ seconds: longestSeconds })
        .autoOrient()
        .resize({ width: keptSide, height: keptSide, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 80, mozjpeg: false })
        .toBuffer();
      return { bytes: clean, mime: 'image/jpeg' as const };
    } catch (error) {
      if (error instanceof ImageRefused) throw error;
      throw new ImageRefused(/pixel limit/i.test((error as Error).message) ? 'too_large' : 'unreadable');
    }
  });
}

/** Whether the first bytes are those of a JPEG, PNG or WebP file; names and announced types are not believed. */
function isPicture(bytes: Uint8Array): boolean {
  const at = (from: number, text: string) =>
    Buffer.from(bytes.subarray(from, from + text.length)).toString('latin1') === text;
  return at(0, '\xff\xd8\xff') || at(0, '\x89PNG\r\n\x1a\n') || (at(0, 'RIFF') && at(8, 'WEBP'));
}
