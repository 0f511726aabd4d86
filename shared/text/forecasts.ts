import type { ForecastRefusal, ForecastTargetCode } from '../domain/forecast.ts';
import type { Words } from '../composite/types.ts';
import type { Dictionary, Phrase } from './language.ts';

export const forecastTargetNames: Record<ForecastTargetCode, Words> = {
  incident_count: { id: 'Jumlah peristiwa per bulan', en: 'Incidents per month' },
  class_high: { id: 'Kelas tinggi atau di atasnya', en: 'Class high or above' },
};

export const candidateNames: Record<string, Words> = {
  no_change: { id: 'Tidak berubah', en: 'No change' },
  historical_mean: { id: 'Rata-rata masa lalu', en: 'Historical mean' },
  seasonal_naive: { id: 'Sama seperti bulan yang sama tahun lalu', en: 'Same month of last year' },
  simple_exponential_smoothing: {
    id: 'Pemulusan eksponensial sederhana',
    en: 'Simple exponential smoothing',
  },
  theta: { id: 'Metode theta', en: 'Theta method' },
  ets: {
    id: 'Pemulusan eksponensial, dipilih otomatis (ETS)',
    en: 'Exponential smoothing, chosen automatically (ETS)',
  },
  poisson_autoregression: { id: 'Autoregresi Poisson', en: 'Poisson autoregression' },
  poisson_autoregression_season: {
    id: 'Autoregresi Poisson dengan musim',
    en: 'Poisson autoregression with season',
  },
  negative_binomial_autoregression: {
    id: 'Autoregresi binomial negatif',
    en: 'Negative binomial autoregression',
  },
};

