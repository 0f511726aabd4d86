import sharp from 'sharp';
import { longestLogo } from '../../shared/api/settings.ts';

const start = 'data:image/png;base64,';
/** More than any logo has; a small file can hold a picture of gigabytes. */
const largestPixels = 4_000_000;
/** Longest side of what is kept, in pixels: sharp at three centimetres of paper. */
const keptSide = 480;
const longestSeconds = 5;

/**
 * A logo (PNG as data URL) decoded and written anew, so that nothing but the picture is left (DP-36) and every pack that is
 * frozen with it can be printed. Null for what is no PNG, broken, larger than four million pixels, or too detailed.
 */
export async function cleanLogo(dataUrl: string): Promise<string | null> {
  const bytes = Buffer.from(dataUrl.slice(start.length), 'base64');
  if (bytes.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') return null;
  try {
    const picture = sharp(bytes, { limitInputPixels: largestPixels, failOn: 'error', pages: 1 })
      .timeout({ seconds: longestSeconds })
      .resize({ width: keptSide, height: keptSide, fit: 'inside', withoutEnlargement: true });
    for (const palette of [false, true]) {
      const clean =
        start + (await picture.png({ compressionLevel: 9, palette }).toBuffer()).toString('base64');
      if (clean.length <= longestLogo) return clean;
    }
    return null;
  } catch {
    return null;
  }
}
