import type { Words } from '../composite/types.ts';
import type { Dictionary, Phrase } from './language.ts';

export const methodSections = {
  ringkas: { id: 'Ringkasnya', en: 'In short' },
  susunan: { id: 'Susunan skor', en: 'How the score is built' },
  indikator: { id: 'Indikator dan bobot', en: 'Indicators and weights' },
  sinyal: { id: 'Dari peristiwa ke sinyal', en: 'From incidents to signals' },
  kelas: { id: 'Kelas, selang, dan keandalan', en: 'Classes, intervals and reliability' },
  alasan: { id: 'Alasan di balik pilihan', en: 'Reasons behind the choices' },
  kepekaan: { id: 'Kepekaan', en: 'Sensitivity' },
  dikenal: { id: 'Bulan yang dikenal', en: 'Known months' },
  prakiraan: { id: 'Rekam jejak prakiraan', en: 'Skill record of forecasts' },
  validasi: { id: 'Pembuktian perhitungan', en: 'Validation' },
  batas: { id: 'Batas dan larangan pakai', en: 'Limits and what it is not for' },
  perhitungan: { id: 'Catatan perhitungan', en: 'Record of computations' },
} satisfies Dictionary;

export const methodWords = {
  title: { id: 'Metode', en: 'Method' },
  contents: { id: 'Isi halaman', en: 'On this page' },
  model: { id: 'Model', en: 'Model' },
  short1: {
    id: 'Skor 0 sampai 100 menggambarkan risiko ketegangan antara warga dan pekerja asing di satu wilayah dalam satu bulan. Skor tidak menilai orang, dan jumlah TKA saja tidak pernah menaikkannya.',
    en: 'A score of 0 to 100 describes the risk of tension between residents and foreign workers in one area and month. It rates no person, and the number of foreign workers alone never raises it.',
  },
  short2: {
    id: 'Yang menaikkan skor: penghidupan yang hilang, pergantian tenaga kerja yang terlihat di sektor yang kehilangan pekerjaan, peristiwa dan aduan yang tercatat, serta kurangnya daya tanggap.',
    en: 'What raises it: lost livelihoods, visible substitution in sectors that lost jobs, recorded incidents and grievances, and a lack of capacity to respond.',
  },
  tree: {
    id: 'Bagan susunan skor: tekanan penghidupan dan pergantian tenaga kerja membentuk tekanan struktural bersama daya tanggap; tekanan struktural dan sinyal membentuk risiko.',
    en: 'Diagram of the score: loss of livelihoods and visible substitution form structural pressure together with coping capacity; structural pressure and signals form risk.',
  },
  diagram: { id: 'Bagan susunan skor', en: 'Diagram of the score' },
  risk: { id: 'Risiko', en: 'Risk' },
  structural: { id: 'Tekanan struktural', en: 'Structural pressure' },
  times: { id: 'dikali', en: 'times' },
  weight: { id: 'Bobot', en: 'Weight' },
  indicator: { id: 'Indikator', en: 'Indicator' },
  goalposts: { id: 'Batas 0 dan 100', en: 'Goalposts 0 and 100' },
  maxAge: { id: 'Umur terlama', en: 'Maximum age' },
  monthly: { id: 'dihitung tiap bulan', en: 'computed each month' },
  formula: { id: 'Rumus', en: 'Formula' },
  reason: { id: 'Alasan', en: 'Reason' },
  logScale: { id: 'skala logaritma', en: 'logarithmic scale' },
  indicatorsNote: {
    id: 'Nilai di bawah batas terendah terbaca 0 dan di atas batas tertinggi terbaca 100. Bobot berlaku di dalam pilar dan dibagi ulang bila sebuah indikator tidak tersedia.',
    en: 'Values beyond the lower goalpost read 0, beyond the upper one 100. Weights hold within the pillar and are shared out again where an indicator is not available.',
  },
  rest: {
    id: 'Nilai yang tidak ada tidak pernah dianggap 0. Pilar yang tidak terukur diganti median wilayah, ditandai, dan melebarkan selang.',
    en: 'A missing value is never taken as 0. A pillar that is not measured is replaced by the regional median, is marked, and widens the interval.',
  },
  severity: { id: 'Keparahan menurut jenis', en: 'Severity by kind' },
  relation: { id: 'Kaitan dengan TKA', en: 'Relation to foreign workers' },
  source: { id: 'Keandalan sumber', en: 'Reliability of the source' },
  information: { id: 'Kebenaran informasi', en: 'Credibility of the information' },
  constants: { id: 'Tetapan lain', en: 'Other constants' },
  kind: { id: 'Jenis', en: 'Kind' },
  value: { id: 'Nilai', en: 'Value' },
  meaning: { id: 'Arti', en: 'Meaning' },
  code: { id: 'Kode', en: 'Code' },
  signalNote: {
    id: 'Bobot satu peristiwa adalah keparahan dikali kredibilitas dikali kaitan, dan berkurang separuh setiap masa paruh. Laporan yang ditemukan petugas sendiri tidak menaikkan sinyal, supaya kunjungan tidak menaikkan skor tempat yang dikunjungi.',
    en: 'An incident weighs severity times credibility times relation, halved with every half-life. What officers found themselves never feeds the signal, so that visiting a place does not raise its score.',
  },
  halfLife: { id: 'Masa paruh peristiwa', en: 'Half-life of an incident' },
  unverified: { id: 'Faktor peristiwa belum terverifikasi', en: 'Factor for unverified incidents' },
  priorMean: { id: 'Laju sinyal awal', en: 'Prior signal rate' },
  priorStrength: { id: 'Kekuatan laju awal', en: 'Strength of the prior' },
  typicalWeight: { id: 'Bobot khas satu peristiwa', en: 'Typical weight of one incident' },
  surpriseRate: { id: 'Peristiwa yang lazim per bulan', en: 'Usual incidents per month' },
  surpriseStrength: { id: 'Kekuatan kebiasaan', en: 'Strength of what is usual' },
  grievanceWindow: { id: 'Jendela aduan', en: 'Window for grievances' },
  response: { id: 'Batas penilaian laporan', en: 'Time to assess a report' },
  engagement: { id: 'Jarak dialog terlama', en: 'Longest gap between dialogues' },
  days: { id: 'hari', en: 'days' },
  hours: { id: 'jam', en: 'hours' },
  months: { id: 'bulan', en: 'months' },
  per100k: { id: 'per 100.000 penduduk', en: 'per 100,000 residents' },
  times100k: { id: '× 100.000 penduduk', en: '× 100,000 residents' },
  classLimits: { id: 'Batas kelas', en: 'Class limits' },
  class: { id: 'Kelas', en: 'Class' },
  limits: { id: 'Skor', en: 'Score' },
  meaningOfClass: {
    id: 'Kelas tinggi adalah alasan untuk berbicara dengan warga dan perusahaan, bukan alasan untuk razia. Langkah perlindungan selalu didahulukan.',
    en: 'A high class is a reason to talk with residents and firms, not to raid. Protective steps always come first.',
  },
  interval: {
    id: 'Selang 5–95% berasal dari simulasi berulang dengan benih tetap: kesalahan ukur, kredibilitas peristiwa, dan pilar yang diganti ikut diacak. Bila dua selang bertumpang tindih, urutan kedua wilayah itu tidak pasti.',
    en: 'The 5–95% interval comes from repeated simulation with a fixed seed: errors of measurement, credibility of incidents and replaced pillars are all varied. Where two intervals overlap, the order of the two areas is not certain.',
  },
  grades: { id: 'Arti huruf keandalan', en: 'What the reliability letter means' },
  gradesNote: {
    id: 'Huruf disusun dari empat bagian: bobot indikator yang tersedia, kemutakhiran, kepemilikan angka, dan porsi sinyal yang terverifikasi. Bila hanya berita yang dipantau, huruf terbaik adalah D.',
    en: 'The letter is built from four parts: weight of indicators available, freshness, whose figures they are, and the verified share of the signal. Where only news is monitored, D is the best letter.',
  },
  reasonsNote: {
    id: 'Perubahan angka mana pun adalah versi baru, dan riwayat dihitung ulang dengan versi itu.',
    en: 'A change of any number is a new version, and history is computed again under it.',
  },
  knownNote: {
    id: 'Untuk bulan-bulan ini ceritanya diketahui. Tabel menunjukkan apa adanya bagaimana model membacanya, termasuk bila meleset. Yang menentukan adalah kewajaran keseluruhan, bukan satu bulan.',
    en: 'The story of these months is known. The table shows how the model reads them, misses included. What decides is whether the whole is plausible, not one month.',
  },
  month: { id: 'Bulan', en: 'Month' },
  area: { id: 'Wilayah', en: 'Area' },
  allAreas: { id: 'Semua kabupaten/kota', en: 'All regencies' },
  expected: { id: 'Diperkirakan', en: 'Expected' },
  signals: { id: 'Sinyal', en: 'Signals' },
  rank: { id: 'Peringkat', en: 'Rank' },
  notInData: { id: 'Bulan ini tidak ada dalam data.', en: 'This month is not in the data.' },
  limitsFor: { id: 'Batas', en: 'Limits' },
  notFor: { id: 'Tidak boleh dipakai untuk', en: 'Must not be used for' },
  runsNote: {
    id: 'Setiap hasil dapat dihitung ulang persis sama dari versi model, potongan data, dan benih yang sama.',
    en: 'Every result can be computed again to the same bytes from the same model version, data cut and seed.',
  },
  run: { id: 'Nomor', en: 'Number' },
  level: { id: 'Tingkat', en: 'Level' },
  version: { id: 'Versi model', en: 'Model version' },
  dataCut: { id: 'Potongan data', en: 'Data cut' },
  seed: { id: 'Benih', en: 'Seed' },
  draws: { id: 'Ulangan', en: 'Draws' },
  engine: { id: 'Mesin', en: 'Engine' },
  results: { id: 'Wilayah-bulan, dengan risiko', en: 'Area-months, with risk' },
  input: { id: 'Sidik masukan', en: 'Input fingerprint' },
  output: { id: 'Sidik hasil', en: 'Result fingerprint' },
  modelHash: { id: 'Sidik definisi model', en: 'Fingerprint of the definition' },
  inForce: { id: 'berlaku', en: 'in force' },
} satisfies Dictionary;