export const forecastWords = {
  title: { id: 'Prakiraan', en: 'Forecasts' },
  what: { id: 'Yang diprakirakan', en: 'What is forecast' },
  intro: {
    id: 'Prakiraan hanya ditampilkan bila pada bulan-bulan lalu terbukti lebih baik daripada tiga dugaan termudah: tidak berubah, rata-rata masa lalu, dan bulan yang sama tahun lalu. Selang keunggulannya harus seluruhnya di atas nol. Bila tidak, yang ditampilkan adalah riwayatnya dan alasannya.',
    en: 'A forecast is shown only where in past months it proved better than the three easiest guesses: no change, the historical mean, and the same month of last year. The whole interval of its skill must lie above zero. Otherwise the past is shown, and the reason.',
  },
  none: {
    id: 'Belum ada wilayah di tingkat ini yang dipantau, jadi belum ada riwayat yang dapat diperiksa.',
    en: 'No area of this level is listened to yet, so there is no past to check.',
  },
  freeze: { id: 'Bekukan prakiraan bulan depan', en: 'Freeze the coming months' },
  freezing: { id: 'Menghitung dan membekukan …', en: 'Computing and freezing …' },
  freezeNote: {
    id: 'Yang dibekukan tidak dapat diubah lagi dan dinilai setelah bulannya berakhir. Program juga melakukannya sendiri pada tiga hari terakhir setiap bulan.',
    en: 'What is frozen cannot be changed and is scored after its month has ended. The program does this by itself too, in the last three days of each month.',
  },
  needed: { id: 'Yang dibutuhkan', en: 'What it takes' },
  offered: { id: 'Ditawarkan', en: 'Offered' },
  notOffered: { id: 'Tidak ditawarkan', en: 'Not offered' },
  checking: { id: 'Sedang diperiksa …', en: 'Being checked …' },
  area: { id: 'Wilayah', en: 'Area' },
  month: { id: 'Bulan', en: 'Month' },
  lead: { id: 'Dibuat', en: 'Made' },
  known: { id: 'Diketahui', en: 'Known' },
  coming: { id: 'Prakiraan', en: 'Forecast' },
  interval50: { id: 'Selang 50%', en: '50% interval' },
  interval90: { id: 'Selang 90%', en: '90% interval' },
  highFrom: { id: 'batas kelas tinggi', en: 'where class high begins' },
  chance: { id: 'Peluang kelas tinggi', en: 'Chance of class high' },
  middle: { id: 'Nilai tengah', en: 'Median' },
  skill: { id: 'Keunggulan', en: 'Skill' },
  candidate: { id: 'Metode', en: 'Method' },
  record: { id: 'Hasil uji pada masa lalu', en: 'Result of looking back' },
  distance: { id: 'Jarak', en: 'Distance' },
  distanceNote: {
    id: 'Jarak dihitung dari bulan terakhir yang diketahui.',
    en: 'The distance is counted from the last known month.',
  },
  impossible: { id: 'Disebut mustahil, lalu terjadi', en: 'Called impossible, then came' },
  checked: { id: 'Bulan diperiksa', en: 'Months checked' },
  against: { id: 'Pembanding terbaik', en: 'Best comparison' },
  verdict: { id: 'Kesimpulan', en: 'Verdict' },
  skillful: { id: 'unggul', en: 'has skill' },
  skillless: { id: 'tidak terbukti unggul', en: 'no skill shown' },
  untold: { id: 'tidak dapat dinilai', en: 'cannot be judged' },
  recordTitle: { id: 'Rekam jejak prakiraan', en: 'Skill record' },
  recordNote: {
    id: 'Setiap prakiraan dibekukan sebelum bulannya mulai, termasuk yang tidak ditawarkan, lalu dinilai sekali saja setelah bulannya berakhir. Yang meleset ditampilkan lebih dulu.',
    en: 'Every forecast is frozen before its month begins, those not offered included, and scored once after its month has ended. Misses come first.',
  },
  frozenTitle: { id: 'Prakiraan yang dibekukan dan kenyataannya', en: 'Frozen forecasts and what came' },
  nothingFrozen: {
    id: 'Belum ada prakiraan yang dibekukan. Prakiraan dibekukan bila bulan terakhir yang diketahui tidak lebih dari tiga bulan lalu dan riwayatnya cukup panjang.',
    en: 'Nothing has been frozen yet. A forecast is frozen where the last known month lies at most three months back and the past is long enough.',
  },
  frozen: { id: 'Dibekukan', en: 'Frozen' },
  scored: { id: 'Dinilai', en: 'Scored' },
  missed: { id: 'Meleset', en: 'Missed' },
  met: { id: 'Sesuai', en: 'Met' },
  waiting: { id: 'Menunggu', en: 'Waiting' },
  said: { id: 'Prakiraan (selang 90%)', en: 'Forecast (90% interval)' },
  came: { id: 'Kenyataan', en: 'What came' },
  loss: { id: 'CRPS atau Brier', en: 'CRPS or Brier' },
  lossNoChange: { id: 'Bila tidak berubah', en: 'Had nothing changed' },
  logScore: { id: 'Skor log', en: 'Log score' },
  coverage: { id: 'Di dalam selang 90%', en: 'Inside the 90% interval' },
  againstNoChange: { id: 'Diebold-Mariano terhadap tidak berubah', en: 'Diebold-Mariano against no change' },
  ratio: { id: 'Kerugian dibanding tidak berubah', en: 'Loss against no change' },
  backtest: { id: 'Uji pada masa lalu, per metode', en: 'Looking back, by method' },
  backtestNote: {
    id: 'Untuk setiap bulan sejak bulan ke-37, setiap metode hanya memakai data sebelum bulan itu. Metode dipilih hanya dari bulan-bulan yang waktu itu sudah dinilai. Kerugian adalah CRPS (jumlah) atau skor Brier (kelas); di bawah 1 lebih baik daripada tidak berubah.',
    en: 'For each month from the 37th on, each method uses only data from before it. The method is chosen only on months that had been scored by then. The loss is CRPS (counts) or the Brier score (class); below 1 is better than no change.',
  },
  backtestAreas: { id: 'Uji pada masa lalu, per wilayah', en: 'Looking back, by area' },
  impossibleAreas: {
    id: 'Wilayah: disebut mustahil, lalu terjadi',
    en: 'Areas: called impossible, then came',
  },
  noneTold: {
    id: 'Pada bulan-bulan yang diperiksa, di setiap wilayah selalu terjadi hal yang sama. Metode tidak dapat dibandingkan: tebakan yang benar pun tidak membuktikan apa-apa.',
    en: 'In the months checked the same came each time in every area. Methods cannot be compared: being right proves nothing.',
  },
  fingerprint: { id: 'Sidik hasil', en: 'Result fingerprint' },
  none90: { id: 'tidak untuk kelas', en: 'not for a class' },
  noRecord: { id: 'Belum ada riwayat yang cukup panjang.', en: 'No past is long enough yet.' },
} satisfies Dictionary;

