import type { RandomStream } from '../statistics/xoshiro-128.ts';
import { normalise } from './normalise.ts';
import type { StratifiedDraws } from './stratified-draws.ts';
import type { PlacedIndicator } from './model-layout.ts';
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
  indicators: readonly PlacedIndicator[],
  cells: readonly IndicatorCell[],
  drawnElsewhere: ReadonlySet<string> | null = null,
): PillarDraws {
  const draws: PillarDraws = { centre: 0, pooledError: 0, apart: [] };
  let variance = 0;
  for (const { definition, position } of indicators) {
    const cell = cells[position]!;
    if (cell.value === null || cell.normalised === null || drawnElsewhere?.has(definition.code)) continue;
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

/** Fills `values` with draws of the pillar, held to 0..100. */
export function drawPillar(
  plan: PillarDraws,
  draws: StratifiedDraws,
  stream: RandomStream,
  values: Float64Array,
): void {
  const { centre, pooledError, apart } = plan;
  if (pooledError === 0) values.fill(apart.length === 0 ? Math.min(100, Math.max(0, centre)) : centre);
  else {
    const z = draws.normal(stream);
    // most pillars are this one pass
    if (apart.length === 0) fillHeld(values, centre, pooledError, z);
    else for (let d = 0; d < values.length; d++) values[d] = centre + pooledError * z[d]!;
  }
  if (apart.length === 0) return;
  for (const { weight, value, standardError, goalposts } of apart) {
    const z = draws.normal(stream);
    if (goalposts.scale === 'linear') {
      const range = goalposts.high - goalposts.low;
      const middle = (value - goalposts.low) / range;
      const error = standardError / range;
      for (let d = 0; d < values.length; d++) {
        const share = middle + error * z[d]!;
        values[d]! += 100 * weight * (share < 0 ? 0 : share > 1 ? 1 : share);
      }
    } else {
      for (let d = 0; d < values.length; d++) {
        values[d]! += weight * normalise(value + standardError * z[d]!, goalposts);
      }
    }
  }
  for (let d = 0; d < values.length; d++) values[d] = Math.min(100, Math.max(0, values[d]!));
}

function fillHeld(values: Float64Array, centre: number, error: number, z: Float64Array): void {
  for (let d = 0; d < values.length; d++) {
    const value = centre + error * z[d]!;
    values[d] = value < 0 ? 0 : value > 100 ? 100 : value;
  }
}
