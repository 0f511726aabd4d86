import { correlationMatrix } from '../statistics/correlation-matrix.ts';
import { descendingRanks } from '../statistics/descending-ranks.ts';
import type { CompositeNode } from './composite-tree.ts';
import { criticWeights } from './critic-weights.ts';
import { cronbachAlpha } from './cronbach-alpha.ts';
import { entropyWeights } from './entropy-weights.ts';
import { evaluateComposite } from './evaluate-composite.ts';
import { indicatorMatrix } from './indicator-matrix.ts';
import { modelTree } from './model-tree.ts';
import { pcaWeights } from './pca-weights.ts';
import type { PillarCode, ScoreCell, ScoreModel } from './types.ts';

export const weightMethods = ['equal', 'pca', 'entropy', 'critic'] as const;
export type WeightMethod = (typeof weightMethods)[number];
export type WeightRefusal = 'too_few_areas' | 'too_few_indicators' | 'nothing_differs';

/** Correlations, components and entropies of fewer areas than this are noise. */
export const fewestForWeights = 10;

export interface PillarWeights {
  pillar: PillarCode;
  /** Areas with every indicator that was used. */
  areas: number;
  refused: WeightRefusal | null;
  /** Standardised; null where refused. */
  alpha: number | null;
  indicators: {
    code: string;
    model: number;
    equal: number;
    pca: number | null;
    entropy: number | null;
    critic: number | null;
  }[];
}

export interface AlternativeWeights {
  areas: number;
  target: 'risk' | 'structural';
  pillars: PillarWeights[];
  /** What each way of weighing would do to the ranks of the month; null where no pillar could be weighed so. */
  methods: {
    method: WeightMethod;
    pillars: PillarCode[];
    meanRankShift: number | null;
    largestShift: number | null;
  }[];
  /** Pearson, of the indicators on their goalposts; null where too few areas have figures of their own for both. */
  correlations: { codes: string[]; values: (number | null)[][] };
}

/**
 * The model's weights beside those that data alone would give, and what the difference does to the ranks of a month.
 *
 * Definition: per pillar equal weights, pcaWeights, entropyWeights and criticWeights of the indicators on their
 *   goalposts, over areas with all of them; an indicator is used where at least ten areas have a figure of their own (a
 *   figure handed down from the level above is one, however many areas it stands for). Rank shift: mean over areas of
 *   |rank - rank under the model|, the pillars that could not be weighed keeping the model's weights.
 * Shapes: model, cells of one level and one month -> see AlternativeWeights.
 * Units: weights sum to 1 within a pillar; ranks.
 * Undefined: null with the pillar's reason; ranks null below two areas.
 * Assumes: for comparison only: data do not know what matters.
 * Reference: OECD/JRC (2008), Handbook on Constructing Composite Indicators, section 6.
 * Checked: the functions it calls; refusals and shifts by hand in the unit test.
 * Cost: O(areas x indicators^2).
 */
export function alternativeWeights(model: ScoreModel, cells: readonly ScoreCell[]): AlternativeWeights {
  const risks = cells.filter((cell) => cell.risk !== null);
  const target = risks.length >= 2 ? 'risk' : 'structural';
  const chosen = target === 'risk' ? risks : cells.filter((cell) => cell.structural !== null);
  const columns = model.indicators.map((_, j) =>
    Float64Array.from(cells, (cell) => cell.indicators[j]!.normalised ?? Number.NaN),
  );
  const own = model.indicators.map(
    (_, j) =>
      new Set(
        cells.flatMap((cell) =>
          cell.indicators[j]!.value === null ? [] : [cell.indicators[j]!.sourceArea ?? cell.areaCode],
        ),
      ).size,
  );
  const usable = own.map((count) => count >= fewestForWeights);
  const codes = [...new Set(model.indicators.map(({ pillar }) => pillar))];
  const pillars = codes.map((pillar) => weigh(model, pillar, columns, usable));
  const { correlations, pairs } = correlationMatrix(columns);
  return {
    areas: chosen.length,
    target,
    pillars,
    methods: weightMethods.map((method) => {
      const done = pillars.filter((one) => one.indicators.every((indicator) => indicator[method] !== null));
      return {
        method,
        pillars: done.map((one) => one.pillar),
        ...shift(model, chosen, target, done, method),
      };
    }),
    correlations: {
      codes: model.indicators.map(({ code }) => code),
      values: correlations.map((row, a) =>
        row.map((r, b) =>
          usable[a] && usable[b] && pairs[a]![b]! >= fewestForWeights && !Number.isNaN(r) ? r : null,
        ),
      ),
    },
  };
}

