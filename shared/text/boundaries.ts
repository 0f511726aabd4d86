import type { BoundaryFileErrorCode } from '../geometry/boundary-file-error.ts';
import type { BoundaryFinding, FindingCode } from '../geometry/boundary-types.ts';
import type { Words } from '../composite/types.ts';
import { formatCount, formatList, formatNumber } from './format.ts';
import type { Dictionary, Language, Phrase } from './language.ts';

export const boundaryWords = {
  inForce: { id: 'Peta yang berlaku', en: 'Map in force' },
  inForceNote: {
    id: 'Semua layar menggambar peta ini, dan tetangga tiap wilayah diambil dari garis batasnya. Keadaan pada tanggal lampau tetap memakai peta yang berlaku waktu itu.',
    en: 'All screens draw this map, and who neighbours whom comes from its borders. A past date keeps the map that was in force then.',
  },
  schematic: { id: 'Peta skematis bawaan', en: 'Schematic map that comes with Teduh' },
  official: { id: 'Peta impor', en: 'Imported map' },
  version: { id: 'Versi', en: 'Version' },
  since: { id: 'Berlaku sejak', en: 'In force since' },
  by: { id: 'Oleh', en: 'By' },
  program: { id: 'bawaan', en: 'shipped' },
  source: { id: 'Sumber', en: 'Source' },
  licence: { id: 'Syarat pemakaian', en: 'Terms of use' },
  note: { id: 'Keterangan di bawah peta', en: 'Words under the map' },
  file: { id: 'Berkas', en: 'File' },
  fileHash: { id: 'Sidik berkas (SHA-256)', en: 'Hash of the file (SHA-256)' },
  pairs: { id: 'Pasangan bertetangga', en: 'Pairs of neighbours' },
  checked: { id: 'Catatan pemeriksaan', en: 'Remarks of the check' },

  history: { id: 'Riwayat peta', en: 'History of the map' },
  reason: { id: 'Alasan', en: 'Reason' },
  takeAgain: { id: 'Pakai lagi', en: 'Use again' },
  takeAgainTitle: { id: 'Pakai lagi versi ini', en: 'Use this version again' },
  takeAgainNote: {
    id: 'Versi ini berlaku mulai sekarang sebagai catatan baru; riwayat tidak dihapus. Skor dihitung ulang dengan tetangganya.',
    en: 'This version comes into force from now on as a new entry; nothing of the history is deleted. Scores are computed again with its neighbours.',
  },
  taken: {
    id: 'Versi ini berlaku lagi. Skor sedang dihitung ulang.',
    en: 'This version is in force again. Scores are being computed.',
  },

  importTitle: { id: 'Impor batas resmi', en: 'Import official boundaries' },
  importNote: {
    id: 'GeoJSON, TopoJSON, atau Shapefile dalam zip (.shp, .dbf, .prj), WGS 84 dalam derajat, paling besar 30 MB. Tiap wilayah dikenali dari kodenya, tidak pernah dari namanya. Berkas aslinya tidak disimpan.',
    en: 'GeoJSON, TopoJSON, or a Shapefile in a zip (.shp, .dbf, .prj), WGS 84 in degrees, at most 30 MB. Each area is known by its code, never by its name. The file itself is not kept.',
  },
  choose: { id: 'Berkas batas wilayah', en: 'File of boundaries' },
  reading: { id: 'Membaca dan memeriksa berkas…', en: 'Reading and checking the file…' },
  asKnown: {
    id: 'Anda melihat keadaan pada tanggal lampau. Kembali ke hari ini untuk mengimpor.',
    en: 'You are looking at a past date. Return to today to import.',
  },
  mayNot: {
    id: 'Analis dan Kepala Seksi dapat mengimpor batas wilayah.',
    en: 'Analysts and the head of section may import boundaries.',
  },

  columns: { id: 'Kolom yang dibaca', en: 'Columns that are read' },
  columnsNote: {
    id: 'Ditebak dari isinya. Ganti bila keliru, lalu periksa ulang.',
    en: 'Guessed from what they hold. Change what is wrong, then check again.',
  },
  layer: { id: 'Lapis', en: 'Layer' },
  features: { id: 'bidang', en: 'features' },
  code: { id: 'Kode', en: 'Code' },
  name: { id: 'Nama', en: 'Name' },
  scheme: { id: 'Daftar kode', en: 'List of codes' },
  none: { id: 'tidak ada', en: 'none' },
  unknown: { id: 'belum jelas', en: 'not clear' },
  again: { id: 'Periksa ulang', en: 'Check again' },

  findings: { id: 'Hasil pemeriksaan', en: 'What the check found' },
  nothing: { id: 'Tidak ada yang perlu diperhatikan.', en: 'Nothing to look at.' },
  tolerance: {
    id: 'Tumpang tindih dan celah di bawah 0,01 km² dianggap akibat cara menggambar. Garis yang berjarak sampai sekitar 100 m sepanjang 2 km dihitung sebagai batas.',
    en: 'Overlaps and gaps below 0.01 km² are taken as an effect of drawing. Lines up to about 100 m apart along 2 km count as a border.',
  },
  kind: { id: 'Jenis', en: 'Kind' },
  finding: { id: 'Temuan', en: 'Finding' },
  place: { id: 'Letak (lintang, bujur)', en: 'Place (latitude, longitude)' },

  outlines: { id: 'Garis lama dan baru', en: 'Old and new outlines' },
  outlinesNote: {
    id: 'Garis penuh: peta baru. Garis putus-putus: peta yang berlaku sekarang.',
    en: 'Solid: the new map. Dashed: the map in force now.',
  },
  level: { id: 'Tingkat', en: 'Level' },
  district: { id: 'Kecamatan', en: 'Districts' },
  regency: { id: 'Kabupaten/kota', en: 'Regencies' },

  neighbours: { id: 'Perubahan tetangga', en: 'Changes of neighbours' },
  noChange: { id: 'Tetangga tidak berubah.', en: 'Neighbours stay as they are.' },
  gained: { id: 'Pasangan baru', en: 'New pairs' },
  lost: { id: 'Pasangan yang hilang', en: 'Pairs that go' },
  acrossSea: { id: 'terdekat lewat laut', en: 'nearest across the water' },

  effect: { id: 'Pengaruh pada skor', en: 'What changes in the scores' },
  noEffect: { id: 'Tidak ada skor yang berubah.', en: 'No score changes.' },
  area: { id: 'Wilayah', en: 'Area' },
  month: { id: 'Bulan', en: 'Month' },
  before: { id: 'Sekarang', en: 'Now' },
  after: { id: 'Sesudahnya', en: 'Afterwards' },
  noScore: { id: 'tanpa skor', en: 'no score' },

  commitTitle: { id: 'Berlakukan peta ini', en: 'Put this map into force' },
  sourceHint: {
    id: 'Lembaga dan tahun, misalnya: BIG, batas administrasi 2025',
    en: 'Institution and year, such as: BIG, administrative boundaries 2025',
  },
  licenceHint: {
    id: 'Izin atau lisensi, misalnya: untuk pemakaian dinas, surat nomor …',
    en: 'Permission or licence, such as: for official use, letter number …',
  },
  required: { id: 'Wajib diisi, paling sedikit 3 huruf.', en: 'Required, at least 3 letters.' },
  commitNote: {
    id: 'Peta dan tetangga berlaku bersama-sama, dan skor dihitung ulang. Peta sebelumnya tetap ada di riwayat dan dapat dipakai lagi.',
    en: 'Map and neighbours come into force together, and scores are computed again. The map before stays in the history and can be used again.',
  },
  commit: { id: 'Berlakukan peta', en: 'Put into force' },
  storing: { id: 'Menyimpan…', en: 'Storing…' },
  done: {
    id: 'Peta baru berlaku. Skor sedang dihitung ulang.',
    en: 'The new map is in force. Scores are being computed.',
  },
  blocked: {
    id: 'Peta ini belum dapat diberlakukan: perbaiki kesalahan di atas pada berkasnya.',
    en: 'This map cannot come into force yet: mend the errors above in the file.',
  },
  meanwhile: {
    id: 'Sementara itu peta lain berlaku, atau berkasnya menghasilkan peta lain. Periksa ulang.',
    en: 'Another map came into force meanwhile, or the file gives another map. Check again.',
  },
  cancel: { id: 'Batal', en: 'Cancel' },
} satisfies Dictionary;

