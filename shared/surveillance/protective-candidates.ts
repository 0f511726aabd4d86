import { addMonths } from '../domain/month.ts';
import type { AlarmCandidate } from './alarm-candidate.ts';
import type { DetectionInput } from './detection-types.ts';

/** Months back from the latest one in which a threat is still news. */
const newsMonths = 3;

/**
 * Threats and violence directed at residents or foreign workers, whatever the score, found by whomever, unless refuted.
 * From the incidents alone: nothing has to be computed first. Empty where there is no month or no area.
 */
export function protectiveCandidates({
  score,
  details,
}: Pick<DetectionInput, 'score' | 'details'>): AlarmCandidate[] {
  const latest = score.months.at(-1);
  const [first] = score.areas;
  if (!latest || !first) return [];
  const region = first.ancestors.at(-1) ?? first.code;
  return score.incidents.flatMap((incident): AlarmCandidate[] => {
    const target = details[incident.id]?.target;
    const harms = incident.category === 'threat' || incident.category === 'violence';
    if (!harms || (target !== 'residents' && target !== 'foreign_workers')) return [];
    if (incident.status === 'refuted') return [];
    if (incident.month <= addMonths(latest, -newsMonths) || incident.month > latest) return [];
    const areaCode = incident.areaCode ?? region;
    return [
      {
        kind: 'protective',
        areaCode,
        areaCodes: [areaCode],
        month: incident.month,
        method: 'rule',
        observed: null,
        expected: null,
        upper: null,
        p: null,
        words: { key: `${incident.category}_to_${target}` as 'threat_to_residents', parameters: {} },
        incidentIds: [incident.id],
        // the same at both levels, and after a correction of its place
        fingerprint: `protective|${incident.id}`,
      },
    ];
  });
}
