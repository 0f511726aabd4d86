import type { Words } from '../composite/types.ts';
import type { BpsErrorCode } from '../imports/bps-error.ts';
import type { ColumnRole, Layout, MappingReason } from '../imports/import-types.ts';
import type { PersonColumn, PersonKind } from '../imports/person-columns.ts';

export const layoutNames: Record<Layout, Words> = {
  indicators_long: { id: 'Indikator, satu angka satu baris', en: 'Indicators, one figure a row' },
  indicators_wide: { id: 'Indikator, angka menyamping', en: 'Indicators, figures across' },
  foreign_workers_long: { id: 'TKA, satu jumlah satu baris', en: 'Foreign workers, one count a row' },
  foreign_workers_wide: { id: 'TKA, jumlah menyamping', en: 'Foreign workers, counts across' },
  layoffs: { id: 'PHK, jumlah per wilayah dan periode', en: 'Layoffs, counts by area and period' },
  apoa: { id: 'Laporan APOA per wilayah dan bulan', en: 'APOA reports by area and month' },
  bps_dynamic: { id: 'Tabel dinamis BPS (JSON)', en: 'Dynamic table of BPS (JSON)' },
  bps_simdasi: { id: 'Tabel SIMDASI BPS (JSON)', en: 'SIMDASI table of BPS (JSON)' },
};

export const roleNames: Record<ColumnRole | 'across', Words> = {
  area: { id: 'Nama wilayah', en: 'Name of the area' },
  area_code: { id: 'Kode wilayah', en: 'Code of the area' },
  code_scheme: { id: 'Skema kode', en: 'Code scheme' },
  indicator: { id: 'Indikator', en: 'Indicator' },
  period: { id: 'Periode', en: 'Period' },
  year: { id: 'Tahun', en: 'Year' },
  month: { id: 'Bulan atau triwulan', en: 'Month or quarter' },
  value: { id: 'Angka', en: 'Figure' },
  unit: { id: 'Satuan', en: 'Unit' },
  definition: { id: 'Definisi atau putaran', en: 'Definition or round' },
  measure: { id: 'Jenis ukuran (stok atau arus)', en: 'Measure (stock or flow)' },
  agency: { id: 'Instansi', en: 'Agency' },
  workplace: { id: 'Darat atau perairan', en: 'Land or sea' },
  kbli_version: { id: 'Versi KBLI', en: 'KBLI edition' },
  sector: { id: 'Lapangan usaha', en: 'Sector' },
  document: { id: 'Jenis dokumen', en: 'Kind of document' },
  position: { id: 'Level jabatan', en: 'Level of position' },
  companions: { id: 'TKI pendamping (tidak disimpan)', en: 'Local companions (not stored)' },
  local_workers: { id: 'Jumlah TKI (tidak disimpan)', en: 'Local workers (not stored)' },
  published: { id: 'Tanggal terbit', en: 'Day of release' },
  source: { id: 'Judul sumber', en: 'Title of the source' },
  source_url: { id: 'Alamat sumber', en: 'Address of the source' },
  note: { id: 'Keterangan', en: 'Note' },
  firm: { id: 'Perusahaan (dijumlahkan, nama tidak dibaca)', en: 'Firm (summed, name not read)' },
  total: { id: 'Jumlah kolom di kiri', en: 'Sum of the columns to the left' },
  ignore: { id: 'Diabaikan', en: 'Ignored' },
  across: { id: 'Kolom angka', en: 'Column of figures' },
};

export const mappingReasonNames: Record<MappingReason, Words> = {
  remembered: { id: 'seperti impor sebelumnya', en: 'as in an earlier import' },
  heading: { id: 'menurut judul kolom', en: 'by the heading' },
  content: { id: 'menurut isi kolom', en: 'by what stands in the column' },
  title: { id: 'menurut judul tabel', en: 'by the title of the table' },
  footnote: { id: 'menurut catatan sumber', en: 'by the note of the source' },
  habit: { id: 'menurut cara angka ditulis', en: 'by how the numbers are written' },
  code_scheme: { id: 'menurut nama di samping kode', en: 'by the names beside the codes' },
};