export const schemeNames = {
  kemendagri: { id: 'Kemendagri', en: 'Kemendagri' },
  bps: { id: 'BPS', en: 'BPS' },
} satisfies Dictionary;

export const severityNames = {
  error: { id: 'Kesalahan', en: 'Error' },
  warning: { id: 'Perhatikan', en: 'Warning' },
  note: { id: 'Catatan', en: 'Note' },
} satisfies Record<BoundaryFinding['severity'], Words>;

export const boundaryPhrases = {
  pairs: {
    id: (regency: string, district: string) => `${regency} antar kabupaten/kota, ${district} antar kecamatan`,
    en: (regency: string, district: string) => `${regency} of regencies, ${district} of districts`,
  },
  points: {
    id: (read: string, stored: string) => `${read} titik dibaca, ${stored} titik digambar.`,
    en: (read: string, stored: string) => `${read} points read, ${stored} drawn.`,
  },
  levels: {
    id: (levels: string) => `Berkas memuat tingkat: ${levels}.`,
    en: (levels: string) => `The file brings: ${levels}.`,
  },
  effect: {
    id: (changed: string, compared: string, classes: string) =>
      `${changed} dari ${compared} skor berubah, ${classes} di antaranya pindah kelas. Perubahan terbesar:`,
    en: (changed: string, compared: string, classes: string) =>
      `${changed} of ${compared} scores change, ${classes} of them to another class. The largest:`,
  },
  sameAs: {
    id: (version: string) => `Peta ini sama dengan versi ${version}. Pakai lagi versi itu dari riwayat.`,
    en: (version: string) =>
      `This map is the same as version ${version}. Use that version again from the history.`,
  },
  more: {
    id: (count: string) => `dan ${count} lagi`,
    en: (count: string) => `and ${count} more`,
  },
} satisfies Record<string, Phrase<string[]>>;

