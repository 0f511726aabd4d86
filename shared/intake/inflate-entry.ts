import { Inflate } from 'fflate';
import { ChatExportError } from './chat-export-error.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Small enough that one step makes at most 8 MB more than the directory claims. */
const step = 8192;

/**
 * The bytes of one entry of a zip, at most `maxBytes`. It stops as soon as more comes out than the directory claims, and
 * what has come out must have the claimed size and checksum.
 * Errors: ChatExportError `zip_too_large`, `zip_damaged`, `zip_unsupported`.
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, maxBytes: number): Uint8Array {
  if (entry.size > maxBytes) throw new ChatExportError('zip_too_large', { limit: maxBytes });
  if (entry.method !== 0 && entry.method !== 8) throw new ChatExportError('zip_unsupported');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) {
    throw new ChatExportError('zip_damaged');
  }
  const extra = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const begin = entry.offset + 30 + extra;
  if (begin + entry.packedSize > bytes.length) throw new ChatExportError('zip_damaged');
  const packed = bytes.subarray(begin, begin + entry.packedSize);
  const content = entry.method === 0 ? packed : inflate(packed, entry.size);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new ChatExportError('zip_damaged');
  return content;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new ChatExportError('zip_damaged');
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += step) {
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    // the inflater names its own errors; to the reader they are all one: not what was packed
    throw error instanceof ChatExportError ? error : new ChatExportError('zip_damaged');
  }
  return content.subarray(0, length);
}

const table = Uint32Array.from({ length: 256 }, (_, value) => {
  let crc = value;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ table[(crc ^ bytes[i]!) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}