function weigh(
  model: ScoreModel,
  pillar: PillarCode,
  columns: readonly Float64Array[],
  usable: readonly boolean[],
): PillarWeights {
  const positions = model.indicators.flatMap((one, j) => (one.pillar === pillar ? [j] : []));
  const used = positions.filter((j) => usable[j]);
  const table = used.map((j) => columns[j]!);
  const areas = table[0]?.filter((_, i) => table.every((column) => !Number.isNaN(column[i]!))).length ?? 0;
  const differs = table.some((column) =>
    column.some((value) => !Number.isNaN(value) && value !== column.find((one) => !Number.isNaN(one))),
  );
  const refused: WeightRefusal | null =
    used.length < 2
      ? positions.length < 2
        ? 'too_few_indicators'
        : 'too_few_areas'
      : areas < fewestForWeights
        ? 'too_few_areas'
        : differs
          ? null
          : 'nothing_differs';
  const by = (weights: readonly number[]) => (j: number) => {
    const weight = used.includes(j) ? weights[used.indexOf(j)]! : 0;
    return Number.isNaN(weight) ? null : weight;
  };
  const none = () => null;
  const pca = refused ? none : by(pcaWeights(table).weights);
  const entropy = refused ? none : by(entropyWeights(table));
  const critic = refused ? none : by(criticWeights(table));
  const { alpha } = refused ? { alpha: Number.NaN } : cronbachAlpha(table, { standardised: true });
  return {
    pillar,
    areas,
    refused,
    alpha: Number.isNaN(alpha) ? null : alpha,
    indicators: positions.map((j) => ({
      code: model.indicators[j]!.code,
      model: model.indicators[j]!.weight,
      equal: 1 / positions.length,
      pca: pca(j),
      entropy: entropy(j),
      critic: critic(j),
    })),
  };
}

function shift(
  model: ScoreModel,
  cells: readonly ScoreCell[],
  target: 'risk' | 'structural',
  pillars: readonly PillarWeights[],
  method: WeightMethod,
): { meanRankShift: number | null; largestShift: number | null } {
  if (cells.length < 2 || pillars.length === 0) return { meanRankShift: null, largestShift: null };
  const weights = new Map(
    pillars.flatMap((one) =>
      one.indicators.map((indicator) => [indicator.code, indicator[method]!] as const),
    ),
  );
  const change = (node: CompositeNode): CompositeNode =>
    node.kind === 'leaf'
      ? node
      : {
          ...node,
          children: node.children.map((child) => ({
            ...child,
            weight: weights.get(child.node.code) ?? child.weight,
            node: change(child.node),
          })),
        };
  const matrix = indicatorMatrix(cells, 1);
  const ranks = (tree: CompositeNode) => {
    const scores = [...evaluateComposite(tree, matrix).get(target)!.values];
    return scores.some(Number.isNaN) ? null : descendingRanks(scores);
  };
  const tree = modelTree(model);
  const [before, after] = [ranks(tree), ranks(change(tree))];
  // under other weights a pillar can hold too little of its weight to speak for an area
  if (!before || !after) return { meanRankShift: null, largestShift: null };
  const shifts = before.map((rank, a) => Math.abs(rank - after[a]!));
  return {
    meanRankShift: shifts.reduce((sum, one) => sum + one, 0) / shifts.length,
    largestShift: Math.max(...shifts),
  };
}
