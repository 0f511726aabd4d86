import { monthIndex } from '../domain/month.ts';
import { incidentSignal, weighIncidents } from './incident-signal.ts';
import { indexInput } from './index-input.ts';
import type { ScoreInput, ScoreModel } from './types.ts';

/** One group of incidents behind a change of the signal; the groups sum to the change exactly. */
export interface SignalShare {
  /** `new`: not in the earlier signal; `fading`: lost weight with time; `regraded`: weighs more or less by its grade, status or kind. */
  kind: 'new' | 'fading' | 'regraded' | 'rest';
  points: number;
  incidentIds: string[];
}

/** One side of a comparison: what was known, and the month looked at. */
export interface SignalSide {
  input: ScoreInput;
  month: string;
}

/**
 * Splits the points of an indicator that follows the signal S over the incidents that moved S: every incident takes the
 * share of the points that it has of the difference of S (severity x relation x credibility, decayed). What is left
 * where S stands still (another number of residents) is `rest`.
 */
export function signalShares(
  points: number,
  model: ScoreModel,
  areaCode: string,
  before: SignalSide,
  after: SignalSide,
): SignalShare[] {
  const then = sizes(model, areaCode, before);
  const now = sizes(model, areaCode, after);
  const changes = [...new Set([...then.keys(), ...now.keys()])].sort().map((id) => {
    const [old, young] = [then.get(id), now.get(id)];
    const change = (young?.size ?? 0) - (old?.size ?? 0);
    // the same weight at age 0, smaller by age alone: it faded
    const kind: SignalShare['kind'] = !old
      ? 'new'
      : (young?.atAgeZero ?? old.atAgeZero) === old.atAgeZero
        ? 'fading'
        : 'regraded';
    return { id, kind, change };
  });
  const total = changes.reduce((sum, one) => sum + one.change, 0);
  const gross = changes.reduce((sum, one) => sum + Math.abs(one.change), 0);
  if (gross === 0 || Math.abs(total) < 1e-6 * gross)
    return points === 0 ? [] : [{ kind: 'rest', points, incidentIds: [] }];
  return (['new', 'regraded', 'fading'] as const).flatMap((kind) => {
    const own = changes.filter((one) => one.kind === kind && one.change !== 0);
    if (own.length === 0) return [];
    const share = own.reduce((sum, one) => sum + one.change, 0) / total;
    return [{ kind, points: points * share, incidentIds: own.map((one) => one.id) }];
  });
}

function sizes(model: ScoreModel, areaCode: string, { input, month }: SignalSide) {
  const own = indexInput({ ...input, observations: [], foreignWorkers: [] }).incidents.get(areaCode) ?? [];
  const weighed = weighIncidents(own, model.signal);
  const ageless = new Map(
    weighed.map(({ incident, weight }) => [incident.id, weight.magnitude * weight.probability]),
  );
  const { terms } = incidentSignal(weighed, monthIndex(month), model.signal);
  return new Map(
    terms.map((term) => [
      term.id,
      { size: term.magnitude * term.probability, atAgeZero: ageless.get(term.id)! },
    ]),
  );
}
