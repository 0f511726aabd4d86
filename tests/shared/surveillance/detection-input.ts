import { defaultModel } from '../../../shared/composite/default-model.ts';
import type { IncidentInput } from '../../../shared/composite/types.ts';
import { type Month, monthRange } from '../../../shared/domain/month.ts';
import { seedState } from '../../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';
import type { DetectionInput } from '../../../shared/surveillance/detection-types.ts';

/** Areas on a lattice of `columns`, each listened to by the office's own channel all the time, with a few incidents each. */
export function makeDetectionInput(options: {
  areas: number;
  columns?: number;
  months?: Month[];
  /** Incidents per area and month on average. */
  rate?: number;
  level?: 'regency' | 'district';
  covered?: boolean;
}): DetectionInput {
  const { areas, columns = 6, months = monthRange('2019-01', '2025-12'), rate = 0.5 } = options;
  const { level = 'district', covered = true } = options;
  const code = (at: number) =>
    level === 'regency'
      ? `19.${String(at + 1).padStart(2, '0')}`
      : `19.01.${String(at + 1).padStart(2, '0')}`;
  const random = xoshiro128(seedState(7, ['detection']));
  const incidents: IncidentInput[] = [];
  for (let area = 0; area < areas; area++)
    for (const month of months)
      for (let p = random.uniform(); p > Math.exp(-rate); p *= random.uniform())
        incidents.push(makeIncident({ id: `p${incidents.length}`, areaCode: code(area), month }));
  const near = (at: number) =>
    [at - columns, at + columns, at % columns ? at - 1 : -1, (at + 1) % columns ? at + 1 : -1].filter(
      (other) => other >= 0 && other < areas,
    );
  const list = Array.from({ length: areas }, (_, at) => ({
    code: code(at),
    level,
    ancestors: level === 'regency' ? ['19'] : ['19.01', '19'],
    neighbours: near(at).map(code),
  }));
  const empty = Array(areas * months.length).fill(null) as (number | null)[];
  return {
    score: {
      level,
      areas: list,
      months,
      observations: [],
      populations: list.map((area, id) => ({ id, areaCode: area.code, year: 2024, population: 30_000 })),
      foreignWorkers: [],
      incidents,
      coverage: covered
        ? list.map((area) => ({
            channel: 'whatsapp',
            areaCode: area.code,
            level,
            fromMonth: months[0]!,
            toMonth: null,
            sensitivity: 'high' as const,
          }))
        : [],
      engagements: [],
      followUps: [],
      seed: 1,
      draws: 0,
    },
    model: defaultModel,
    points: Object.fromEntries(
      list.map((area, at) => [area.code, [106 + (at % columns) * 0.1, -2 - Math.floor(at / columns) * 0.1]]),
    ),
    details: {},
    layers: { risk: [...empty], structural: [...empty], signals: [...empty] },
  };
}

export function makeIncident(part: Partial<IncidentInput>): IncidentInput {
  return {
    id: 'x',
    areaCode: '19.01.01',
    month: '2025-12',
    category: 'grievance',
    setting: 'gate',
    relation: 'no',
    origin: 'citizen',
    status: 'verified',
    grades: [{ reliability: 'B', credibility: '2' }],
    grievance: null,
    assessment: null,
    ...part,
  };
}