type Say = (finding: BoundaryFinding, names: string, language: Language) => Words;
const size = ({ value }: BoundaryFinding, language: Language): string =>
  formatNumber(value ?? 0, language, (value ?? 0) < 0.1 ? 3 : (value ?? 0) < 10 ? 2 : 0);
const count = ({ value }: BoundaryFinding, language: Language): string => formatCount(value ?? 0, language);

const findings: Record<FindingCode, Say> = {
  no_code_column: () => ({
    id: 'Tidak ada kolom yang memuat kode wilayah. Wilayah tidak dapat dikenali dari namanya saja.',
    en: 'No column holds codes of areas. An area cannot be known by its name alone.',
  }),
  code_scheme_unclear: (one, _, language) => ({
    id: `${count(one, language)} kode empat angka di kolom ${one.text} dapat berarti kode Kemendagri atau kode BPS: 1903 adalah kabupaten yang berbeda. Pilih daftarnya.`,
    en: `${count(one, language)} codes of four digits in column ${one.text} may be of Kemendagri or of BPS: 1903 is another regency in each. Choose the list.`,
  }),
  no_areas: () => ({
    id: 'Tidak ada satu pun wilayah dari provinsi ini di dalam berkas.',
    en: 'The file holds no area of this province.',
  }),
  feature_without_code: (one, _, language) => ({
    id: `${count(one, language)} bidang tanpa kode yang terbaca di kolom ${one.text}; dilewati.`,
    en: `${count(one, language)} features without a readable code in column ${one.text}; left out.`,
  }),
  unknown_code: ({ text }) => ({
    id: `Kode ini tidak ada di daftar wilayah: ${text}.`,
    en: `This code is not in the list of areas: ${text}.`,
  }),
  duplicate_code: ({ text }, names) => ({
    id: `${names} ada lebih dari sekali (${text}).`,
    en: `${names} stands there more than once (${text}).`,
  }),
  missing_area: (_, names) => ({
    id: `${names} tidak ada di dalam berkas.`,
    en: `${names} is not in the file.`,
  }),
  name_differs: ({ text }, names) => ({
    id: `Nama di berkas “${text}”, di daftar wilayah ${names}.`,
    en: `The file says “${text}”, the list of areas ${names}.`,
  }),
  name_of_another: ({ text }, names) => ({
    id: `Nama “${text}” milik wilayah lain daripada kodenya (${names}): kodenya mungkin tertukar.`,
    en: `The name “${text}” belongs to another area than the code (${names}): codes may be exchanged.`,
  }),
  wrong_parent: (_, names) => ({
    id: `Menurut berkas berada di kabupaten/kota lain: ${names}.`,
    en: `By the file it lies in another regency: ${names}.`,
  }),
  seat_far: (one, names, language) => ({
    id: `Ibu kota ${names} terletak ${count(one, language)} km di luar batasnya.`,
    en: `The seat of ${names} lies ${count(one, language)} km outside its border.`,
  }),
  shape_unreadable: (_, names) => ({
    id: `Bentuk ${names} tidak dapat dibaca.`,
    en: `The shape of ${names} cannot be read.`,
  }),
  coordinates_not_numbers: (_, names) => ({
    id: `Koordinat ${names} bukan angka.`,
    en: `Coordinates of ${names} are no numbers.`,
  }),
  no_polygon: (_, names) => ({ id: `${names} tidak mempunyai luas.`, en: `${names} has no area.` }),
  ring_unclosed: (_, names) => ({
    id: `Garis batas ${names} tidak tertutup.`,
    en: `The border of ${names} is not closed.`,
  }),
  ring_too_short: (_, names) => ({
    id: `Garis batas ${names} kurang dari empat titik.`,
    en: `A border of ${names} has fewer than four points.`,
  }),
  self_intersection: (one, names, language) => ({
    id: `Garis batas ${names} memotong dirinya sendiri di ${count(one, language)} tempat; luasnya tidak berubah.`,
    en: `The border of ${names} crosses itself in ${count(one, language)} places; its area stays the same.`,
  }),
  crossed_shape: (_, names) => ({
    id: `Garis batas ${names} bersilang sehingga luasnya tidak jelas.`,
    en: `The border of ${names} is crossed, so that its area is not clear.`,
  }),
  hole_outside: (_, names) => ({
    id: `Lubang ${names} berada di luar wilayahnya.`,
    en: `A hole of ${names} lies outside it.`,
  }),
  projected: () => ({
    id: 'Koordinat bukan derajat (mungkin meter UTM). Simpan ulang sebagai WGS 84 (EPSG:4326).',
    en: 'Coordinates are no degrees (perhaps metres of UTM). Save again as WGS 84 (EPSG:4326).',
  }),
  axes_swapped: () => ({
    id: 'Lintang dan bujur tertukar: bujur harus lebih dulu.',
    en: 'Latitude and longitude are exchanged: longitude comes first.',
  }),
  outside_province: (_, names) => ({
    id: `${names} digambar jauh di luar provinsi.`,
    en: `${names} is drawn far outside the province.`,
  }),
  overlap: (one, names, language) => ({
    id: `Tumpang tindih ${size(one, language)} km²: ${names}.`,
    en: `Overlap of ${size(one, language)} km²: ${names}.`,
  }),
  overlap_large: (one, names, language) => ({
    id: `Tumpang tindih ${size(one, language)} km², lebih dari seperdua puluh yang lebih kecil: ${names}.`,
    en: `Overlap of ${size(one, language)} km², more than a twentieth of the smaller: ${names}.`,
  }),
  gap: (one, names, language) => ({
    id: `Celah ${size(one, language)} km² di antara ${names}.`,
    en: `Gap of ${size(one, language)} km² between ${names}.`,
  }),
  border_not_shared: (one, names, language) => ({
    id: `Batas ${names} digambar dua kali (sekitar ${size(one, language)} km); dihitung sebagai tetangga.`,
    en: `The border of ${names} is drawn twice (about ${size(one, language)} km); they count as neighbours.`,
  }),
  levels_disagree: (one, names, language) => ({
    id: `Kecamatan dan kabupaten/kota di berkas hanya ${size(one, language)} % sama: ${names}. Batas dari kecamatan yang dipakai.`,
    en: `Districts and regency of the file agree by ${size(one, language)} % only: ${names}. The borders of the districts are taken.`,
  }),
  levels_contradict: (one, names, language) => ({
    id: `Kecamatan tidak membentuk kabupaten/kotanya (${size(one, language)} % sama): ${names}.`,
    en: `The districts do not make up their regency (${size(one, language)} % in common): ${names}.`,
  }),
  area_lost: (_, names) => ({
    id: `${names} hilang ketika peta disederhanakan.`,
    en: `${names} was lost when the map was simplified.`,
  }),
  rings_turned: (one, _, language) => ({
    id: `${count(one, language)} garis diputar arahnya agar dapat digambar.`,
    en: `${count(one, language)} rings were turned round so that they can be drawn.`,
  }),
  small_pieces_dropped: (one, _, language) => ({
    id: `${count(one, language)} serpihan di bawah 100 m² dibuang.`,
    en: `${count(one, language)} crumbs below 100 m² were dropped.`,
  }),
  other_provinces_left_out: (one, _, language) => ({
    id: `${count(one, language)} bidang provinsi lain dilewati.`,
    en: `${count(one, language)} features of other provinces were left out.`,
  }),
  villages_joined: (one, _, language) => ({
    id: `${count(one, language)} desa/kelurahan digabung menjadi kecamatan.`,
    en: `${count(one, language)} villages were joined to districts.`,
  }),
  regencies_from_districts: () => ({
    id: 'Batas kabupaten/kota dibentuk dari kecamatannya.',
    en: 'Regencies are made up of their districts.',
  }),
  districts_kept: () => ({
    id: 'Berkas tidak memuat kecamatan: batas kecamatan tetap dari peta yang berlaku.',
    en: 'The file holds no districts: those of the map in force stay.',
  }),
  lakes: (one, names, language) => ({
    id: `Perairan di dalam wilayah seluas ${size(one, language)} km²: ${names}.`,
    en: `Waters inside areas, ${size(one, language)} km²: ${names}.`,
  }),
};

