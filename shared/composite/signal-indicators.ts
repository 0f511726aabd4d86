import type { Heard, Place } from './heard.ts';
import { incidentSurprise, monthlyCount, surprisePrior } from './incident-surprise.ts';
import { absent, computed, type IndicatorValue } from './indicator-value.ts';
import type { SignalState } from './signal-draws.ts';
import type { AreaInput, ScoreModel } from './types.ts';
import { countGrievances, type GrievanceCount, unansweredShare } from './unanswered-grievances.ts';

export interface AreaSignals {
  values: Record<string, IndicatorValue>;
  state: SignalState | null;
  coveredNeighbours: number[];
}

/** The signals pillar of all areas in one month; of all at once, since neighbours and the region enter each. */
export function signalIndicators(
  model: ScoreModel,
  places: readonly Place[],
  heard: readonly Heard[],
  month: number,
  today: number,
): AreaSignals[] {
  const grievances = places.map(({ incidents }, i) =>
    heard[i]!.coverage?.takesGrievances
      ? countGrievances(
          incidents.filter(({ weight }) => weight.tension).map(({ incident }) => incident),
          today,
          model.signal.grievanceWindowDays,
        )
      : null,
  );
  const region = grievances.reduce<GrievanceCount>(
    (sum, own) => ({
      senders: sum.senders + (own?.senders ?? 0),
      unanswered: sum.unanswered + (own?.unanswered ?? 0),
      incidentIds: [],
    }),
    { senders: 0, unanswered: 0, incidentIds: [] },
  );

  return places.map((place, i): AreaSignals => {
    const { area, incidents, neighbours } = place;
    const { coverage, signal, population, rate } = heard[i]!;
    const coveredNeighbours = neighbours.filter((position) => heard[position]!.rate !== null);
    const neighbour = neighbourSignal(
      area,
      coveredNeighbours.map((position) => heard[position]!),
    );
    if (!coverage) {
      const silent = absent('not_covered');
      return {
        values: {
          incident_signal: silent,
          incident_surprise: silent,
          unanswered_grievances: silent,
          neighbour_signal: neighbour,
        },
        state: null,
        coveredNeighbours,
      };
    }
    const own = grievances[i];
    const share = own ? unansweredShare(own, region, model.signal.grievancePriorStrength) : null;
    const unanswered =
      own && share
        ? computed(area.code, share.value, share.standardError, { incidentIds: own.incidentIds })
        : absent('no_grievance_channel');
    if (!population || !rate) {
      const unknown = absent('no_population');
      return {
        values: {
          incident_signal: unknown,
          incident_surprise: unknown,
          unanswered_grievances: unanswered,
          neighbour_signal: neighbour,
        },
        state: null,
        coveredNeighbours,
      };
    }
    const prior = surprisePrior(
      incidents,
      month,
      (past) => place.coverage(past) !== null,
      population.population,
      model.signal,
    );
    const ofMonth = signal.terms.filter((term) => term.thisMonth);
    const doubt = signal.terms.reduce(
      (sum, t) => sum + t.magnitude ** 2 * t.probability * (1 - t.probability),
      0,
    );
    const scale = rate.inverseScale * model.signal.prior.typicalWeight;
    return {
      values: {
        incident_signal: computed(
          area.code,
          rate.mean,
          Math.hypot(rate.standardDeviation, Math.sqrt(doubt) / scale),
          {
            incidentIds: signal.terms.map((term) => term.id),
            populationIds: [population.id],
          },
        ),
        incident_surprise: surpriseCell(area, monthlyCount(incidents, month), ofMonth, prior, population.id),
        unanswered_grievances: unanswered,
        neighbour_signal: neighbour,
      },
      state: { terms: signal.terms, inverseScale: rate.inverseScale, prior, coverage },
      coveredNeighbours,
    };
  });
}

/** Surprise of the expected count; its error is half the rise from one standard deviation of the count below to one above. */
function surpriseCell(
  area: AreaInput,
  count: number,
  terms: readonly { id: string; probability: number }[],
  prior: SignalState['prior'],
  populationId: number,
): IndicatorValue {
  const deviation = Math.sqrt(
    terms.reduce((sum, { probability }) => sum + probability * (1 - probability), 0),
  );
  const error =
    deviation === 0
      ? 0
      : (incidentSurprise(count + deviation, prior) -
          incidentSurprise(Math.max(0, count - deviation), prior)) /
        2;
  return computed(area.code, incidentSurprise(count, prior), error, {
    incidentIds: terms.map((term) => term.id),
    populationIds: [populationId],
  });
}

/** Mean rate of the covered neighbours (row-standardised lag). An area without neighbours, or none that is listened to, has none. */
function neighbourSignal(area: AreaInput, covered: readonly Heard[]): IndicatorValue {
  if (covered.length === 0) return absent('neighbours_missing');
  const mean = covered.reduce((sum, { rate }) => sum + rate!.mean, 0) / covered.length;
  const variance =
    covered.reduce((sum, { rate }) => sum + rate!.standardDeviation ** 2, 0) / covered.length ** 2;
  return computed(area.code, mean, Math.sqrt(variance), {
    incidentIds: covered.flatMap(({ signal }) => signal.terms.map((term) => term.id)),
    populationIds: covered.map(({ population }) => population!.id),
  });
}
