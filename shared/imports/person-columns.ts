import { redact } from '../intake/redact.ts';
import { cellAddress, type SheetValue, type Workbook } from '../tabular/workbook.ts';
import { headingKey } from './heading-key.ts';

export type PersonKind =
  | 'name'
  | 'passport'
  | 'citizenship'
  | 'birth'
  | 'identity_number'
  | 'home_address'
  | 'belief_or_origin'
  | 'contact'
  | 'sex'
  | 'age';

/** A column, a sheet name or the file name that speaks of persons, to be deleted before the file is accepted. */
export interface PersonColumn {
  /** -1 where it is the name of the file. */
  sheet: number;
  sheetName: string;
  /** Zero-based; null where it is the name of the sheet or the file. */
  column: number | null;
  row: number | null;
  /** `B3`; empty for a name. */
  address: string;
  /** Heading as it stands; of a value never the value. */
  heading: string;
  kind: PersonKind;
  /** Whether the heading says so or what stands in the cells. */
  by: 'heading' | 'value' | 'file_name' | 'sheet_name';
}

const person =
  'lengkap|panggilan|depan|belakang|keluarga|pekerja|karyawan|pegawai|buruh|tka|wna|tki|tenaga kerja(?: asing)?|orang(?: asing)?|warga(?: negara asing)?|pemegang|pemohon|pemilik|penerima|peserta|pelapor|responden|direktur|pimpinan|ibu(?: kandung)?|ayah|suami|istri|anak|korban|saksi|sponsor perorangan';
/** Whole headings, in the form of `headingKey`. */
const headings: readonly (readonly [PersonKind, RegExp])[] = [
  ['name', new RegExp(`^(?:daftar )?nama (?:${person})(?: .*)?$`)],
  [
    'name',
    /^(?:first|last|full|given|family|middle|employee|worker|holder|guest)(?: s)? ?names?$|^surname$|^names? of (?:the )?(?:worker|employee|holder|foreigner|guest)s?$/,
  ],
  [
    'passport',
    /^(?:(?:no|nomor|number|num|data) )?(?:paspor|passport)(?: (?:paspor|passport|no|nomor|number))*(?: dan .*)?$|\b(?:nomor|no) (?:paspor|passport)\b|\b(?:paspor|passport) (?:no|nomor|number)\b/,
  ],
  [
    'citizenship',
    /^(?:asal )?(?:kebangsaan|kewarganegaraan|warga negara|nationality|nationalities|citizenship|negara(?: asal)?|asal negara|country(?: of (?:origin|citizenship))?|kewarganegaraan .*|(?:jumlah .*)?menurut (?:kewarganegaraan|kebangsaan|negara(?: asal)?))$|^(?:kebangsaan|kewarganegaraan|nationality|citizenship) /,
  ],
  [
    'birth',
    /^(?:(?:tanggal|tgl|tempat|tahun|thn|bulan|tmp) ?)+(?:dan |\/ ?)?(?:(?:tanggal|tgl|tempat) )*lahir(?: .*)?$|^ttl$|^lahir$|^(?:date|place|year) of birth$|^birth ?(?:date|day|place)$|^dob$|\btanggal lahir\b|\btgl lahir\b/,
  ],
  [
    'identity_number',
    /^(?:no |nomor )?(?:nik|ktp|e ktp|kk|kartu keluarga|sim|nip|nomor induk (?:kependudukan|pegawai|karyawan)|identitas|identity)(?: (?:pekerja|tka|wna|pemegang|no|nomor|number|ktp|kk))?$|^id (?:card|number)$|^(?:no|nomor) (?:k?itas|k?itap|visa)$/,
  ],
  [
    'home_address',
    /^alamat (?:rumah|tinggal|tempat tinggal|domisili|asal|pekerja|tka|wna|ktp|lengkap)(?: .*)?$|^(?:home|residential) address$|^domisili$/,
  ],
  [
    'belief_or_origin',
    /^(?:agama|suku|suku bangsa|etnis|etnik|ras|religion|ethnicity|ethnic group|race)(?: .*)?$/,
  ],
  [
    'contact',
    /^(?:no |nomor )?(?:telepon|telpon|telp|tlp|hp|handphone|ponsel|wa|whatsapp|kontak|e mail|email|surel|phone|mobile|contact)(?: (?:no|nomor|number|pekerja|tka|wna|rumah|kantor|perusahaan|person|hp|aktif|address))*$|^alamat (?:email|surel|e mail)$/,
  ],
];
/** Alone they may stand over a table of counts; beside a column of persons they are one more of them. */
const weakHeadings: readonly (readonly [PersonKind, RegExp])[] = [
  ['sex', /^(?:jenis kelamin|jk|l p|sex|gender|kelamin)$/],
  ['age', /^(?:umur|usia|age)(?: (?:tahun|thn|years))?$/],
  ['home_address', /^(?:alamat|address)$/],
];
const bareName = /^(?:nama|name|names)$/;
const fileWords =
  /\b(?:paspor|passport|nominatif|by ?name|daftar nama|nama (?:tka|wna|pekerja)|kewarganegaraan|kebangsaan|ktp|nik)\b/;
