import { strFromU8 } from 'fflate';
import { ZipError } from './zip-error.ts';

export interface ZipEntry {
  name: string;
  /** Bytes in the zip. */
  packedSize: number;
  /** Bytes once inflated, as the directory claims. */
  size: number;
  crc: number;
  /** 0 stored, 8 deflated. */
  method: number;
  /** Of the local header, from the first byte of the file. */
  offset: number;
}

export interface ZipLimits {
  maxEntries: number;
  /** Sum of the claimed sizes. */
  maxTotalBytes: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/**
 * The table of contents of a zip, judged before a byte is inflated: number and sum of sizes within limits, no encrypted
 * entry, no name that leaves its folder, no name twice (as a case-blind disk sees it), no bytes that serve two entries.
 * Errors: ZipError `zip_*`. Undefined: ZIP64 and several disks are refused as unsupported.
 * Reference: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16. Cost: linear in the entries.
 */
export function readZipDirectory(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (
    view.getUint16(end + 4, true) !== 0 ||
    view.getUint16(end + 8, true) !== count ||
    start === 0xffffffff
  ) {
    throw new ZipError('zip_unsupported');
  }
  if (count === 0xffff) throw new ZipError('zip_unsupported');
  if (count > limits.maxEntries) throw new ZipError('zip_too_many_files', limits.maxEntries);

  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw new ZipError('zip_damaged');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ZipError('zip_damaged');
    const flags = view.getUint16(at + 8, true);
    const entry: ZipEntry = {
      name: readName(bytes.subarray(at + 46, at + 46 + nameLength)),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 42, true),
    };
    if (flags & 1 || flags & 0x2000) throw new ZipError('zip_encrypted');
    if ([entry.packedSize, entry.size, entry.offset].includes(0xffffffff)) {
      throw new ZipError('zip_unsupported');
    }
    total += entry.size;
    if (total > limits.maxTotalBytes) throw new ZipError('zip_too_large', limits.maxTotalBytes);
    const key = entry.name.normalize('NFC').toLowerCase();
    if (names.has(key)) throw new ZipError('zip_duplicate_name');
    names.add(key);
    entries.push(entry);
    at = next;
  }
  refuseOverlap(entries, start);
  return entries;
}

/** Every entry has bytes of its own, before the directory. */
function refuseOverlap(entries: readonly ZipEntry[], start: number): void {
  const order = entries.map((entry) => ({ begin: entry.offset, end: entry.offset + 30 + entry.packedSize }));
  order.push({ begin: start, end: start });
  order.sort((a, b) => a.begin - b.begin || a.end - b.end);
  for (let i = 1; i < order.length; i++) {
    if (order[i]!.begin < order[i - 1]!.end) throw new ZipError('zip_overlap');
  }
}

/** The end record stands last, but for a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (
      view.getUint32(at, true) === endSignature &&
      at + 22 + view.getUint16(at + 20, true) === view.byteLength
    ) {
      return at;
    }
  }
  throw new ZipError('zip_damaged');
}

/** Nothing is written to a disk, but a name that would leave its folder is no honest work. */
function readName(bytes: Uint8Array): string {
  const name = strFromU8(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character in a name is what is refused
  const bad = /[\u0000-\u001F\\]|^\/|^[A-Za-z]:|(^|\/)\.\.(\/|$)/.test(name);
  if (bad || name === '') throw new ZipError('zip_bad_name');
  return name;
}
