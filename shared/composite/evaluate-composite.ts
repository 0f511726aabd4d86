import { CompositePass, type NodeValues, type WeightsByMonth } from './composite-pass.ts';
import { MatrixLeaves } from './matrix-leaves.ts';
import type { CompositeMatrix, CompositeNode } from './composite-tree.ts';

/**
 * A composite index of any shape over many areas and months: every node of a tree is a mean or a product of what lies below.
 *
 * Definition: leaves bring indicators to a common scale (goalposts, min-max, z-score, rank, percentile; within a month
 *   or over the panel); mean nodes as weightedMean, of any kind, with weights renormalised over the children that are
 *   there; product nodes multiply; a child may enter as offset + scale x value. Each node says how many children or
 *   what share of weight it needs, and what happens where a child is missing (left out, required, a value, or the
 *   regional median of the month).
 * Shapes: tree, matrix of k indicators x n areas x m months -> for each node its values and states, n x m each
 *   (area-major), by code. `weights` replaces a mean node's weights by ones that differ from month to month.
 * Units: those of the normalisation, 0..100 with goalposts.
 * Undefined: NaN with its reason in `states` (an index into nodeStates); RangeError for a column that the matrix does
 *   not have, two nodes with one code, children without weight, and as in weightedMean, naming the node.
 * Assumes: imputed is passed upwards: a node that rests on a stand-in is itself marked imputed.
 * Reference: OECD/JRC (2008), Handbook on Constructing Composite Indicators, steps 5 and 6; COINr Aggregate.
 * Checked: against weightedMean node by node on the technology index, and against evaluateScores to 1e-9 on random
 *   histories and the shipped data (modelTree).
 * Cost: O(nodes x n x m), one pass over each node.
 */
export function evaluateComposite(
  tree: CompositeNode,
  matrix: CompositeMatrix,
  options: { weights?: WeightsByMonth } = {},
): Map<string, NodeValues> {
  checkTree(tree, matrix);
  const nodes = new Map<string, NodeValues>();
  new CompositePass(matrix.areas, matrix.months).run(tree, new MatrixLeaves(matrix), options.weights, nodes);
  return nodes;
}

/** Refuses a tree that does not fit its matrix. */
export function checkTree(tree: CompositeNode, { areas, months, values }: CompositeMatrix): void {
  const columns = areas * months === 0 ? Number.POSITIVE_INFINITY : values.length / (areas * months);
  if (Number.isFinite(columns) && !Number.isInteger(columns))
    throw new RangeError('values must be a whole number of indicators x areas x months');
  const codes = new Set<string>();
  const visit = (node: CompositeNode) => {
    if (codes.has(node.code)) throw new RangeError(`two nodes are called ${node.code}`);
    codes.add(node.code);
    if (node.kind === 'leaf') {
      if (!(Number.isInteger(node.column) && node.column >= 0 && node.column < columns))
        throw new RangeError(`${node.code}: column ${node.column} is not in the matrix`);
      return;
    }
    if (node.children.length === 0) throw new RangeError(`${node.code}: children must not be empty`);
    if (node.kind === 'mean' && !node.children.every(({ weight }) => weight >= 0))
      throw new RangeError(`${node.code}: weights must be 0 or more`);
    if (node.kind === 'mean' && !node.children.some(({ weight }) => weight > 0))
      throw new RangeError(`${node.code}: weights must not all be 0`);
    for (const { node: child } of node.children) visit(child);
  };
  visit(tree);
}
