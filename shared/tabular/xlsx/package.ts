import { inflateChunks } from '../../intake/inflate-chunks.ts';
import { readZipDirectory, type ZipEntry } from '../../intake/zip-directory.ts';
import { ZipError } from '../../intake/zip-error.ts';
import { type SheetFileCode, SheetFileError } from '../sheet-file-error.ts';
import { tabularLimits } from '../workbook.ts';

/**
 * The parts of a zipped document. Names are found whatever their case, as the standard has it (ECMA-376 part 2, 6.2.2.3).
 * What is inflated in all, a part read twice counted twice, never exceeds the limit.
 * Errors: SheetFileError.
 */
export class ZipPackage {
  private readonly entries = new Map<string, ZipEntry>();
  private inflated = 0;
  private elements = 0;
  private readonly bytes: Uint8Array;
  /** Hears of every piece that was read. */
  private readonly onRead: (bytes: number) => void;

  constructor(bytes: Uint8Array, onRead: (bytes: number) => void = () => {}) {
    this.bytes = bytes;
    this.onRead = onRead;
    const limits = { maxEntries: tabularLimits.parts, maxTotalBytes: tabularLimits.unpackedBytes };
    for (const entry of named(() => readZipDirectory(bytes, limits))) {
      if (!entry.name.endsWith('/')) this.entries.set(entry.name.toLowerCase(), entry);
    }
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Bytes of a part, 0 where there is none. */
  sizeOf(name: string): number {
    return this.entries.get(name.toLowerCase())?.size ?? 0;
  }

  /** Counts one tag of any part. */
  spendElement(): void {
    if (++this.elements > tabularLimits.elements)
      throw new SheetFileError('too_many_cells', { limit: tabularLimits.cells });
  }

  read(name: string, take: (chunk: Uint8Array) => void): void {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new SheetFileError('part_missing', { part: name });
    this.inflated += entry.size;
    const maxBytes = tabularLimits.unpackedBytes;
    if (this.inflated > maxBytes) throw new SheetFileError('too_large_unpacked', { limit: maxBytes });
    const pass = (chunk: Uint8Array) => {
      take(chunk);
      this.onRead(chunk.length);
    };
    named(() => inflateChunks(this.bytes, entry, { maxBytes, take: pass }));
  }
}

const codes: Record<ZipError['code'], SheetFileCode> = {
  zip_damaged: 'zip_damaged',
  zip_unsupported: 'zip_unsupported',
  zip_encrypted: 'encrypted',
  zip_too_large: 'too_large_unpacked',
  zip_too_many_files: 'too_many_parts',
  zip_bad_name: 'zip_suspicious',
  zip_duplicate_name: 'zip_suspicious',
  zip_overlap: 'zip_suspicious',
};

function named<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new SheetFileError(codes[error.code], error.limit === undefined ? {} : { limit: error.limit });
  }
}
