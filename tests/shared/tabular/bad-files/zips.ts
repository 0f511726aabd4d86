import { deflateRawSync } from 'node:zlib';
import { oneSheet, plainRows, xlsxParts, zipParts } from '../../../support/raw-xlsx.ts';
import { concat, type RawEntry, rawZip } from '../../../support/raw-zip.ts';
import { type BadFile, reads, refused, utf8 } from './case.ts';

const rows = [
  ['Wilayah', 'Nilai'],
  ['Bangka', 7],
];
const parts = () => xlsxParts({ sheets: [{ data: plainRows(rows) }] });
const whole = () => zipParts(parts());
const plus = (...more: RawEntry[]) => zipParts(parts(), more);
/** The workbook with its sheet written otherwise. */
const withSheet = (change: Partial<RawEntry>) => {
  const { 'xl/worksheets/sheet1.xml': content, ...others } = parts();
  return zipParts(others, [{ name: 'xl/worksheets/sheet1.xml', content: content!, ...change }]);
};
const sheetBytes = () => utf8(parts()['xl/worksheets/sheet1.xml'] as string);
const kernel = new Uint8Array(deflateRawSync(new Uint8Array(8_000_000)));
const changed = (bytes: Uint8Array, at: number, byte: number) => {
  const copy = bytes.slice();
  copy[at < 0 ? copy.length + at : at] = byte;
  return copy;
};

