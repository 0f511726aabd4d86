import { encode } from 'uqr';

export interface QrPath {
  /** Side in modules, with the quiet zone of four that readers need. */
  size: number;
  /** Dark modules as an SVG path, one unit a module. */
  path: string;
}

const quiet = 4;

/** The QR code of an address, byte for byte; a quarter of it may be dirty or torn (level Q). */
export function qrPath(address: string): QrPath {
  const { data, size } = encode(address, { ecc: 'Q', border: 0 });
  let path = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!data[y]![x]) continue;
      let width = 1;
      while (data[y]![x + width]) width++;
      path += `M${x + quiet} ${y + quiet}h${width}v1h-${width}z`;
      x += width;
    }
  return { size: size + 2 * quiet, path };
}
