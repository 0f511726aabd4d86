import type { ReferenceKind } from '../api/explanations.ts';
import type { EvidenceAgainst } from '../composite/evidence-against.ts';
import type { ChangeCause } from '../composite/explanation.ts';
import type { SignalShare } from '../composite/signal-shares.ts';
import type { Words } from '../composite/types.ts';
import type { Dictionary, Phrase } from './language.ts';

/** Words of "why": the explanation of a change or a level, and what speaks against a score. */
export const explanationWords = {
  title: { id: 'Mengapa skornya demikian', en: 'Why the score is what it is' },
  changeNote: {
    id: 'Jumlah semua bagian tepat sama dengan perubahan skor. Pilih sebuah bagian untuk membuka catatan di baliknya.',
    en: 'The parts sum exactly to the change. Choose a part to open the records behind it.',
  },
  levelNote: {
    id: 'Selisih terhadap pembanding: model yang sama dihitung pada rata-rata indikator pembanding. Jumlah semua bagian tepat sama dengan selisih itu.',
    en: 'Distance from the reference: the same model at the mean indicators of the reference. The parts sum exactly to the distance.',
  },
  compare: { id: 'Bandingkan', en: 'Compare' },
  change: { id: 'Perubahan', en: 'Change' },
  before: { id: 'Bulan pembanding', en: 'Month compared with' },
  asThen: {
    id: 'Bulan pembanding seperti diketahui waktu itu',
    en: 'That month as it was known then',
  },
  axisNote: {
    id: 'Sumbu mendatar: skor 0–100, tidak dimulai dari 0. Merah bata menaikkan skor, hijau kebiruan menurunkannya.',
    en: 'Horizontal axis: score 0–100, not beginning at 0. Brick red raises the score, teal lowers it.',
  },
  rest: { id: 'Lainnya', en: 'Others' },
  part: { id: 'Bagian', en: 'Part' },
  cause: { id: 'Sebab', en: 'Cause' },
  fromTo: { id: 'Dari → menjadi', en: 'From → to' },
  points: { id: 'Poin', en: 'Points' },
  sum: { id: 'Jumlah', en: 'Sum' },
  still: { id: 'Tidak ada yang berubah.', en: 'Nothing changed.' },
  hardlyChanged: {
    id: 'Skornya praktis tidak berubah.',
    en: 'The score hardly changed.',
  },
  equal: { id: 'Sama dengan pembandingnya.', en: 'The same as the reference.' },
  structuralOnly: {
    id: 'Yang dibandingkan adalah tekanan struktural, sebab skor risiko tidak tersedia untuk keduanya',
    en: 'Structural pressure is compared, since there is no risk score on both sides',
  },
  none: { id: 'Tidak ada skor yang dapat dibandingkan', en: 'There is no score to compare' },
  noReference: {
    id: 'pembandingnya tidak memiliki data yang cukup',
    en: 'the reference has too little data',
  },
  against: { id: 'Bukti yang menyanggah', en: 'Evidence against' },
  againstNote: {
    id: 'Dibaca bersama skor, bukan sesudahnya. Disusun dari data, dampak terbesar lebih dahulu.',
    en: 'To be read with the score, not after it. Put together from the data, largest effect first.',
  },
  nothingAgainst: {
    id: 'Data tidak memuat hal yang menyanggah skor ini. Itu bukan bukti bahwa skornya benar.',
    en: 'The data hold nothing that speaks against this score. That is no proof that it is right.',
  },
  belowRounding: { id: 'berbeda, tetapi di bawah pembulatan', en: 'different, but below rounding' },
  records: { id: 'Buka catatannya', en: 'Open the records' },
} satisfies Dictionary;

export const referenceNames: Record<ReferenceKind, Words> = {
  region: { id: 'Rata-rata wilayah', en: 'Mean of the region' },
  neighbours: { id: 'Rata-rata tetangga', en: 'Mean of the neighbours' },
  past: { id: '12 bulan terakhir sendiri', en: 'Own last 12 months' },
};

export const causeNames: Record<ChangeCause, Words> = {
  world: { id: 'keadaan di lapangan', en: 'the situation on the ground' },
  channel: { id: 'kanal diam atau baru mendengarkan', en: 'channel silent or newly listening' },
  availability: { id: 'ketersediaan data', en: 'availability of data' },
  stand_in: { id: 'pengganti pilar yang tidak terukur', en: 'stand-in for an unmeasured pillar' },
  floor: { id: 'batas bawah model', en: 'floor of the model' },
  revised: { id: 'angka yang direvisi', en: 'revised figure' },
  late: { id: 'data yang datang terlambat', en: 'data that came late' },
  model: { id: 'versi model', en: 'model version' },
};

