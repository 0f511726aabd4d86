import type { ScoreCell } from '../composite/types.ts';
import type { MoverTerm } from './movers.ts';

export interface CellChange {
  score: 'risk' | 'structural';
  change: number;
  /** Largest first; they sum to the change. */
  terms: MoverTerm[];
}

/** The change between two months of one area at full precision; null where one of them has no such score. */
export function cellChange(now: ScoreCell, before: ScoreCell | null): CellChange | null {
  if (!before) return null;
  const score = now.risk !== null || before.risk !== null ? 'risk' : 'structural';
  const to = now[score];
  const from = before[score];
  if (to === null || from === null) return null;
  const terms: MoverTerm[] = [];
  for (const indicator of now.indicators) {
    const then = before.indicators.find((one) => one.code === indicator.code);
    if (indicator.contribution === null && (then?.contribution ?? null) === null) continue;
    const appeared = indicator.contribution !== null && (then?.contribution ?? null) === null;
    const vanished = indicator.contribution === null;
    terms.push({
      kind: 'indicator',
      code: indicator.code,
      points: (indicator.contribution ?? 0) - (then?.contribution ?? 0),
      availability: appeared ? 'appeared' : vanished ? 'vanished' : 'same',
    });
  }
  for (const pillar of now.pillars) {
    const then = before.pillars.find((one) => one.code === pillar.code);
    const points = pillar.availability === 'imputed' ? pillar.contribution : null;
    const points0 = then?.availability === 'imputed' ? then.contribution : null;
    if (points === null && points0 === null) continue;
    terms.push({
      kind: 'imputed',
      code: pillar.code,
      points: (points ?? 0) - (points0 ?? 0),
      availability: points !== null && points0 !== null ? 'same' : points !== null ? 'vanished' : 'appeared',
    });
  }
  terms.push({
    kind: 'base',
    code: 'base',
    points: (now.baseContribution ?? 0) - (before.baseContribution ?? 0),
    availability: 'same',
  });
  terms.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return { score, change: to - from, terms };
}
