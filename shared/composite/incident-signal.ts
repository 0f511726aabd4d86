import { monthEndDay, monthFromIndex } from '../domain/month.ts';
import { settings, type Setting } from '../domain/incident.ts';
import { gammaPoisson } from '../statistics/gamma-poisson.ts';
import { type IncidentWeight, incidentWeight } from './incident-weight.ts';
import type { DatedIncident } from './index-input.ts';
import type { ScoreModel } from './types.ts';

/** One incident as it counts in a month: `magnitude` decayed by its age. */
export interface SignalTerm {
  id: string;
  magnitude: number;
  probability: number;
  verified: boolean;
  thisMonth: boolean;
}

export interface IncidentSignal {
  /** Sum over incidents of severity x relation x credibility x 2^(-age / half-life). */
  sum: number;
  bySetting: Record<Setting, number>;
  /** `foreignWorkers`: relation yes or partly; `livelihood`: no or unknown, never briefed as hostility to foreigners. */
  byRelation: { foreignWorkers: number; livelihood: number };
  terms: SignalTerm[];
  verifiedSum: number;
}

/** An incident older than this many half-lives (12: less than 1/4,000 of its weight) is left out of sum and trace alike. */
const forgottenAfterHalfLives = 12;

const silence = Object.fromEntries(settings.map((setting) => [setting, 0])) as Record<Setting, number>;

/** Signal S of an area's incidents up to the end of a month. The month's own incidents have age 0. */
export function incidentSignal(
  incidents: readonly WeighedIncident[],
  month: number,
  model: ScoreModel['signal'],
): IncidentSignal {
  const signal: IncidentSignal = {
    sum: 0,
    bySetting: { ...silence },
    byRelation: { foreignWorkers: 0, livelihood: 0 },
    terms: [],
    verifiedSum: 0,
  };
  const endDay = monthEndDay(monthFromIndex(month));
  for (const { incident, weight, endDay: incidentDay } of incidents) {
    if (incident.monthNumber > month) break;
    const halfLives = (endDay - incidentDay) / model.halfLifeDays;
    if (!weight.tension || halfLives > forgottenAfterHalfLives) continue;
    const magnitude = weight.magnitude * 2 ** -halfLives;
    const contribution = magnitude * weight.probability;
    signal.sum += contribution;
    signal.bySetting[incident.setting] += contribution;
    const toForeigners = incident.relation === 'yes' || incident.relation === 'partly';
    signal.byRelation[toForeigners ? 'foreignWorkers' : 'livelihood'] += contribution;
    const verified = incident.status === 'verified';
    if (verified) signal.verifiedSum += contribution;
    signal.terms.push({
      id: incident.id,
      magnitude,
      probability: weight.probability,
      verified,
      thisMonth: incident.monthNumber === month,
    });
  }
  return signal;
}

export interface WeighedIncident {
  incident: DatedIncident;
  weight: IncidentWeight;
  endDay: number;
}

export function weighIncidents(
  incidents: readonly DatedIncident[],
  model: ScoreModel['signal'],
): WeighedIncident[] {
  return incidents.map((incident) => ({
    incident,
    weight: incidentWeight(incident, model),
    endDay: monthEndDay(incident.month),
  }));
}

/**
 * Rate of signal per 100,000 residents, drawn towards the model's prior. Incidents weigh less than one each, so sum and
 * exposure are divided by the typical weight of an incident: the Poisson rate with the same mean and variance. The
 * typical weight is fixed with the model version and not the area's own, so that one more incident, however slight,
 * never lowers the rate.
 */
export function smoothedRate(sum: number, population: number, prior: ScoreModel['signal']['prior']) {
  return gammaPoisson({
    count: sum / prior.typicalWeight,
    exposure: population / 100_000 / prior.typicalWeight,
    priorMean: prior.mean,
    priorStrength: prior.strength,
  });
}
