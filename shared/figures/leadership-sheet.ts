import type { Overview } from '../api/overview.ts';
import type { PillarCode, ScoreModel } from '../composite/types.ts';
import type { AreaCode } from '../domain/area.ts';
import { addMonths, type Month, monthIndex, monthOfDate } from '../domain/month.ts';
import { type AreaCell, choropleth, ranking } from './choropleth.ts';
import { type Mover, movers, type MoverTerm } from './movers.ts';

export interface SheetRow extends AreaCell {
  /** Points since the month before and since twelve months before; null without a score to compare with. */
  change: number | null;
  yearChange: number | null;
  /** What moved the score most since the month before, where it moved by half a point or more. */
  moved: MoverTerm | null;
  /** Else the indicator that contributes most. */
  largest: { code: string; points: number } | null;
}
export interface LeadershipSheet {
  rows: SheetRow[];
  /** Areas that rose by a point or more, largest first. */
  warming: Mover[];
  /** Whether a class high or above stands on the sheet: protective options then come first. */
  anyHigh: boolean;
  unknown: {
    noScore: { reason: NonNullable<AreaCell['reason']>; areas: AreaCode[] }[];
    imputed: { pillar: PillarCode; areas: AreaCode[] }[];
    lowGrade: AreaCode[];
    /** The first two intervals overlap: their order is not certain. */
    orderUncertain: boolean;
    /** Months between the month shown and the data cut. */
    monthsBehind: number;
  };
  /** Indicators with weight that are missing or too old in at least half of the areas, most areas first. */
  missingIndicators: { code: string; areas: AreaCode[]; aged: boolean }[];
}

const pillars: readonly PillarCode[] = ['strain', 'competition', 'signals', 'coping'];

/** All that the one page for leadership says, for one month and the areas of a preset. */
export function leadershipSheet(
  overview: Overview,
  model: ScoreModel,
  choice: { month: Month; preset: readonly AreaCode[] },
): LeadershipSheet {
  const { month, preset } = choice;
  const level = overview.regency;
  const before = addMonths(month, -1);
  const cells = ranking(
    choropleth(overview, model, { level: 'regency', layer: 'risk', month, before, preset }),
  );
  const yearBefore = new Map(
    choropleth(overview, model, {
      level: 'regency',
      layer: 'risk',
      month,
      before: addMonths(month, -12),
      preset,
    }).map((cell) => [cell.code, cell.before]),
  );
  const listed = new Set(cells.map((cell) => cell.code));
  const moved = movers(overview, model, { level: 'regency', month, before }).movers.filter((one) =>
    listed.has(one.code),
  );
  const m = overview.months.indexOf(month);
  const at = (code: AreaCode) => level.areas.indexOf(code) * overview.months.length + m;
  const difference = (now: number | null, then: number | null) =>
    now === null || then === null ? null : now - then;

  const rows = cells.map((cell): SheetRow => {
    const change = difference(cell.value, cell.before);
    const mover = moved.find((one) => one.code === cell.code);
    return {
      ...cell,
      change,
      yearChange: difference(cell.value, yearBefore.get(cell.code) ?? null),
      moved: change !== null && Math.abs(change) >= 0.5 ? (mover?.terms[0] ?? null) : null,
      largest: largestContribution(overview, at(cell.code)),
    };
  });
  const codes = rows.map((row) => row.code);
  const [first, second] = rows;
  return {
    rows,
    warming: moved
      .filter((one) => one.score === 'risk' && one.change >= 1)
      .sort((a, b) => b.change - a.change),
    anyHigh: rows.some((row) => (row.riskClass ?? 0) >= 3),
    unknown: {
      noScore: withoutScore(rows),
      imputed: pillars
        .map((pillar) => ({
          pillar,
          areas: codes.filter((code) => level.pillarAvailability[pillar][at(code)] === 'p'),
        }))
        .filter(({ areas }) => areas.length > 0),
      lowGrade: rows.filter((row) => row.grade === 'D' || row.grade === 'E').map((row) => row.code),
      orderUncertain: Boolean(
        first && second && first.low !== null && second.high !== null && second.high > first.low,
      ),
      monthsBehind: Math.max(0, monthIndex(monthOfDate(overview.dataCut)) - monthIndex(month)),
    },
    missingIndicators: missing(overview, model, codes, at),
  };
}

function withoutScore(rows: readonly SheetRow[]): LeadershipSheet['unknown']['noScore'] {
  const byReason = new Map<NonNullable<AreaCell['reason']>, AreaCode[]>();
  for (const row of rows) {
    if (row.value !== null) continue;
    const reason = row.reason ?? 'no_figure';
    byReason.set(reason, [...(byReason.get(reason) ?? []), row.code]);
  }
  return [...byReason].map(([reason, areas]) => ({ reason, areas }));
}
function largestContribution(overview: Overview, k: number): { code: string; points: number } | null {
  let best: { code: string; points: number } | null = null;
  for (const [code, column] of Object.entries(overview.regency.indicators)) {
    const points = column.contribution[k] ?? null;
    if (points !== null && points > (best?.points ?? 0)) best = { code, points };
  }
  return best;
}

function missing(
  overview: Overview,
  model: ScoreModel,
  codes: readonly AreaCode[],
  at: (code: AreaCode) => number,
): LeadershipSheet['missingIndicators'] {
  return model.indicators
    .map(({ code }) => {
      const letters = overview.regency.indicators[code]?.availability ?? '';
      const areas = codes.filter((area) => ['-', 'a'].includes(letters[at(area)] ?? '-'));
      return { code, areas: [...areas], aged: areas.some((area) => letters[at(area)] === 'a') };
    })
    .filter(({ areas }) => areas.length > 0 && areas.length * 2 >= codes.length)
    .sort((a, b) => b.areas.length - a.areas.length);
}
