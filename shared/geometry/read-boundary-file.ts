import { decodeText } from '../intake/decode-text.ts';
import { BoundaryFileError } from './boundary-file-error.ts';
import { type BoundaryFile, boundaryLimits } from './boundary-types.ts';
import { readGeoJson } from './read-geojson.ts';
import { readShapefileZip } from './read-shapefile-zip.ts';
import { readTopoJson } from './read-topojson.ts';

/**
 * A file of boundaries by what it holds, never by its name: GeoJSON, TopoJSON, or a zip with a Shapefile.
 * Errors: BoundaryFileError. Coordinates are WGS 84 longitude and latitude; another projection is refused by name.
 */
export function readBoundaryFile(bytes: Uint8Array): BoundaryFile {
  if (bytes.length === 0) throw new BoundaryFileError('empty_file');
  if (bytes.length > boundaryLimits.bytes) throw new BoundaryFileError('too_large');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readShapefileZip(bytes);
  if (bytes.length > 4 && bytes[0] === 0 && bytes[2] === 0x27 && bytes[3] === 0x0a)
    throw new BoundaryFileError('shapefile_part_missing', '.dbf'); // a bare .shp
  const text = decodeText(bytes);
  if (text === null) throw new BoundaryFileError('unknown_format');
  if (text.trim() === '') throw new BoundaryFileError('empty_file');
  if (!/^\s*\{/.test(text)) throw new BoundaryFileError('unknown_format');
  const value = parse(text);
  return isRecord(value) && value['type'] === 'Topology' ? readTopoJson(value) : readGeoJson(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BoundaryFileError('not_json');
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
