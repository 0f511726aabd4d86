import type { ScoreDetail } from '../api/score-runs.ts';
import type { ReliabilityGrade, ScoreModel } from '../composite/types.ts';
import { explainDifference } from '../composite/explain-difference.ts';
import { modelLayout } from '../composite/model-layout.ts';
import { stateOf } from '../composite/score-state.ts';
import { availabilityPoints } from '../figures/movers.ts';
import {
  formatInterval,
  formatList,
  formatMonth,
  formatNumber,
  formatRange,
  formatSigned,
  inSentence,
} from './format.ts';
import type { Language, Phrase } from './language.ts';
import { partName } from './parts.ts';
import { absenceWords, classNames, reliabilityNames } from './terms.ts';

/** The picture of an area in sentences. Each sentence follows from numbers of the detail; nothing is added to them. */
export interface SummarySentence {
  about:
    | 'level'
    | 'probability'
    | 'change'
    | 'drivers'
    | 'region'
    | 'against'
    | 'signals'
    | 'reliability'
    | 'missing';
  text: string;
}

const say = {
  level: {
    id: (area, month, name, score, interval, rank) =>
      `${area} pada ${month} berada di kelas risiko ${name} dengan skor ${score} (selang 5–95%: ${interval})${rank}.`,
    en: (area, month, name, score, interval, rank) =>
      `In ${month} ${area} is in the ${name} risk class with a score of ${score} (5–95% interval: ${interval})${rank}.`,
  } satisfies Phrase<[string, string, string, string, string, string]>,
  rank: {
    id: (rank, among) => `, peringkat ${rank} dari ${among} wilayah dengan pilar yang sama`,
    en: (rank, among) => `, rank ${rank} of ${among} areas with the same pillars measured`,
  } satisfies Phrase<[string, string]>,
  none: {
    id: (area, month, reason) => `Skor risiko ${area} untuk ${month} belum dapat dihitung: ${reason}.`,
    en: (area, month, reason) => `There is no risk score for ${area} in ${month} yet: ${reason}.`,
  } satisfies Phrase<[string, string, string]>,
  structural: {
    id: (score, interval) => `Tekanan struktural dapat dihitung: ${score} dari 100${interval}.`,
    en: (score, interval) => `Structural pressure can be computed: ${score} of 100${interval}.`,
  } satisfies Phrase<[string, string]>,
  interval: {
    id: (interval) => ` (selang 5–95%: ${interval})`,
    en: (interval) => ` (5–95% interval: ${interval})`,
  } satisfies Phrase<[string]>,
  probability: {
    id: (share) => `Peluang bahwa kelasnya tinggi atau sangat tinggi: ${share}%.`,
    en: (share) => `Probability that the class is high or very high: ${share}%.`,
  } satisfies Phrase<[string]>,
  rose: {
    id: (score, points, why) => `${score} naik ${points} poin dari bulan sebelumnya${why}.`,
    en: (score, points, why) => `${score} rose by ${points} points since the month before${why}.`,
  } satisfies Phrase<[string, string, string]>,
  fell: {
    id: (score, points, why) => `${score} turun ${points} poin dari bulan sebelumnya${why}.`,
    en: (score, points, why) => `${score} fell by ${points} points since the month before${why}.`,
  } satisfies Phrase<[string, string, string]>,
  because: {
    id: (reasons) => `, terutama pada ${reasons}`,
    en: (reasons) => `, mainly through ${reasons}`,
  } satisfies Phrase<[string]>,
  byData: {
    id: () => ' Sebagian karena ketersediaan data berubah, bukan karena keadaan di lapangan',
    en: () => ' Part of it comes from changed availability of data, not from the situation on the ground',
  } satisfies Phrase<[]>,
  steady: {
    id: (score) => `${score} praktis sama dengan bulan sebelumnya.`,
    en: (score) => `${score} is practically the same as the month before.`,
  } satisfies Phrase<[string]>,
  drivers: {
    id: (list) => `Sumbangan terbesar: ${list}.`,
    en: (list) => `Largest contributions: ${list}.`,
  } satisfies Phrase<[string]>,
  points: {
    id: (name, points) => `${name} (${points} poin)`,
    en: (name, points) => `${name} (${points} points)`,
  } satisfies Phrase<[string, string]>,
  above: {
    id: (median) => `Angka ini di atas median wilayah setingkat (${median}).`,
    en: (median) => `This is above the median of areas at the same level (${median}).`,
  } satisfies Phrase<[string]>,
  below: {
    id: (median) => `Angka ini di bawah median wilayah setingkat (${median}).`,
    en: (median) => `This is below the median of areas at the same level (${median}).`,
  } satisfies Phrase<[string]>,
  near: {
    id: (median) => `Angka ini dekat dengan median wilayah setingkat (${median}).`,
    en: (median) => `This is close to the median of areas at the same level (${median}).`,
  } satisfies Phrase<[string]>,
  against: {
    id: (list) => `Yang menahan skor: ${list}.`,
    en: (list) => `What holds the score down: ${list}.`,
  } satisfies Phrase<[string]>,
  incidents: {
    id: (count) => `Bulan ini tercatat ${count} peristiwa ketegangan.`,
    en: (count) => `Tension incidents recorded this month: ${count}.`,
  } satisfies Phrase<[string]>,
  noIncidents: {
    id: () => 'Bulan ini tidak tercatat peristiwa ketegangan pada kanal yang mendengarkan.',
    en: () => 'No tension incidents were recorded this month on the channels that listen.',
  } satisfies Phrase<[]>,
  livelihood: {
    id: () => ' Sinyalnya terutama menyangkut penghidupan warga, bukan hubungan dengan TKA.',
    en: () => ' The signal is mainly about livelihoods, not about relations with foreign workers.',
  } satisfies Phrase<[]>,
  livelihoodBefore: {
    id: () =>
      ' Sinyal yang tersisa dari bulan sebelumnya terutama menyangkut penghidupan warga, bukan hubungan dengan TKA.',
    en: () =>
      ' What is left of earlier signals is mainly about livelihoods, not about relations with foreign workers.',
  } satisfies Phrase<[]>,
  foreignWorkersBefore: {
    id: () => ' Sinyal yang tersisa dari bulan sebelumnya terutama menyangkut hubungan dengan TKA.',
    en: () => ' What is left of earlier signals is mainly about relations with foreign workers.',
  } satisfies Phrase<[]>,
  foreignWorkers: {
    id: () => ' Sinyalnya terutama menyangkut hubungan dengan TKA.',
    en: () => ' The signal is mainly about relations with foreign workers.',
  } satisfies Phrase<[]>,
  reliability: {
    id: (grade, name, weakest) => `Keandalan ${grade} (${name})${weakest}.`,
    en: (grade, name, weakest) => `Reliability ${grade} (${name})${weakest}.`,
  } satisfies Phrase<[string, string, string]>,
  missing: {
    id: (missing, all) => `${missing} dari ${all} indikator belum dapat dipakai; daftarnya ada di bawah.`,
    en: (missing, all) => `${missing} of ${all} indicators cannot be used yet; they are listed below.`,
  } satisfies Phrase<[string, string]>,
};
const scoreWords: Record<'risk' | 'structural', Record<Language, string>> = {
  risk: { id: 'Skor', en: 'The score' },
  structural: { id: 'Tekanan struktural', en: 'Structural pressure' },
};
const weakest: Record<'weight' | 'age' | 'own' | 'verified', Record<Language, string>> = {
  weight: {
    id: ', terutama karena banyak indikator belum ada',
    en: ', mainly because many indicators are missing',
  },
  age: { id: ', terutama karena angkanya sudah lama', en: ', mainly because the figures are old' },
  own: {
    id: ', terutama karena angkanya berasal dari tingkat di atasnya',
    en: ', mainly because figures come from the level above',
  },
  verified: {
    id: ', terutama karena sinyalnya belum terverifikasi',
    en: ', mainly because the signals are unverified',
  },
};

