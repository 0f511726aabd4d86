import type { SheetFileCode, SheetFileDetails, SheetFileError } from '../tabular/sheet-file-error.ts';
import { formatCount } from './format.ts';
import type { RemarkWords } from '../tabular/with-remarks.ts';
import type { Dictionary, Language, Phrase } from './language.ts';

type Details = SheetFileDetails & { language: Language };
type Say = Phrase<[details: Details]>;

const same = (id: string, en: string): Say => ({ id: () => id, en: () => en });
const count = ({ limit = 0, language }: Details) => formatCount(limit, language);
const megabytes = ({ limit = 0, language }: Details) => formatCount(limit / 1_048_576, language);
const inSheet = ({ sheet, language }: Details) =>
  sheet === undefined ? '' : language === 'id' ? ` pada lembar "${sheet}"` : ` on sheet "${sheet}"`;
const atCell = (details: Details) => {
  const { cell, row, language } = details;
  const [cellWord, rowWord] = language === 'id' ? ['sel', 'baris'] : ['cell', 'row'];
  if (cell !== undefined) return `${cellWord} ${cell}${inSheet(details)}`;
  return row === undefined ? '' : `${rowWord} ${formatCount(row, language)}`;
};
const atRow = (details: Details) => {
  const place = atCell(details);
  return place && ` (${place})`;
};

