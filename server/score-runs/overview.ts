import type { AvailabilityLetter, Overview, OverviewLevel, Wire } from '../../shared/api/overview.ts';
import type {
  AbsenceReason,
  Availability,
  PillarCode,
  ScoreCell,
  ScoreModel,
  ScoreOutput,
} from '../../shared/composite/types.ts';

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

export function overviewLevel(model: ScoreModel, output: ScoreOutput): Wire<OverviewLevel> {
  const { cells, months } = output;
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
    areas: cells.filter((_, index) => index % months.length === 0).map((cell) => cell.areaCode),
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

export interface OverviewFrame extends Omit<Overview, 'regency' | 'district' | 'months' | 'model'> {}

export function buildOverview(
  model: ScoreModel,
  regency: ScoreOutput,
  district: ScoreOutput,
  frame: OverviewFrame,
): Wire<Overview> {
  return {
    ...frame,
    model: { code: model.code, version: model.version },
    months: regency.months,
    regency: overviewLevel(model, regency),
    district: overviewLevel(model, district),
  };
}