/** Behind the name of a bar that is one of two for the same indicator. */
export const causeTags: Record<Exclude<ChangeCause, 'world'>, Words> = {
  channel: { id: 'kanal', en: 'channel' },
  availability: { id: 'ada data', en: 'data there' },
  stand_in: { id: 'pengganti', en: 'stand-in' },
  floor: { id: 'batas', en: 'floor' },
  revised: { id: 'revisi', en: 'revised' },
  late: { id: 'terlambat', en: 'late' },
  model: { id: 'model', en: 'model' },
};

export const shareNames: Record<SignalShare['kind'], Words> = {
  new: { id: 'peristiwa baru', en: 'new incidents' },
  fading: { id: 'peristiwa lama memudar', en: 'older incidents fading' },
  regraded: { id: 'peristiwa dinilai ulang', en: 'incidents graded anew' },
  rest: { id: 'jumlah penduduk', en: 'number of residents' },
};

export const explanationPhrases = {
  causes: {
    id: (change, list) => `Dari ${change} poin: ${list}.`,
    en: (change, list) => `Of ${change} points: ${list}.`,
  } satisfies Phrase<[string, string]>,
  causePoints: {
    id: (points, cause) => `${points} karena ${cause}`,
    en: (points, cause) => `${points} from ${cause}`,
  } satisfies Phrase<[string, string]>,
  sharePoints: {
    id: (points, share) => `${points} ${share}`,
    en: (points, share) => `${points} ${share}`,
  } satisfies Phrase<[string, string]>,
  modelVersions: {
    id: (before, after) => `versi ${before} → ${after}`,
    en: (before, after) => `version ${before} → ${after}`,
  } satisfies Phrase<[string, string]>,
  openPart: {
    id: (name) => `Catatan di balik: ${name}`,
    en: (name) => `Records behind: ${name}`,
  } satisfies Phrase<[string]>,
  knownThen: {
    id: (instant) => `diketahui sampai ${instant}`,
    en: (instant) => `known up to ${instant}`,
  } satisfies Phrase<[string]>,
};

/** Sentences of the evidence against a score. Arguments: points, per cent, name, class; those of no use are ignored. */
export const againstPhrases: Record<
  EvidenceAgainst['kind'],
  Phrase<[points: string, share: string, name: string, riskClass: string]>
> = {
  lower_class: {
    id: (_, share) => `Pada ${share} dari simulasi ketidakpastian, kelasnya lebih rendah.`,
    en: (_, share) => `In ${share} of the uncertainty draws the class is lower.`,
  },
  one_incident: {
    id: (points, _share, _name, riskClass) =>
      `Tanpa satu peristiwa yang paling berbobot, skor turun ${points} poin${riskClass && ` (kelas ${riskClass})`}.`,
    en: (points, _share, _name, riskClass) =>
      `Without its one weightiest incident the score falls by ${points} points${riskClass && ` (class ${riskClass})`}.`,
  },
  livelihood: {
    id: (_, share) =>
      `${share} dari sinyal menyangkut penghidupan warga dalam urusan dengan perusahaan atau negara, bukan hubungan dengan TKA.`,
    en: (_, share) =>
      `${share} of the signal is about livelihoods against firms or the State, not about relations with foreign workers.`,
  },
  unverified: {
    id: (_, share) => `${share} dari sinyal belum diverifikasi.`,
    en: (_, share) => `${share} of the signal is unverified.`,
  },
  press_only: {
    id: () => 'Hanya pemantauan media yang mendengarkan: yang besar terdengar, yang kecil tidak.',
    en: () => 'Only press monitoring listens: it hears what is large and misses what is small.',
  },
  inherited: {
    id: (points, share) =>
      `${points} poin (${share}) bertumpu pada angka provinsi atau kabupaten, bukan angka wilayah ini.`,
    en: (points, share) =>
      `${points} points (${share}) rest on figures of the province or regency, not of this area.`,
  },
  stand_in: {
    id: (points, _share, _name, riskClass) =>
      `Pergantian tenaga kerja tidak terukur dan diganti median wilayah; bila sebenarnya rendah, skor turun ${points} poin${riskClass && ` (kelas ${riskClass})`}.`,
    en: (points, _share, _name, riskClass) =>
      `Visible substitution is not measured and the regional median stands in; were it low, the score would fall by ${points} points${riskClass && ` (class ${riskClass})`}.`,
  },
  old: {
    id: (points, _, name) => `${name} (${points} poin) memakai angka yang sudah lebih tua dari lazimnya.`,
    en: (points, _, name) => `${name} (${points} points) uses a figure older than its usual cycle.`,
  },
  low_reading: {
    id: (_, share, name) => `${name} tercatat rendah (${share} dari skalanya).`,
    en: (_, share, name) => `${name} is recorded as low (${share} of its scale).`,
  },
  falling: {
    id: (points) => `Skor sudah turun ${points} poin dari bulan sebelumnya.`,
    en: (points) => `The score has already fallen by ${points} points since the month before.`,
  },
};
