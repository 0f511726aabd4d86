import type { AvailabilityLetter, Overview, OverviewLevel, Wire } from '../../shared/api/overview.ts';
import type {
  AbsenceReason,
  Availability,
  PillarCode,
  ScoreCell,
  ScoreModel,
} from '../../shared/composite/types.ts';
import type { ScoreLevel } from '../../shared/domain/area.ts';

const letters: Record<Availability, AvailabilityLetter> = {
  measured: 'm',
  carried: 'c',
  inherited: 'i',
  imputed: 'p',
  aged: 'a',
  missing: '-',
};
/** In the order of a cell's pillars. */
const pillars = ['strain', 'competition', 'signals', 'coping'] as const;

/** Four decimals on the wire; the detail answer has full precision. */
const wire = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 1e4) / 1e4;

/** Columns of cells that lie area by area, each with as many months. */
export function overviewLevel(
  model: ScoreModel,
  cells: readonly ScoreCell[],
  months: number,
): Wire<OverviewLevel> {
  const column = (of: (cell: ScoreCell) => number | null | undefined) => {
    const values: (number | null)[] = Array(cells.length).fill(null);
    let empty = true;
    for (let i = 0; i < cells.length; i++) {
      const value = wire(of(cells[i]!));
      if (value === null) continue;
      values[i] = value;
      empty = false;
    }
    return empty ? null : values;
  };
  const pillar = (code: PillarCode) => {
    const at = pillars.indexOf(code);
    return (cell: ScoreCell) => cell.pillars[at];
  };
  const pillarValue = (code: PillarCode) => {
    const of = pillar(code);
    return column((cell) => of(cell)?.value);
  };
  const reasons: AbsenceReason[] = [
    ...new Set(cells.flatMap((cell) => (cell.riskReason ? [cell.riskReason] : []))),
  ];
  const byPillar = <T>(make: (code: PillarCode) => T) =>
    Object.fromEntries(pillars.map((code) => [code, make(code)])) as Record<PillarCode, T>;
  return {
    areas: cells.filter((_, index) => index % months === 0).map((cell) => cell.areaCode),
    risk: column((cell) => cell.risk),
    riskLow: column((cell) => cell.riskInterval?.low),
    riskHigh: column((cell) => cell.riskInterval?.high),
    riskClass: column((cell) => cell.riskClass),
    rank: column((cell) => cell.rank),
    rankLow: column((cell) => cell.rankInterval?.low),
    rankHigh: column((cell) => cell.rankInterval?.high),
    rankedAmong: column((cell) => cell.rankedAmong),
    structural: column((cell) => cell.structural),
    structuralLow: column((cell) => cell.structuralInterval?.low),
    structuralHigh: column((cell) => cell.structuralInterval?.high),
    signals: column((cell) => cell.signals),
    signalsLow: column((cell) => cell.signalsInterval?.low),
    signalsHigh: column((cell) => cell.signalsInterval?.high),
    strain: pillarValue('strain'),
    competition: pillarValue('competition'),
    coping: pillarValue('coping'),
    base: column((cell) => cell.baseContribution),
    reliability: cells.map((cell) => cell.reliability).join(''),
    riskReason: cells.map((cell) => (cell.riskReason ? reasons.indexOf(cell.riskReason) : -1)),
    reasons,
    incidents: column((cell) => cell.incidentCount),
    otherIncidents: column((cell) => cell.otherIncidentCount),
    signalForeignWorkers: column((cell) => cell.signalByRelation.foreignWorkers),
    signalLivelihood: column((cell) => cell.signalByRelation.livelihood),
    indicators: Object.fromEntries(
      model.indicators.map(({ code }, at) => {
        // a cell has its indicators in the order of the model
        const of = (cell: ScoreCell) => cell.indicators[at];
        return [
          code,
          {
            value: column((cell) => of(cell)?.value),
            normalised: column((cell) => of(cell)?.normalised),
            contribution: column((cell) => of(cell)?.contribution),
            availability: cells.map((cell) => letters[of(cell)?.availability ?? 'missing']).join(''),
          },
        ];
      }),
    ),
    pillarContribution: byPillar((code) => {
      const of = pillar(code);
      return column((cell) => of(cell)?.contribution);
    }),
    pillarAvailability: byPillar((code) => {
      const of = pillar(code);
      return cells.map((cell) => letters[of(cell)?.availability ?? 'missing']).join('');
    }),
  };
}

/** Months of one level from a place on, as `overviewLevel` made them. */
export interface OverviewPart {
  from: number;
  months: number;
  level: Wire<OverviewLevel>;
}

/** The overview of a level from parts of its months: the same as from all its cells at once. */
export function joinOverview(
  parts: readonly OverviewPart[],
  areas: readonly string[],
  months: number,
): Wire<OverviewLevel> {
  const cells = areas.length * months;
  /** Copies what a part holds of each area to where the whole has it. */
  const place = <T>(target: T[], { from, months: span }: OverviewPart, values: ArrayLike<T>) => {
    for (let a = 0; a < areas.length; a++)
      for (let m = 0; m < span; m++) target[a * months + from + m] = values[a * span + m]!;
  };
  const join = (values: readonly unknown[]): unknown => {
    const found = values.find((value) => value !== null);
    if (found === undefined) return null;
    if (Array.isArray(found) || typeof found === 'string') {
      const whole: unknown[] = Array(cells).fill(null);
      values.forEach((value, i) => {
        if (value !== null) place(whole, parts[i]!, value as ArrayLike<unknown>);
      });
      return typeof found === 'string' ? whole.join('') : whole;
    }
    return Object.fromEntries(
      Object.keys(found as object).map((key) => [
        key,
        join(values.map((value) => (value as Record<string, unknown>)[key])),
      ]),
    );
  };
  const whole: (AbsenceReason | null)[] = Array(cells).fill(null);
  for (const part of parts) {
    const { reasons, riskReason } = part.level;
    place(
      whole,
      part,
      (riskReason ?? []).map((reason) => reasons[reason ?? -1] ?? null),
    );
  }
  const reasons = [...new Set(whole.flatMap((reason) => reason ?? []))];
  const levels = parts.map((part) => ({ ...part.level, areas: null, reasons: null }));
  return {
    ...(join(levels) as Wire<OverviewLevel>),
    areas: [...areas],
    riskReason: whole.map((reason) => (reason ? reasons.indexOf(reason) : -1)),
    reasons,
  };
}

export interface OverviewFrame extends Omit<Overview, 'regency' | 'district' | 'months' | 'model'> {}

export const buildOverview = (
  { code, version }: ScoreModel,
  months: string[],
  levels: Record<ScoreLevel, Wire<OverviewLevel>>,
  frame: OverviewFrame,
): Wire<Overview> => ({
  ...frame,
  model: { code, version },
  months,
  regency: levels.regency,
  district: levels.district,
});
