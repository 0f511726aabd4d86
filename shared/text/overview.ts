import type { ScoreLayer } from '../figures/layers.ts';
import type { Words } from '../composite/types.ts';
import type { Dictionary, Language, Phrase } from './language.ts';

export const layerNames: Record<ScoreLayer, Words> = {
  risk: { id: 'Kelas risiko', en: 'Risk class' },
  structural: { id: 'Tekanan struktural', en: 'Structural pressure' },
  signals: { id: 'Sinyal ketegangan', en: 'Signals of tension' },
  strain: { id: 'Tekanan penghidupan', en: 'Loss of livelihoods' },
  competition: { id: 'Pergantian tenaga kerja', en: 'Visible substitution' },
  coping: { id: 'Kekurangan daya tanggap', en: 'Lack of coping capacity' },
  reliability: { id: 'Keandalan', en: 'Reliability' },
};

export const overview = {
  title: { id: 'Ikhtisar', en: 'Overview' },
  layer: { id: 'Lapisan', en: 'Layer' },
  scores: { id: 'Skor dan pilar', en: 'Scores and pillars' },
  indicators: { id: 'Indikator', en: 'Indicators' },
  level: { id: 'Tingkat', en: 'Level' },
  view: { id: 'Bentuk', en: 'View' },
  viewMap: { id: 'Peta', en: 'Map' },
  viewHex: { id: 'Petak', en: 'Tiles' },
  viewBivariate: { id: 'Dua lapis', en: 'Two layers' },
  preset: { id: 'Cakupan', en: 'Coverage' },
  presetProvince: { id: 'Seluruh provinsi', en: 'Whole province' },
  presetOffice: { id: '5 wilayah kerja Kanim Pangkalpinang', en: '5 areas of the Pangkalpinang office' },
  map: { id: 'Peta', en: 'Map' },
  mapHelp: {
    id: 'Tombol panah berpindah wilayah, Enter membuka halaman wilayah.',
    en: 'Arrow keys move between areas, Enter opens the area page.',
  },
  schematic: { id: 'Batas skematis, bukan batas resmi.', en: 'Schematic borders, not official ones.' },
  seaZone: { id: 'perairan', en: 'waters' },
  outsideSight: { id: 'di luar wilayah Anda', en: 'outside your area' },
  inset: { id: 'Pangkalpinang, diperbesar', en: 'Pangkalpinang, enlarged' },
  lowReliability: { id: 'keandalan rendah (D, E)', en: 'low reliability (D, E)' },
  legend: { id: 'Keterangan', en: 'Legend' },
  structuralAxis: { id: 'tekanan struktural', en: 'structural pressure' },
  signalsAxis: { id: 'sinyal', en: 'signals' },
  low: { id: 'rendah', en: 'low' },
  mediumStep: { id: 'sedang', en: 'medium' },
  high: { id: 'tinggi', en: 'high' },
  ranking: { id: 'Peringkat wilayah', en: 'Ranking of areas' },
  rankingNote: {
    id: 'Di bawah skor tertulis selang 5–95%: kisaran yang masih wajar bagi skor itu. Peringkat hanya membandingkan wilayah dengan pilar yang sama.',
    en: 'Under each score stands its 5–95% interval: the range the score may well lie in. Ranks compare only areas with the same pillars measured.',
  },
  allOverlap: {
    id: 'Semua selang saling bertumpang tindih: urutan wilayah bulan ini belum dapat dipastikan.',
    en: 'All intervals overlap: the order of areas is not certain this month.',
  },
  value: { id: 'Nilai', en: 'Value' },
  sheet: { id: 'Lembar pimpinan', en: 'Sheet for leadership' },
  gradeNote: {
    id: 'Huruf A–E adalah keandalan: A sangat andal, E belum dapat diandalkan.',
    en: 'Letters A–E are the reliability: A very reliable, E not to be relied on.',
  },
  districtNote: {
    id: 'Skor risiko kecamatan belum ada: belum ada kanal yang mendengarkan sampai tingkat kecamatan. Tekanan struktural tersedia.',
    en: 'There is no risk score for districts yet: no channel listens at district level. Structural pressure is available.',
  },
  classesNote: {
    id: 'Untuk kecamatan Anda melihat kelas risikonya; angkanya dibaca Inteldakim dan anggota Timpora.',
    en: 'Of districts you see the risk class; the numbers are read by Inteldakim and the members of Timpora.',
  },
  ownAreasNote: {
    id: 'Anda melihat skor wilayah yang menjadi tanggung jawab Anda dan kabupaten/kotanya; wilayah lain digambar kelabu.',
    en: 'You see the scores of the areas you answer for and of their regency; other areas are drawn grey.',
  },
  noOwnAreas: {
    id: 'Akun Anda belum mempunyai wilayah, jadi belum ada skor yang ditampilkan. Minta administrator mengisinya.',
    en: 'Your account has no area yet, so no score is shown. Ask an administrator to enter it.',
  },
  noClassesNote: {
    id: 'Kecamatan belum mempunyai kelas risiko: belum ada kanal yang mendengarkan sampai tingkat kecamatan. Bila sudah ada, Anda melihat kelasnya; angkanya dibaca Inteldakim dan anggota Timpora.',
    en: 'Districts have no risk class yet: no channel listens at district level. Once there is one you see the class; the numbers are read by Inteldakim and the members of Timpora.',
  },
  classList: { id: 'Menurut kelas risiko', en: 'By risk class' },
  showStructural: { id: 'Lihat tekanan struktural', en: 'Show structural pressure' },
  movers: { id: 'Apa yang berubah', en: 'What changed' },
  compareWith: { id: 'Bandingkan dengan', en: 'Compare with' },
  compare1: { id: 'bulan sebelumnya', en: 'the month before' },
  compare12: { id: '12 bulan sebelumnya', en: '12 months before' },
  allReasons: { id: 'Semua sebab', en: 'All reasons' },
  noChange: {
    id: 'Tidak ada skor yang berubah lebih dari 0,1 poin.',
    en: 'No score changed by more than 0.1 points.',
  },
  noScores: {
    id: 'Belum ada skor untuk dibandingkan pada kedua bulan ini.',
    en: 'There are no scores to compare in these two months.',
  },
  noChangeStructural: {
    id: 'Skor risiko belum ada. Tekanan struktural tidak berubah lebih dari 0,1 poin.',
    en: 'There is no risk score. Structural pressure changed by no more than 0.1 points.',
  },
  noComparison: {
    id: 'Bulan pembanding tidak ada dalam data.',
    en: 'The month to compare with is not in the data.',
  },
  byAvailability: {
    id: 'Sebagian perubahan terjadi karena data baru ada atau tidak ada lagi, bukan karena keadaan di lapangan.',
    en: 'Part of this comes from data appearing or no longer being there, not from the situation on the ground.',
  },
  appearedTag: { id: 'data baru ada', en: 'data appeared' },
  vanishedTag: { id: 'data tidak ada lagi', en: 'data vanished' },
  imputedTag: { id: 'median wilayah', en: 'regional median' },
  sum: { id: 'Jumlah', en: 'Sum' },
  freshness: { id: 'Kemutakhiran data', en: 'Age of the data' },
  freshnessNote: {
    id: 'Angka yang terlalu lama tidak dipakai dalam skor.',
    en: 'Figures that are too old are not used in the scores.',
  },
  lastPeriod: { id: 'Data sampai', en: 'Data up to' },
  published: { id: 'Terbit', en: 'Published' },
  thisMonth: { id: 'masih berjalan', en: 'still running' },
  coverage: { id: 'Wilayah', en: 'Areas' },
  openArea: { id: 'Buka halaman wilayah', en: 'Open the area page' },
  play: { id: 'Putar bulan demi bulan', en: 'Play month by month' },
  pause: { id: 'Jeda', en: 'Pause' },
  previous: { id: 'Bulan sebelumnya', en: 'Previous month' },
  next: { id: 'Bulan berikutnya', en: 'Next month' },
  latest: { id: 'Bulan terakhir', en: 'Latest month' },
  chooseArea: {
    id: 'Arahkan ke sebuah wilayah, atau pilih dengan papan tik.',
    en: 'Point at an area, or choose one by keyboard.',
  },
  incidents: { id: 'Peristiwa ketegangan bulan ini', en: 'Tension incidents this month' },
} satisfies Dictionary;