/** What to do with a file that is not read, for every code; nothing of the content is repeated. */
const sentences: Record<SheetFileCode, Say> = {
  empty: same('Berkas ini kosong.', 'This file is empty.'),
  too_large: {
    id: (d) => `Berkas lebih besar dari ${megabytes(d)} MB. Bagi menjadi beberapa berkas.`,
    en: (d) => `The file is larger than ${megabytes(d)} MB. Split it into several files.`,
  },
  json: same('Berkas ini berisi JSON, bukan lembar kerja.', 'This file holds JSON, not a sheet.'),
  shapefile: same(
    'Zip ini berisi peta batas wilayah (Shapefile). Impor lewat halaman Batas wilayah.',
    'This zip holds boundaries (a Shapefile). Import it on the Boundaries page.',
  ),
  old_xls: same(
    'Ini format Excel lama (.xls). Buka di Excel, pilih Simpan Sebagai, lalu simpan sebagai .xlsx.',
    'This is the old Excel format (.xls). Open it in Excel, choose Save As, and save it as .xlsx.',
  ),
  xlsb: same(
    'Ini buku kerja biner (.xlsb). Buka di Excel lalu simpan ulang sebagai .xlsx.',
    'This is a binary workbook (.xlsb). Open it in Excel and save it again as .xlsx.',
  ),
  ods: same(
    'Ini lembar OpenDocument (.ods). Buka di LibreOffice atau Excel lalu simpan ulang sebagai .xlsx.',
    'This is an OpenDocument sheet (.ods). Open it in LibreOffice or Excel and save it again as .xlsx.',
  ),
  macros: same(
    'Berkas ini berisi makro (.xlsm) dan tidak dibuka. Simpan ulang sebagai .xlsx tanpa makro.',
    'This file holds macros (.xlsm) and is not opened. Save it again as .xlsx without macros.',
  ),
  encrypted: same(
    'Berkas ini berkata sandi. Hapus kata sandinya di Excel (Info, Proteksi Buku Kerja), simpan, lalu coba lagi.',
    'This file has a password. Remove it in Excel (Info, Protect Workbook), save, and try again.',
  ),
  xml_sheet: same(
    'Ini lembar XML Excel 2003. Buka di Excel lalu simpan ulang sebagai .xlsx.',
    'This is an Excel 2003 XML sheet. Open it in Excel and save it again as .xlsx.',
  ),
  html: same(
    'Isi berkas ini halaman web, walaupun namanya mungkin .xls. Buka di Excel lalu simpan ulang sebagai .xlsx.',
    'This file is a web page, although it may be called .xls. Open it in Excel and save it again as .xlsx.',
  ),
  pdf: same(
    'Ini PDF. Mintalah tabelnya sebagai .xlsx atau .csv kepada instansi pengirim.',
    'This is a PDF. Ask the sending agency for the table as .xlsx or .csv.',
  ),
  image: same(
    'Ini gambar. Mintalah tabelnya sebagai .xlsx atau .csv kepada instansi pengirim.',
    'This is a picture. Ask the sending agency for the table as .xlsx or .csv.',
  ),
  document: same(
    'Ini dokumen, bukan lembar kerja. Salin tabelnya ke Excel lalu simpan sebagai .xlsx.',
    'This is a document, not a sheet. Copy its table into Excel and save it as .xlsx.',
  ),
  archive: same(
    'Ini arsip berisi berkas lain. Ekstrak dulu, lalu pilih lembar kerja di dalamnya.',
    'This is an archive of other files. Unpack it first, then choose the sheet inside.',
  ),
  unknown_kind: same(
    'Jenis berkas ini tidak dikenali. Yang dapat dibaca: .xlsx dan .csv.',
    'This kind of file is not known. What can be read: .xlsx and .csv.',
  ),
  nul_bytes: {
    id: (d) =>
      `Teks ini rusak atau disimpan dengan pengodean yang tidak dikenali${atRow(d)}. Simpan ulang sebagai "CSV UTF-8" atau .xlsx.`,
    en: (d) =>
      `This text is damaged or stored in an unknown encoding${atRow(d)}. Save it again as "CSV UTF-8" or .xlsx.`,
  },
  broken_text: {
    id: (d) =>
      `Ada huruf yang rusak, mungkin dua pengodean tercampur atau berkas terpotong${atRow(d)}. Simpan ulang sebagai "CSV UTF-8" atau .xlsx.`,
    en: (d) =>
      `Some letters are broken, perhaps two encodings are mixed or the file is cut off${atRow(d)}. Save it again as "CSV UTF-8" or .xlsx.`,
  },
  unknown_delimiter: same(
    'Baris pertama menetapkan pemisah kolom yang tidak dikenali. Yang dapat dibaca: koma, titik koma, tab.',
    'The first line names a column separator that is not known. What can be read: comma, semicolon, tab.',
  ),
  unclosed_quote: {
    id: (d) =>
      `Tanda kutip yang dibuka di ${atCell(d)} tidak pernah ditutup. Hapus atau lengkapi tanda kutipnya.`,
    en: (d) => `The quote that opens in ${atCell(d)} is never closed. Remove it or close it.`,
  },
  broken_quote: {
    id: (d) =>
      `Ada teks sesudah tanda kutip penutup di ${atCell(d)}. Tulis kutip di dalam sel dua kali ("") atau hapus.`,
    en: (d) =>
      `Text follows the closing quote in ${atCell(d)}. Write quotes inside a cell twice ("") or remove them.`,
  },
  zip_damaged: same(
    'Berkas ini rusak atau terpotong. Unduh atau salin sekali lagi dari sumbernya.',
    'This file is damaged or cut off. Download or copy it once more from its source.',
  ),
  zip_unsupported: same(
    'Berkas ini dikemas dengan cara yang tidak didukung. Buka di Excel lalu simpan ulang sebagai .xlsx.',
    'This file is packed in a way that is not supported. Open it in Excel and save it again as .xlsx.',
  ),
  zip_suspicious: same(
    'Kemasan berkas ini tidak wajar dan tidak dibuka. Mintalah berkas baru dari sumbernya.',
    'This file is packed in a way no spreadsheet does, and is not opened. Ask its source for a new one.',
  ),
  too_large_unpacked: {
    id: (d) =>
      `Isi berkas ini lebih besar dari ${megabytes(d)} MB setelah dibuka. Bagi menjadi beberapa berkas.`,
    en: (d) => `This file unpacks to more than ${megabytes(d)} MB. Split it into several files.`,
  },
  too_many_parts: {
    id: (d) => `Berkas ini berisi lebih dari ${count(d)} bagian. Hapus gambar dan objek, lalu simpan ulang.`,
    en: (d) => `This file holds more than ${count(d)} parts. Remove pictures and objects and save it again.`,
  },
  part_missing: {
    id: ({ part }) => `Berkas ini tidak lengkap (${part}). Buka di Excel lalu simpan ulang sebagai .xlsx.`,
    en: ({ part }) => `This file is not complete (${part}). Open it in Excel and save it again as .xlsx.`,
  },
  part_damaged: {
    id: ({ part }) =>
      `Bagian ${part} dari berkas ini rusak. Buka di Excel, perbaiki, lalu simpan ulang sebagai .xlsx.`,
    en: ({ part }) =>
      `The part ${part} of this file is damaged. Open it in Excel, repair it, and save it again as .xlsx.`,
  },
  doctype: {
    id: ({ part }) => `Bagian ${part} berisi perintah yang tidak wajar; berkas ini tidak dibaca.`,
    en: ({ part }) =>
      `The part ${part} holds instructions that no spreadsheet writes; this file is not read.`,
  },
  cell_damaged: {
    id: (d) => `Isi ${atCell(d)} rusak. Ketik ulang isinya di Excel lalu simpan.`,
    en: (d) => `What stands in ${atCell(d)} is damaged. Type it again in Excel and save.`,
  },
  no_sheets: same(
    'Buku kerja ini tidak memiliki lembar dengan sel, hanya grafik.',
    'This workbook has no sheet with cells, only charts.',
  ),
  too_many_sheets: {
    id: (d) =>
      `Buku kerja ini memiliki lebih dari ${count(d)} lembar. Simpan hanya lembar yang akan diimpor.`,
    en: (d) => `This workbook has more than ${count(d)} sheets. Keep only those to be imported.`,
  },
  too_many_rows: {
    id: (d) => `Lebih dari ${count(d)} baris${inSheet(d)}. Bagi menjadi beberapa berkas.`,
    en: (d) => `More than ${count(d)} rows${inSheet(d)}. Split the file.`,
  },
  too_many_columns: {
    id: (d) =>
      `Lebih dari ${count(d)} kolom${inSheet(d)}${d.row ? ` (${atCell(d)})` : ''}. Hapus kolom yang tidak dipakai.`,
    en: (d) =>
      `More than ${count(d)} columns${inSheet(d)}${d.row ? ` (${atCell(d)})` : ''}. Remove columns not in use.`,
  },
  too_many_cells: {
    id: (d) =>
      `Lebih dari ${count(d)} sel, sel yang terlalu tersebar, atau terlalu banyak sel kosong berformat. Bagi menjadi beberapa berkas.`,
    en: (d) =>
      `More than ${count(d)} cells, cells too far apart, or too many empty formatted ones. Split the file.`,
  },
  too_many_merged: {
    id: (d) =>
      `Lebih dari ${count(d)} gabungan sel${inSheet(d)}. Hapus penggabungan sel di bawah judul tabel.`,
    en: (d) => `More than ${count(d)} merged ranges${inSheet(d)}. Unmerge the cells below the headings.`,
  },
  cell_too_long: {
    id: (d) => `Teks di ${atCell(d)} lebih panjang dari ${count(d)} huruf.`,
    en: (d) => `The text in ${atCell(d)} is longer than ${count(d)} characters.`,
  },
};

