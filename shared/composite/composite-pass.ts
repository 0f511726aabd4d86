import { quantile } from '../statistics/quantile.ts';
import type {
  CompositeChild,
  CompositeNode,
  LeafNode,
  MeanNode,
  MissingRule,
  ProductNode,
} from './composite-tree.ts';

/** Weights of a mean node's children that differ by month: one array(months) for each child. */
export type WeightsByMonth = Readonly<Record<string, readonly Float64Array[]>>;

export interface NodeValues {
  values: Float64Array;
  states: Uint8Array;
}

/** Where leaves get their values from. */
export interface LeafSource {
  /** Whether no value of the leaf is ever missing. */
  isComplete(leaf: LeafNode): boolean;
  /** Writes the leaf's values on the common scale into `target`. */
  fill(leaf: LeafNode, target: Float64Array): void;
  /** Adds weight x value of each leaf to `sum`: one weight for all months, or one for each. */
  add(leaves: readonly LeafNode[], weights: readonly (number | Float64Array)[], sum: Float64Array): void;
}

/** In evaluation, what a node knows besides: whether none of its values is missing (its states are then all 0). */
interface Evaluated extends NodeValues {
  complete: boolean;
}

const [measured, imputed, missing, tooFew, childMissing] = [0, 1, 2, 3, 4];

/** Evaluates a tree over areas x months, node by node from the leaves up; buffers are used again between nodes and runs. */
export class CompositePass {
  private readonly areas: number;
  private readonly months: number;
  private readonly cells: number;
  private readonly numbers: Float64Array[] = [];
  private readonly marks: Uint8Array[] = [];
  /** States of everything that is complete; never written. */
  private readonly allMeasured: Uint8Array;

  constructor(areas: number, months: number) {
    this.areas = areas;
    this.months = months;
    this.cells = areas * months;
    this.allMeasured = new Uint8Array(this.cells);
  }

  /** The root, and every node by its code where `keep` is given. The caller gives buffers back with `release`. */
  run(
    node: CompositeNode,
    source: LeafSource,
    weights: WeightsByMonth = {},
    keep: Map<string, NodeValues> | null = null,
  ): Evaluated {
    let result: Evaluated;
    if (node.kind === 'leaf') {
      const complete = source.isComplete(node);
      result = { values: this.take(), states: complete ? this.allMeasured : this.mark(), complete };
      source.fill(node, result.values);
      if (!complete) markMissing(result);
    } else {
      result =
        (!keep && node.kind === 'mean' && this.completeMean(node, source, weights)) ||
        this.node(node, source, weights, keep);
      if (node.clamp) clamp(result.values, node.clamp);
    }
    keep?.set(node.code, result);
    return result;
  }

  release({ values, states }: NodeValues): void {
    this.numbers.push(values);
    if (states !== this.allMeasured) this.marks.push(states);
  }

  private node(
    node: MeanNode | ProductNode,
    source: LeafSource,
    weights: WeightsByMonth,
    keep: Map<string, NodeValues> | null,
  ): Evaluated {
    const children = node.children.map((child) => {
      const found = this.run(child.node, source, weights, keep);
      if (!keep) return found;
      const states = found.complete ? this.allMeasured : found.states.slice();
      return { values: this.copy(found.values), states, complete: found.complete };
    });
    node.children.forEach((child, j) => {
      this.standIn(child, children[j]!);
    });
    const result =
      node.kind === 'mean' ? this.mean(node, children, weights[node.code]) : this.product(node, children);
    children.forEach((child) => {
      this.release(child);
    });
    return { ...result, complete: result.states === this.allMeasured };
  }

  /** The arithmetic mean of leaves that are never missing, without a buffer for each; null for any other node. */
  private completeMean(node: MeanNode, source: LeafSource, weights: WeightsByMonth): Evaluated | null {
    if (node.mean !== 'arithmetic' || node.floor !== undefined) return null;
    const leaves: LeafNode[] = [];
    for (const { node: child, transform } of node.children) {
      if (child.kind !== 'leaf' || transform || !source.isComplete(child)) return null;
      leaves.push(child);
    }
    const sum = this.take().fill(0);
    const byMonth = weights[node.code];
    if (byMonth) {
      const total = new Float64Array(this.months);
      for (const one of byMonth) for (let t = 0; t < total.length; t++) total[t]! += one[t]!;
      const shares = byMonth.map((weights) => weights.map((one, t) => one / total[t]!));
      source.add(leaves, shares, sum);
    } else {
      const total = node.children.reduce((all, child) => all + child.weight, 0);
      source.add(
        leaves,
        node.children.map((child) => child.weight / total),
        sum,
      );
    }
    return { values: sum, states: this.allMeasured, complete: true };
  }

  private take(): Float64Array {
    return this.numbers.pop() ?? new Float64Array(this.cells);
  }
  private mark(): Uint8Array {
    return this.marks.pop() ?? new Uint8Array(this.cells);
  }
  private copy(values: Float64Array): Float64Array {
    const target = this.take();
    target.set(values);
    return target;
  }

  /** Puts in what stands for a missing child, and marks it. */
  private standIn({ whenMissing: rule }: CompositeChild, { values, states, complete }: Evaluated): void {
    if (complete || rule === undefined || typeof rule === 'string') return;
    const { areas, months } = this;
    for (let t = 0; t < months; t++) {
      let value = Number.NaN;
      for (let a = 0; a < areas; a++) {
        const i = a * months + t;
        if (!Number.isNaN(values[i]!)) continue;
        if (Number.isNaN(value)) value = this.valueOf(rule, values, t);
        values[i] = value;
        states[i] = imputed!;
      }
    }
  }