/** Columns of remarks are redacted before they are stored, like comments. */
const remarks =
  /^(?:keterangan|ket|catatan|notes?|remarks?|sumber(?: .*)?|source(?: .*)?|alamat sumber|url|tautan|link)$/;

const valueKinds: Partial<Record<string, PersonKind>> = {
  machine_readable_zone: 'passport',
  passport: 'passport',
  identity_number: 'identity_number',
  account_number: 'identity_number',
  email: 'contact',
  phone: 'contact',
  messenger_link: 'contact',
};
/** A figure with grouped digits or money is none of these, however long. */
const figure =
  /^(?:rp\.?|idr)?\s*[-+]?\d{1,3}(?:[.,\s]\d{3})+(?:[.,]\d+)?(?:,-)?\s*%?$|^(?:rp\.?|idr)\s*[\d.,]+(?:,-)?$|^-?\d+[.,]\d+$|^https?:\/\/\S+$/i;

/**
 * Columns with names, passports, citizenship, births, identity numbers, contacts, beliefs (DP-35, formats.md 4) in any
 * sheet, hidden ones too, and in the names of file and sheets. A file with any of them is refused at the door; the list says
 * what to delete. `isArea` tells a column headed only "Nama" that lists places from one that lists persons.
 * Values: passport, identity number, contact anywhere outside remarks; a name after a title in two cells of a column.
 * Cost: linear in the cells; a text is looked at once.
 */
export function personColumns(
  workbook: Workbook,
  fileName = '',
  isArea: (name: string) => boolean = () => false,
): PersonColumn[] {
  const found: PersonColumn[] = [];
  const inName = (text: string) => {
    const key = headingKey(text);
    const kinds = valuesIn(text.replace(/[_.-]/g, ' '));
    return kinds.kind ?? (fileWords.test(key) ? 'name' : null);
  };
  const nameOfFile = fileName ? inName(fileName) : null;
  if (nameOfFile)
    found.push({
      sheet: -1,
      sheetName: '',
      column: null,
      row: null,
      address: '',
      heading: redact(fileName).text,
      kind: nameOfFile,
      by: 'file_name',
    });
  const cache = new Map<string, CellKinds>();
  workbook.sheets.forEach((sheet, index) => {
    const sheetName = redact(sheet.name).text;
    const kind = sheet.name ? inName(sheet.name) : null;
    if (kind)
      found.push({
        sheet: index,
        sheetName,
        column: null,
        row: null,
        address: '',
        heading: sheetName,
        kind,
        by: 'sheet_name',
      });
    const columns = new Map<number, PersonColumn>();
    const weak = new Map<number, PersonColumn>();
    const bare: { row: number; column: number; heading: string }[] = [];
    const titled = new Map<number, number>();
    const remarkColumns = new Set<number>();
    const at = (row: number, column: number, heading: string, of: PersonKind, by: 'heading' | 'value') => ({
      sheet: index,
      sheetName,
      column,
      row,
      address: cellAddress(row, column),
      heading,
      kind: of,
      by,
    });
    sheet.rows.forEach((cells, row) => {
      for (let column = 0; column < cells.length; column++) {
        const value = shown(cells[column]!);
        if (value === null) continue;
        let known = cache.get(value);
        if (!known) {
          known = kindsOf(value);
          cache.set(value, known);
        }
        if (known === nothing) continue;
        if (known.remark) remarkColumns.add(column);
        if (known.bareName && row < 20) bare.push({ row, column, heading: value });
        if (known.heading && !columns.has(column))
          columns.set(column, at(row, column, value, known.heading, 'heading'));
        if (known.weak && row < 20 && !weak.has(column))
          weak.set(column, at(row, column, value, known.weak, 'heading'));
        if (known.value && !columns.has(column) && !remarkColumns.has(column))
          columns.set(column, at(row, column, headingAbove(sheet.rows, row, column), known.value, 'value'));
        if (known.titledName && !remarkColumns.has(column)) {
          const times = (titled.get(column) ?? 0) + 1;
          titled.set(column, times);
          if (times === 2 && !columns.has(column))
            columns.set(column, at(row, column, headingAbove(sheet.rows, row, column), 'name', 'value'));
        }
      }
    });
    for (const { row, column, heading } of bare)
      if (!columns.has(column) && !listsAreas(sheet.rows, row, column, isArea))
        columns.set(column, at(row, column, heading, 'name', 'heading'));
    if (columns.size > 0)
      for (const [column, one] of weak) if (!columns.has(column)) columns.set(column, one);
    found.push(...[...columns.values()].sort((a, b) => a.column! - b.column!));
  });
  return found;
}

