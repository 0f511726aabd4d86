import { describe, expect, test } from 'vitest';
import { monthRange } from '../../../shared/domain/month.ts';
import type { AlarmCandidate } from '../../../shared/surveillance/alarm-candidate.ts';
import { alarmCandidates } from '../../../shared/surveillance/alarm-candidates.ts';
import { assessDetection } from '../../../shared/surveillance/assess-detection.ts';
import { alarmKindNames, alarmSentence } from '../../../shared/text/alarm-words.ts';
import { refusalWords } from '../../../shared/text/detection.ts';
import { makeDetectionInput, makeIncident } from './detection-input.ts';

const surgeOf = (count: number, areaCode = '19.01.08', month = '2025-12') =>
  Array.from({ length: count }, (_, at) => makeIncident({ id: `s${at}`, areaCode, month }));
const latest = (detection: ReturnType<typeof assessDetection>, code: string) =>
  detection.surveillance.series.find((one) => one.areaCode === code)!.months.at(-1)!;

describe('what is counted', () => {
  test('officer-found, refuted and zero-severity items raise no surge; citizens’ grievances do', () => {
    const input = makeDetectionInput({ areas: 24 });
    const with8 = (part: Parameters<typeof makeIncident>[0]) => ({
      ...input,
      score: {
        ...input.score,
        incidents: [...input.score.incidents, ...surgeOf(8).map((one) => ({ ...one, ...part }))],
      },
    });
    const before = latest(assessDetection(input), '19.01.08').observed!;
    expect(latest(assessDetection(with8({})), '19.01.08')).toMatchObject({
      observed: before + 8,
      alarm: true,
    });
    for (const part of [
      { origin: 'officer_found' },
      { status: 'refuted' },
      { category: 'presence' },
      { category: 'inspection' },
    ] as const)
      expect(latest(assessDetection(with8(part)), '19.01.08')).toMatchObject({
        observed: before,
        alarm: false,
      });
  });

  test('a month that nobody listened to is missing, not 0', () => {
    const input = makeDetectionInput({ areas: 24, covered: false });
    const detection = assessDetection(input);
    expect(latest(detection, '19.01.01')).toMatchObject({
      observed: null,
      refused: 'not_covered',
      alarm: false,
    });
    expect(detection.surveillance.refused).toBe('not_covered');
    expect(detection.clusters).toMatchObject({ refused: 'not_covered', scans: [] });
  });

  test('what is known by regency only enters the region and no district', () => {
    const input = makeDetectionInput({ areas: 24 });
    const more = surgeOf(3).map((one) => ({ ...one, areaCode: null }));
    const detection = assessDetection({
      ...input,
      score: { ...input.score, incidents: [...input.score.incidents, ...more] },
    });
    expect(detection.notPlaced).toBe(3);
    expect(latest(detection, '19').observed).toBe(latest(assessDetection(input), '19').observed! + 3);
  });
});

describe('surveillance', () => {
  test('Farrington where three years are there, EARS where not, each with its reason', () => {
    const long = assessDetection(makeDetectionInput({ areas: 24, rate: 2 }));
    expect(latest(long, '19.01.01')).toMatchObject({ method: 'farrington_flexible', notFarrington: null });
    const short = makeDetectionInput({ areas: 24, rate: 2, months: monthRange('2024-01', '2025-12') });
    expect(latest(assessDetection(short), '19.01.01')).toMatchObject({
      method: 'ears_c2',
      notFarrington: 'history_too_short',
    });
    const three = makeDetectionInput({ areas: 24, months: monthRange('2025-10', '2025-12') });
    expect(latest(assessDetection(three), '19.01.01')).toMatchObject({
      method: null,
      refused: 'history_too_short',
      alarm: false,
    });
  });

  test('in a world without surges hardly any alarm is raised in 24 areas and 24 months', () => {
    const { surveillance } = assessDetection(makeDetectionInput({ areas: 24, rate: 1 }));
    const alarms = surveillance.series.flatMap((one) => one.months).filter((one) => one.alarm);
    expect(surveillance.series.flatMap((one) => one.months)).toHaveLength(25 * 24);
    expect(alarms.length).toBeLessThan(12);
  });

  test('one incident after years of silence is no alarm, and a lasting small rise adds up', () => {
    const input = makeDetectionInput({ areas: 24, rate: 0 });
    const one = { ...input, score: { ...input.score, incidents: surgeOf(1) } };
    expect(latest(assessDetection(one), '19.01.08').alarm).toBe(false);
    const steady = makeDetectionInput({ areas: 24, rate: 0.3 });
    const extra = monthRange('2025-03', '2025-12').map((month, at) =>
      makeIncident({ id: `e${at}`, areaCode: '19.01.08', month }),
    );
    const rising = assessDetection({
      ...steady,
      score: { ...steady.score, incidents: [...steady.score.incidents, ...extra] },
    });
    expect(rising.surveillance.series.find((one) => one.areaCode === '19.01.08')!.cusum.alarm).toBe(true);
  });
});