export const methodPhrases = {
  version: {
    id: (code, version, when) => `Model ${code} versi ${version}, berlaku sejak ${when}`,
    en: (code, version, when) => `Model ${code} version ${version}, in force since ${when}`,
  } satisfies Phrase<[string, string, string]>,
  pillarRule: {
    id: (indicators, share) =>
      `Pilar adalah rata-rata berbobot indikatornya yang tersedia, bila sedikitnya ${indicators} indikator atau ${share} bobotnya ada.`,
    en: (indicators, share) =>
      `A pillar is the weighted mean of its available indicators, where at least ${indicators} indicators or ${share} of its weight are there.`,
  } satisfies Phrase<[string, string]>,
  structuralRule: {
    id: (strain, competition, floor) =>
      `Tekanan struktural adalah rata-rata geometrik tekanan penghidupan (bobot ${strain}) dan pergantian tenaga kerja (bobot ${competition}), masing-masing dihitung paling rendah ${floor}.`,
    en: (strain, competition, floor) =>
      `Structural pressure is the geometric mean of loss of livelihoods (weight ${strain}) and visible substitution (weight ${competition}), each counted as at least ${floor}.`,
  } satisfies Phrase<[string, string, string]>,
  copingRule: {
    id: (percent) =>
      `Hasilnya dikali faktor daya tanggap: daya tanggap penuh mengurangi paling banyak ${percent}.`,
    en: (percent) => `That is multiplied by a coping factor: full capacity takes off at most ${percent}.`,
  } satisfies Phrase<[string]>,
  riskRule: {
    id: (structural, signals) =>
      `Risiko adalah 100 dikurangi rata-rata geometrik dari jarak ke 100 pada tekanan struktural (bobot ${structural}) dan sinyal (bobot ${signals}): yang mana pun memanas akan terlihat.`,
    en: (structural, signals) =>
      `Risk is 100 minus the geometric mean of the distances to 100 of structural pressure (weight ${structural}) and signals (weight ${signals}): whichever burns shows.`,
  } satisfies Phrase<[string, string]>,
  copingFactor: {
    id: (low) => `faktor ${low}–1`,
    en: (low) => `factor ${low}–1`,
  } satisfies Phrase<[string]>,
  monthsOld: { id: (count) => `${count} bulan`, en: (count) => `${count} months` } satisfies Phrase<[string]>,
  asExpected: {
    id: () => 'Sesuai dengan yang diperkirakan.',
    en: () => 'As expected.',
  } satisfies Phrase<[]>,
  lower: {
    id: (why) => `Lebih rendah dari yang diperkirakan${why}.`,
    en: (why) => `Lower than expected${why}.`,
  } satisfies Phrase<[string]>,
  higher: {
    id: (pillar) => `Lebih tinggi dari yang diperkirakan; sumbangan terbesar dari ${pillar}.`,
    en: (pillar) => `Higher than expected; the largest contribution is ${pillar}.`,
  } satisfies Phrase<[string]>,
  noScore: {
    id: () => 'Tidak ada skor risiko untuk bulan ini.',
    en: () => 'There is no risk score for this month.',
  } satisfies Phrase<[]>,
  becauseSignals: {
    id: (score, incidents) => `, karena sinyalnya hanya ${score} dari 100 (${incidents})`,
    en: (score, incidents) => `, because its signals are only ${score} of 100 (${incidents})`,
  } satisfies Phrase<[string, string]>,
  becauseStructural: {
    id: (score) => `, karena tekanan strukturalnya hanya ${score} dari 100`,
    en: (score) => `, because its structural pressure is only ${score} of 100`,
  } satisfies Phrase<[string]>,
  noIncidents: {
    id: () => 'tidak ada peristiwa ketegangan yang tercatat pada bulan itu',
    en: () => 'no tension incident is recorded in that month',
  } satisfies Phrase<[]>,
  fewIncidents: {
    id: (count) => `${count} peristiwa ketegangan tercatat pada bulan itu`,
    en: (count) => `${count} tension ${count === '1' ? 'incident' : 'incidents'} recorded in that month`,
  } satisfies Phrase<[string]>,
  notMeasured: {
    id: (pillars) => `Tidak terukur, diganti median wilayah: ${pillars}.`,
    en: (pillars) => `Not measured, a regional median stands in: ${pillars}.`,
  } satisfies Phrase<[string]>,
  reaches: {
    id: () => 'Selangnya masih menjangkau kelas yang diperkirakan.',
    en: () => 'Its interval still reaches the expected class.',
  } satisfies Phrase<[]>,
  reachesNot: {
    id: () => 'Selangnya tidak menjangkau kelas yang diperkirakan: ini meleset.',
    en: () => 'Its interval does not reach the expected class: this is a miss.',
  } satisfies Phrase<[]>,
  orHigher: { id: (name) => `${name} atau lebih`, en: (name) => `${name} or above` } satisfies Phrase<
    [string]
  >,
  orLower: { id: (name) => `${name} atau kurang`, en: (name) => `${name} or below` } satisfies Phrase<
    [string]
  >,
};

