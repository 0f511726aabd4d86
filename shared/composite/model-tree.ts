import type { CompositeNode, MeanNode } from './composite-tree.ts';
import type { PillarCode, ScoreModel } from './types.ts';

/**
 * A score model as a tree for evaluateComposite; column j of the matrix is the model's indicator j in its unit.
 * Nodes: the indicators, the pillars, `pressure` (strain and competition), `structural` (times the coping factor), `risk`.
 */
export function modelTree(model: ScoreModel): CompositeNode {
  const pillar = (code: PillarCode): MeanNode => ({
    kind: 'mean',
    code,
    mean: 'arithmetic',
    atLeast: { children: model.availability.indicators, weight: model.availability.weight },
    clamp: [0, 100],
    children: model.indicators.flatMap((definition, column) =>
      definition.pillar === code
        ? [
            {
              weight: definition.weight,
              node: {
                kind: 'leaf' as const,
                code: definition.code,
                column,
                normalise: { kind: 'goalposts' as const, goalposts: definition.goalposts },
              },
            },
          ]
        : [],
    ),
  });
  const { structural, risk } = model;
  const pressure: MeanNode = {
    kind: 'mean',
    code: 'pressure',
    mean: 'geometric',
    floor: structural.floor,
    children: [
      { node: pillar('strain'), weight: structural.strain, whenMissing: 'required' },
      {
        node: pillar('competition'),
        weight: structural.competition,
        whenMissing: { regionalMedian: { fewest: 3, otherwise: 50 } },
      },
    ],
  };
  return {
    kind: 'mean',
    code: 'risk',
    mean: 'invertedGeometric',
    floor: risk.complementFloor,
    clamp: [0, 100],
    children: [
      {
        weight: risk.structural,
        whenMissing: 'required',
        node: {
          kind: 'product',
          code: 'structural',
          children: [
            { node: pressure, weight: 1, whenMissing: 'required' },
            {
              node: pillar('coping'),
              weight: 1,
              transform: { scale: (1 - structural.copingBase) / 100, offset: structural.copingBase },
              whenMissing: { value: 100 },
            },
          ],
        },
      },
      { node: pillar('signals'), weight: risk.signals, whenMissing: 'required' },
    ],
  };
}
