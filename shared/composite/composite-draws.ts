import { gammaDraw } from '../statistics/gamma-draw.ts';
import { seedState } from '../statistics/seed-state.ts';
import { type RandomStream, xoshiro128 } from '../statistics/xoshiro-128.ts';
import { CompositePass } from './composite-pass.ts';
import type { CompositeNode } from './composite-tree.ts';
import { DrawnLeaves } from './drawn-leaves.ts';
import { StratifiedDraws } from './stratified-draws.ts';
import type { UncertainMatrix } from './uncertain-matrix.ts';

export interface DrawOptions {
  draws: number;
  seed: number;
  /** Draws that are made together; part of the result, as the seed is. A multiple of the number of alternatives. */
  chunk?: number;
  /** Weights of mean nodes for the ranks: Dirichlet around the tree's, this concentrated; not drawn where omitted. */
  concentration?: number;
  /** Trees with the same leaves and node codes that the ranks take in turn, equally often; the tree itself where omitted. */
  alternatives?: readonly CompositeNode[];
}

export interface DrawChunk {
  draws: number;
  /** Areas x draws, structure fixed. */
  scores: Float64Array;
  /** Areas x draws under drawn weights and the alternatives; the scores themselves where neither is asked for. */
  rankScores: Float64Array;
}

export const defaultChunk = 240;
export const chunkCount = ({ draws, chunk = defaultChunk }: DrawOptions): number => Math.ceil(draws / chunk);

/**
 * Draws chunks of a composite's scores. Every chunk has random streams of its own, from the seed and its number, so
 * that chunks may be made in any order, on any number of threads.
 */
export class CompositeDraws {
  private readonly tree: CompositeNode;
  private readonly matrix: UncertainMatrix;
  private readonly options: DrawOptions;
  private readonly kits = new Map<number, Kit>();

  constructor(tree: CompositeNode, matrix: UncertainMatrix, options: DrawOptions) {
    this.tree = tree;
    this.matrix = matrix;
    this.options = options;
  }

  chunk(number: number): DrawChunk {
    const { draws, chunk = defaultChunk, alternatives, concentration } = this.options;
    const trees = alternatives ?? [this.tree];
    const size = Math.min(chunk, draws - number * chunk);
    const areas = this.matrix.areas;
    const fixedOnly = alternatives === undefined && concentration === undefined;
    const scores = new Float64Array(areas * size);
    const rankScores = fixedOnly ? scores : new Float64Array(areas * size);
    const copy = (from: Float64Array, count: number, at: number, to: Float64Array) => {
      for (let a = 0; a < areas; a++) to.set(from.subarray(a * count, (a + 1) * count), a * size + at);
    };
    trees.forEach((alternative, block) => {
      const from = Math.floor((size * block) / trees.length);
      const count = Math.floor((size * (block + 1)) / trees.length) - from;
      if (count === 0) return;
      const stream = xoshiro128(seedState(this.options.seed, ['draws', number, block]));
      const { pass, leaves } = this.kitOf(count);
      leaves.next(stream);
      const fixed = pass.run(this.tree, leaves);
      copy(fixed.values, count, from, scores);
      pass.release(fixed);
      if (fixedOnly) return;
      const weights =
        concentration === undefined ? {} : drawWeights(alternative, count, concentration, stream);
      const ranked = pass.run(alternative, leaves, weights);
      copy(ranked.values, count, from, rankScores);
      pass.release(ranked);
    });
    return { draws: size, scores, rankScores };
  }

  private kitOf(count: number): Kit {
    let kit = this.kits.get(count);
    if (!kit) {
      const strata = new StratifiedDraws(this.options.seed, count);
      kit = {
        pass: new CompositePass(this.matrix.areas, count),
        leaves: new DrawnLeaves(this.matrix, strata),
      };
      this.kits.set(count, kit);
    }
    return kit;
  }
}

interface Kit {
  pass: CompositePass;
  leaves: DrawnLeaves;
}

/** Dirichlet draws around the weights of every mean node with two or more children. */
export function drawWeights(
  tree: CompositeNode,
  count: number,
  concentration: number,
  stream: RandomStream,
): Record<string, Float64Array[]> {
  const drawn: Record<string, Float64Array[]> = {};
  const visit = (node: CompositeNode) => {
    if (node.kind === 'leaf') return;
    if (node.kind === 'mean' && node.children.length > 1) {
      const total = node.children.reduce((sum, child) => sum + child.weight, 0);
      drawn[node.code] = node.children.map(({ weight }) =>
        Float64Array.from({ length: count }, () =>
          weight === 0 ? 0 : gammaDraw(stream, (concentration * weight) / total),
        ),
      );
    }
    for (const { node: child } of node.children) visit(child);
  };
  visit(tree);
  return drawn;
}
