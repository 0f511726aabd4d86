import { formatInstant } from './format.ts';
import type { Dictionary, Phrase } from './language.ts';

/** Words of the printed pack: margins, the heads of a nota dinas, labels of tables and pictures. */
export const printWords = {
  simulation: { id: 'DATA SIMULASI', en: 'SIMULATED DATA' },
  memo: { id: 'NOTA DINAS', en: 'NOTA DINAS' },
  number: { id: 'Nomor', en: 'Number' },
  to: { id: 'Yth.', en: 'To' },
  from: { id: 'Dari', en: 'From' },
  subject: { id: 'Hal', en: 'Subject' },
  date: { id: 'Tanggal', en: 'Date' },
  urgency: { id: 'Sifat', en: 'Urgency' },
  annex: { id: 'Lampiran', en: 'Annexes' },
  annexes: {
    id: 'Satu berkas salindia, satu berkas PDF, satu buku kerja XLSX',
    en: 'One slide deck, one PDF, one XLSX workbook',
  },
  copies: { id: 'Tembusan', en: 'Copies' },
  legalBasis: { id: 'Dasar hukum', en: 'Legal basis' },
  dissent: { id: 'Pendapat lain', en: 'Another opinion' },
  dissentNote: {
    id: 'Dicetak sebagaimana ditulis, sebagai bagian dari penilaian ini.',
    en: 'Printed as it was written, as part of this assessment.',
  },
  sources: { id: 'Sumber data', en: 'Sources of the data' },
  sourcesAndFacts: { id: 'Sumber dan asal angka', en: 'Sources and where the numbers come from' },
  reliability: { id: 'Keandalan', en: 'Reliability' },
  period: { id: 'Data', en: 'Data' },
  legend: { id: 'Keterangan', en: 'Legend' },
  unreliable: { id: 'Arsir: keandalan rendah (D–E)', en: 'Hatched: low reliability (D–E)' },
  north: { id: 'U', en: 'N' },
  northUp: { id: 'Utara di atas', en: 'North at the top' },
  chosen: { id: 'Garis tebal: wilayah bahan ini', en: 'Thick line: areas of this pack' },
  table: { id: 'Tabel', en: 'Table' },
  figure: { id: 'Gambar', en: 'Figure' },
  typedHere: {
    id: 'Angka yang diketik sendiri, tidak berasal dari data cuplikan ini.',
    en: 'A number typed by hand, not from the data of this snapshot.',
  },
  placesNotPersons: {
    id: 'Skor menggambarkan wilayah, bukan orang.',
    en: 'The score describes places, not persons.',
  },
  interval: { id: 'rentang ketidakpastian', en: 'range of uncertainty' },
  whiskers: { id: 'Garis hitam: rentang ketidakpastian', en: 'Black lines: range of uncertainty' },
  snapshot: { id: 'Cuplikan', en: 'Snapshot' },
  summary: { id: 'Ringkasan', en: 'Summary' },
  facts: { id: 'Fakta', en: 'Facts' },
  title: { id: 'Judul', en: 'Title' },
  meeting: { id: 'Rapat', en: 'Meeting' },
  month: { id: 'Bulan', en: 'Month' },
  areas: { id: 'Wilayah', en: 'Areas' },
  classification: { id: 'Klasifikasi', en: 'Classification' },
  maker: { id: 'Pembuat', en: 'Maker' },
  frozenAt: { id: 'Dibekukan', en: 'Frozen' },
  dataCut: { id: 'Data sampai dengan', en: 'Data up to' },
  model: { id: 'Model', en: 'Model' },
  engine: { id: 'Mesin hitung', en: 'Engine' },
  fingerprint: { id: 'Sidik SHA-256', en: 'SHA-256' },
  factId: { id: 'Kode', en: 'Code' },
  factLabel: { id: 'Uraian', en: 'What it is' },
  factValue: { id: 'Nilai', en: 'Value' },
  factShown: { id: 'Tercetak', en: 'As printed' },
  factKind: { id: 'Jenis', en: 'Kind' },
  factState: { id: 'Keadaan', en: 'State' },
  sourceTitle: { id: 'Nama sumber', en: 'Title' },
  sourceUrl: { id: 'Alamat', en: 'Address' },
  sourceDate: { id: 'Tanggal', en: 'Date' },
  noDate: { id: 'tanggal tidak diketahui', en: 'date not known' },
  unit: { id: 'Satuan', en: 'Unit' },
  page: { id: 'Halaman', en: 'Page' },
} satisfies Dictionary;

export const factStates = {
  known: { id: 'diketahui', en: 'known' },
  withheld: { id: 'disembunyikan (sel kecil)', en: 'withheld (small cell)' },
  absent: { id: 'tidak ada data', en: 'no data' },
} satisfies Dictionary;

export const factKindNames = {
  score: { id: 'skor', en: 'score' },
  signed_score: { id: 'selisih skor', en: 'difference of scores' },
  count: { id: 'cacah', en: 'count' },
  percent: { id: 'persen', en: 'per cent' },
  percentage_points: { id: 'poin persen', en: 'percentage points' },
  rate: { id: 'laju', en: 'rate' },
  rank: { id: 'peringkat', en: 'rank' },
  days: { id: 'hari', en: 'days' },
  date: { id: 'tanggal', en: 'date' },
  word: { id: 'kata', en: 'word' },
} satisfies Dictionary;

export const snapshotLine: Phrase<[number: string, hash: string]> = {
  id: (number, hash) => `Cuplikan ${number} · ${hash.slice(0, 12)}`,
  en: (number, hash) => `Snapshot ${number} · ${hash.slice(0, 12)}`,
};
export const dataLine: Phrase<[cut: string, model: { code: string; version: number }]> = {
  id: (cut, { code, version }) => `Data s.d. ${formatInstant(cut, 'id')} · model ${code} versi ${version}`,
  en: (cut, { code, version }) => `Data to ${formatInstant(cut, 'en')} · model ${code} version ${version}`,
};
export const makerLine: Phrase<[maker: string, instant: string]> = {
  id: (maker, instant) => `${maker} · ${formatInstant(instant, 'id')}`,
  en: (maker, instant) => `${maker} · ${formatInstant(instant, 'en')}`,
};
