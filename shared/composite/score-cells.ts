import { quantile } from '../statistics/quantile.ts';
import { indicatorContributions, pillarContributions } from './contributions.ts';
import type { ModelLayout } from './model-layout.ts';
import { type PillarValue, pillar } from './pillar.ts';
import { comparableGroups, rankCells } from './rank.ts';
import { scoreClass } from './score-class.ts';
import { riskScore, structuralPressure } from './structure.ts';
import type { PillarCell, PillarCode, ScoreCell, ScoreModel } from './types.ts';

/**
 * From the readings of a month's areas to their scores: pillars, structural pressure, risk, class, parts and ranks are
 * written into the cells, whose indicators stand. Positions of the areas ranked together come back.
 */
export function scoreCells(model: ScoreModel, layout: ModelLayout, cells: readonly ScoreCell[]): number[][] {
  const pillars = cells.map((cell) => pillarsOf(model, layout, cell));
  const stand = standIn(pillars.map((values) => values.competition));
  cells.forEach((cell, i) => {
    fillScores(model, layout, cell, pillars[i]!, stand);
  });
  const groups = comparableGroups(cells);
  rankCells(cells, groups);
  return groups;
}

const pillarOrder: PillarCode[] = ['strain', 'competition', 'signals', 'coping'];

function pillarsOf(model: ScoreModel, layout: ModelLayout, cell: ScoreCell): Record<PillarCode, PillarValue> {
  const of = (code: PillarCode) => pillar(code, layout.byPillar[code], model, cell.indicators);
  return {
    strain: of('strain'),
    competition: of('competition'),
    signals: of('signals'),
    coping: of('coping'),
  };
}

/** Fewest measured areas whose median may stand in for others: one or two areas' own story is not the region's. */
const fewestForMedian = 3;

/** Value of an imputed pillar: the median of the areas that measure it in this month, the middle of the scale where too few do. */
function standIn(values: readonly PillarValue[]): number {
  const measured = values.flatMap((entry) => (entry.value === null ? [] : [entry.value]));
  return measured.length >= fewestForMedian ? quantile(measured, 0.5) : 50;
}

function fillScores(
  model: ScoreModel,
  layout: ModelLayout,
  cell: ScoreCell,
  pillars: Record<PillarCode, PillarValue>,
  competitionStandIn: number,
): void {
  const strain = pillars.strain.value;
  const signals = pillars.signals.value;
  const coping = pillars.coping.value;
  const competition = pillars.competition.value ?? competitionStandIn;
  cell.pillars = pillarOrder.map((code): PillarCell => {
    const { value, reason, weightAvailable } = pillars[code];
    if (value !== null)
      return { code, availability: 'measured', reason: null, value, weightAvailable, contribution: null };
    // Only competition is ever imputed: without strain there is no structural pressure, without signals no risk.
    return code === 'competition' && strain !== null
      ? { code, availability: 'imputed', reason, value: competition, weightAvailable, contribution: null }
      : { code, availability: 'missing', reason, value: null, weightAvailable, contribution: null };
  });
  cell.signals = signals;
  if (strain === null) {
    cell.structuralReason = 'strain_missing';
    cell.riskReason = 'strain_missing';
  } else {
    cell.structural = structuralPressure(strain, competition, coping ?? 100, model.structural);
    if (signals === null) cell.riskReason = 'signals_missing';
    else {
      cell.risk = Math.min(100, Math.max(0, riskScore(cell.structural, signals, model.risk)));
      cell.riskClass = scoreClass(cell.risk, model.classLimits);
    }
    fillContributions(model, layout, cell, { strain, competition, coping: coping ?? 100, signals });
  }
}

function fillContributions(
  model: ScoreModel,
  layout: ModelLayout,
  cell: ScoreCell,
  values: { strain: number; competition: number; coping: number; signals: number | null },
): void {
  const { base, pillars } = pillarContributions(values, model);
  // without a word on coping all capacity counts as lacking: points that come from no indicator
  const unsaid = cell.pillars.some((entry) => entry.code === 'coping' && entry.availability === 'missing');
  cell.baseContribution = unsaid ? base + pillars.coping : base;
  for (const entry of cell.pillars) {
    if (entry.availability === 'missing') continue;
    entry.contribution = pillars[entry.code];
    if (entry.availability === 'imputed') continue;
    const own = layout.byPillar[entry.code]
      .map(({ position }) => cell.indicators[position]!)
      .filter((indicator) => indicator.weight > 0);
    const points = indicatorContributions(entry.contribution, own);
    own.forEach((indicator, i) => {
      indicator.contribution = points[i]!;
    });
  }
}