/** A finding in words; `nameOf` says what an area is called. */
export function findingWords(
  one: BoundaryFinding,
  nameOf: (code: string) => string,
  language: Language,
): string {
  const shown = one.areas.slice(0, 6).map(nameOf);
  const rest = one.areas.length - shown.length;
  const names = formatList(
    rest > 0 ? [...shown, boundaryPhrases.more[language](formatCount(rest, language))] : shown,
    language,
  );
  return findings[one.code](one, names, language)[language];
}

export const fileErrorWords: Record<
  BoundaryFileErrorCode | 'too_slow' | 'too_much_memory' | 'known_version' | 'personal_data',
  Words
> = {
  empty_file: { id: 'Berkas kosong.', en: 'The file is empty.' },
  unknown_format: {
    id: 'Ini bukan GeoJSON, TopoJSON, atau zip Shapefile.',
    en: 'This is no GeoJSON, TopoJSON or zipped Shapefile.',
  },
  not_json: { id: 'Berkas JSON ini rusak atau terpotong.', en: 'This JSON file is damaged or cut off.' },
  not_polygons: { id: 'Tidak ada bidang di dalam berkas.', en: 'The file holds no polygons.' },
  too_large: { id: 'Berkas lebih dari 30 MB.', en: 'The file is larger than 30 MB.' },
  too_many_features: { id: 'Lebih dari 100.000 bidang.', en: 'More than 100,000 features.' },
  too_many_points: {
    id: 'Lebih dari 2 juta titik. Sederhanakan dulu atau ambil provinsi ini saja.',
    en: 'More than 2 million points. Simplify first, or take this province only.',
  },
  too_deep: { id: 'Kumpulan bersarang terlalu dalam.', en: 'Collections are nested too deep.' },
  projection: {
    id: 'Sistem koordinatnya bukan WGS 84 dalam derajat (EPSG:4326). Simpan ulang dengan sistem itu.',
    en: 'The coordinate system is not WGS 84 in degrees (EPSG:4326). Save again in that system.',
  },
  no_shapefile: { id: 'Tidak ada Shapefile di dalam zip.', en: 'The zip holds no Shapefile.' },
  shapefile_part_missing: {
    id: 'Bagian Shapefile kurang: .shp, .dbf, dan .prj harus ada bersama di dalam zip.',
    en: 'A part of the Shapefile is missing: .shp, .dbf and .prj must stand together in the zip.',
  },
  shapefile_damaged: { id: 'Shapefile rusak.', en: 'The Shapefile is damaged.' },
  shapefile_not_polygons: {
    id: 'Shapefile ini tidak memuat bidang.',
    en: 'This Shapefile holds no polygons.',
  },
  dbf_damaged: { id: 'Tabel Shapefile (.dbf) rusak.', en: 'The table of the Shapefile (.dbf) is damaged.' },
  topojson_damaged: { id: 'TopoJSON rusak.', en: 'The TopoJSON is damaged.' },
  zip_damaged: { id: 'Zip rusak.', en: 'The zip is damaged.' },
  zip_encrypted: { id: 'Zip berkata sandi.', en: 'The zip is encrypted.' },
  zip_too_large: { id: 'Isi zip lebih dari 250 MB.', en: 'The zip holds more than 250 MB.' },
  zip_too_many_files: { id: 'Isi zip terlalu banyak.', en: 'The zip holds too many files.' },
  zip_bad_name: { id: 'Nama berkas di dalam zip tidak wajar.', en: 'A file name in the zip is not proper.' },
  zip_unsupported: { id: 'Jenis zip ini tidak didukung.', en: 'This kind of zip is not supported.' },
  coordinates_not_numbers: { id: 'Koordinat bukan angka.', en: 'Coordinates are no numbers.' },
  shape_unreadable: { id: 'Ada bentuk yang tidak dapat dibaca.', en: 'A shape cannot be read.' },
  too_slow: { id: 'Berkas terlalu rumit untuk diperiksa.', en: 'The file is too complex to be checked.' },
  too_much_memory: {
    id: 'Berkas memerlukan terlalu banyak memori.',
    en: 'The file needs too much memory.',
  },
  known_version: { id: 'Peta ini sudah ada sebagai versi.', en: 'This map is a version already.' },
  personal_data: {
    id: 'Sumber, syarat, dan alasan tidak boleh memuat data pribadi (nama orang, nomor telepon).',
    en: 'Source, terms and reason must not hold personal data (names of persons, telephone numbers).',
  },
};
