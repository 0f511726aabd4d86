import { defaultModel } from '../../../shared/composite/default-model.ts';
import { evaluateScores } from '../../../shared/composite/evaluate-scores.ts';
import type {
  AreaInput,
  CoverageInput,
  ForeignWorkerInput,
  IncidentInput,
  IndicatorCell,
  ObservationInput,
  PopulationInput,
  ScoreCell,
  ScoreInput,
  ScoreModel,
} from '../../../shared/composite/types.ts';

let nextId = 0;

/** An area listened to by the office itself, with residents and nothing else. */
export function makeArea(code = '19.01', fields: Partial<AreaInput> = {}): AreaInput {
  return { code, level: 'regency', ancestors: ['19'], neighbours: [], ...fields };
}

export function makeInput(fields: Partial<ScoreInput> = {}): ScoreInput {
  const areas = fields.areas ?? [makeArea()];
  return {
    level: 'regency',
    areas,
    months: ['2024-06'],
    observations: [],
    populations: areas.map((area, i) => makePopulation(area.code, 200_000, { id: 90_000 + i })),
    foreignWorkers: [],
    incidents: [],
    coverage: areas.map((area) => makeCoverage(area.code)),
    engagements: [],
    followUps: [],
    seed: 1,
    draws: 0,
    ...fields,
  };
}

export function makePopulation(
  areaCode: string,
  population: number,
  fields: Partial<PopulationInput> = {},
): PopulationInput {
  return { id: ++nextId, areaCode, year: 2024, population, ...fields };
}

export function makeCoverage(areaCode: string, fields: Partial<CoverageInput> = {}): CoverageInput {
  return {
    channel: 'form',
    areaCode,
    level: 'regency',
    fromMonth: '2016-01',
    toMonth: null,
    sensitivity: 'high',
    ...fields,
  };
}

/** A figure for a month (`2024-08`) or a year (`2024`). */
export function makeFigure(
  indicatorCode: string,
  period: string,
  value: number,
  fields: Partial<ObservationInput> = {},
): ObservationInput {
  const [first, last] = period.length === 4 ? [`${period}-01`, `${period}-12`] : [period, period];
  return {
    id: ++nextId,
    areaCode: '19.01',
    indicatorCode,
    periodStart: `${first}-01`,
    periodEnd: `${last}-28`,
    value,
    definition: '',
    relativeStandardError: null,
    ...fields,
  };
}

export function makeWorkers(
  sector: string,
  month: string,
  count: number,
  fields: Partial<ForeignWorkerInput> = {},
): ForeignWorkerInput {
  return {
    id: ++nextId,
    areaCode: '19.01',
    sector,
    periodStart: `${month}-01`,
    periodEnd: `${month}-28`,
    count,
    definition: defaultModel.competition.definitions[0]!,
    kind: 'stock',
    ...fields,
  };
}

/** A verified, fully credible violent incident about foreign workers. */
export function makeIncident(fields: Partial<IncidentInput> = {}): IncidentInput {
  return {
    id: `incident ${String(++nextId).padStart(6, '0')}`,
    areaCode: '19.01',
    month: '2024-06',
    category: 'violence',
    setting: 'public',
    relation: 'yes',
    origin: 'citizen',
    status: 'verified',
    grades: [{ reliability: 'A', credibility: '1' }],
    grievance: null,
    assessment: null,
    ...fields,
  };
}

export function makeGrievance(
  receivedDate: string,
  dueDate: string,
  answeredDate: string | null,
  sender: string | null = null,
  fields: Partial<IncidentInput> = {},
): IncidentInput {
  return makeIncident({
    category: 'grievance',
    month: receivedDate.slice(0, 7),
    grievance: { receivedDate, dueDate, answeredDate, sender },
    ...fields,
  });
}

/** Figures that make strain measured: unemployment and poverty of the area's own. */
export function makeStrain(
  areaCode = '19.01',
  year = '2024',
  unemployment = 4.8,
  poverty = 5,
): ObservationInput[] {
  return [
    makeFigure('open_unemployment_rate', `${year}-02`, unemployment, { areaCode }),
    makeFigure('poverty_rate', `${year}-03`, poverty, { areaCode }),
  ];
}

export function scoreOne(fields: Partial<ScoreInput> = {}, model: ScoreModel = defaultModel): ScoreCell {
  return evaluateScores(model, makeInput(fields)).cells.at(-1)!;
}

export function cellOf(cell: ScoreCell, code: string): IndicatorCell {
  const found = cell.indicators.find((indicator) => indicator.code === code);
  if (!found) throw new Error(`no indicator ${code}`);
  return found;
}