describe('clusters, neighbours, blind spots, trends', () => {
  const planted = makeDetectionInput({ areas: 24, rate: 0.3 });
  // areas 8 and 9 are neighbours
  planted.score.incidents.push(
    ...['19.01.08', '19.01.09'].flatMap((areaCode, a) =>
      ['2025-11', '2025-12'].flatMap((month, m) =>
        surgeOf(5, areaCode, month).map((one) => ({ ...one, id: `${a}${m}${one.id}` })),
      ),
    ),
  );

  test('a planted cluster is found with its place and beginning', () => {
    const { clusters } = assessDetection(planted);
    const [first] = clusters.scans[0]!.clusters;
    expect(first!.areas).toEqual(expect.arrayContaining(['19.01.08', '19.01.09']));
    expect([first!.from, first!.to]).toEqual(['2025-11', '2025-12']);
    expect(first!.p).toBe(0.001);
    expect(first!.recurrenceMonths).toBe(1000);
    expect(clusters.scans[1]!.clusters[0]!.areas).toContain('19.01.08');
  });

  test('five regencies with three incidents: no cluster is looked for, no neighbourhood judged', () => {
    const few = makeDetectionInput({ areas: 5, level: 'regency', rate: 0 });
    few.score.incidents = surgeOf(3, '19.01');
    const detection = assessDetection(few);
    expect(detection.clusters.refused).toBe('too_few_cases');
    expect(detection.association.refused).toBe('too_few_areas');
    expect(detection.blindSpots.refused).toBe('too_few_reports');
    const scores = detection.trends.found.filter((one) => one.measure !== 'incidents');
    expect(new Set(scores.map((one) => one.refused))).toEqual(new Set(['no_values']));
  });

  test('values taken over from the regency are refused as a neighbourhood, own values are judged', () => {
    const input = makeDetectionInput({ areas: 24 });
    const last = input.score.months.length - 1;
    const set = (of: (area: number) => number) => {
      input.score.areas.forEach((_, area) => {
        input.layers.structural[area * input.score.months.length + last] = of(area);
      });
      return assessDetection(input).association.layers.find((one) => one.layer === 'structural')!;
    };
    expect(set((area) => (area < 12 ? 40 : 20)).refused).toBe('values_inherited');
    expect(set(() => 40).refused).toBe('constant');
    const own = set((area) => (area < 12 ? 60 + area : 10 + area));
    expect(own.refused).toBeNull();
    expect(own.moran!.p).toBeLessThan(0.01);
    expect(own.local.find((one) => one.areaCode === '19.01.01')!.quadrant).toBe('HH');
    expect(own.local).toHaveLength(24);
  });

  test('a large place that says nothing is a blind spot, whatever the calm of its counts', () => {
    const input = makeDetectionInput({ areas: 24, rate: 1.5 });
    input.score.incidents = input.score.incidents.filter((one) => one.areaCode !== '19.01.05');
    const { blindSpots } = assessDetection(input);
    expect(blindSpots.refused).toBeNull();
    expect(blindSpots.areas.filter((one) => one.blind).map((one) => one.areaCode)).toEqual(['19.01.05']);
  });

  test('a rise and a lasting shift are found in counts and scores; two years are the least', () => {
    const input = makeDetectionInput({ areas: 24, rate: 0.2 });
    const { months } = input.score;
    const late = months
      .slice(48)
      .flatMap((month, at) =>
        [0, 1].map((n) => makeIncident({ id: `l${at}${n}`, areaCode: '19.01.03', month })),
      );
    input.score.incidents.push(...late);
    months.forEach((_, m) => {
      input.layers.risk[2 * months.length + m] = 20 + m * 0.3 + ((m * 7) % 5);
      if (m > 70) input.layers.risk[3 * months.length + m] = m;
    });
    const { found } = assessDetection(input).trends;
    const at = (measure: string, code: string) =>
      found.find((one) => one.measure === measure && one.areaCode === code)!;
    expect(at('risk', '19.01.03')).toMatchObject({ refused: null });
    expect(at('risk', '19.01.03').adjusted).toBeLessThan(0.01);
    expect(at('risk', '19.01.03').slope).toBeCloseTo(3.6, 0);
    expect(at('risk', '19.01.04').refused).toBe('history_too_short');
    expect(at('risk', '19.01.05').refused).toBe('no_values');
    expect(at('incidents', '19.01.03').changes.map((one) => one.last)).toContain(months[47]);
  });

  test('without a month or an area there is nothing to assess', () => {
    const input = makeDetectionInput({ areas: 2 });
    expect(() => assessDetection({ ...input, score: { ...input.score, months: [] } })).toThrow(/month/);
  });

  test('the same input gives the same bytes, in any order of its incidents', () => {
    const turned = {
      ...planted,
      score: { ...planted.score, incidents: [...planted.score.incidents].reverse() },
    };
    expect(JSON.stringify(assessDetection(turned))).toBe(JSON.stringify(assessDetection(planted)));
    expect(JSON.stringify(assessDetection(planted))).not.toContain('NaN');
  });
});