/** The sentence for a file that is not read. */
export function sheetFileSentence(
  { code, details }: Pick<SheetFileError, 'code' | 'details'>,
  language: Language,
): string {
  return sentences[code][language]({ ...details, language });
}

/** Of the sheet that is given back with what a check found. */
export const remarkWords: Record<Language, RemarkWords> = {
  id: {
    listName: 'Catatan pemeriksaan',
    headings: ['Lembar', 'Sel', 'Jenis', 'Nilai', 'Alasan', 'Saran'],
    severities: { error: 'Kesalahan', question: 'Pertanyaan', warning: 'Peringatan' },
    suggestion: 'Saran',
  },
  en: {
    listName: 'Notes of the check',
    headings: ['Sheet', 'Cell', 'Kind', 'Value', 'Reason', 'Suggestion'],
    severities: { error: 'Error', question: 'Question', warning: 'Warning' },
    suggestion: 'Suggestion',
  },
};

export const templateGuideWords = {
  guide: { id: 'Petunjuk', en: 'Guide' },
  column: { id: 'Kolom', en: 'Column' },
  need: { id: 'Keperluan', en: 'Need' },
  content: { id: 'Isi', en: 'Content' },
  example: { id: 'Contoh (rekaan)', en: 'Example (invented)' },
  required: { id: 'Wajib', en: 'Required' },
  optional: { id: 'Boleh kosong', en: 'Optional' },
  refusal: { id: 'Pilih dari daftar.', en: 'Choose from the list.' },
} satisfies Dictionary;
