import { describe, expect, test } from 'vitest';
import { areaReader } from '../../../shared/imports/area-reader.ts';
import { personColumns } from '../../../shared/imports/person-columns.ts';
import { importReference } from './reference-input.ts';
import { fileOf, sheetOf, workbookOf } from './sheets.ts';

const readArea = areaReader(importReference);
const isArea = (name: string) => readArea('', name, { regencies: true }).kind === 'area';

describe('columns of persons are refused at the door', () => {
  test.each([
    'Nama',
    'Nama Lengkap',
    'NAMA TKA',
    'nama_pekerja',
    'Nama pemegang KITAS',
    'Full name',
    'No. Paspor',
    'Nomor Paspor',
    'Paspor/Passport',
    'Passport No.',
    'Kebangsaan',
    'Kewarganegaraan',
    'Nationality',
    'Negara Asal',
    'Negara',
    'Tgl Lahir',
    'Tempat, Tgl. Lahir',
    'Tanggal lahir',
    'TTL',
    'Date of birth',
    'NIK',
    'No KTP',
    'No. KK',
    'Alamat Rumah',
    'Agama',
    'Suku',
    'No. HP',
    'Telepon',
    'E-mail',
    'Nomor KITAS',
    'ＮＯ．ＰＡＳＰＯＲ',
    'P\u200Baspor',
  ])('%s', (heading) => {
    const found = personColumns(
      fileOf([
        ['Wilayah', heading, 'Jumlah'],
        ['x', 'y', 1],
      ]),
      '',
      isArea,
    );
    expect(found.map((one) => one.address)).toEqual(['B1']);
  });

  test.each([
    'Nama Kabupaten/Kota',
    'nama daerah',
    'Nama Wilayah',
    'Nama Kecamatan',
    'Nama Indikator',
    'Nama Perusahaan',
    'Pemegang KITAS',
    'Warga negara asing',
    'Jumlah TKA',
    'Kelompok umur',
    'Jenis Kelamin',
    'Level jabatan',
    'alamat_sumber',
    'Alamat perusahaan',
    'Keterangan',
    'Jumlah pencari kerja lahir batin di negara tetangga menurut catatan dinas',
  ])('%s is no column of persons', (heading) => {
    expect(
      personColumns(
        fileOf([
          ['Wilayah', heading, 'Jumlah'],
          ['x', 'y', 1],
        ]),
        'rekap tka 2025.xlsx',
        isArea,
      ),
    ).toEqual([]);
  });

  test('"Nama" over places is a column of places', () => {
    const rows = (names: string[]) =>
      fileOf([['Kode', 'Nama', 'Nilai'], ...names.map((name) => ['x', name, 1])]);
    expect(personColumns(rows(['Bangka', 'Belitung', 'Kota Pangkalpinang']), '', isArea)).toEqual([]);
    expect(personColumns(rows(['Orang Satu', 'Orang Dua']), '', isArea)).toHaveLength(1);
  });

  test('in hidden sheets, below titles, in a second table and in the names of file and sheets', () => {
    const workbook = workbookOf(
      sheetOf(['Rekap|', 'Wilayah|Jumlah', 'Bangka|3']),
      sheetOf(['Lampiran', '', 'No|Nama Lengkap|Umur|Kebangsaan', '1|X|30|Y'], {
        name: 'Lampiran',
        isHidden: true,
      }),
      sheetOf(['Wilayah|Jumlah', ...Array.from({ length: 30 }, () => 'Bangka|3'), 'No|No. Paspor'], {
        name: 'data paspor',
      }),
    );
    expect(
      personColumns(workbook, 'Daftar Nama TKA 2025.xlsx', isArea).map(
        (one) => `${one.sheet} ${one.address} ${one.kind} ${one.by}`,
      ),
    ).toEqual([
      '-1  name file_name',
      '1 B3 name heading',
      '1 C3 age heading',
      '1 D3 citizenship heading',
      '2  name sheet_name',
      '2 B32 passport heading',
    ]);
  });

  test('passports, identity numbers, telephones and e-mails in cells; of a value only the place is told', () => {
    const found = personColumns(
      fileOf([
        ['Wilayah', 'Uraian', 'Lain', 'Nomor', 'Kode'],
        ['Bangka', 'hubungi 0812-3456-7890', 'surat: a.b@contoh.invalid', '1971012345678901', 'X1234567'],
        ['Belitung', 'kosong', 'kosong', 'kosong', 1971012345678901],
      ]),
    );
    expect(found.map((one) => `${one.address} ${one.heading} ${one.kind} ${one.by}`)).toEqual([
      'B2 Uraian contact value',
      'C2 Lain contact value',
      'D2 Nomor identity_number value',
      'E2 Kode passport value',
    ]);
    expect(JSON.stringify(found)).not.toMatch(/0812|1971012345678901|X1234567/);
  });

  test('two names after titles in a column, but not one in a signature', () => {
    const rows = (names: string[]) => fileOf(['Wilayah|Petugas', ...names.map((name) => `Bangka|${name}`)]);
    expect(personColumns(rows(['Ibu Contoh Satu', 'Bapak Contoh Dua']))).toHaveLength(1);
    expect(personColumns(rows(['Mengetahui, Ibu Contoh Satu']))).toEqual([]);
  });

  test('long figures, money and remarks are no false alarm', () => {
    expect(
      personColumns(
        fileOf([
          ['Wilayah', 'Nilai', 'Rupiah', 'Keterangan'],
          ['Bangka', '1.234.567.890.123.456', 'RP 3498000', 'hubungi 0812-3456-7890'],
          ['Belitung', 123456789012345, 'Rp12.345.678.901,00', 'kirim ke a.b@contoh.invalid'],
          ['Bangka', '0812,5', '-', '1971012345678901'],
        ]),
      ),
    ).toEqual([]);
  });
});
