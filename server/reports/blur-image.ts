import sharp, { type Sharp } from 'sharp';

/** Points along the longer side that are left of a picture: a crowd, a gate, a ship can be told, a face among them cannot. */
const pointsLeft = 20;
const smoothedSide = 360;
const shownSide = 720;

/**
 * A picture in which people are hard to tell (DP-37), as JPEG: what is finer than a twentieth of its longer side is gone for good,
 * not hidden, since no more points than that are taken over. It is smoothed first: points picked out of a sharp picture would
 * show its details as patterns. Throws what sharp throws where the bytes are no picture.
 */
export async function blurImage(bytes: Uint8Array): Promise<Buffer> {
  const within = (side: number) => ({ width: side, height: side, fit: 'inside' as const });
  const smooth = sharp(bytes)
    .resize(within(smoothedSide))
    .blur((0.6 * smoothedSide) / pointsLeft);
  const few = (await again(smooth)).resize(within(pointsLeft));
  return (await again(few))
    .resize({ ...within(shownSide), kernel: 'cubic' })
    .jpeg({ quality: 70 })
    .toBuffer();
}

/** The points that a picture has come to, as a picture of its own: sharp does its steps in an order of its own. */
async function again(picture: Sharp): Promise<Sharp> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}
