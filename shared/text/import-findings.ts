import type { Finding, FindingCode } from '../imports/import-types.ts';
import { formatNumber } from './format.ts';
import type { Language } from './language.ts';

/** Gaps of a sentence: `text` a detail as it is, `number` written in the language, `area` and `indicator` by name. */
interface Gaps {
  text(key: string): string;
  number(key: string): string;
  area(key: string): string;
  indicator(key: string): string;
  areas(key: string): string;
}
type Sentence = (gaps: Gaps) => string;
type Sentences = { reason: Record<Language, Sentence>; action: Record<Language, string> };

const say = (id: string | Sentence, en: string | Sentence, actionId: string, actionEn: string): Sentences => {
  const asSentence = (one: string | Sentence): Sentence => (typeof one === 'string' ? () => one : one);
  return { reason: { id: asSentence(id), en: asSentence(en) }, action: { id: actionId, en: actionEn } };
};

const sentences: Record<FindingCode, Sentences> = {
  sheet_missing: say(
    'Lembar ini tidak ada.',
    'There is no such sheet.',
    'Pilih lembar lain.',
    'Choose another sheet.',
  ),
  mapping_incomplete: say(
    'Tidak ada kolom yang ditandai sebagai angka.',
    'No column is marked as figures.',
    'Tandai kolom angka.',
    'Mark the column of figures.',
  ),
  nothing_found: say(
    'Tidak ada angka di bawah judul kolom.',
    'There are no figures under the headings.',
    'Periksa lembar dan baris judul.',
    'Check the sheet and the rows of headings.',
  ),
  hidden_sheet: say(
    'Lembar ini tersembunyi di berkas asal.',
    'This sheet is hidden in the file.',
    'Pastikan memang lembar ini yang dimaksud.',
    'Make sure that this is the sheet that is meant.',
  ),
  hidden_rows: say(
    (g) => `${g.number('rows')} baris tersembunyi memuat isi dan ikut dibaca.`,
    (g) => `${g.number('rows')} hidden rows hold something and are read too.`,
    'Hapus baris itu di berkas asal bila tidak dimaksud.',
    'Delete them in the file if they are not meant.',
  ),
  hidden_columns: say(
    'Kolom ini tersembunyi di berkas asal dan ikut dibaca.',
    'This column is hidden in the file and is read too.',
    'Tandai sebagai diabaikan bila tidak dimaksud.',
    'Mark it as ignored if it is not meant.',
  ),
  column_not_stored: say(
    'Kolom ini dikenali tetapi tidak disimpan.',
    'This column is known but not stored.',
    'Tidak perlu apa-apa.',
    'Nothing to do.',
  ),
  source_missing: say(
    'Judul sumber tidak ada di lembar ini.',
    'The sheet does not name its source.',
    'Isi judul sumber untuk seluruh lembar.',
    'Enter the title of the source for the whole sheet.',
  ),
  source_url_wrong: say(
    'Alamat sumber tidak diawali http:// atau https:// dan tidak disimpan.',
    'The address of the source does not begin with http:// or https:// and is not stored.',
    'Perbaiki alamatnya bila perlu.',
    'Mend the address if it matters.',
  ),
  note_redacted: say(
    'Keterangan memuat data orang; bagian itu ditutup sebelum disimpan.',
    'The note holds data of a person; that part is masked before it is stored.',
    'Tidak perlu apa-apa.',
    'Nothing to do.',
  ),
  area_missing: say('Wilayah kosong.', 'The area is empty.', 'Isi wilayahnya.', 'Enter the area.'),
  area_unknown: say(
    'Wilayah ini tidak ada dalam daftar.',
    'There is no such area in the list.',
    'Perbaiki nama atau kodenya, atau pilih artinya untuk seluruh lembar.',
    'Mend the name or code, or choose its meaning for the whole sheet.',
  ),
  area_ambiguous: say(
    (g) => `Nama ini dapat berarti ${g.areas('options')}.`,
    (g) => `This name can mean ${g.areas('options')}.`,
    'Pilih artinya untuk seluruh lembar.',
    'Choose its meaning for the whole sheet.',
  ),
  area_island: say(
    'Pulau bukan wilayah dalam daftar: isinya beberapa kabupaten.',
    'An island is no area of the list: it holds several regencies.',
    'Pilih kabupaten, atau provinsi bila itu yang dimaksud.',
    'Choose a regency, or the province if that is meant.',
  ),
  area_too_fine: say(
    'Kode desa atau kelurahan lebih rinci dari yang disimpan.',
    'A village code is finer than what is stored.',
    'Gunakan kode kecamatan.',
    'Use the code of the kecamatan.',
  ),
  area_at_sea: say(
    'Indikator tidak disimpan untuk perairan.',
    'Indicators are not stored for waters.',
    'Gunakan kabupaten atau kecamatannya.',
    'Use the regency or kecamatan.',
  ),
  area_code_scheme: say(
    (g) => `Kode tanpa titik: menurut Kemendagri ${g.area('kemendagri')}, menurut BPS ${g.area('bps')}.`,
    (g) =>
      `Code without dots: ${g.area('kemendagri')} in the Kemendagri list, ${g.area('bps')} in that of BPS.`,
    'Pilih skema kode untuk seluruh lembar.',
    'Choose the code scheme for the whole sheet.',
  ),
  area_code_name_differ: say(
    (g) => `Kode berarti ${g.area('byCode')}, nama berarti ${g.area('byName')}.`,
    (g) => `The code means ${g.area('byCode')}, the name ${g.area('byName')}.`,
    'Perbaiki yang salah di antara keduanya.',
    'Mend the one that is wrong.',
  ),
  period_missing: say(
    'Periode kosong atau tanpa tahun.',
    'The period is empty or has no year.',
    'Isi periodenya.',
    'Enter the period.',
  ),
  period_unreadable: say(
    'Periode tidak dapat dibaca.',
    'The period cannot be read.',
    'Tulis misalnya 2025, 2025-08 atau 2025-Q3.',
    'Write for example 2025, 2025-08 or 2025-Q3.',
  ),
  period_impossible: say(
    'Tanggal atau bulan ini tidak ada.',
    'There is no such day or month.',
    'Perbaiki tanggalnya.',
    'Mend the date.',
  ),
  period_semester: say(
    'Semester tidak disimpan: skor memakai bulan, triwulan atau tahun.',
    'Half-years are not stored: scores use months, quarters or years.',
    'Tulis bulan terakhirnya bila angkanya keadaan pada tanggal itu; selain itu tinggalkan.',
    'Write the last month if the figure is of that date; otherwise leave it out.',
  ),
  period_range: say(
    (g) => `Rentang ${g.text('from')} sampai ${g.text('to')} bukan satu bulan, triwulan atau tahun.`,
    (g) => `The span ${g.text('from')} to ${g.text('to')} is no single month, quarter or year.`,
    'Pilih indikator kumulatif bila angkanya sejak Januari, atau tulis satu periode.',
    'Choose the cumulative indicator if it counts since January, or write one period.',
  ),
  period_grain: say(
    (g) => `Jenis periode ini tidak cocok untuk indikatornya (boleh: ${g.text('allowed')}).`,
    (g) => `This kind of period does not fit the indicator (allowed: ${g.text('allowed')}).`,
    'Perbaiki periode atau indikatornya.',
    'Mend the period or the indicator.',
  ),
  period_future: say(
    'Periode ini belum dimulai.',
    'The period has not begun.',
    'Perbaiki periodenya.',
    'Mend the period.',
  ),
  period_too_early: say(
    'Periode ini sebelum 1900.',
    'The period lies before 1900.',
    'Perbaiki periodenya.',
    'Mend the period.',
  ),
  period_unfinished: say(
    (g) => `Periode ${g.text('period')} belum selesai.`,
    (g) => `The period ${g.text('period')} is not over.`,
    'Pastikan angkanya bukan sementara.',
    'Make sure that the figure is not preliminary.',
  ),
  period_day_dropped: say(
    'Tanggal dibaca sebagai bulannya.',
    'The day is read as its month.',
    'Tidak perlu apa-apa bila benar.',
    'Nothing to do if that is right.',
  ),
  date_order: say(
    (g) => `Tanggal ini dapat berarti ${g.text('dayFirst')} atau ${g.text('monthFirst')}.`,
    (g) => `This date can mean ${g.text('dayFirst')} or ${g.text('monthFirst')}.`,
    'Pilih urutan tanggal untuk seluruh lembar.',
    'Choose the order of dates for the whole sheet.',
  ),
  round_missing: say(
    'Survei ini punya beberapa putaran setahun; putarannya tidak disebut.',
    'This survey has several rounds a year; which one is not said.',
    'Tulis bulannya, atau setujui bahwa yang dimaksud putaran Agustus.',
    'Write the month, or agree that it is the August round.',
  ),
  round_month: say(
    (g) => `${g.text('period')} bukan bulan putaran yang dikenal (Februari, Agustus).`,
    (g) => `${g.text('period')} is no month of a known round (February, August).`,
    'Periksa bulannya.',
    'Check the month.',
  ),
  published_unreadable: say(
    'Tanggal terbit tidak dapat dibaca sebagai satu hari.',
    'The day of release cannot be read as one day.',
    'Tulis misalnya 2025-11-05.',
    'Write for example 2025-11-05.',
  ),
  published_future: say(
    'Tanggal terbit di masa depan atau sebelum 1900.',
    'The day of release lies in the future or before 1900.',
    'Perbaiki tanggalnya.',
    'Mend the date.',
  ),
  published_before_period: say(
    (g) => `Terbit ${g.text('published')}, sebelum periode ${g.text('period')} berakhir.`,
    (g) => `Released on ${g.text('published')}, before the period ${g.text('period')} ended.`,
    'Perbaiki periode atau tanggal terbitnya.',
    'Mend the period or the day of release.',
  ),
  published_within_period: say(
    (g) => `Terbit ${g.text('published')}, di dalam periode ${g.text('period')}: angkanya sampai hari itu.`,
    (g) =>
      `Released on ${g.text('published')}, within the period ${g.text('period')}: it counts up to that day.`,
    'Tidak perlu apa-apa bila benar.',
    'Nothing to do if that is right.',
  ),
  indicator_missing: say(
    'Tidak disebut apa yang diukur.',
    'It is not said what is measured.',
    'Pilih indikatornya.',
    'Choose the indicator.',
  ),
  indicator_unknown: say(
    'Indikator ini tidak dikenal dengan pasti.',
    'This indicator is not known for certain.',
    'Pilih artinya untuk seluruh lembar, atau setujui bahwa barisnya dilewati.',
    'Choose its meaning for the whole sheet, or agree that its rows are left out.',
  ),
  definition_unknown: say(
    'Definisi atau putaran ini tidak dikenal.',
    'This definition or round is not known.',
    'Gunakan salah satu yang ada, atau kosongkan.',
    'Use one of those in use, or leave it empty.',
  ),
  definition_period_differ: say(
    (g) => `Definisi ${g.text('definition')} tidak cocok dengan periode ${g.text('period')}.`,
    (g) => `The definition ${g.text('definition')} does not fit the period ${g.text('period')}.`,
    'Perbaiki yang salah di antara keduanya.',
    'Mend the one that is wrong.',
  ),
  unit_unknown: say(
    (g) => `Satuan ini tidak dikenal; kamus memakai ${g.text('expected')}.`,
    (g) => `This unit is not known; the dictionary has ${g.text('expected')}.`,
    'Perbaiki satuannya, atau setujui bahwa sama dengan kamus.',
    'Mend the unit, or agree that it is that of the dictionary.',
  ),
  unit_mismatch: say(
    (g) => `Satuan di berkas ${g.text('said')}, di kamus ${g.text('expected')}.`,
    (g) => `The file has the unit ${g.text('said')}, the dictionary ${g.text('expected')}.`,
    'Periksa indikator dan satuannya.',
    'Check indicator and unit.',
  ),
  unit_multiplied: say(
    (g) => `Angka di kolom ini dikalikan ${g.number('factor')} menjadi ${g.text('unit')}.`,
    (g) => `Figures of this column are multiplied by ${g.number('factor')} to ${g.text('unit')}.`,
    'Periksa satu angka.',
    'Check one figure.',
  ),
  figure_unreadable: say(
    'Ini bukan angka yang dapat dibaca.',
    'This is no figure that can be read.',
    'Tulis angkanya saja.',
    'Write the figure alone.',
  ),
  figure_ambiguous: say(
    (g) => `Dapat berarti ${g.number('thousands')} atau ${g.number('decimal')}.`,
    (g) => `Can mean ${g.number('thousands')} or ${g.number('decimal')}.`,
    'Pilih untuk seluruh lembar apakah titik memisahkan ribuan atau desimal.',
    'Choose for the whole sheet whether a point groups thousands or begins decimals.',
  ),
  figure_is_date: say(
    'Lembar kerja mengubah angka ini menjadi tanggal.',
    'The spreadsheet turned this figure into a date.',
    'Tulis ulang angkanya.',
    'Write the figure again.',
  ),
  figure_fraction: say(
    'Jumlah harus bilangan bulat.',
    'A count is a whole number.',
    'Periksa angka dan satuannya.',
    'Check figure and unit.',
  ),
  figure_negative: say(
    'Jumlah tidak dapat negatif.',
    'A count cannot be negative.',
    'Perbaiki angkanya.',
    'Mend the figure.',
  ),
  figure_range: say(
    'Nilai ini tidak mungkin untuk indikatornya.',
    'This value is impossible for the indicator.',
    'Periksa angka, koma dan satuannya.',
    'Check figure, decimal mark and unit.',
  ),
  figure_more_than_population: say(
    (g) => `Lebih banyak dari penduduk ${g.area('area')} (${g.number('population')}).`,
    (g) => `More than the residents of ${g.area('area')} (${g.number('population')}).`,
    'Periksa wilayah, angka dan satuannya.',
    'Check area, figure and unit.',
  ),
  error_cell: say(
    'Sel berisi kesalahan rumus.',
    'The cell holds an error of a formula.',
    'Tulis angkanya.',
    'Write the figure.',
  ),
  formula_cell: say(
    'Hasil rumus; yang dibaca nilai terakhirnya.',
    'Result of a formula; its last value is read.',
    'Tidak perlu apa-apa bila benar.',
    'Nothing to do if that is right.',
  ),
  formula_without_value: say(
    'Rumus tanpa hasil tersimpan.',
    'A formula without a stored result.',
    'Buka dan simpan berkas di lembar kerja, atau tulis angkanya.',
    'Open and save the file in a spreadsheet, or write the figure.',
  ),
  small_cell: say(
    'Angka kecil ditutup oleh sumbernya; dilewati.',
    'A small count hidden by its source; left out.',
    'Tidak perlu apa-apa.',
    'Nothing to do.',
  ),
  footnote_mark: say(
    'Tanda catatan kaki di belakang angka dilepas.',
    'A footnote mark behind the figure is taken off.',
    'Periksa apakah angkanya sementara.',
    'Check whether the figure is preliminary.',
  ),
  nil_word: say(
    '"Nihil" dibaca sebagai 0.',
    '"Nihil" is read as 0.',
    'Ubah menjadi - bila tidak diketahui.',
    'Change it to - if it is unknown.',
  ),
  shares_as_fractions: say(
    (g) => `Semua ${g.number('figures')} angka persen di antara 0 dan 1: mungkin pecahan.`,
    (g) => `All ${g.number('figures')} percentages lie between 0 and 1: perhaps fractions.`,
    'Kalikan 100 di berkas asal, atau setujui bahwa memang sekecil itu.',
    'Multiply by 100 in the file, or agree that they are that small.',
  ),
  count_definition_missing: say(
    'Tidak disebut apa yang dihitung: pemegang izin, izin terbit, atau yang lain.',
    'It is not said what is counted: holders, permits issued, or something else.',
    'Pilih definisi untuk seluruh lembar.',
    'Choose the definition for the whole sheet.',
  ),
  count_definition_unknown: say(
    'Definisi ini tidak dikenal: stok atau arus tidak dapat dipastikan.',
    'This definition is not known: whether stock or flow is not certain.',
    'Pilih definisi dan stok atau arus.',
    'Choose the definition and stock or flow.',
  ),
  stock_flow_differ: say(
    (g) =>
      `Stok dan arus bercampur: ${g.text('definition')} bukan ${g.text('said') === 'stock' ? 'stok' : 'arus'}.`,
    (g) => `Stock and flow are mixed: ${g.text('definition')} is no ${g.text('said')}.`,
    'Perbaiki jenis ukuran atau definisinya.',
    'Mend the measure or the definition.',
  ),
  stock_flow_total: say(
    'Jumlah ini menambahkan stok dan arus.',
    'This total adds stock and flow.',
    'Tandai kolom jumlah sebagai diabaikan, atau pisahkan tabelnya.',
    'Mark the total as ignored, or split the table.',
  ),
  kbli_version: say(
    (g) =>
      g.text('letter2020') === g.text('letter2025')
        ? `Huruf ${g.text('letter2020')} berarti lain pada KBLI 2020 dan 2025.`
        : `Huruf ${g.text('letter2020')} pada KBLI 2020, ${g.text('letter2025')} pada KBLI 2025.`,
    (g) =>
      g.text('letter2020') === g.text('letter2025')
        ? `The letter ${g.text('letter2020')} means different things in KBLI 2020 and 2025.`
        : `Letter ${g.text('letter2020')} in KBLI 2020, ${g.text('letter2025')} in KBLI 2025.`,
    'Pilih versi KBLI untuk seluruh lembar.',
    'Choose the KBLI edition for the whole sheet.',
  ),
  kbli_lost_zero: say(
    'Nol di depan kode mungkin hilang.',
    'The code may have lost its leading zero.',
    'Tambahkan nolnya, atau setujui bahwa kodenya memang sependek itu.',
    'Add the zero, or agree that the code is that short.',
  ),
  kbli_unknown: say(
    'Kode atau huruf KBLI ini tidak ada.',
    'There is no such KBLI code or letter.',
    'Perbaiki kodenya.',
    'Mend the code.',
  ),
  kbli_lead: say(
    '07292 adalah timah hitam, bukan timah (07291).',
    '07292 is lead, not tin (07291).',
    'Periksa kodenya.',
    'Check the code.',
  ),
  sector_unknown: say(
    'Sektor ini disimpan sebagai kata saja, tanpa huruf KBLI.',
    'This sector is kept as words only, without a KBLI letter.',
    'Tulis kode KBLI bila ada.',
    'Write the KBLI code if there is one.',
  ),
  document_unknown: say(
    'Jenis dokumen tidak dikenal; dikosongkan.',
    'The kind of document is not known; left empty.',
    'Perbaiki bila perlu.',
    'Mend it if it matters.',
  ),
  position_unknown: say(
    'Level jabatan tidak dikenal; dikosongkan.',
    'The level of position is not known; left empty.',
    'Perbaiki bila perlu.',
    'Mend it if it matters.',
  ),
  workplace_unknown: say(
    'Lokasi kerja bukan darat atau perairan; dikosongkan.',
    'The workplace is neither land nor sea; left empty.',
    'Perbaiki bila perlu.',
    'Mend it if it matters.',
  ),
  agency_unknown: say(
    'Instansi ini tidak ada dalam daftar; dikosongkan.',
    'This agency is not in the list; left empty.',
    'Pilih instansi untuk seluruh lembar bila ada.',
    'Choose the agency for the whole sheet if there is one.',
  ),
  firms_summed: say(
    (g) =>
      `${g.number('rows')} baris perusahaan dijumlahkan menjadi ${g.number('sums')} angka; nama tidak disimpan.`,
    (g) =>
      `${g.number('rows')} rows of firms are summed to ${g.number('sums')} figures; names are not stored.`,
    'Tidak perlu apa-apa.',
    'Nothing to do.',
  ),
  firm_missing: say(
    (g) => `${g.number('rows')} perusahaan tanpa angka: jumlahnya tidak lengkap.`,
    (g) => `${g.number('rows')} firms have no number: the sum is not complete.`,
    'Isi angkanya, atau setujui jumlah tanpa mereka.',
    'Enter the numbers, or agree to the sum without them.',
  ),
  duplicate_same: say(
    (g) => `Sama dengan sel ${g.text('other')}; disimpan satu kali.`,
    (g) => `The same as cell ${g.text('other')}; stored once.`,
    'Tidak perlu apa-apa.',
    'Nothing to do.',
  ),
  duplicate_differs: say(
    (g) =>
      `Sel ${g.text('other')} menyebut ${g.number('first')}, sel ${g.text('cell')} menyebut ${g.number('second')} untuk hal yang sama.`,
    (g) =>
      `Cell ${g.text('other')} says ${g.number('first')}, cell ${g.text('cell')} says ${g.number('second')} for the same thing.`,
    'Hapus yang salah.',
    'Remove the one that is wrong.',
  ),
  total_differs: say(
    (g) =>
      `Jumlah tertulis ${g.number('total')}, bagiannya berjumlah ${g.number('sum')} (${g.number('parts')} bagian).`,
    (g) =>
      `The total says ${g.number('total')}, its parts add up to ${g.number('sum')} (${g.number('parts')} parts).`,
    'Cari angka yang salah, atau setujui.',
    'Find the figure that is wrong, or agree.',
  ),
  parts_differ: say(
    (g) => `${g.area('area')}: ${g.number('value')}, bagiannya berjumlah ${g.number('sum')}.`,
    (g) => `${g.area('area')}: ${g.number('value')}, its parts add up to ${g.number('sum')}.`,
    'Cari angka yang salah, atau setujui.',
    'Find the figure that is wrong, or agree.',
  ),
  same_everywhere: say(
    (g) => `${g.number('value')} di semua ${g.number('areas')} wilayah: mungkin angka provinsi.`,
    (g) => `${g.number('value')} in all ${g.number('areas')} areas: perhaps a figure of the province.`,
    'Ubah wilayahnya menjadi provinsi, atau setujui.',
    'Change the area to the province, or agree.',
  ),
  province_figure: say(
    (g) => `Sama dengan angka provinsi (${g.number('province')}) untuk ${g.text('period')}.`,
    (g) => `The same as the figure of the province (${g.number('province')}) for ${g.text('period')}.`,
    'Ubah wilayahnya menjadi provinsi, atau setujui bahwa ini angka wilayah itu.',
    'Change the area to the province, or agree that it is the figure of this area.',
  ),
  jump: say(
    (g) =>
      `Jauh dari angka yang dikenal: ${g.number('last')} (${g.text('lastPeriod')}), kini ${g.number('value')}.`,
    (g) => `Far from what is known: ${g.number('last')} (${g.text('lastPeriod')}), now ${g.number('value')}.`,
    'Periksa angka, satuan dan definisinya.',
    'Check figure, unit and definition.',
  ),
};

/** Reason and what to do of a finding, in one language; areas and indicators by the names that the page knows. */
export function findingWords(
  finding: Pick<Finding, 'code' | 'details'>,
  language: Language,
  names: { area(code: string): string; indicator(code: string): string },
): { reason: string; action: string } {
  const { details } = finding;
  const detail = (key: string) => (Object.hasOwn(details, key) ? details[key]! : '');
  const text = (key: string) => String(detail(key));
  const gaps: Gaps = {
    text,
    number: (key) => {
      const value = detail(key);
      if (typeof value !== 'number') return String(value);
      const digits = String(value).split('.')[1]?.length ?? 0;
      return formatNumber(value, language, Math.min(6, digits));
    },
    area: (key) => names.area(text(key)),
    indicator: (key) => names.indicator(text(key)),
    areas: (key) =>
      text(key)
        .split(' ')
        .map((code) => names.area(code))
        .join(language === 'id' ? ' atau ' : ' or '),
  };
  const { reason, action } = sentences[finding.code];
  return { reason: reason[language](gaps), action: action[language] };
}
