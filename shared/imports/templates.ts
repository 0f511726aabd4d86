import type { Words } from '../composite/types.ts';
import type { ImportReference, Layout } from './import-types.ts';
import { positionLevels } from './worker-words.ts';

/** A template that an office downloads, as plain data; who writes files draws it. */
export interface TemplateSheet {
  layout: Layout;
  /** File and sheet name without an extension. */
  name: string;
  title: Words;
  columns: TemplateColumn[];
  /** Rows of invented examples, in the order of the columns; meant to be overwritten. */
  examples: (string | number | null)[][];
}
export interface TemplateColumn {
  /** As in the first row of the file. */
  heading: string;
  note: Words;
  required: boolean;
  /** Shown as a drop-down. */
  list: string[] | null;
  format: 'text' | 'number' | 'whole';
}

/** The three templates: indicators, counts of foreign workers, counts of layoffs and APOA reports. Their headings are read without a question. */
export function templateSheets(reference: ImportReference): TemplateSheet[] {
  const land = reference.areas.filter((area) => area.level !== 'sea_zone');
  const areaCodes = land.map((area) => area.code);
  const allCodes = reference.areas.map((area) => area.code);
  const indicatorCodes = reference.indicators.map((one) => one.code);
  const agencies = reference.agencies.map((one) => one.code);
  const counts = ['layoffs', 'layoffs_ytd', 'workers_furloughed', 'apoa_reports'].filter((code) =>
    indicatorCodes.includes(code),
  );
  const regency = land.find((area) => area.level === 'regency');
  const code = regency?.code ?? '';
  const name = regency?.name ?? '';
  const year = String(Number(reference.today.slice(0, 4)) - 1);

  const area: TemplateColumn = {
    heading: 'kode_wilayah',
    note: {
      id: 'Kode Kemendagri dengan titik, misalnya 19.03. Kode BPS hanya dengan kolom skema = bps.',
      en: 'Kemendagri code with its dots, for example 19.03. A BPS code only with the column skema = bps.',
    },
    required: true,
    list: areaCodes,
    format: 'text',
  };
  const areaName: TemplateColumn = {
    heading: 'wilayah',
    note: {
      id: 'Nama wilayah; diperiksa terhadap kodenya.',
      en: 'Name of the area; checked against its code.',
    },
    required: false,
    list: null,
    format: 'text',
  };
  const period: TemplateColumn = {
    heading: 'periode',
    note: { id: '2025, 2025-08 atau 2025-Q3.', en: '2025, 2025-08 or 2025-Q3.' },
    required: true,
    list: null,
    format: 'text',
  };
  const tail: TemplateColumn[] = [
    {
      heading: 'tanggal_terbit',
      note: { id: 'Tanggal angka diumumkan, 2025-11-05.', en: 'Day of release, 2025-11-05.' },
      required: false,
      list: null,
      format: 'text',
    },
    {
      heading: 'judul_sumber',
      note: { id: 'Judul terbitan atau surat.', en: 'Title of the publication or letter.' },
      required: true,
      list: null,
      format: 'text',
    },
    {
      heading: 'alamat_sumber',
      note: { id: 'Alamat laman, bila ada.', en: 'Web address, if any.' },
      required: false,
      list: null,
      format: 'text',
    },
    {
      heading: 'keterangan',
      note: {
        id: 'Paling panjang 500 huruf; tanpa nama atau nomor orang.',
        en: 'At most 500 characters; no names or numbers of persons.',
      },
      required: false,
      list: null,
      format: 'text',
    },
  ];
  const source = (title: string) => [`${year}-11-05`, title, null, null];
  const column = (
    heading: string,
    note: Words,
    required: boolean,
    list: string[] | null,
    format: TemplateColumn['format'] = 'text',
  ): TemplateColumn => ({ heading, note, required, list, format });

  return [
    {
      layout: 'indicators_long',
      name: 'templat-indikator',
      title: { id: 'Indikator', en: 'Indicators' },
      columns: [
        area,
        areaName,
        column('indikator', { id: 'Kode indikator.', en: 'Code of the indicator.' }, true, indicatorCodes),
        period,
        column(
          'definisi',
          {
            id: 'Putaran atau definisi: februari, agustus, maret, september, ytd; boleh kosong.',
            en: 'Round or definition: february, august, march, september, ytd; may be empty.',
          },
          false,
          ['february', 'august', 'march', 'september', 'ytd', 'annual', 'year', 'month', 'event'],
        ),
        column(
          'nilai',
          {
            id: 'Angka; kosong atau - berarti tidak diketahui, 0 berarti nol.',
            en: 'The figure; empty or - means unknown, 0 means zero.',
          },
          true,
          null,
          'number',
        ),
        column(
          'satuan',
          { id: 'Seperti pada kamus indikator.', en: 'As in the dictionary of indicators.' },
          false,
          [...new Set(reference.indicators.map((one) => one.unit))].sort(),
        ),
        ...tail,
      ],
      examples: [
        [
          code,
          name,
          'open_unemployment_rate',
          `${year}-08`,
          'august',
          4.5,
          '%',
          ...source('Contoh, hapus baris ini'),
        ],
        [code, name, 'minimum_wage', year, null, 3500000, 'Rp/bulan', ...source('Contoh, hapus baris ini')],
      ],
    },
    {
      layout: 'foreign_workers_long',
      name: 'templat-tka',
      title: { id: 'Jumlah tenaga kerja asing', en: 'Counts of foreign workers' },
      columns: [
        period,
        column(
          'jenis_ukuran',
          {
            id: 'stok = keadaan pada tanggal; terbit, perpanjang, berakhir = selama periode. Tidak pernah dijumlahkan.',
            en: 'stok = at a date; terbit (issued), perpanjang (extended), berakhir (ended) = over the period. Never added.',
          },
          true,
          ['stok', 'terbit', 'perpanjang', 'berakhir'],
        ),
        column('instansi', { id: 'Instansi yang menghitung.', en: 'Agency that counted.' }, true, agencies),
        { ...area, list: allCodes },
        areaName,
        column('lokasi_kerja', { id: 'darat atau perairan.', en: 'darat (land) or perairan (sea).' }, true, [
          'darat',
          'perairan',
        ]),
        column(
          'kbli_versi',
          { id: 'Wajib bila kolom kbli diisi.', en: 'Needed where kbli is filled in.' },
          false,
          ['2020', '2025'],
        ),
        column(
          'kbli',
          {
            id: '2 sampai 5 angka sebagai teks, nol di depan tetap (07291).',
            en: '2 to 5 digits as text, keep leading zeros (07291).',
          },
          false,
          null,
        ),
        column('jenis_dokumen', { id: 'Dokumen yang dihitung.', en: 'Document that is counted.' }, false, [
          'rptka',
          'imta',
          'notifikasi',
          'itk',
          'itas',
          'itas_perairan',
          'itap',
        ]),
        column('level_jabatan', { id: 'Boleh kosong.', en: 'May be empty.' }, false, [...positionLevels]),
        column(
          'jumlah',
          {
            id: 'Bilangan bulat; kosong atau - berarti tidak diketahui, 0 berarti nol.',
            en: 'A whole number; empty or - means unknown, 0 means zero.',
          },
          true,
          null,
          'whole',
        ),
        ...tail,
      ],
      examples: [
        [
          `${year}-10`,
          'stok',
          agencies[0] ?? null,
          code,
          name,
          'darat',
          '2020',
          '24202',
          'itas',
          'teknisi',
          12,
          ...source('Contoh, hapus baris ini'),
        ],
      ],
    },
    {
      layout: 'layoffs',
      name: 'templat-phk-apoa',
      title: { id: 'PHK dan laporan APOA', en: 'Layoffs and APOA reports' },
      columns: [
        area,
        areaName,
        column(
          'indikator',
          {
            id: 'Jumlah saja, tanpa nama orang atau perusahaan.',
            en: 'Counts only, no names of persons or firms.',
          },
          true,
          counts,
        ),
        period,
        column('definisi', { id: 'month, year, ytd atau event.', en: 'month, year, ytd or event.' }, false, [
          'month',
          'year',
          'ytd',
          'event',
        ]),
        column('jumlah', { id: 'Bilangan bulat.', en: 'A whole number.' }, true, null, 'whole'),
        ...tail,
      ],
      examples: [
        [code, name, counts[0] ?? null, `${year}-10`, 'month', 15, ...source('Contoh, hapus baris ini')],
        [code, name, counts.at(-1) ?? null, `${year}-10`, null, 40, ...source('Contoh, hapus baris ini')],
      ],
    },
  ];
}
