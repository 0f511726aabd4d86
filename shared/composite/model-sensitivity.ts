import { descendingRanks } from '../statistics/descending-ranks.ts';
import { gammaQuantile } from '../statistics/gamma-quantile.ts';
import { type SobolIndex, sobolIndices } from '../statistics/sobol-indices.ts';
import { CompositePass } from './composite-pass.ts';
import type { MeanNode } from './composite-tree.ts';
import { ConstantLeaves } from './constant-leaves.ts';
import { evaluateComposite } from './evaluate-composite.ts';
import { indicatorMatrix } from './indicator-matrix.ts';
import { modelTree } from './model-tree.ts';
import { modelVariant, nodeOf } from './model-variants.ts';
import { weightConcentration } from './rank-choices.ts';
import type { ScoreCell, ScoreModel } from './types.ts';
import type { MeanKind } from './weighted-mean.ts';

/** A choice that went into the model, on which others might decide otherwise. */
export const sensitivityFactors = [
  'strainWeights',
  'competitionWeights',
  'signalWeights',
  'copingWeights',
  'structuralWeights',
  'riskWeights',
  'normalisation',
  'structuralMean',
  'riskMean',
  'imputation',
] as const;
export type SensitivityFactor = (typeof sensitivityFactors)[number];

export interface FactorSensitivity {
  factor: SensitivityFactor;
  first: SobolIndex;
  total: SobolIndex;
}

export type ModelSensitivity =
  | { refused: 'too_few_areas'; areas: number }
  | {
      refused: null;
      /** What was varied: risk, or structural pressure where too few areas carry a risk. */
      target: 'risk' | 'structural';
      areas: number;
      evaluations: number;
      score: FactorSensitivity[];
      /** Of the mean over areas of how many ranks each moves against the model as it is. */
      rankShift: FactorSensitivity[];
      meanRankShift: number;
    };

/** Ranks of fewer areas hang on single areas. */
export const fewestAreas = 5;

/** Mean nodes whose weights are drawn, and what the factor is called. */
const weightFactors = [
  ['strainWeights', 'strain'],
  ['competitionWeights', 'competition'],
  ['signalWeights', 'signals'],
  ['copingWeights', 'coping'],
  ['structuralWeights', 'pressure'],
  ['riskWeights', 'risk'],
] as const;
const normalisations = ['goalposts', 'percentileRank'] as const;
const structuralMeans: MeanKind[] = ['geometric', 'arithmetic'];
const riskMeans: MeanKind[] = ['invertedGeometric', 'arithmetic', 'power'];
const onlyRisk = new Set<SensitivityFactor>(['signalWeights', 'riskWeights', 'riskMean']);

/**
 * Which of the choices in the office's score model decide most about the scores and ranks of a month?
 *
 * Definition: Sobol indices (see sobolIndices) over up to ten factors: the weights within each pillar and at the two
 *   nodes above (Dirichlet around the model's), goalposts or percentile ranks of the month, geometric or arithmetic mean
 *   of strain and competition, inverted geometric, arithmetic or power-2 mean of structure and signals, and what stands
 *   in for a missing competition pillar, anywhere in 0..100. The score's indices are of all areas together; the rank
 *   shift is the mean over areas of |rank - rank under the model as it is|.
 * Shapes: model, cells of one level and one month -> indices of both results, or why there are none.
 * Units: shares of the variance; ranks.
 * Undefined: refused below fewestAreas areas with structural pressure; NaN where nothing varies; RangeError as in
 *   sobolIndices.
 * Assumes: the figures as they are, without error of measurement (that is in the intervals).
 * Reference: Saisana, Saltelli and Tarantola (2005), J. R. Statist. Soc. A 168(2), which varies the same kinds of choice.
 * Checked: the estimators in sobolIndices; a model in which only one choice can matter gives that choice an index of 1.
 * Cost: points x (factors + 2) evaluations of the tree.
 */
