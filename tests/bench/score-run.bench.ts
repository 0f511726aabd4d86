import { defaultModel } from '../../shared/composite/default-model.ts';
import { evaluateScores } from '../../shared/composite/evaluate-scores.ts';
import type { AreaInput, ScoreInput } from '../../shared/composite/types.ts';
import { type IncidentCategory, settings } from '../../shared/domain/incident.ts';
import { monthRange } from '../../shared/domain/month.ts';

/** Milliseconds for one full history: 7 regencies and 47 districts over 85 months, every area listened to. */
export function run(): { name: string; milliseconds: number }[] {
  const months = monthRange('2019-01', '2026-01');
  return (['regency', 'district'] as const).map((level) => {
    const input = synthetic(level, level === 'regency' ? 7 : 47, months);
    const start = performance.now();
    const output = evaluateScores(defaultModel, input);
    const milliseconds = performance.now() - start;
    if (output.cells.length !== input.areas.length * months.length) throw new Error('cells are missing');
    return { name: `score run, ${input.areas.length} ${level} areas`, milliseconds };
  });
}

const tension: IncidentCategory[] = ['peaceful_protest', 'clash', 'grievance', 'violence'];

function synthetic(level: 'regency' | 'district', count: number, months: string[]): ScoreInput {
  const areas = Array.from({ length: count }, (_, i): AreaInput => {
    const code = level === 'regency' ? `19.0${i + 1}` : `19.01.${String(i + 1).padStart(2, '0')}`;
    const around = [i - 1, i + 1, i + 7].filter((j) => j >= 0 && j < count);
    return {
      code,
      level,
      ancestors: level === 'regency' ? ['19'] : ['19.01', '19'],
      neighbours: around.map((j) =>
        level === 'regency' ? `19.0${j + 1}` : `19.01.${String(j + 1).padStart(2, '0')}`,
      ),
    };
  });
  let id = 0;
  const rate = (areaCode: string, indicatorCode: string, month: string, value: number) => ({
    id: ++id,
    areaCode,
    indicatorCode,
    periodStart: `${month}-01`,
    periodEnd: `${month}-28`,
    value,
    definition: '',
    relativeStandardError: null,
  });
  const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
  return {
    level,
    areas,
    months,
    observations: [...areas.map((area) => area.code), '19'].flatMap((code, i) =>
      years.flatMap((year) => [
        rate(code, 'open_unemployment_rate', `${year}-08`, 3 + ((i * 7 + year) % 5)),
        rate(code, 'poverty_rate', `${year}-03`, 4 + ((i + year) % 3)),
        rate(code, 'employment_share_mining', `${year}-08`, 15 + ((i * 3 + year) % 6)),
        {
          ...rate(code, 'layoffs', `${year}-12`, 20 + ((i * 31 + year) % 200)),
          definition: 'year',
          periodStart: `${year}-01-01`,
        },
      ]),
    ),
    populations: areas.map((area, i) => ({
      id: i + 1,
      areaCode: area.code,
      year: 2022,
      population: 30_000 + i * 5_000,
    })),
    foreignWorkers: areas.flatMap((area, i) =>
      years.flatMap((year) =>
        ['A', 'B'].map((sector, s) => ({
          id: ++id,
          areaCode: area.code,
          sector,
          periodStart: `${year}-06-30`,
          periodEnd: `${year}-06-30`,
          count: 10 + ((i + s + year) % 9),
          definition: defaultModel.competition.definitions[0]!,
          kind: 'stock' as const,
        })),
      ),
    ),
    incidents: months.flatMap((month, m) =>
      areas.flatMap((area, i) =>
        (m * 5 + i * 3) % 8 === 0
          ? [
              {
                id: `${area.code}-${month}`,
                areaCode: area.code,
                month,
                category: tension[(m + i) % tension.length]!,
                setting: settings[(m + i) % settings.length]!,
                relation: 'unknown' as const,
                origin: 'citizen' as const,
                status: 'unverified' as const,
                grades: [{ reliability: 'C' as const, credibility: '3' as const }],
                grievance: null,
                assessment: { receivedAt: `${month}-05T03:00:00Z`, assessedAt: `${month}-06T03:00:00Z` },
              },
            ]
          : [],
      ),
    ),
    coverage: [
      { channel: 'form', areaCode: '19', level, fromMonth: '2016-01', toMonth: null, sensitivity: 'medium' },
    ],
    engagements: [],
    followUps: [],
    seed: 1,
    draws: 2000,
  };
}
