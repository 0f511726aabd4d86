import { noisyOr } from '../statistics/noisy-or.ts';
import type { IncidentInput, ScoreModel } from './types.ts';

export interface IncidentWeight {
  /** Counts as tension: severity above 0, and not found by the office itself while visiting. */
  tension: boolean;
  /** Severity times relation: what it weighs if it happened. */
  magnitude: number;
  /** That it happened, from the independent grades alone. */
  credibility: number;
  /** That it happened, with its status: halved while unverified, 0 once refuted. */
  probability: number;
}

/**
 * What one incident weighs in the signal. An incident without any grade is read as F6, source and content that cannot
 * be judged. Officer-found items weigh nothing: visiting a place because it scores high must not raise its score.
 */
export function incidentWeight(incident: IncidentInput, model: ScoreModel['signal']): IncidentWeight {
  const severity = model.severity[incident.category];
  const grades =
    incident.grades.length > 0 ? incident.grades : [{ reliability: 'F', credibility: '6' } as const];
  const credibility = noisyOr(
    grades.map((grade) => model.reliability[grade.reliability] * model.credibility[grade.credibility]),
  );
  const status = { verified: 1, unverified: model.unverifiedFactor, refuted: 0 }[incident.status];
  const tension = severity > 0 && incident.origin !== 'officer_found';
  return {
    tension,
    magnitude: tension ? severity * model.relation[incident.relation] : 0,
    credibility,
    probability: credibility * status,
  };
}