  private valueOf(rule: Exclude<MissingRule, string>, values: Float64Array, month: number): number {
    if ('value' in rule) return rule.value;
    if ('byMonth' in rule) return rule.byMonth[month]!;
    return this.median(values, month, rule.regionalMedian);
  }

  private median(values: Float64Array, month: number, rule: { fewest: number; otherwise: number }): number {
    const there: number[] = [];
    for (let i = month; i < values.length; i += this.months)
      if (!Number.isNaN(values[i]!)) there.push(values[i]!);
    return there.length >= rule.fewest ? quantile(there, 0.5) : rule.otherwise;
  }

  private mean(node: MeanNode, children: Evaluated[], byMonth?: readonly Float64Array[]): NodeValues {
    const { cells, months } = this;
    const sum = this.take().fill(0);
    const complete = children.every((child) => child.complete);
    const states = complete ? this.allMeasured : this.mark().fill(measured!);
    const exponent = exponentOf(node);
    const inverted = node.mean === 'invertedGeometric';
    const top = node.top ?? 100;
    const least = node.floor ?? Number.NEGATIVE_INFINITY;
    const lowest = exponent <= 0 ? Number.MIN_VALUE : exponent === 1 ? Number.NEGATIVE_INFINITY : 0;
    const total = this.take().fill(0);
    const count = this.mark().fill(0);
    // how much is there is judged by the tree's own weights, also where others are drawn
    const known = this.take().fill(0);
    const full = node.children.reduce((all, child) => all + child.weight, 0);
    children.forEach(({ values, states: below }, j) => {
      const child = node.children[j]!;
      const { scale, offset } = child.transform ?? { scale: 1, offset: 0 };
      const required = child.whenMissing === 'required';
      const weights = byMonth?.[j] ?? new Float64Array(months).fill(child.weight);
      const plain = exponent === 1 && !inverted && least === Number.NEGATIVE_INFINITY;
      for (let i = 0; i < cells; ) {
        for (let t = 0; t < months; t++, i++) {
          let x = values[i]!;
          if (Number.isNaN(x)) {
            if (required) states[i] = childMissing!;
            continue;
          }
          x = offset + scale * x;
          const weight = weights[t]!;
          if (below[i] === imputed && states[i] === measured) states[i] = imputed!;
          count[i]!++;
          total[i]! += weight;
          known[i]! += child.weight;
          if (plain) {
            sum[i]! += weight * x;
            continue;
          }
          if (inverted) x = top - x;
          if (x < least) x = least;
          if (weight === 0) continue;
          if (x < lowest) throw new RangeError(`${node.code}: ${node.mean} mean of ${x} needs a floor`);
          sum[i]! += weight * (exponent === 0 ? Math.log(x) : exponent === 1 ? x : x ** exponent);
        }
      }
    });
    const { children: fewest, weight: share } = node.atLeast ?? { children: 1, weight: 2 };
    for (let i = 0; i < cells; i++) {
      const there = total[i]!;
      if (states[i] === childMissing) sum[i] = Number.NaN;
      else if (!(there > 0 && (count[i]! >= fewest || known[i]! >= share * full - 1e-12))) {
        states[i] = tooFew!;
        sum[i] = Number.NaN;
      } else {
        const inner = sum[i]! / there;
        const value = exponent === 1 ? inner : exponent === 0 ? Math.exp(inner) : inner ** (1 / exponent);
        sum[i] = inverted ? top - value : value;
      }
    }
    this.numbers.push(known);
    this.release({ values: total, states: count });
    return { values: sum, states };
  }

  private product(node: ProductNode, children: Evaluated[]): NodeValues {
    const product = this.take().fill(1);
    const complete = children.every((child) => child.complete);
    const states = complete ? this.allMeasured : this.mark().fill(measured!);
    children.forEach(({ values, states: below }, j) => {
      const { transform, whenMissing = 'leaveOut' } = node.children[j]!;
      const { scale, offset } = transform ?? { scale: 1, offset: 0 };
      for (let i = 0; i < product.length; i++) {
        const x = values[i]!;
        if (Number.isNaN(x)) {
          if (whenMissing === 'required') {
            states[i] = childMissing!;
            product[i] = Number.NaN;
          }
        } else {
          product[i]! *= offset + scale * x;
          if (below[i] === imputed && states[i] === measured) states[i] = imputed!;
        }
      }
    });
    return { values: product, states };
  }
}

function markMissing({ values, states }: NodeValues): void {
  for (let i = 0; i < values.length; i++) states[i] = Number.isNaN(values[i]!) ? missing! : measured!;
}

function exponentOf({ mean, power, code }: MeanNode): number {
  if (mean === 'arithmetic') return 1;
  if (mean === 'harmonic') return -1;
  if (mean !== 'power') return 0;
  if (power === undefined || !Number.isFinite(power)) throw new RangeError(`${code}: power must be finite`);
  return power;
}

function clamp(values: Float64Array, [low, high]: readonly [number, number]): void {
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < low) values[i] = low;
    else if (values[i]! > high) values[i] = high;
  }
}
