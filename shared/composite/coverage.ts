import { monthIndex } from '../domain/month.ts';
import type { AreaInput, CoverageInput, ScoreInput } from './types.ts';

export interface Coverage {
  /** Best of the channels that listen. */
  sensitivity: CoverageInput['sensitivity'];
  /** Whether anyone but the press listens: only then can a grievance be handed in at all. */
  takesGrievances: boolean;
}

const order = ['low', 'medium', 'high'] as const;

/**
 * Which channels listened to an area in a month: those whose row names the area or one that contains it, at this level
 * or finer. A row at regency level says nothing of a single kecamatan. Null: nobody listened, and silence means nothing.
 */
export function coverageTable(input: ScoreInput, area: AreaInput): (month: number) => Coverage | null {
  const names = new Set([area.code, ...area.ancestors]);
  const rows = input.coverage
    .filter((row) => names.has(row.areaCode) && (row.level === input.level || row.level === 'district'))
    .map((row) => ({
      channel: row.channel,
      rank: order.indexOf(row.sensitivity),
      from: monthIndex(row.fromMonth),
      to: row.toMonth === null ? Number.POSITIVE_INFINITY : monthIndex(row.toMonth),
    }));
  const listen = (month: number): Coverage | null => {
    const listening = rows.filter((row) => row.from <= month && month <= row.to);
    if (listening.length === 0) return null;
    return {
      sensitivity: order[Math.max(...listening.map((row) => row.rank))]!,
      takesGrievances: listening.some((row) => row.channel !== 'press'),
    };
  };
  // The surprise of a month asks for three years before it, so every month is asked for many times.
  const known = new Map<number, Coverage | null>();
  return (month) => {
    let coverage = known.get(month);
    if (coverage === undefined) {
      coverage = listen(month);
      known.set(month, coverage);
    }
    return coverage;
  };
}
