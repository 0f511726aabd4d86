import { describe, expect, it } from 'vitest';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { evaluateScores } from '../../../shared/composite/evaluate-scores.ts';
import {
  cellOf,
  makeArea,
  makeCoverage,
  makeGrievance,
  makeIncident,
  makeInput,
  makeStrain,
  scoreOne,
} from './builders.ts';

describe('unanswered grievances', () => {
  const share = (incidents: ReturnType<typeof makeGrievance>[], fields = {}) =>
    cellOf(scoreOne({ incidents, ...fields }), 'unanswered_grievances');

  it('needs a channel that takes grievances, not the press alone', () => {
    const coverage = [makeCoverage('19.01', { channel: 'press', sensitivity: 'low' })];
    expect(share([], { coverage })).toMatchObject({ value: null, reason: 'no_grievance_channel' });
  });

  it('counts what is past its due date without an answer, leaving out what is not yet due', () => {
    const overdue = makeGrievance('2024-06-01', '2024-06-08', null);
    const answered = makeGrievance('2024-06-02', '2024-06-09', '2024-06-05');
    const open = makeGrievance('2024-06-27', '2024-07-04', null);
    expect(share([overdue, answered, open]).value).toBeCloseTo(50, 9);
    expect(share([overdue, answered, open]).incidentIds).toHaveLength(2);
  });

  it('does not know in June of an answer given in July', () => {
    expect(share([makeGrievance('2024-06-01', '2024-06-08', '2024-07-02')]).value).toBe(100);
  });

  it('does not call late what falls due after the data cut', () => {
    const grievance = makeGrievance('2024-06-05', '2024-06-12', null);
    expect(share([grievance], { asOf: '2024-06-10' }).value).toBe(0);
    expect(share([grievance], { asOf: '2024-06-20' }).value).toBe(100);
  });

  it('counts one sender once, however often he writes', () => {
    const flood = Array.from({ length: 500 }, () => makeGrievance('2024-06-01', '2024-06-08', null, 'a'));
    const calm = makeGrievance('2024-06-01', '2024-06-08', '2024-06-03', 'b');
    expect(share([...flood, calm]).value).toBeCloseTo(50, 9);
  });

  it('leaves out messages of a kind that carries no tension', () => {
    const answered = makeGrievance('2024-06-01', '2024-06-08', '2024-06-03', 'b');
    const rumours = Array.from({ length: 200 }, (_, i) =>
      makeGrievance('2024-06-01', '2024-06-08', null, `sender ${i}`, { category: 'rumour' }),
    );
    expect(share([...rumours, answered]).value).toBe(0);
  });

  it('draws a single overdue grievance towards the region’s share', () => {
    const areas = [makeArea('19.01'), makeArea('19.02')];
    const others = Array.from({ length: 9 }, () =>
      makeGrievance('2024-06-01', '2024-06-08', '2024-06-03', null, { areaCode: '19.02' }),
    );
    const incidents = [makeGrievance('2024-06-01', '2024-06-08', null), ...others];
    const cells = evaluateScores(defaultModel, makeInput({ areas, incidents })).cells;
    expect(cellOf(cells[0]!, 'unanswered_grievances').value).toBeCloseTo((100 * (1 + 5 * 0.1)) / 6, 9);
    expect(cellOf(cells[1]!, 'unanswered_grievances').value).toBeCloseTo((100 * (0 + 5 * 0.1)) / 14, 9);
  });
});

describe('lack of capacity', () => {
  const received = (hour: string, assessedAt: string | null, id?: string) =>
    makeIncident({
      ...(id ? { id } : {}),
      category: 'grievance',
      assessment: { receivedAt: hour, assessedAt },
    });
  const gap = (incidents: ReturnType<typeof received>[]) =>
    cellOf(scoreOne({ incidents }), 'response_gap').value!;

  it('is never missing: nothing to assess and nothing agreed is 0, no dialogue is 365 days', () => {
    const cell = scoreOne();
    expect(cellOf(cell, 'response_gap').value).toBe(0);
    expect(cellOf(cell, 'open_follow_ups').value).toBe(0);
    expect(cellOf(cell, 'days_since_engagement').value).toBe(365);
    expect(cell.pillars.find((pillar) => pillar.code === 'coping')).toMatchObject({
      availability: 'measured',
    });
  });

  it('counts what was not assessed within 72 hours, drawn towards 0 by five', () => {
    const late = received('2024-06-05T00:00:00Z', '2024-06-09T00:00:00Z');
    const inTime = received('2024-06-05T00:00:00Z', '2024-06-07T00:00:00Z');
    const never = received('2024-06-10T00:00:00Z', null);
    const running = received('2024-06-29T00:00:00Z', null);
    expect(gap([late, inTime, never, running])).toBeCloseTo((100 * 2) / 8, 9);
  });

  it('caps a flood at three items per hour', () => {
    const flood = Array.from({ length: 500 }, () => received('2024-06-05T00:10:00Z', null));
    expect(gap(flood)).toBeCloseTo((100 * 3) / 8, 9);
  });

  it('leaves out what carries no tension: two hundred messages about nothing, two hours apart, are not neglect', () => {
    const messages = Array.from({ length: 200 }, (_, i) => ({
      ...received(new Date(Date.UTC(2024, 5, 1, 2 * i)).toISOString().replace('.000', ''), null),
      category: 'presence' as const,
    }));
    const neglected = received('2024-06-05T00:00:00Z', null);
    expect(gap(messages)).toBe(0);
    expect(gap([...messages, neglected])).toBe(gap([neglected]));
  });

  it('counts days since the last dialogue; raids and inspections do not count', () => {
    const engagement = (date: string, kind: 'dialogue' | 'mediation' | 'inspection') => ({
      id: `${date}${kind}`,
      areaCode: '19.01',
      date,
      kind,
    });
    const engagements = [
      engagement('2024-05-31', 'dialogue'),
      engagement('2024-06-29', 'inspection'),
      engagement('2024-07-01', 'mediation'),
    ];
    expect(cellOf(scoreOne({ engagements }), 'days_since_engagement').value).toBe(30);
  });

  it('counts agreed follow-ups past their due date among those due or done', () => {
    const followUp = (id: string, dueDate: string, doneDate: string | null) => ({
      id,
      areaCode: '19.01',
      agreedDate: '2024-05-01',
      dueDate,
      doneDate,
    });
    const followUps = [
      followUp('a', '2024-06-01', null),
      followUp('b', '2024-06-01', '2024-06-20'),
      followUp('c', '2024-08-01', null),
    ];
    expect(cellOf(scoreOne({ followUps }), 'open_follow_ups').value).toBe(50);
  });

  it('never hides a crisis: full capacity takes off at most 30 per cent of structural pressure', () => {
    const observations = makeStrain();
    const worst = scoreOne({ observations });
    const best = scoreOne({
      observations,
      engagements: [{ id: 'e', areaCode: '19.01', date: '2024-06-30', kind: 'dialogue' }],
    });
    expect(best.structural! / worst.structural!).toBeCloseTo(0.7 / (0.7 + 0.3 / 3), 9);
  });
});
