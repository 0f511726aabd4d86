import { describe, expect, test } from 'vitest';
import type { AreaForecast, FrozenForecast, HorizonRecordWire } from '../../shared/api/forecasts.ts';
import { forecastRefusals } from '../../shared/domain/forecast.ts';
import { forecastFan, yearAgainstYear } from '../../shared/figures/forecast-fan.ts';
import { refusalSentences, skillText } from '../../shared/figures/forecast-refusal.ts';
import { candidateRows, isMiss, missesFirst } from '../../shared/figures/skill-record.ts';
import { skillSummaries } from '../../shared/figures/skill-summary.ts';
import { candidateCodes } from '../../shared/forecasting/candidates.ts';
import { candidateNames } from '../../shared/text/forecasts.ts';

const makeRecord = (part: Partial<HorizonRecordWire> = {}): HorizonRecordWire => {
  const candidate = (code: string, loss: number, p: number | null) => ({
    code,
    n: 35,
    loss,
    logScore: 1.2,
    coverage: { n: 35, inside: 32, share: 32 / 35, low: 0.8, high: 0.97 },
    againstNoChange: { difference: loss - 0.8, statistic: p === null ? null : 2, p },
  });
  return {
    horizon: 2,
    n: 35,
    chosen: 'ets',
    reference: 'historical_mean',
    skill: { value: 0.05, low: -0.1, high: 0.2 },
    hasSkill: false,
    rule: candidate('ets', 0.5, 0.3),
    candidates: [candidate('no_change', 0.8, null), candidate('ets', 0.4, 0.01)],
    ...part,
  };
};
const makeArea = (part: Partial<AreaForecast> = {}): AreaForecast => ({
  areaCode: '19.01',
  target: 'incident_count',
  firstMonth: '2019-01',
  values: Array.from({ length: 85 }, (_, t) => (t % 6 === 0 ? 1 : 0)),
  lastMonth: '2026-01',
  refusal: 'no_skill',
  events: 15,
  neededMonths: 63,
  neededEvents: 10,
  threshold: null,
  records: [makeRecord()],
  coming: [],
  ...part,
});
const coming = {
  month: '2026-03',
  leadMonths: 1,
  steps: 2,
  candidate: 'ets',
  reference: 'historical_mean',
  skill: { value: 0.2, low: 0.05, high: 0.35 },
  mean: 1.4,
  quantiles: [0, 1, 1, 2, 6],
  probability: null,
};
const makeFrozen = (part: Partial<FrozenForecast> = {}): FrozenForecast => ({
  id: 'f',
  areaCode: '19.01',
  target: 'incident_count',
  targetMonth: '2026-03',
  leadMonths: 1,
  lastKnownMonth: '2026-01',
  offered: false,
  candidate: 'ets',
  skill: { value: 0.05, low: -0.1, high: 0.2 },
  mean: 1.2,
  low: 0,
  high: 3,
  probability: null,
  threshold: null,
  madeAt: '2026-02-27T03:00:00Z',
  dataCut: '2026-02-27T03:00:00Z',
  modelVersion: 1,
  engineVersion: '1',
  inputSha256: 'a',
  resultSha256: 'b',
  score: null,
  ...part,
});
const score = (outcome: number, loss: number, inside: boolean | null = true) => ({
  outcome,
  loss,
  noChangeLoss: 0.5,
  logScore: 1,
  inside,
  scoredAt: '2026-05-20T03:00:00Z',
});

describe('the fan', () => {
  test('opens from the last known month and reaches the last month offered', () => {
    const { past, fan, months, domain } = forecastFan(makeArea({ refusal: null, coming: [coming] }));
    expect(past).toHaveLength(48);
    expect(past.at(-1)).toEqual({ month: '2026-01', value: 1 });
    expect(fan[0]).toEqual({ month: '2026-01', low: 1, lower: 1, middle: 1, upper: 1, high: 1 });
    expect(fan[1]).toMatchObject({ month: '2026-03', low: 0, middle: 1, high: 6 });
    expect(months.at(-1)).toBe('2026-03');
    expect(domain).toEqual([0, 6]);
  });

  test('is not there where nothing is offered: the past stands alone', () => {
    const { fan, months } = forecastFan(makeArea());
    expect(fan).toEqual([]);
    expect(months.at(-1)).toBe('2026-01');
  });

  test('a year is set against the one before: sums of counts, means of scores, nothing below two years', () => {
    const values = [...Array(12).fill(1), ...Array(12).fill(3)] as number[];
    expect(yearAgainstYear(makeArea({ values }))).toEqual({ now: 36, before: 12 });
    expect(yearAgainstYear(makeArea({ values, target: 'class_high', threshold: 50 }))).toEqual({
      now: 3,
      before: 1,
    });
    expect(yearAgainstYear(makeArea({ values: values.slice(1) }))).toBeNull();
  });
});