/** What a plain text must have for any pattern to fit: six digits near each other, `@`, `<`, a link, a capital after a blank. */
const mayHold = /@|<|\/|(?:\d\D{0,3}){6}|\s[A-Z]/;
const isPlain = /^[ -~]*$/;

interface CellKinds {
  heading: PersonKind | null;
  weak: PersonKind | null;
  bareName: boolean;
  remark: boolean;
  value: PersonKind | null;
  titledName: boolean;
}
const nothing: CellKinds = {
  heading: null,
  weak: null,
  bareName: false,
  remark: false,
  value: null,
  titledName: false,
};

function shown(value: SheetValue): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  // sixteen digits that a spreadsheet keeps as a number
  if (typeof value === 'number')
    return value >= 1e15 && value < 1e16 && Number.isInteger(value) ? String(value) : null;
  if (value !== null && typeof value === 'object' && value.kind === 'formula') return shown(value.value);
  return null;
}

function kindsOf(text: string): CellKinds {
  const key = text.length <= 80 ? headingKey(text) : '';
  const heading = headings.find(([, pattern]) => key && pattern.test(key))?.[0] ?? null;
  const weak = weakHeadings.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
  const isBare = bareName.test(key);
  const remark = key !== '' && remarks.test(key);
  const { kind, titledName } = valuesIn(text);
  if (!heading && !weak && !isBare && !remark && !kind && !titledName) return nothing;
  return { heading, weak, bareName: isBare, remark, value: kind, titledName };
}

function valuesIn(text: string): { kind: PersonKind | null; titledName: boolean } {
  if (text.length < 5 || figure.test(text.trim())) return { kind: null, titledName: false };
  if (isPlain.test(text) && !mayHold.test(text)) return { kind: null, titledName: false };
  const { found } = redact(text);
  if (found.length === 0) return { kind: null, titledName: false };
  const first = found.find((one) => valueKinds[one]);
  return { kind: first ? valueKinds[first]! : null, titledName: found.includes('name') };
}

/** Nearest text above that is not like a value itself; redacted. */
function headingAbove(rows: readonly SheetValue[][], row: number, column: number): string {
  for (let at = 0; at < Math.min(row, 20); at++) {
    const value = rows[at]?.[column];
    if (typeof value === 'string' && value.trim() !== '') return redact(value).text.slice(0, 120);
  }
  return '';
}

function listsAreas(
  rows: readonly SheetValue[][],
  row: number,
  column: number,
  isArea: (name: string) => boolean,
): boolean {
  const below = new Set<string>();
  for (let at = row + 1; at < Math.min(rows.length, row + 2000) && below.size < 20; at++) {
    const value = rows[at]?.[column];
    if (typeof value === 'string' && value.trim() !== '') below.add(value);
  }
  const areas = [...below].filter(isArea).length;
  return areas >= 2 && areas >= below.size / 2;
}
