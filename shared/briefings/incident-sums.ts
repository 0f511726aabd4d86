import type { ScoreModel } from '../composite/types.ts';
import type { AreaCode } from '../domain/area.ts';
import type { IncidentCategory } from '../domain/incident.ts';
import { addMonths, type Month, monthRange } from '../domain/month.ts';
import { isListened } from '../figures/listening.ts';
import { type IncidentCount, type PackInput, pastMonths } from './pack-input.ts';
import { outermost } from './making.ts';

/** About foreign workers wholly or partly; all else, unknown relation too, is unrest of another kind. */
export const isRelated = ({ relation }: Pick<IncidentCount, 'relation'>): boolean =>
  relation === 'yes' || relation === 'partly';

/** Kinds that weigh in the signal; layoffs, inspections, rumours and mere presence do not. */
export const isTension = (model: ScoreModel, category: IncidentCategory): boolean =>
  model.signal.severity[category] > 0;

export interface IncidentSums {
  months: Month[];
  /** Areas that hold all others chosen, so that nothing counts twice. */
  areas: AreaCode[];
  /** Tension incidents of these areas. */
  rows: IncidentCount[];
  /** Records without tension. */
  others: number;
  /** Whether a channel listened to the area in the month. */
  isHeard(area: AreaCode, month: Month): boolean;
  /** Number in some months and areas; null where in none of them anybody listened and nothing is recorded. */
  sum(of: { related: boolean; months?: readonly Month[]; areas?: readonly AreaCode[] }): number | null;
}

/** Sums of incidents: what nobody listened to is not zero but unknown. */
export function incidentSums({ incidents, choice, listening, model }: PackInput): IncidentSums {
  const months = monthRange(addMonths(choice.month, 1 - pastMonths), choice.month);
  const areas = outermost(choice.areaCodes);
  const inside = incidents.filter((row) => areas.includes(row.areaCode) && months.includes(row.month));
  const rows = inside.filter((row) => isTension(model, row.category));
  const others = inside.filter((row) => !isTension(model, row.category)).reduce((n, row) => n + row.count, 0);
  const coverage = listening.map((row, id) => ({
    ...row,
    id,
    level: '',
    sensitivity: 'low' as const,
    note: { id: '', en: '' },
  }));
  const isHeard = (area: AreaCode, month: Month) => isListened(coverage, [area], month);
  return {
    months,
    areas,
    rows,
    others,
    isHeard,
    sum({ related, months: when = months, areas: where = areas }) {
      const found = rows.filter(
        (row) => where.includes(row.areaCode) && when.includes(row.month) && isRelated(row) === related,
      );
      const count = found.reduce((n, row) => n + row.count, 0);
      if (count > 0) return count;
      return where.some((area) => when.some((month) => isHeard(area, month))) ? 0 : null;
    },
  };
}