/** What happened in the known months; no number of the score stands in these sentences. */
export const knownStories: Record<string, Words> = {
  quiet2019: {
    id: 'Sebelum pandemi dan sebelum perkara timah; tidak ada peristiwa menonjol.',
    en: 'Before the pandemic and the tin case; nothing notable happened.',
  },
  bedukang: {
    id: 'Ratusan nelayan menaiki kapal isap di perairan sekitar Bedukang setelah keberatan mereka tidak terjawab.',
    en: 'Hundreds of fishers boarded dredgers off Bedukang after their objections went unanswered.',
  },
  shockMay: {
    id: 'Perkara timah menghentikan smelter dan kebun sawit; ratusan pekerja kehilangan pekerjaan.',
    en: 'The tin case stopped smelters and palm-oil mills; hundreds lost their work.',
  },
  shockOctober: {
    id: 'PHK sepanjang tahun menumpuk, dan di Bangka Tengah warga menolak tambang laut di Batu Beriga.',
    en: 'Layoffs of the year added up, and in Bangka Tengah residents rejected sea mining at Batu Beriga.',
  },
  october2025: {
    id: 'Unjuk rasa penambang di kantor pusat perusahaan timah berakhir ricuh; sasarannya perusahaan dan negara, bukan TKA.',
    en: 'A miners’ protest at the tin company’s head office turned violent; it was aimed at the firm and the State, not at foreign workers.',
  },
};

