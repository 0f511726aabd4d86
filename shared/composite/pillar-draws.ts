import { normalDraw } from '../statistics/normal-draw.ts';
import type { RandomStream } from '../statistics/xoshiro-128.ts';
import { normalise } from './normalise.ts';
import type { IndicatorCell, IndicatorDefinition } from './types.ts';

/** A pillar as a random quantity: known part, one normal for all errors that cannot reach a goalpost, and the others. */
export interface PillarDraws {
  centre: number;
  pooledError: number;
  apart: {
    weight: number;
    value: number;
    standardError: number;
    goalposts: IndicatorDefinition['goalposts'];
  }[];
}

/** Beyond this many standard errors a normal error is as good as impossible (1 in 2,000). */
const reach = 3.5;

/**
 * Measurement error of a pillar. Independent normal errors of linear indicators whose value stays between its goalposts
 * add up to one normal; an error that may push a value over a goalpost is drawn for itself, since it stops there.
 */
export function pillarDraws(
  indicators: readonly { definition: IndicatorDefinition; cell: IndicatorCell }[],
  drawnElsewhere: ReadonlySet<string> = new Set(),
): PillarDraws {
  const draws: PillarDraws = { centre: 0, pooledError: 0, apart: [] };
  let variance = 0;
  for (const { definition, cell } of indicators) {
    if (cell.value === null || cell.normalised === null || drawnElsewhere.has(definition.code)) continue;
    const error = cell.standardError ?? 0;
    const { low, high, scale } = definition.goalposts;
    const inside =
      Math.min(low, high) <= cell.value - reach * error && cell.value + reach * error <= Math.max(low, high);
    if (error === 0 || (scale === 'linear' && inside)) {
      draws.centre += cell.weight * cell.normalised;
      if (error > 0) variance += ((cell.weight * 100 * error) / (high - low)) ** 2;
    } else {
      draws.apart.push({
        weight: cell.weight,
        value: cell.value,
        standardError: error,
        goalposts: definition.goalposts,
      });
    }
  }
  draws.pooledError = Math.sqrt(variance);
  return draws;
}

/** One draw, not yet held to 0..100. */
export function drawPillar(draws: PillarDraws, stream: RandomStream): number {
  let value = draws.centre;
  if (draws.pooledError > 0) value += draws.pooledError * normalDraw(stream);
  for (const entry of draws.apart) {
    value +=
      entry.weight * normalise(entry.value + entry.standardError * normalDraw(stream), entry.goalposts);
  }
  return value;
}
