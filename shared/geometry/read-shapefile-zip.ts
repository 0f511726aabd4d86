import { strFromU8 } from 'fflate';
import { inflateEntry } from '../intake/inflate-entry.ts';
import { readZipDirectory, type ZipEntry } from '../intake/zip-directory.ts';
import { ZipError } from '../intake/zip-error.ts';
import { BoundaryFileError } from './boundary-file-error.ts';
import { type BoundaryFile, boundaryLimits, type RawLayer } from './boundary-types.ts';
import { checkProjection } from './check-projection.ts';
import { readDbf } from './read-dbf.ts';
import { readShp } from './read-shp.ts';

/**
 * A zip with one Shapefile or several: .shp with its .dbf and .prj; the index .shx is not needed, since the records of
 * the .shp stand one after the other. Sizes are judged before anything is inflated, and again while it is.
 */
export function readShapefileZip(bytes: Uint8Array): BoundaryFile {
  const entries = guarded(() =>
    readZipDirectory(bytes, {
      maxEntries: boundaryLimits.entries,
      maxTotalBytes: boundaryLimits.unpackedBytes,
    }),
  ).filter(({ name }) => !/(^|\/)(__MACOSX\/|\._)/.test(name));
  const shapes = entries.filter(({ name }) => /\.shp$/i.test(name));
  if (shapes.length === 0) throw new BoundaryFileError('no_shapefile');
  return { format: 'shapefile', layers: shapes.map((shape) => readLayer(bytes, entries, shape)) };
}

function readLayer(bytes: Uint8Array, entries: readonly ZipEntry[], shape: ZipEntry): RawLayer {
  const stem = shape.name.slice(0, -4).toLowerCase();
  const part = (ending: string): Uint8Array | null => {
    const entry = entries.find(({ name }) => name.toLowerCase() === `${stem}${ending}`);
    return entry ? guarded(() => inflateEntry(bytes, entry, boundaryLimits.unpackedBytes)) : null;
  };
  const projection = part('.prj');
  // without a .prj nobody knows what the numbers are
  if (!projection) throw new BoundaryFileError('shapefile_part_missing', '.prj');
  checkProjection(strFromU8(projection));
  const table = part('.dbf');
  if (!table) throw new BoundaryFileError('shapefile_part_missing', '.dbf');
  const codePage = part('.cpg');
  const rows = readDbf(table, codePage ? strFromU8(codePage).trim() : null);
  const shapes = readShp(guarded(() => inflateEntry(bytes, shape, boundaryLimits.unpackedBytes)));
  if (shapes.length !== rows.length) throw new BoundaryFileError('shapefile_damaged', shape.name);
  const features = shapes.map((polygons, i) => ({ properties: rows[i]!, polygons }));
  return { name: stem.split('/').pop()!, features };
}

/** The zip reader's own errors, as those of a file of boundaries. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    if (error.code === 'zip_duplicate_name') throw new BoundaryFileError('zip_bad_name');
    throw new BoundaryFileError(error.code === 'zip_overlap' ? 'zip_damaged' : error.code);
  }
}
