import type { CompositeNode, MissingRule, Normalisation } from './composite-tree.ts';
import { modelTree } from './model-tree.ts';
import type { ScoreModel } from './types.ts';
import type { MeanKind } from './weighted-mean.ts';

export interface Variant {
  normalisation?: 'goalposts' | 'percentileRank';
  structuralMean?: MeanKind;
  riskMean?: MeanKind;
  /** What stands in for a missing competition pillar. */
  standIn?: MissingRule;
}

/** The node of this code in a tree. */
export function nodeOf(tree: CompositeNode, code: string): CompositeNode {
  const find = (node: CompositeNode): CompositeNode | null => {
    if (node.code === code) return node;
    if (node.kind === 'leaf') return null;
    for (const { node: child } of node.children) {
      const found = find(child);
      if (found) return found;
    }
    return null;
  };
  const found = find(tree);
  if (!found) throw new RangeError(`there is no node ${code}`);
  return found;
}

/** The office's model with some of its choices made otherwise; without any, `modelTree` itself. */
export function modelVariant(model: ScoreModel, variant: Variant): CompositeNode {
  const { normalisation = 'goalposts', structuralMean, riskMean, standIn } = variant;
  const change = (node: CompositeNode): CompositeNode => {
    if (node.kind === 'leaf') {
      if (normalisation === 'goalposts') return node;
      const { low, high } = model.indicators[node.column]!.goalposts;
      const percentile: Normalisation = {
        kind: 'percentileRank',
        within: 'month',
        direction: low > high ? -1 : 1,
        ties: 'average',
      };
      return { ...node, normalise: percentile };
    }
    const children = node.children.map((child) => ({
      ...child,
      node: change(child.node),
      ...(standIn && child.node.code === 'competition' ? { whenMissing: standIn } : {}),
    }));
    if (node.kind === 'product') return { ...node, children };
    const kind = node.code === 'pressure' ? structuralMean : node.code === 'risk' ? riskMean : undefined;
    if (kind === undefined) return { ...node, children };
    // a floor for complements is none for values, and the other way round
    return {
      ...node,
      children,
      mean: kind,
      power: 2,
      floor: kind === 'invertedGeometric' ? model.risk.complementFloor : 1,
    };
  };
  return change(modelTree(model));
}
