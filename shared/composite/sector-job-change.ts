import type { AreaCode } from '../domain/area.ts';
import type { InputIndex, Round } from './index-input.ts';
import { latestEnded } from './lookup-observation.ts';
import { perArea } from './per-area.ts';

/** Sections of KBLI 2020 whose share of employment has an indicator code of its own (`employment_share_…`). */
export const sectorIndicators: Record<string, string> = {
  agriculture: 'A',
  mining: 'B',
  manufacturing: 'C',
  electricity: 'D',
  water: 'E',
  construction: 'F',
  trade: 'G',
  transport: 'H',
  accommodation: 'I',
  information: 'J',
  finance: 'K',
  real_estate: 'L',
  business_services: 'N',
  government: 'O',
  education: 'P',
  health: 'Q',
  other_services: 'S',
};

export interface SectorJobChange {
  startMonth: number;
  endMonth: number;
  periodEnd: string;
  /** By section: jobs lost (0 where they grew) as a share of the jobs at the start, and in units that agree across sections. */
  sectors: Map<string, { lossRate: number; lost: number }>;
  observationIds: number[];
}

/**
 * Local jobs lost by sector between two rounds of the labour survey twelve months apart, from the latest pair of rounds
 * that has ended by `month`. Jobs in a sector = its share of employment times all employed; where the employed of
 * either round are not published, shares alone are compared for every sector (which reads a stable total).
 */
export function sectorJobChange(index: InputIndex, area: AreaCode, month: number): SectorJobChange | null {
  return latestEnded(changesOf(index, area), month);
}

const changesOf = perArea(jobChanges);

/** Every pair of rounds of an area, by the month in which it ends. */
function jobChanges(index: InputIndex, area: AreaCode): SectorJobChange[] {
  const byEnd = new Map<number, Pair[]>();
  for (const [name, section] of Object.entries(sectorIndicators)) {
    const levels = index.rounds.get(`${area}|employment_share_${name}`) ?? [];
    for (const end of levels) {
      const start = levels.find((row) => row.endMonth === end.endMonth - 12);
      if (start) byEnd.set(end.endMonth, [...(byEnd.get(end.endMonth) ?? []), { section, start, end }]);
    }
  }
  const employed = index.rounds.get(`${area}|employed`) ?? [];
  return [...byEnd.entries()]
    .sort(([a], [b]) => a - b)
    .map(([endMonth, pairs]) => jobChange(endMonth, pairs, employed));
}

interface Pair {
  section: string;
  start: Round;
  end: Round;
}

function jobChange(endMonth: number, pairs: readonly Pair[], employed: readonly Round[]): SectorJobChange {
  const employedEnd = employed.find((row) => row.endMonth === endMonth);
  const employedStart = employed.find((row) => row.endMonth === endMonth - 12);
  const persons = employedStart !== undefined && employedEnd !== undefined;
  const sectors = new Map<string, { lossRate: number; lost: number }>();
  for (const { section, start, end } of pairs) {
    const before = start.value * (persons ? employedStart.value : 1);
    const after = end.value * (persons ? employedEnd.value : 1);
    const lost = Math.max(0, before - after);
    sectors.set(section, { lossRate: before > 0 ? lost / before : 0, lost });
  }
  return {
    startMonth: endMonth - 12,
    endMonth,
    periodEnd: pairs[0]!.end.periodEnd,
    sectors,
    observationIds: [
      ...pairs.flatMap(({ start, end }) => [start.id, end.id]),
      ...(persons ? [employedStart.id, employedEnd.id] : []),
    ],
  };
}
