import { Inflate } from 'fflate';
import { crc32 } from './crc-32.ts';
import type { ZipEntry } from './zip-directory.ts';
import { ZipError } from './zip-error.ts';

/** Small enough that one step makes at most 8 MB more than the directory claims. */
const step = 8192;

/**
 * Hands the bytes of one entry of a zip to `take`, piece by piece and in order, at most `maxBytes` in all. It stops as
 * soon as more comes out than the directory claims; size and checksum are judged after the last piece. A piece is only
 * good until `take` returns.
 * Errors: ZipError `zip_too_large`, `zip_damaged`, `zip_unsupported`, `zip_encrypted`; what `take` throws passes through.
 */
export function inflateChunks(
  bytes: Uint8Array,
  entry: ZipEntry,
  { maxBytes, take }: { maxBytes: number; take: (chunk: Uint8Array) => void },
): void {
  if (entry.size > maxBytes) throw new ZipError('zip_too_large', maxBytes);
  if (entry.method !== 0 && entry.method !== 8) throw new ZipError('zip_unsupported');
  const packed = packedBytes(bytes, entry);
  let length = 0;
  let crc = 0;
  const pass = (chunk: Uint8Array) => {
    length += chunk.length;
    if (length > entry.size) throw new ZipError('zip_damaged');
    crc = crc32(chunk, crc);
    if (chunk.length > 0) take(chunk);
  };
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += step) pass(packed.subarray(at, at + step));
  } else inflate(packed, pass);
  if (length !== entry.size || crc !== entry.crc) throw new ZipError('zip_damaged');
}

function inflate(packed: Uint8Array, pass: (chunk: Uint8Array) => void): void {
  let out: Uint8Array[] = [];
  const inflater = new Inflate((chunk) => out.push(chunk));
  for (let at = 0; at === 0 || at < packed.length; at += step) {
    try {
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
    } catch {
      // the inflater names its own errors; to the reader they are all one: not what was packed
      throw new ZipError('zip_damaged');
    }
    const ready = out;
    out = [];
    for (const chunk of ready) pass(chunk);
  }
}

/** What stands behind the local header; sizes are those of the directory. */
function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) {
    throw new ZipError('zip_damaged');
  }
  const extra = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const begin = entry.offset + 30 + extra;
  if (begin + entry.packedSize > bytes.length) throw new ZipError('zip_damaged');
  return bytes.subarray(begin, begin + entry.packedSize);
}
