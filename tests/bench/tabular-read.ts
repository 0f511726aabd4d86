import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { inflateEntry } from '../../shared/intake/inflate-entry.ts';
import { readZipDirectory } from '../../shared/intake/zip-directory.ts';
import { readWorkbook } from '../../shared/tabular/read-workbook.ts';
import { median } from './line.ts';

/** A process of its own, so that its memory is that of reading: `tabular-read.js FILE`, once, or seven times for time. */
const [file, mode] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file!));
const isZip = bytes[0] === 0x50;

/** The least that a reader must do: the packages alone, nothing kept. */
function bare(): void {
  if (!isZip) {
    parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return;
  }
  const limits = { maxEntries: 100, maxTotalBytes: 1e9 };
  for (const entry of readZipDirectory(bytes, limits)) {
    if (!/\/(sheet1|sharedStrings)\.xml$/.test(entry.name)) continue;
    const parser = new SaxesParser({ xmlns: false, position: false });
    const text = strFromU8(inflateEntry(bytes, entry, 1e9));
    for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536));
    parser.close();
  }
}

const timed = (run: () => unknown): number =>
  median(
    Array.from({ length: 7 }, () => {
      const begun = performance.now();
      run();
      return performance.now() - begun;
    }),
  );

function memory(): { megabytes: number } {
  const before = process.memoryUsage().rss / 1e6;
  readWorkbook(bytes);
  return { megabytes: process.resourceUsage().maxRSS / 1000 - before };
}

const result = mode === 'time' ? { ours: timed(() => readWorkbook(bytes)), bare: timed(bare) } : memory();
process.stdout.write(`ready ${JSON.stringify(result)}\n`);