export const overviewPhrases = {
  overTime: {
    id: (name) => `${name} dari waktu ke waktu`,
    en: (name) => `${name} over time`,
  } satisfies Phrase<[string]>,
  laterWithoutScore: {
    id: (scored, last) =>
      `${scored} adalah bulan terakhir yang sudah dapat dinilai. Catatan ada sampai ${last}, tetapi bulan-bulan setelah ${scored} belum mempunyai skor.`,
    en: (scored, last) =>
      `${scored} is the latest month with a score. Records go on to ${last}, but later months have no score yet.`,
  } satisfies Phrase<[string, string]>,
  monthWithoutScore: {
    id: (month) => `Belum ada skor untuk ${month}.`,
    en: (month) => `There is no score for ${month} yet.`,
  } satisfies Phrase<[string]>,
  partialMonth: {
    id: (scored, all, month) => `Baru ${scored} dari ${all} wilayah yang mempunyai skor untuk ${month}.`,
    en: (scored, all, month) => `Only ${scored} of ${all} areas have a score for ${month}.`,
  } satisfies Phrase<[string, string, string]>,
  toFull: {
    id: (month) => `Lihat ${month}, bulan terakhir dengan skor semua wilayah`,
    en: (month) => `See ${month}, the latest month with a score for all areas`,
  } satisfies Phrase<[string]>,
  toScored: {
    id: (month) => `Lihat ${month}, bulan terakhir yang sudah dinilai`,
    en: (month) => `See ${month}, the latest month with a score`,
  } satisfies Phrase<[string]>,
  computed: {
    id: (when) => `dihitung ${when}`,
    en: (when) => `computed ${when}`,
  } satisfies Phrase<[string]>,
  fromTo: {
    id: (from, to) => `dari ${from} ke ${to}`,
    en: (from, to) => `from ${from} to ${to}`,
  } satisfies Phrase<[string, string]>,
  classCounts: {
    id: (month, parts) => `${month}: ${parts}.`,
    en: (month, parts) => `${month}: ${parts}.`,
  } satisfies Phrase<[string, string]>,
  classCount: {
    id: (count, name) => `${count} ${name.toLowerCase()}`,
    en: (count, name) => `${count} ${name.toLowerCase()}`,
  } satisfies Phrase<[string, string]>,
  noScore: {
    id: (count) => `${count} tanpa skor`,
    en: (count) => `${count} without a score`,
  } satisfies Phrase<[string]>,
  since: { id: (month) => `sejak ${month}`, en: (month) => `since ${month}` } satisfies Phrase<[string]>,
  rankAmong: {
    id: (rank, count) => `peringkat ${rank} dari ${count}`,
    en: (rank, count) => `rank ${rank} of ${count}`,
  } satisfies Phrase<[string, string]>,
  incidentsUpTo: {
    id: (month) => `Peristiwa terakhir tercatat ${month}`,
    en: (month) => `Last incident recorded ${month}`,
  } satisfies Phrase<[string]>,
  gained: {
    id: (names) => `Skor baru ada: ${names}.`,
    en: (names) => `Score appeared: ${names}.`,
  } satisfies Phrase<[string]>,
  lost: {
    id: (names) => `Skor tidak ada lagi: ${names}.`,
    en: (names) => `Score no longer available: ${names}.`,
  } satisfies Phrase<[string]>,
  ago: { id: (age) => `${age} lalu`, en: (age) => `${age} ago` } satisfies Phrase<[string]>,
  model: {
    id: (code, version) => `Model ${code} versi ${version}`,
    en: (code, version) => `Model ${code} version ${version}`,
  } satisfies Phrase<[string, string]>,
};

/** What must stand under a map: that its borders are schematic, or whose they are. */
export function mapNote(
  map: { kind: 'schematic' | 'official'; source: string | null } | undefined,
  language: Language,
): string {
  if (map?.kind !== 'official' || !map.source) return overview.schematic[language];
  return language === 'id' ? `Batas menurut ${map.source}.` : `Borders after ${map.source}.`;
}
