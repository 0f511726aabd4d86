import type { Ties } from '../statistics/ranks.ts';
import type { MeanKind } from './weighted-mean.ts';
import type { IndicatorDefinition } from './types.ts';

/** How an indicator's values come to the common scale; `within`: over the areas of one month, or over all months. */
export type Normalisation =
  | { kind: 'none' }
  | { kind: 'goalposts'; goalposts: IndicatorDefinition['goalposts'] }
  | { kind: 'minMax'; within: 'month' | 'panel'; direction?: 1 | -1 }
  | { kind: 'rank' | 'percentileRank'; within: 'month' | 'panel'; direction?: 1 | -1; ties?: Ties }
  | {
      kind: 'zScore';
      within: 'month' | 'panel';
      direction?: 1 | -1;
      ddof?: 0 | 1;
      mean?: number;
      deviation?: number;
    };

/**
 * What happens to a node where one child has no value: the child is left out and the others weigh more; the node is
 * missing; a value, or one for each month, stands in; or the median of the areas that have one in that month stands in, if `fewest` of them do.
 */
export type MissingRule =
  | 'leaveOut'
  | 'required'
  | { value: number }
  | { byMonth: Float64Array }
  | { regionalMedian: { fewest: number; otherwise: number } };

export interface CompositeChild {
  node: CompositeNode;
  weight: number;
  /** The child enters as offset + scale x value. */
  transform?: { scale: number; offset: number };
  /** `leaveOut` unless said. */
  whenMissing?: MissingRule;
}

export interface LeafNode {
  kind: 'leaf';
  code: string;
  /** Position of the indicator in the matrix. */
  column: number;
  normalise: Normalisation;
}

export interface MeanNode {
  kind: 'mean';
  code: string;
  mean: MeanKind;
  power?: number;
  floor?: number;
  top?: number;
  /** The node has a value with this many children, or this share of their weight; one child unless said. */
  atLeast?: { children: number; weight: number };
  clamp?: readonly [number, number];
  children: readonly CompositeChild[];
}

/** The product of its children; a child that is left out counts as 1. Weights are not used. */
export interface ProductNode {
  kind: 'product';
  code: string;
  clamp?: readonly [number, number];
  children: readonly CompositeChild[];
}

export type CompositeNode = LeafNode | MeanNode | ProductNode;

/** Indicators of areas by months: `values[(indicator x areas + area) x months + month]`, NaN missing. */
export interface CompositeMatrix {
  areas: number;
  months: number;
  values: Float64Array;
}

/** How a node's value came to be there, by number in `states`. */
export const nodeStates = ['measured', 'imputed', 'missing', 'tooFew', 'childMissing'] as const;
export type NodeState = (typeof nodeStates)[number];
