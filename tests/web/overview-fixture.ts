import type { Overview, OverviewLevel } from '../../shared/api/overview.ts';
import type { IndicatorCell, PillarCell, ScoreCell, ScoreModel } from '../../shared/composite/types.ts';

/**
 * Two months, two areas, few indicators: small enough to check by hand. Signals are chosen such that the model gives
 * the risks that stand here, so that what is explained is what is shown.
 */
const n = 4;
const fill = <T>(value: T): T[] => Array.from({ length: n }, () => value);

const risks = [20, 26, 40, 38];
const strains = [30, 30, 45, 45];
const competitions = [30, 30, 50, 50];
const structurals = strains.map((strain, k) => structuralOf(strain, competitions[k]!));
const heard = risks.map((risk, k) => 100 - (100 - risk) ** 2 / (100 - structurals[k]!));

function structuralOf(strain: number, competition: number): number {
  return strain ** 0.6 * competition ** 0.4 * (0.7 + 0.3 * 0.2);
}

export function makeLevel(part: Partial<OverviewLevel> = {}): OverviewLevel {
  return {
    areas: ['19.01', '19.71'],
    risk: risks,
    riskLow: [15, 20, 30, 30],
    riskHigh: [28, 34, 50, 49],
    riskClass: [1, 1, 2, 2],
    rank: [2, 2, 1, 1],
    rankLow: [1, 1, 1, 1],
    rankHigh: [2, 2, 2, 2],
    rankedAmong: fill(2),
    structural: structurals,
    structuralLow: fill(20),
    structuralHigh: fill(50),
    signals: heard,
    signalsLow: fill(5),
    signalsHigh: fill(60),
    strain: strains,
    competition: competitions,
    coping: [20, 20, 20, 20],
    base: [2, 2, 3, 3],
    reliability: 'BDAE',
    riskReason: fill(-1),
    reasons: ['signals_missing'],
    incidents: [0, 1, 2, 1],
    otherIncidents: fill(0),
    signalForeignWorkers: fill(0),
    signalLivelihood: fill(0.1),
    indicators: {
      layoffs_rate: {
        value: [1, 2, 5, null],
        normalised: [10, 20, 50, null],
        contribution: [8, 9, 12, null],
        availability: 'mmma',
      },
      poverty_rate: {
        value: [10, 8, 8, 9],
        normalised: [50, 40, 40, 45],
        contribution: [1, 1, 1, 1],
        availability: 'mmmm',
      },
      incident_signal: {
        value: [0.1, 0.4, 1, 0.9],
        normalised: heard,
        contribution: [6, 11, 20, 25],
        availability: 'mmmm',
      },
    },
    pillarContribution: {
      strain: [8, 9, 12, 0],
      competition: [4, 4, 5, 10],
      signals: [6, 11, 20, 25],
      coping: [0, 0, 0, 0],
    },
    pillarAvailability: { strain: 'mmmm', competition: 'pppp', signals: 'mmmm', coping: 'mmmm' },
    ...part,
  };
}
export function makeOverview(part: Partial<OverviewLevel> = {}): Overview {
  return {
    model: { code: 'uji', version: 1 },
    engine: '1',
    dataCut: '2026-01-31T17:00:00Z',
    computedAt: '2026-01-31T17:00:00Z',
    runIds: { regency: null, district: null },
    months: ['2025-12', '2026-01'],
    regency: makeLevel(part),
    district: makeLevel({ areas: ['19.01.01', '19.71.02'], risk: fill(null), riskReason: fill(0) }),
    freshness: [],
    lastIncidentMonth: null,
  };
}
const words = (text: string) => ({ id: text, en: text });
export const model = {
  code: 'uji',
  version: 1,
  name: words('uji'),
  note: words(''),
  classLimits: [20, 35, 50, 65],
  structural: { strain: 0.6, competition: 0.4, floor: 10, copingBase: 0.7 },
  risk: { structural: 0.5, signals: 0.5, complementFloor: 1 },
  availability: { indicators: 2, weight: 0.5 },
  indicators: [
    {
      code: 'layoffs_rate',
      pillar: 'strain',
      weight: 0.5,
      unit: 'per 1,000 residents',
      goalposts: { low: 0, high: 10, scale: 'linear' },
      name: words('PHK'),
    },
    {
      code: 'poverty_rate',
      pillar: 'strain',
      weight: 0.5,
      unit: '%',
      goalposts: { low: 0, high: 20, scale: 'linear' },
      name: words('Kemiskinan'),
    },
    {
      code: 'incident_signal',
      pillar: 'signals',
      weight: 1,
      unit: 'per 100,000 residents',
      goalposts: { low: 0, high: 5, scale: 'log', logOffset: 0.05 },
      name: words('Sinyal peristiwa'),
    },
  ],
} as unknown as ScoreModel;