describe('a refusal in words', () => {
  test.each(forecastRefusals)('%s says why and what it takes, in both languages, without gaps', (refusal) => {
    for (const language of ['id', 'en'] as const)
      for (const area of [
        makeArea({ refusal, records: refusal === 'short_history' ? null : [makeRecord()] }),
        makeArea({ refusal, target: 'class_high', threshold: 50 }),
      ]) {
        const { why, needed } = refusalSentences(area, language)!;
        for (const text of [why, needed]) {
          expect(text.length).toBeGreaterThan(20);
          expect(text).not.toMatch(/undefined|NaN|null/);
        }
      }
  });

  test('the numbers in it are those of the area', () => {
    const few = refusalSentences(makeArea({ refusal: 'few_events', events: 3 }), 'id')!;
    expect(few.why).toContain('Dari 85 bulan, hanya 3 yang mencatat peristiwa');
    expect(few.needed).toContain('jadi 7 lagi');
    const short = refusalSentences(makeArea({ refusal: 'short_history', values: [1, 2, 3] }), 'id')!;
    expect(short.needed).toContain('60 bulan lagi');
    const none = refusalSentences(makeArea(), 'id')!;
    expect(none.why).toContain('keunggulan +5%, selang 95% −10% sampai +20%');
    expect(refusalSentences(makeArea({ refusal: null }), 'id')).toBeNull();
  });

  test('a loss of more than double is said to be that', () => {
    expect(skillText(-16.8, 'id')).toBe('di bawah −100%');
    expect(skillText(-0.5, 'en')).toBe('−50%');
  });

  test('every method has a name', () => {
    expect(candidateCodes.filter((code) => !candidateNames[code])).toEqual([]);
  });
});

describe('the skill record', () => {
  const eventMissed = makeFrozen({
    id: 'event',
    target: 'class_high',
    threshold: 50,
    probability: 0.1,
    score: score(60, 0.81, null),
  });

  test('a count misses outside its interval, a class against the odds, an unscored forecast not yet', () => {
    expect(isMiss(makeFrozen({ score: score(5, 2, false) }))).toBe(true);
    expect(isMiss(makeFrozen({ score: score(1, 0.2) }))).toBe(false);
    expect(isMiss(eventMissed)).toBe(true);
    expect(isMiss({ ...eventMissed, score: score(40, 0.01, null) })).toBe(false);
    expect(isMiss({ ...eventMissed, probability: 0.7, score: score(40, 0.49, null) })).toBe(true);
    expect(isMiss(makeFrozen())).toBeNull();
  });

  test('misses come first, the worst on top; what waits comes last', () => {
    const order = missesFirst([
      makeFrozen({ id: 'waits' }),
      makeFrozen({ id: 'met', score: score(1, 0.2) }),
      eventMissed,
      makeFrozen({ id: 'worst', score: score(9, 7, false) }),
    ]);
    expect(order.map((one) => one.id)).toEqual(['worst', 'event', 'met', 'waits']);
  });

  test('a summary counts what was frozen, scored and missed, and gives an interval from twelve on', () => {
    const few = skillSummaries([makeFrozen({ score: score(1, 0.25) }), makeFrozen()]);
    expect(few).toHaveLength(1);
    expect(few[0]).toMatchObject({ frozen: 2, n: 1, misses: 0, skill: 0.5, interval: null, p: null });
    const many = skillSummaries(
      Array.from({ length: 12 }, (_, k) => makeFrozen({ score: score(1, 0.2 + 0.01 * k, k > 0) })),
    )[0]!;
    expect(many.interval!.low).toBeLessThan(many.skill!);
    expect(many.interval!.high).toBeGreaterThan(many.skill!);
    expect(many.coverage).toMatchObject({ inside: 11, n: 12 });
    expect(skillSummaries([makeFrozen()])[0]).toMatchObject({
      n: 0,
      loss: null,
      skill: null,
      coverage: null,
    });
    expect(skillSummaries([])).toEqual([]);
  });

  test('an outcome called impossible is counted and not averaged', () => {
    const rows = skillSummaries([
      makeFrozen({ score: { ...score(4, 3, false), logScore: null } }),
      makeFrozen({ score: score(1, 0.2) }),
    ]);
    expect(rows[0]).toMatchObject({ logScore: 1, impossible: 1 });
  });

  test('methods are set against no change over all areas, the best first', () => {
    const rows = candidateRows([makeArea(), makeArea({ areaCode: '19.02' })], 'incident_count');
    expect(rows.map((one) => one.code)).toEqual(['ets', 'no_change']);
    expect(rows[0]).toMatchObject({ n: 70, ratio: 0.5, better: 2, worse: 0, areas: 2 });
    expect(rows[1]).toMatchObject({ ratio: 1, better: 0, worse: 0 });
    expect(rows[0]!.coverage).toMatchObject({ inside: 64, n: 70 });
    expect(candidateRows([makeArea({ records: null })], 'incident_count')).toEqual([]);
    const same = makeRecord({ skill: { value: 0, low: 0, high: 0 } });
    expect(candidateRows([makeArea({ records: [same] })], 'incident_count')).toEqual([]);
  });
});