const plural = (count: string, one: string, more: string) => `${count} ${count === '1' ? one : more}`;

export const forecastPhrases = {
  offered: {
    id: (offered, all) => `Dari ${all} riwayat yang diperiksa, ${offered} mendapat prakiraan.`,
    en: (offered, all) => `Of ${plural(all, 'series', 'series')} checked, ${offered} get a forecast.`,
  } satisfies Phrase<[string, string]>,
  progress: {
    id: (done, of) => `Menguji pada masa lalu: ${done} dari ${of} riwayat.`,
    en: (done, of) => `Looking back: ${done} of ${plural(of, 'series', 'series')}.`,
  } satisfies Phrase<[string, string]>,
  made: {
    id: (frozen, before, scored) =>
      `${frozen} prakiraan dibekukan, ${before} sudah dibekukan sebelumnya, ${scored} dinilai.`,
    en: (frozen, before, scored) => `${frozen} frozen, ${before} frozen before, ${scored} scored.`,
  } satisfies Phrase<[string, string, string]>,
  refusedStale: {
    id: (count) => `${count} riwayat berakhir lebih dari tiga bulan lalu dan tidak dapat dibekukan.`,
    en: (count) =>
      `${plural(count, 'series', 'series')} ended more than three months ago and cannot be frozen.`,
  } satisfies Phrase<[string]>,
  trendCount: {
    id: (now, before, last) =>
      `Dua belas bulan sampai ${last}: ${now} peristiwa; dua belas bulan sebelumnya: ${before}.`,
    en: (now, before, last) =>
      `Twelve months to ${last}: ${plural(now, 'incident', 'incidents')}; the twelve before: ${before}.`,
  } satisfies Phrase<[string, string, string]>,
  trendScore: {
    id: (now, before, last) =>
      `Skor rata-rata dua belas bulan sampai ${last}: ${now}; dua belas bulan sebelumnya: ${before}.`,
    en: (now, before, last) =>
      `Mean score of the twelve months to ${last}: ${now}; of the twelve before: ${before}.`,
  } satisfies Phrase<[string, string, string]>,
  skill: {
    id: (value, low, high, reference, n) =>
      `Keunggulan ${value} (selang 95%: ${low} sampai ${high}) terhadap “${reference}”, pada ${n} bulan.`,
    en: (value, low, high, reference, n) =>
      `Skill ${value} (95% interval: ${low} to ${high}) against “${reference}”, over ${n} months.`,
  } satisfies Phrase<[string, string, string, string, string]>,
  months: {
    id: (count) => `${count} bulan`,
    en: (count) => plural(count, 'month', 'months'),
  } satisfies Phrase<[string]>,
  distance: {
    id: (steps) => `${steps} bulan setelah yang terakhir diketahui`,
    en: (steps) => `${steps} months after the last known`,
  } satisfies Phrase<[string]>,
  lead: {
    id: (months) => `${months} bulan sebelumnya`,
    en: (months) => plural(months, 'month before', 'months before'),
  } satisfies Phrase<[string]>,
  share: {
    id: (inside, n, low, high) => `${inside} dari ${n} (${low}–${high})`,
    en: (inside, n, low, high) => `${inside} of ${n} (${low}–${high})`,
  } satisfies Phrase<[string, string, string, string]>,
  better: {
    id: (better, worse, areas) => `lebih baik di ${better}, lebih buruk di ${worse} dari ${areas} wilayah`,
    en: (better, worse, areas) => `better in ${better}, worse in ${worse} of ${areas} areas`,
  } satisfies Phrase<[string, string, string]>,
  summary: {
    id: (frozen, scored, misses) => `${frozen} dibekukan, ${scored} dinilai, ${misses} meleset.`,
    en: (frozen, scored, misses) => `${frozen} frozen, ${scored} scored, ${misses} missed.`,
  } satisfies Phrase<[string, string, string]>,
  tooFewScored: {
    id: (needed) => `selang baru dihitung mulai ${needed} yang dinilai`,
    en: (needed) => `an interval is given from ${needed} scored`,
  } satisfies Phrase<[string]>,
};