describe('what may be worth an alarm', () => {
  const input = makeDetectionInput({ areas: 24, rate: 1.5 });
  input.score.incidents = input.score.incidents.filter((one) => one.areaCode !== '19.01.05');
  input.score.incidents.push(
    ...surgeOf(14),
    makeIncident({ id: 't1', category: 'threat', areaCode: '19.01.02', origin: 'officer_found' }),
    makeIncident({ id: 't2', category: 'violence', areaCode: null, month: '2025-11' }),
    makeIncident({ id: 't3', category: 'threat', status: 'refuted' }),
    makeIncident({ id: 't4', category: 'threat', month: '2023-01' }),
    makeIncident({ id: 't5', category: 'threat' }),
  );
  input.details = {
    t1: { target: 'foreign_workers', reports: 1 },
    t2: { target: 'residents', reports: 2 },
    t3: { target: 'residents', reports: 1 },
    t4: { target: 'residents', reports: 1 },
    t5: { target: 'state', reports: 1 },
  };
  const detection = assessDetection(input);
  const rises = [
    { areaCode: '19.01.07', month: '2025-12', before: 1, now: 3 },
    { areaCode: '19.01.07', month: '2025-12', before: 0, now: 1 },
    { areaCode: '19.01.07', month: '2020-12', before: 1, now: 3 },
  ];
  const found = alarmCandidates(detection, input, rises);
  const of = (kind: AlarmCandidate['kind']) => found.filter((one) => one.kind === kind);

  test('threats and violence to residents or foreign workers go first, whoever found them, unless refuted or old', () => {
    expect(of('protective').map((one) => one.fingerprint)).toEqual(['protective|t1', 'protective|t2']);
    expect(found[0]!.kind).toBe('protective');
    expect(of('protective')[0]).toMatchObject({
      areaCode: '19.01.02',
      p: null,
      method: 'rule',
      incidentIds: ['t1'],
    });
    expect(of('protective')[1]!.areaCode).toBe('19');
  });

  test('a surge names its incidents, a cluster its areas, a rise its classes, a silence its half-year', () => {
    const surge = of('surveillance').find((one) => one.areaCode === '19.01.08' && one.month === '2025-12')!;
    expect(surge.incidentIds).toEqual(expect.arrayContaining(['s0', 's13']));
    expect(surge.observed).toBe(surge.incidentIds.length);
    expect(surge.fingerprint).toBe('surveillance|19.01.08|2025-12');
    expect(of('cluster')[0]!.areaCodes).toContain('19.01.08');
    expect(of('class_rise').map((one) => one.fingerprint)).toEqual(['class_rise|19.01.07|2025-12|3']);
    expect(of('blind_spot').map((one) => one.fingerprint)).toEqual(['blind_spot|19.01.05|2025-H2']);
  });

  test('no fingerprint stands twice, none is long, and new data do not change it', () => {
    const prints = found.map((one) => one.fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    expect(Math.max(...prints.map((one) => one.length))).toBeLessThanOrEqual(120);
    const more = {
      ...input,
      score: {
        ...input.score,
        incidents: [...input.score.incidents, makeIncident({ id: 'new', areaCode: '19.01.08' })],
      },
    };
    const again = alarmCandidates(assessDetection(more), more, rises).map((one) => one.fingerprint);
    expect(again).toEqual(expect.arrayContaining(prints.filter((one) => !one.startsWith('cluster'))));
  });

  test('every candidate is one sentence in both languages, with numbers and without gaps', () => {
    expect(found.map((one) => alarmKindNames[one.kind].id)).toContain('Perlindungan');
    for (const one of found)
      for (const language of ['id', 'en'] as const) {
        const sentence = alarmSentence(one, 'Lubuk Besar', language);
        expect(sentence).toMatch(/^Lubuk Besar.*\.$/);
        expect(sentence).not.toMatch(/undefined|NaN|null/);
      }
    expect(alarmSentence(of('protective')[0]!, 'Koba', 'id')).toBe(
      'Koba, Desember 2025: tercatat ancaman terhadap TKA.',
    );
    expect(alarmSentence(of('class_rise')[0]!, 'Koba', 'id')).toBe(
      'Koba, Desember 2025: kelas risiko naik dari rendah ke tinggi.',
    );
  });

  test('every refusal has words in both languages', () => {
    for (const words of Object.values(refusalWords))
      expect([words.id, words.en].every((one) => one.endsWith('.'))).toBe(true);
  });
});
