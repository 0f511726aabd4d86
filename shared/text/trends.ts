import type { Dictionary, Phrase } from './language.ts';

export const trends = {
  title: { id: 'Tren', en: 'Trends' },
  lead: {
    id: 'Bandingkan skor dan indikator antarwilayah dari waktu ke waktu.',
    en: 'Compare scores and indicators between areas over time.',
  },
  what: { id: 'Skor dan indikator', en: 'Scores and indicators' },
  where: { id: 'Wilayah', en: 'Areas' },
  arrangement: { id: 'Susunan', en: 'Arrangement' },
  overlay: { id: 'Satu bidang', en: 'Overlaid' },
  multiples: { id: 'Bidang kecil', en: 'Small multiples' },
  period: { id: 'Periode', en: 'Period' },
  from: { id: 'Dari', en: 'From' },
  to: { id: 'Sampai', en: 'To' },
  all: { id: 'Semua', en: 'All' },
  none: { id: 'Kosongkan', en: 'Clear' },
  keyMeasured: { id: 'angka sendiri', en: 'own figure' },
  keyCarried: { id: 'dibawa dari periode lalu', en: 'carried forward' },
  keyInherited: { id: 'dari tingkat di atasnya', en: 'from the level above' },
  keyGap: { id: 'bagian kosong: tidak ada data', en: 'gap: no data' },
  keyLimits: { id: 'batas kelas', en: 'class limits' },
  burntLimits: { id: 'Garis titik-titik: batas kelas.', en: 'Dotted lines: class limits.' },
  burntCarried: {
    id: 'Garis putus-putus: dibawa dari periode lalu.',
    en: 'Dashed lines: carried forward.',
  },
  burntGap: { id: 'Bagian kosong: tidak ada data.', en: 'Gaps: no data.' },
  areaCode: { id: 'Kode wilayah', en: 'Area code' },
  value: { id: 'Nilai', en: 'Value' },
  low: { id: 'Selang bawah (5%)', en: 'Interval low (5%)' },
  high: { id: 'Selang atas (95%)', en: 'Interval high (95%)' },
  origin: { id: 'Asal', en: 'Origin' },
  choose: {
    id: 'Pilih paling sedikit satu skor atau indikator dan satu wilayah.',
    en: 'Choose at least one score or indicator and one area.',
  },
  tooMany: {
    id: 'Tujuh garis per bidang adalah batas yang masih terbaca; pilihan pertama yang digambar.',
    en: 'Seven lines in one chart are the limit of what can be read; the first choices are drawn.',
  },
  downloadPng: { id: 'PNG', en: 'PNG' },
  downloadSvg: { id: 'SVG', en: 'SVG' },
  downloadCsv: { id: 'CSV', en: 'CSV' },
} satisfies Dictionary;

export const trendsPhrases = {
  unseen: {
    id: (names) =>
      `${names}: angkanya tidak ditampilkan kepada peran Anda; Inteldakim dan anggota Timpora membacanya.`,
    en: (names) =>
      `${names}: your role is not shown the numbers; Inteldakim and the members of Timpora read them.`,
  } satisfies Phrase<[string]>,
  source: {
    id: (model, version, cut) =>
      `Sumber: Teduh, model ${model} versi ${version}, data yang diketahui sampai ${cut}. Skor menggambarkan wilayah, bukan orang.`,
    en: (model, version, cut) =>
      `Source: Teduh, model ${model} version ${version}, data known up to ${cut}. Scores describe places, not people.`,
  } satisfies Phrase<[string, string, string]>,
  download: {
    id: (kind, name) => `Unduh ${kind}: ${name}`,
    en: (kind, name) => `Download ${kind}: ${name}`,
  } satisfies Phrase<[string, string]>,
};