/** Why an area gets no forecast, and what it would take. */
export const refusalWords: Record<
  ForecastRefusal,
  { why: Phrase<[RefusalFacts]>; needed: Phrase<[RefusalFacts]> }
> = {
  short_history: {
    why: {
      id: (f) =>
        `Riwayat tanpa putus baru ${f.months} bulan: terlalu pendek untuk memeriksa prakiraan mana pun.`,
      en: (f) => `The unbroken past has ${f.months} months: too short to check any forecast.`,
    },
    needed: {
      id: (f) => `Sedikitnya ${f.neededMonths} bulan berturut-turut, jadi ${f.moreMonths} bulan lagi.`,
      en: (f) => `At least ${f.neededMonths} months in a row: ${f.moreMonths} more.`,
    },
  },
  few_events: {
    why: {
      id: (f) =>
        f.isClass
          ? `Dari ${f.months} bulan, kelas tinggi atau di atasnya tercapai pada ${f.reached} bulan. Keunggulan hanya dapat dinilai bila keduanya, tinggi dan tidak, cukup sering terjadi.`
          : `Dari ${f.months} bulan, hanya ${f.events} yang mencatat peristiwa. Dengan bulan sesedikit itu, prakiraan yang tepat tidak dapat dibedakan dari kebetulan.`,
      en: (f) =>
        f.isClass
          ? `Of ${f.months} months, class high or above was reached in ${f.reached}. A skill can be judged only where both, high and not, came often enough.`
          : `Of ${f.months} months, only ${f.events} saw an incident. With so few, a right forecast cannot be told from chance.`,
    },
    needed: {
      id: (f) =>
        f.isClass
          ? `Sedikitnya ${f.neededEvents} bulan di kelas tinggi dan ${f.neededEvents} di bawahnya.`
          : `Sedikitnya ${f.neededEvents} bulan dengan peristiwa, jadi ${f.moreEvents} lagi. Kanal laporan kantor sendiri akan lebih cepat mengisinya daripada pantauan berita.`,
      en: (f) =>
        f.isClass
          ? `At least ${f.neededEvents} months of class high and ${f.neededEvents} below it.`
          : `At least ${f.neededEvents} months with an incident: ${f.moreEvents} more. The office’s own channels will fill this sooner than news monitoring does.`,
    },
  },
  no_skill: {
    why: {
      id: (f) =>
        `Pada ${f.checked} bulan yang diperiksa, tidak ada metode yang terbukti lebih baik daripada dugaan termudah (“${f.reference}”): keunggulan ${f.skill}, selang 95% ${f.low} sampai ${f.high}.`,
      en: (f) =>
        `Over ${f.checked} months checked, no method proved better than the easiest guess (“${f.reference}”): skill ${f.skill}, 95% interval ${f.low} to ${f.high}.`,
    },
    needed: {
      id: () =>
        'Lebih banyak bulan dengan pantauan yang sama, atau data yang mendahului peristiwa (misalnya aduan yang belum dijawab). Prakiraan terbaik tetap dibekukan dan dinilai setiap bulan, tanpa ditawarkan, supaya keunggulan dapat dibuktikan.',
      en: () =>
        'More months of the same monitoring, or data that precede incidents (such as unanswered grievances). The best forecast is still frozen and scored each month, without being offered, so that a skill can be earned.',
    },
  },
  stale_data: {
    why: {
      id: (f) =>
        `Bulan terakhir yang diketahui adalah ${f.last}: terlalu lama untuk memprakirakan bulan depan.`,
      en: (f) => `The last known month is ${f.last}: too long ago to forecast the coming ones.`,
    },
    needed: {
      id: () => 'Data sampai paling lama tiga bulan yang lalu.',
      en: () => 'Data up to at most three months ago.',
    },
  },
};

/** What the sentences of a refusal speak of, already formatted. */
export interface RefusalFacts {
  isClass: boolean;
  months: string;
  neededMonths: string;
  moreMonths: string;
  events: string;
  reached: string;
  neededEvents: string;
  moreEvents: string;
  checked: string;
  reference: string;
  skill: string;
  low: string;
  high: string;
  last: string;
}