export const skippedNames: Record<'total' | 'empty' | 'note' | 'repeated_heading' | 'parent_area', Words> = {
  total: { id: 'baris jumlah', en: 'row of totals' },
  empty: { id: 'baris kosong', en: 'empty row' },
  note: { id: 'catatan', en: 'note' },
  repeated_heading: { id: 'judul kolom diulang', en: 'heading repeated' },
  parent_area: { id: 'wilayah di atasnya', en: 'the area above' },
};

export const personKindNames: Record<PersonKind, Words> = {
  name: { id: 'nama orang', en: 'names of persons' },
  passport: { id: 'paspor', en: 'passports' },
  citizenship: { id: 'kewarganegaraan', en: 'citizenship' },
  birth: { id: 'tanggal atau tempat lahir', en: 'dates or places of birth' },
  identity_number: { id: 'nomor identitas', en: 'identity numbers' },
  home_address: { id: 'alamat', en: 'addresses' },
  belief_or_origin: { id: 'agama atau asal-usul', en: 'religion or origin' },
  contact: { id: 'telepon atau surel', en: 'telephone or e-mail' },
  sex: { id: 'jenis kelamin per orang', en: 'sex of each person' },
  age: { id: 'umur per orang', en: 'age of each person' },
};
export const personRefusal = {
  title: {
    id: 'Berkas memuat data orang dan tidak dibaca',
    en: 'The file holds data of persons and is not read',
  },
  lead: {
    id: 'Teduh hanya menyimpan jumlah. Hapus kolom berikut di berkas asal, lalu pilih lagi.',
    en: 'Teduh keeps counts only. Delete these columns in the original file and choose it again.',
  },
} satisfies Record<string, Words>;
export const personByNames: Record<PersonColumn['by'], Words> = {
  heading: { id: 'judul kolom', en: 'heading' },
  value: { id: 'isi sel', en: 'what a cell holds' },
  file_name: { id: 'nama berkas', en: 'name of the file' },
  sheet_name: { id: 'nama lembar', en: 'name of the sheet' },
};

export const bpsErrorNames: Record<BpsErrorCode, Words> = {
  html_instead: {
    id: 'Isi berkas adalah halaman web, bukan JSON: mungkin penjaga situs BPS yang menjawab. Buka alamat datanya di peramban lalu simpan jawabannya.',
    en: 'The file holds a web page, not JSON: perhaps the firewall of BPS answered. Open the data address in a browser and save the answer.',
  },
  not_json: { id: 'Berkas bukan JSON yang utuh.', en: 'The file is not whole JSON.' },
  status_error: {
    id: 'BPS menjawab dengan kesalahan, misalnya tanpa kunci API.',
    en: 'BPS answered with an error, for example without an API key.',
  },
  not_available: {
    id: 'BPS menyatakan datanya tidak tersedia.',
    en: 'BPS says that the data are not available.',
  },
  no_data: { id: 'Jawaban tidak memuat angka.', en: 'The answer holds no figures.' },
  list_missing: { id: 'Satu daftar dalam jawaban hilang.', en: 'A list of the answer is missing.' },
  key_collision: {
    id: 'Dua kombinasi menghasilkan kunci yang sama; tabel tidak dapat dibaca dengan pasti.',
    en: 'Two combinations give the same key; the table cannot be read with certainty.',
  },
  key_left_over: {
    id: 'Ada angka dengan kunci yang tidak dijelaskan daftarnya.',
    en: 'A figure has a key that the lists do not explain.',
  },
  inner_error: {
    id: 'BPS menjawab OK, tetapi tabelnya sendiri berisi kesalahan.',
    en: 'BPS answered OK, but the table itself holds an error.',
  },
  too_large: { id: 'Tabel terlalu besar; ambil per tahun.', en: 'The table is too large; fetch it by year.' },
  unknown_shape: {
    id: 'JSON ini bukan tabel BPS yang dikenal.',
    en: 'This JSON is no table of BPS that is known.',
  },
};
