import { negativeBinomialUpperMidP } from '../statistics/negative-binomial-upper-mid-p.ts';
import type { WeighedIncident } from './incident-signal.ts';
import type { ScoreModel } from './types.ts';

/** Months of the area's own past that the present month is measured against. */
const historyMonths = 36;

/** Gamma distribution of the expected monthly count: shape in incidents, inverse scale in months. */
export interface SurprisePrior {
  shape: number;
  inverseScale: number;
}

/**
 * What an area is used to: the region's prior updated by its own covered months before this one. The past is counted
 * by the grades of what was reported, whatever it turned out to be: if refuting an old rumour emptied the past, good
 * news would make the present more surprising.
 */
export function surprisePrior(
  incidents: readonly WeighedIncident[],
  month: number,
  covered: (month: number) => boolean,
  population: number,
  model: ScoreModel['signal'],
): SurprisePrior {
  let months = 0;
  for (let past = month - historyMonths; past < month; past++) if (covered(past)) months++;
  let count = 0;
  for (const { incident, weight } of incidents) {
    if (incident.monthNumber >= month) break;
    if (weight.tension && incident.monthNumber >= month - historyMonths && covered(incident.monthNumber))
      count += weight.credibility;
  }
  const { rate, strengthMonths } = model.surprisePrior;
  return {
    shape: (rate * population * strengthMonths) / 100_000 + count,
    inverseScale: strengthMonths + months,
  };
}

/**
 * How improbable this month's credibility-weighted count of incidents is: -log10 of its upper-tail mid-p, less the same
 * for a month without incident, so that nothing reads 0 and not the 0.3 that half of the probability of zero leaves.
 */
export function incidentSurprise(count: number, prior: SurprisePrior): number {
  if (count === 0) return 0;
  const p = negativeBinomialUpperMidP(count, prior.shape, prior.inverseScale);
  const none = negativeBinomialUpperMidP(0, prior.shape, prior.inverseScale);
  // A tail beyond the smallest double reads as that double: far above every goalpost.
  return Math.max(0, Math.log10(none) - Math.log10(Math.max(p, Number.MIN_VALUE)));
}

/** Credibility-weighted number of this month's incidents. */
export function monthlyCount(incidents: readonly WeighedIncident[], month: number): number {
  let count = 0;
  for (const { incident, weight } of incidents) {
    if (incident.monthNumber > month) break;
    if (weight.tension && incident.monthNumber === month) count += weight.probability;
  }
  return count;
}