export function makeIndicator(code: string, part: Partial<IndicatorCell> = {}): IndicatorCell {
  return {
    code,
    availability: 'measured',
    reason: null,
    value: 1,
    normalised: 50,
    standardError: 0.1,
    weight: 1,
    contribution: 5,
    sourceArea: '19.71',
    periodEnd: '2025-12-31',
    ageMonths: 0,
    observationIds: [1],
    populationIds: [],
    foreignWorkerIds: [],
    incidentIds: [],
    engagementIds: [],
    ...part,
  };
}
export function makeCell(part: Partial<ScoreCell> = {}): ScoreCell {
  const pillar = (code: PillarCell['code'], rest: Partial<PillarCell> = {}): PillarCell => ({
    code,
    availability: 'measured',
    reason: null,
    value: 40,
    weightAvailable: 1,
    contribution: 5,
    ...rest,
  });
  return {
    areaCode: '19.71',
    month: '2026-01',
    risk: 37.2,
    riskReason: null,
    riskInterval: { low: 30.6, high: 44.2 },
    riskMedian: 37.1,
    riskClass: 2,
    classProbabilities: [0, 0.3, 0.5, 0.2, 0],
    rank: 1,
    rankInterval: { low: 1, high: 2 },
    rankProbabilities: [0.7, 0.3, 0, 0, 0],
    rankedAmong: 5,
    structural: 40,
    structuralReason: null,
    structuralInterval: { low: 30, high: 50 },
    signals: 35,
    signalsInterval: { low: 20, high: 50 },
    reliability: 'D',
    reliabilityParts: { weight: 0.4, age: 0.9, own: 0.8, verified: 1 },
    pillars: [pillar('strain'), pillar('competition'), pillar('signals'), pillar('coping')],
    indicators: [
      makeIndicator('layoffs_rate', { contribution: 12.2 }),
      makeIndicator('incident_signal', { contribution: 20 }),
    ],
    baseContribution: 5,
    signalBySetting: { workplace: 0, gate: 0, sea: 0, online: 0, public: 0 },
    signalByRelation: { foreignWorkers: 0.1, livelihood: 0.9 },
    incidentCount: 2,
    otherIncidentCount: 0,
    ...part,
  };
}

/** A cell whose scores follow from its readings by the model: layoffs and signal, 0..100. */
export function makeScored(layoffs: number | null, signal: number, part: Partial<ScoreCell> = {}): ScoreCell {
  const strain = layoffs === null ? 40 : (layoffs + 40) / 2;
  const structural = structuralOf(strain, 40);
  const values = { strain, competition: 40, signals: signal, coping: 20 };
  const cell = makeCell(part);
  return {
    ...cell,
    structural,
    signals: signal,
    risk: 100 - Math.sqrt((100 - structural) * (100 - signal)),
    pillars: cell.pillars.map((one) => ({ ...one, value: values[one.code] })),
    indicators: [
      makeIndicator('layoffs_rate', { normalised: layoffs, contribution: 12 }),
      makeIndicator('poverty_rate', { normalised: 40 }),
      makeIndicator('incident_signal', { normalised: signal, contribution: 20 }),
    ],
    ...part,
  };
}
