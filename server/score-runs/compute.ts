import { createHash } from 'node:crypto';
import { evaluateScores } from '../../shared/composite/evaluate-scores.ts';
import type { ScoreModel, ScoreOutput } from '../../shared/composite/types.ts';
import type { ScoreLevel } from '../../shared/domain/area.ts';
import { type CachedBytes, compressOnce } from '../http/cached-bytes.ts';
import type { BothLevels } from './input.ts';
import { buildOverview, type OverviewFrame } from './overview.ts';

/** Columns of one run for the tables score_result and score_contribution, ready for unnest. */
export interface RunRows {
  resultSha256: string;
  areaMonths: number;
  withRisk: number;
  results: {
    areaCode: string[];
    month: string[];
    risk: (number | null)[];
    riskReason: (string | null)[];
    riskLow: (number | null)[];
    riskHigh: (number | null)[];
    riskClass: (number | null)[];
    rank: (number | null)[];
    rankLow: (number | null)[];
    rankHigh: (number | null)[];
    rankedAmong: number[];
    structural: (number | null)[];
    signals: (number | null)[];
    reliability: string[];
  };
  contributions: {
    areaCode: string[];
    month: string[];
    node: string[];
    availability: string[];
    value: (number | null)[];
    normalised: (number | null)[];
    weight: number[];
    contribution: (number | null)[];
    observationIds: string[];
    incidentIds: string[];
  };
}

export interface ComputeTask {
  model: ScoreModel;
  input: BothLevels;
  frame: OverviewFrame;
  /** Whether the rows for the tables are wanted. */
  store: boolean;
}

export interface ComputeResult {
  overview: CachedBytes;
  runs: Record<ScoreLevel, RunRows> | null;
}

/** Evaluates both levels and serialises the overview; runs in a thread of its own. */
export function computeScores({ model, input, frame, store }: ComputeTask): ComputeResult {
  const regency = evaluateScores(model, input.regency);
  const district = evaluateScores(model, input.district);
  const overview = compressOnce(Buffer.from(JSON.stringify(buildOverview(model, regency, district, frame))));
  return { overview, runs: store ? { regency: rowsOf(regency), district: rowsOf(district) } : null };
}

const arrayLiteral = (items: readonly (string | number)[]): string =>
  `{${items.map((item) => (typeof item === 'number' ? item : JSON.stringify(item))).join(',')}}`;

function rowsOf({ cells }: ScoreOutput): RunRows {
  const results: RunRows['results'] = {
    areaCode: cells.map((cell) => cell.areaCode),
    month: cells.map((cell) => cell.month),
    risk: cells.map((cell) => cell.risk),
    riskReason: cells.map((cell) => cell.riskReason),
    riskLow: cells.map((cell) => cell.riskInterval?.low ?? null),
    riskHigh: cells.map((cell) => cell.riskInterval?.high ?? null),
    riskClass: cells.map((cell) => cell.riskClass),
    rank: cells.map((cell) => cell.rank),
    rankLow: cells.map((cell) => cell.rankInterval?.low ?? null),
    rankHigh: cells.map((cell) => cell.rankInterval?.high ?? null),
    rankedAmong: cells.map((cell) => cell.rankedAmong),
    structural: cells.map((cell) => cell.structural),
    signals: cells.map((cell) => cell.signals),
    reliability: cells.map((cell) => cell.reliability),
  };
  const contributions: RunRows['contributions'] = {
    areaCode: [],
    month: [],
    node: [],
    availability: [],
    value: [],
    normalised: [],
    weight: [],
    contribution: [],
    observationIds: [],
    incidentIds: [],
  };
  const add = (
    areaCode: string,
    month: string,
    node: string,
    availability: string,
    value: number | null,
    normalised: number | null,
    weight: number,
    contribution: number | null,
    observationIds: number[],
    incidentIds: string[],
  ) => {
    contributions.areaCode.push(areaCode);
    contributions.month.push(month);
    contributions.node.push(node);
    contributions.availability.push(availability);
    contributions.value.push(value);
    contributions.normalised.push(normalised);
    contributions.weight.push(weight);
    contributions.contribution.push(contribution);
    contributions.observationIds.push(arrayLiteral(observationIds));
    contributions.incidentIds.push(arrayLiteral(incidentIds));
  };
  for (const cell of cells) {
    for (const one of cell.indicators)
      add(
        cell.areaCode,
        cell.month,
        one.code,
        one.availability,
        one.value,
        one.normalised,
        one.weight,
        one.contribution,
        one.observationIds,
        one.incidentIds,
      );
    for (const one of cell.pillars)
      add(
        cell.areaCode,
        cell.month,
        one.code,
        one.availability,
        one.value,
        one.value,
        one.weightAvailable,
        one.contribution,
        [],
        [],
      );
    add(cell.areaCode, cell.month, 'base', 'measured', null, null, 1, cell.baseContribution, [], []);
  }
  return {
    resultSha256: createHash('sha256')
      .update(JSON.stringify([results, contributions]))
      .digest('hex'),
    areaMonths: cells.length,
    withRisk: cells.filter((cell) => cell.risk !== null).length,
    results,
    contributions,
  };
}
