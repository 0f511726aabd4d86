import { inflateChunks } from './inflate-chunks.ts';
import type { ZipEntry } from './zip-directory.ts';
import { ZipError } from './zip-error.ts';

/**
 * The bytes of one entry of a zip, at most `maxBytes`, with the size and the checksum that the directory claims.
 * Errors: ZipError `zip_too_large`, `zip_damaged`, `zip_unsupported`.
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, maxBytes: number): Uint8Array {
  if (entry.size > maxBytes) throw new ZipError('zip_too_large', maxBytes);
  const content = new Uint8Array(entry.size);
  let length = 0;
  inflateChunks(bytes, entry, {
    maxBytes,
    take(chunk) {
      content.set(chunk, length);
      length += chunk.length;
    },
  });
  return content;
}