export function modelSensitivity(
  model: ScoreModel,
  cells: readonly ScoreCell[],
  options: { seed: number; points?: number },
): ModelSensitivity {
  const { seed, points = 1024 } = options;
  const withRisk = cells.filter((cell) => cell.risk !== null);
  const target = withRisk.length >= fewestAreas ? 'risk' : 'structural';
  const chosen = target === 'risk' ? withRisk : cells.filter((cell) => cell.structural !== null);
  const n = chosen.length;
  if (n < fewestAreas) return { refused: 'too_few_areas', areas: n };

  const factors = sensitivityFactors.filter((factor) => target === 'risk' || !onlyRisk.has(factor));
  const matrix = indicatorMatrix(chosen, 1);
  const asItIs = modelTree(model);
  const baseRanks = descendingRanks([...evaluateComposite(asItIs, matrix).get(target)!.values]);
  const nodes = weightFactors
    .filter(([factor]) => factors.includes(factor))
    .map(([, code]) => {
      const { children } = nodeOf(asItIs, code) as MeanNode;
      const total = children.reduce((sum, child) => sum + child.weight, 0);
      return {
        code,
        tables: children.map(({ weight }) => gammaTable((weightConcentration * weight) / total)),
      };
    });
  const groups = [
    ...nodes.map(({ tables }) => tables.length),
    ...Array(factors.length - nodes.length).fill(1),
  ];
  const k = groups.reduce((sum: number, size: number) => sum + size, 0);
  const at = (factor: SensitivityFactor) => k - factors.length + factors.indexOf(factor);
  const leaves = normalisations.map(() => new ConstantLeaves(matrix));

  const evaluate = (rows: Float64Array, count: number): Float64Array[] => {
    const choose = (factor: SensitivityFactor, row: number, choices: number) =>
      factors.includes(factor) ? Math.min(choices - 1, Math.floor(rows[row * k + at(factor)]! * choices)) : 0;
    const alike = new Map<string, number[]>();
    for (let row = 0; row < count; row++) {
      const made = [
        choose('normalisation', row, 2),
        choose('structuralMean', row, 2),
        choose('riskMean', row, 3),
      ].join();
      const own = alike.get(made);
      if (own) own.push(row);
      else alike.set(made, [row]);
    }
    const scores = Array.from({ length: n }, () => new Float64Array(count));
    for (const [made, own] of alike) {
      const [scale, inner, outer] = made.split(',').map(Number) as [number, number, number];
      let column = 0;
      const weights = Object.fromEntries(
        nodes.map(({ code, tables }) => [
          code,
          tables.map((table) => {
            const from = column++;
            return Float64Array.from(own, (row) => table[(rows[row * k + from]! * tableSize) | 0]!);
          }),
        ]),
      );
      const tree = modelVariant(model, {
        normalisation: normalisations[scale]!,
        ...(inner > 0 ? { structuralMean: structuralMeans[inner]! } : {}),
        ...(outer > 0 ? { riskMean: riskMeans[outer]! } : {}),
        standIn: { byMonth: Float64Array.from(own, (row) => 100 * rows[row * k + at('imputation')]!) },
      });
      const { values } = new CompositePass(n, own.length).run(nodeOf(tree, target), leaves[scale]!, weights);
      for (let a = 0; a < n; a++)
        own.forEach((row, t) => {
          scores[a]![row] = values[a * own.length + t]!;
        });
    }
    return scores;
  };

  // Both results look at the same points in the same order.
  const seen: Float64Array[][] = [];
  const score = sobolIndices(
    (rows, count) => {
      const scores = evaluate(rows, count);
      seen.push(scores);
      return scores;
    },
    { groups, points, seed },
  );
  let shifted = 0;
  let call = 0;
  const rankShift = sobolIndices(
    (_, count) => {
      const scores = seen[call++]!;
      const shifts = rankShifts(scores, baseRanks, count);
      shifted += shifts.reduce((sum, one) => sum + one, 0);
      return [shifts];
    },
    { groups, points, seed },
  );
  const named = (found: { first: SobolIndex[]; total: SobolIndex[] }) =>
    factors.map((factor, i) => ({ factor, first: found.first[i]!, total: found.total[i]! }));
  const evaluations = points * (factors.length + 2);
  return {
    refused: null,
    target,
    areas: n,
    evaluations,
    score: named(score),
    rankShift: named(rankShift),
    meanRankShift: shifted / evaluations,
  };
}

const tableSize = 1024;
/** Of the shapes asked for last: equal weights share a table, and both levels of a run ask for the same ones. */
const tables = new Map<number, Float64Array>();
const mostTables = 64;

function gammaTable(shape: number): Float64Array {
  let table = tables.get(shape);
  if (!table) {
    table = Float64Array.from({ length: tableSize }, (_, i) =>
      gammaQuantile((i + 0.5) / tableSize, shape, 1),
    );
    if (tables.size === mostTables) tables.clear();
    tables.set(shape, table);
  }
  return table;
}

/** Mean over areas of how many ranks each lies from its base rank, in every sample. */
function rankShifts(
  scores: readonly Float64Array[],
  baseRanks: readonly number[],
  count: number,
): Float64Array {
  const n = scores.length;
  const shifts = new Float64Array(count);
  const sample = new Float64Array(n);
  for (let i = 0; i < count; i++) {
    for (let a = 0; a < n; a++) sample[a] = scores[a]![i]!;
    let shift = 0;
    for (let a = 0; a < n; a++) {
      const own = sample[a]!;
      let rank = 1;
      for (let b = 0; b < n; b++) if (sample[b]! > own) rank++;
      shift += Math.abs(rank - baseRanks[a]!);
    }
    shifts[i] = shift / n;
  }
  return shifts;
}