/** Changes below this many points are not worth a sentence. */
const noteworthy = 0.5;

export function summarise(
  detail: ScoreDetail,
  model: ScoreModel,
  areaName: string,
  language: Language,
): SummarySentence[] {
  const { cell } = detail;
  const month = formatMonth(cell.month, language, 'long');
  const number = (value: number) => formatNumber(value, language, 1);
  const nameOf = (code: string) => inSentence(partName({ kind: 'indicator', code }, model, language));
  const sentences: SummarySentence[] = [];
  const put = (about: SummarySentence['about'], text: string) => sentences.push({ about, text });

  if (cell.risk !== null && cell.riskClass !== null) {
    const rank = cell.rankInterval
      ? say.rank[language](
          formatRange(cell.rankInterval.low, cell.rankInterval.high, language),
          String(cell.rankedAmong),
        )
      : '';
    const interval = cell.riskInterval ?? { low: cell.risk, high: cell.risk };
    put(
      'level',
      say.level[language](
        areaName,
        month,
        classNames[cell.riskClass as 0]![language].toLowerCase(),
        number(cell.risk),
        formatInterval(interval.low, interval.high, language),
        rank,
      ),
    );
    if (cell.classProbabilities) {
      const share = (cell.classProbabilities[3] + cell.classProbabilities[4]) * 100;
      if (share >= 5 && share <= 95)
        put('probability', say.probability[language](formatNumber(share, language, 0)));
    }
  } else {
    put('level', say.none[language](areaName, month, absenceWords[cell.riskReason ?? 'no_figure'][language]));
    if (cell.structural !== null) {
      const interval = cell.structuralInterval
        ? say.interval[language](
            formatInterval(cell.structuralInterval.low, cell.structuralInterval.high, language),
          )
        : '';
      put('level', say.structural[language](number(cell.structural), interval));
    }
  }

  const change =
    detail.previous &&
    explainDifference(model, modelLayout(model), stateOf(detail.previous), stateOf(cell), {
      score: cell.risk !== null || detail.previous.risk !== null ? 'risk' : 'structural',
    });
  if (change) {
    const score = scoreWords[change.score][language];
    const points = change.to - change.from;
    if (Math.abs(points) < noteworthy) put('change', say.steady[language](score));
    else {
      const up = points > 0;
      const reasons = change.parts
        .filter((part) => part.points > 0 === up && Math.abs(part.points) >= 0.1)
        .slice(0, 3)
        .map(
          (part) => `${inSentence(partName(part, model, language))} (${formatSigned(part.points, language)})`,
        );
      const why = reasons.length ? say.because[language](formatList(reasons, language)) : '';
      const text = say[up ? 'rose' : 'fell'][language](score, number(Math.abs(points)), why);
      const byData = Math.abs(availabilityPoints(change.parts)) >= noteworthy;
      put('change', byData ? `${text}${say.byData[language]()}.` : text);
    }
  }

  const largest = cell.indicators
    .filter((one) => one.contribution !== null && one.contribution >= 0.5)
    .sort((a, b) => b.contribution! - a.contribution!)
    .slice(0, 3);
  const drivers = largest.map((one) => say.points[language](nameOf(one.code), number(one.contribution!)));
  if (drivers.length) put('drivers', say.drivers[language](formatList(drivers, language)));

  const own = cell.risk ?? cell.structural;
  const median = cell.risk !== null ? detail.region.risk : detail.region.structural;
  if (own !== null && median !== null) {
    const side = Math.abs(own - median) < 2 ? 'near' : own > median ? 'above' : 'below';
    put('region', say[side][language](number(median)));
  }

  // A low reading speaks against a high score only where something was recorded: none of nothing is no evidence.
  const recorded = (one: (typeof cell.indicators)[number]) =>
    one.observationIds.length +
      one.incidentIds.length +
      one.foreignWorkerIds.length +
      one.engagementIds.length >
    0;
  // Nor can the same reading lift the score and hold it down in two sentences that follow each other.
  const against = cell.indicators
    .filter((one) => !largest.includes(one))
    .filter((one) => one.availability === 'measured' && one.weight > 0 && recorded(one))
    .filter((one) => one.normalised !== null && one.normalised < 20)
    .sort((a, b) => a.normalised! - b.normalised!)
    .slice(0, 3)
    .map((one) => nameOf(one.code));
  if (against.length) put('against', say.against[language](formatList(against, language)));

  if (cell.signals !== null) {
    const { foreignWorkers, livelihood } = cell.signalByRelation;
    const total = foreignWorkers + livelihood;
    const tail =
      total <= 0
        ? ''
        : livelihood / total >= 0.6
          ? say[cell.incidentCount > 0 ? 'livelihood' : 'livelihoodBefore'][language]()
          : foreignWorkers / total >= 0.6
            ? say[cell.incidentCount > 0 ? 'foreignWorkers' : 'foreignWorkersBefore'][language]()
            : '';
    const head =
      cell.incidentCount > 0
        ? say.incidents[language](String(cell.incidentCount))
        : say.noIncidents[language]();
    put('signals', head + tail);
  }

  const parts = Object.entries(cell.reliabilityParts) as [keyof typeof weakest, number][];
  const [part, least] = parts.reduce((a, b) => (b[1] < a[1] ? b : a));
  const grade: ReliabilityGrade = cell.reliability;
  put(
    'reliability',
    say.reliability[language](
      grade,
      reliabilityNames[grade][language],
      grade > 'B' && least < 0.7 ? weakest[part][language] : '',
    ),
  );

  const missing = cell.indicators.filter((one) => one.value === null).length;
  if (missing) put('missing', say.missing[language](String(missing), String(cell.indicators.length)));
  return sentences;
}
