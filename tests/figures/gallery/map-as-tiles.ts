import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HexTiles } from '../../../shared/api/areas.ts';
import { drawHex, hexFeatures } from '../../../web/map/draw.ts';
import { namesOf } from './map-of-regencies.ts';

const file = join(import.meta.dirname, '../../../sql/reference/places/hex.json');

/** Equal tiles for the seven regencies. */
export function mapAsTiles(): SVGSVGElement {
  const names = namesOf('regency');
  const tiles = (JSON.parse(readFileSync(file, 'utf8')) as HexTiles).regency;
  return drawHex(hexFeatures(tiles, names), 720, 446, names).svg;
}
