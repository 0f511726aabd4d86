import type { ScoredMonth } from './evaluate-scores.ts';
import { possibleTerms } from './signal-draws.ts';

const sensitivities = ['low', 'medium', 'high'] as const;

/**
 * All numbers that the draws of a scored month are made from, in one array: with the same model, seed, number of draws,
 * month and areas, two months with the same numbers have the same intervals, class and rank probabilities. Whatever
 * IntervalSimulation reads must be in here. NaN stands for what is not there; counts stand before what varies in length.
 */
export function drawInputs({ states, groups }: ScoredMonth): Float64Array {
  const numbers: number[] = [];
  const add = (value: number | null) => numbers.push(value ?? Number.NaN);
  for (const { cell, signal, neighbours } of states) {
    add(cell.risk);
    add(cell.rank);
    add(cell.rankedAmong);
    add(cell.structural);
    add(cell.signals);
    for (const pillar of cell.pillars) {
      add(pillar.value);
      add(pillar.availability === 'imputed' ? 1 : 0);
    }
    for (const one of cell.indicators) {
      add(one.value);
      add(one.normalised);
      add(one.standardError);
      add(one.weight);
    }
    add(neighbours.length);
    for (const neighbour of neighbours) add(neighbour);
    if (!signal) {
      add(null);
      continue;
    }
    add(signal.inverseScale);
    add(signal.prior.shape);
    add(signal.prior.inverseScale);
    add(sensitivities.indexOf(signal.coverage.sensitivity));
    const terms = possibleTerms(signal);
    add(terms.length);
    for (const { magnitude, probability, thisMonth } of terms) {
      add(magnitude);
      add(probability);
      add(thisMonth ? 1 : 0);
    }
  }
  for (const group of groups) {
    add(group.length);
    for (const position of group) add(position);
  }
  return Float64Array.from(numbers);
}