export const methodLimits: readonly Words[] = [
  {
    id: 'Skor menggambarkan wilayah, bukan orang. Menyimpulkan sifat warga atau pekerja dari skor wilayahnya adalah kekeliruan ekologis.',
    en: 'Scores describe places, not people. To conclude anything about residents or workers from the score of their area is the ecological fallacy.',
  },
  {
    id: 'Keberadaan dan jumlah TKA tidak dinilai; keduanya hanya konteks tentang siapa yang perlu dilindungi.',
    en: 'Presence and number of foreign workers are not scored; they are context about who is there to protect.',
  },
  {
    id: 'Kebangsaan, suku, dan agama tidak pernah menjadi masukan, dan tidak ada data perorangan.',
    en: 'Nationality, ethnicity and religion are never inputs, and there are no data on persons.',
  },
  {
    id: 'Sinyal yang ada sekarang berasal dari pantauan berita setelah kejadian: bulan yang sunyi dapat berarti tidak terdengar.',
    en: 'The signals at hand come from news monitoring after the fact: a quiet month may mean that nothing was heard.',
  },
  {
    id: 'Banyak angka ketenagakerjaan hanya terbit setahun sekali atau hanya untuk provinsi; guncangan cepat terbaca terlambat.',
    en: 'Many labour figures appear once a year or for the province only; a fast shock is read late.',
  },
  {
    id: 'Dengan tujuh kabupaten/kota, perbedaan kecil antarwilayah tidak bermakna. Bacalah selang dan peringkatnya bersama.',
    en: 'With seven regencies, small differences between areas mean nothing. Read interval and rank range together.',
  },
];
export const methodForbidden: readonly Words[] = [
  {
    id: 'memilih orang, perusahaan, atau tempat tinggal untuk diperiksa;',
    en: 'choosing persons, firms or homes to inspect;',
  },
  {
    id: 'memutuskan izin, pemulangan, atau tindakan lain atas seseorang;',
    en: 'deciding on permits, removal or any other measure about a person;',
  },
  {
    id: 'diumumkan per kecamatan kepada umum, atau dijadikan judul berita;',
    en: 'publication by district, or as a headline;',
  },
  {
    id: 'menilai kinerja kepala daerah atau petugas;',
    en: 'judging the performance of local heads or officers;',
  },
  {
    id: 'meramalkan peristiwa: skor menggambarkan keadaan, bukan ramalan.',
    en: 'forecasting events: the score describes a state and is no forecast.',
  },
];

/** Admiralty code, as used on Indonesian report forms. */
export const sourceReliability: Record<'A' | 'B' | 'C' | 'D' | 'E' | 'F', Words> = {
  A: { id: 'sepenuhnya dipercaya', en: 'completely reliable' },
  B: { id: 'dapat dipercaya', en: 'usually reliable' },
  C: { id: 'agak dapat dipercaya', en: 'fairly reliable' },
  D: { id: 'biasanya tidak dapat dipercaya', en: 'not usually reliable' },
  E: { id: 'tidak dapat dipercaya', en: 'unreliable' },
  F: { id: 'tidak dapat dinilai', en: 'cannot be judged' },
};
export const informationCredibility: Record<'1' | '2' | '3' | '4' | '5' | '6', Words> = {
  '1': { id: 'dibenarkan sumber lain', en: 'confirmed by other sources' },
  '2': { id: 'sangat mungkin benar', en: 'probably true' },
  '3': { id: 'mungkin benar', en: 'possibly true' },
  '4': { id: 'diragukan', en: 'doubtful' },
  '5': { id: 'tidak mungkin benar', en: 'improbable' },
  '6': { id: 'tidak dapat dinilai', en: 'cannot be judged' },
};