const bombs: BadFile[] = [
  refused(
    'a bomb that admits its size',
    () =>
      plus(
        ...Array.from({ length: 50 }, (_, i) => ({
          name: `xl/media/${i}`,
          content: '',
          packed: kernel,
          claims: { size: 8_000_000 },
        })),
      ),
    'too_large_unpacked',
    { limit: 314_572_800 },
  ),
  refused(
    'a bomb whose entries share bytes',
    () =>
      plus(
        { name: 'xl/media/0', content: '', packed: kernel, claims: { size: 8_000_000 } },
        ...Array.from({ length: 30 }, (_, i) => ({
          name: `xl/media/${i + 1}`,
          content: '',
          packed: kernel,
          claims: { size: 8_000_000 },
          sharesBytesWith: 5,
        })),
      ),
    'zip_suspicious',
  ),
  refused(
    'an entry that begins within another',
    () =>
      plus(
        { name: 'xl/a', content: 'x'.repeat(500), method: 0 },
        { name: 'xl/b', content: 'y', offsetShift: -100 },
      ),
    'zip_suspicious',
  ),
  refused(
    'a sheet of 200 MB that claims a thousand bytes',
    () =>
      withSheet({
        content: '',
        packed: new Uint8Array(deflateRawSync(new Uint8Array(200_000_000), { level: 1 })),
        claims: { size: 1000 },
      }),
    'zip_damaged',
  ),
  refused(
    'a sheet that claims more than it holds',
    () => withSheet({ claims: { size: 5_000_000 } }),
    'zip_damaged',
  ),
  refused('a sheet that claims nothing', () => withSheet({ claims: { size: 0 } }), 'zip_damaged'),
  refused(
    'a sheet of nothing but a long run of blanks',
    () => withSheet({ content: `<worksheet>${' '.repeat(20_000_000)}</worksheet>` }),
    'part_damaged',
    { part: 'xl/worksheets/sheet1.xml' },
  ),
  refused(
    'one text of 10 MB',
    () => oneSheet(`<row><c t="inlineStr"><is><t>${'x'.repeat(10_000_000)}</t></is></c></row>`),
    'part_damaged',
  ),
  refused(
    'elements a million deep',
    () => withSheet({ content: `<worksheet>${'<a>'.repeat(1_000_000)}` }),
    'part_damaged',
  ),
  refused(
    'a million attributes',
    () =>
      withSheet({
        content: `<worksheet ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=""`).join(' ')}/>`,
      }),
    'part_damaged',
  ),
  refused(
    'a zip in a zip in a zip',
    () => rawZip([{ name: 'a.zip', content: rawZip([{ name: 'b.zip', content: whole() }]) }]),
    'archive',
  ),
  refused('a zip that holds itself as its sheet', () => withSheet({ content: whole() }), 'part_damaged'),
  refused(
    'forty sheets that are one part',
    () => {
      const book = xlsxParts({ sheets: [{ data: plainRows(rows) }, { data: '' }] });
      const list = (book['xl/_rels/workbook.xml.rels'] as string).replace('sheet2.xml', 'Sheet1.xml');
      return zipParts({ ...book, 'xl/_rels/workbook.xml.rels': list });
    },
    'part_damaged',
    { part: 'xl/workbook.xml' },
  ),
  refused(
    '5,001 parts',
    () => plus(...Array.from({ length: 5000 }, (_, i) => ({ name: `p${i}`, content: '' }))),
    'too_many_parts',
    { limit: 5000 },
  ),
];

const names: BadFile[] = [
  refused(
    'a name that climbs out',
    () => plus({ name: 'xl/../../etc/passwd', content: '' }),
    'zip_suspicious',
  ),
  refused('an absolute name', () => plus({ name: '/etc/passwd', content: '' }), 'zip_suspicious'),
  refused('a drive letter', () => plus({ name: 'C:x', content: '' }), 'zip_suspicious'),
  refused('a backslash', () => plus({ name: 'xl\\a.xml', content: '' }), 'zip_suspicious'),
  refused('a NUL in a name', () => plus({ name: 'xl/a\0.xml', content: '' }), 'zip_suspicious'),
  refused('an empty name', () => plus({ name: '', content: '' }), 'zip_suspicious'),
  refused('a part twice', () => plus({ name: 'xl/workbook.xml', content: '<a/>' }), 'zip_suspicious'),
  refused(
    'a part twice for a disk that is blind to case',
    () => plus({ name: 'XL/Workbook.xml', content: '<a/>' }),
    'zip_suspicious',
  ),
  reads(
    'folders as entries',
    () => plus({ name: 'xl/', content: '' }, { name: 'xl/media/', content: '' }),
    rows,
  ),
  reads('an unknown part', () => plus({ name: 'xl/__proto__', content: 'x' }), rows),
  reads(
    'parts in other letter case',
    () => {
      const { 'xl/worksheets/sheet1.xml': content, ...others } = parts();
      return zipParts({ ...others, 'XL/Worksheets/SHEET1.xml': content! });
    },
    rows,
  ),
];

const containers: BadFile[] = [
  reads('stored without compression', () => withSheet({ method: 0 }), rows),
  reads(
    'an end record with a comment',
    () =>
      rawZip(
        Object.entries(parts()).map(([name, content]) => ({ name, content: content! })),
        { comment: 'dibuat sendiri' },
      ),
    rows,
  ),
  refused('an encrypted entry', () => withSheet({ flags: 1 }), 'encrypted'),
  refused('an unknown compression', () => withSheet({ method: 12 }), 'zip_unsupported'),
  refused('several disks', () => rawZip([{ name: 'a', content: '' }], { disk: 1 }), 'zip_unsupported'),
  refused('ZIP64', () => withSheet({ claims: { size: 0xffffffff } }), 'zip_unsupported'),
  refused(
    'more entries promised than listed',
    () => rawZip([{ name: 'a', content: '' }], { count: 5 }),
    'zip_damaged',
  ),
  refused('a wrong checksum', () => withSheet({ claims: { crc: 1 } }), 'zip_damaged'),
  refused(
    'compressed bytes that are none',
    () => withSheet({ packed: utf8('no deflate at all, only words') }),
    'zip_damaged',
  ),
  refused(
    'a packed size beyond the file',
    () => withSheet({ claims: { packedSize: 1_000_000 } }),
    'zip_suspicious',
  ),
  refused(
    'stored bytes of another length',
    () => withSheet({ method: 0, claims: { size: 3 } }),
    'zip_damaged',
  ),
  refused('an offset beyond the file', () => withSheet({ offsetShift: 1_000_000 }), 'zip_damaged'),
  refused('something behind the end', () => concat(whole(), utf8('x')), 'zip_damaged'),
  refused('something before the beginning', () => concat(utf8('PK\x03\x04'), whole()), 'zip_damaged'),
  refused('its first four bytes only', () => whole().slice(0, 4), 'zip_damaged'),
  refused(
    'a flipped byte in the sheet',
    () => {
      const bytes = withSheet({ method: 0 });
      const text = sheetBytes();
      const at = bytes.findIndex((_, i) => text.slice(0, 60).every((byte, j) => bytes[i + j] === byte));
      return changed(bytes, at + 200, 0x41);
    },
    'zip_damaged',
  ),
  // cut off at many points: a download that broke
  ...[0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99].map((share) =>
    refused(
      `cut off at ${share * 100} per cent`,
      () => whole().slice(0, Math.floor(whole().length * share)),
      'zip_damaged',
    ),
  ),
  ...[1, 2, 10, 21, 22, 23].map((bytes) =>
    refused(`cut off ${bytes} bytes before its end`, () => whole().slice(0, -bytes), 'zip_damaged'),
  ),
];

/** The container of an XLSX. */
export const zips: BadFile[] = [...bombs, ...names, ...containers];
