import type { Overview } from '../api/overview.ts';
import type { PillarCode } from '../composite/types.ts';
import type { AreaCode, ScoreLevel } from '../domain/area.ts';
import type { Month } from '../domain/month.ts';
import { levelOf } from './choropleth.ts';

/**
 * What moved a score between two months. A contribution is a number of points; all contributions of a month sum to
 * its score, so their differences sum to the change with no residual beyond the wire's rounding.
 */
export interface MoverTerm {
  kind: 'indicator' | 'imputed' | 'base';
  /** Indicator code, pillar code, or `base`. */
  code: string;
  points: number;
  /** `appeared` and `vanished`: the change is one of the data at hand, not of the world. */
  availability: 'same' | 'appeared' | 'vanished' | 'source';
}
export interface Mover {
  code: AreaCode;
  score: 'risk' | 'structural';
  from: number;
  to: number;
  change: number;
  classFrom: number | null;
  classTo: number | null;
  /** Largest first, by size. */
  terms: MoverTerm[];
  /** Points that come from figures appearing or vanishing. */
  availabilityPoints: number;
}
export interface Movers {
  movers: Mover[];
  /** Areas that had a score in only one of the two months. */
  appeared: AreaCode[];
  vanished: AreaCode[];
}

const pillars: readonly PillarCode[] = ['strain', 'competition', 'signals', 'coping'];
const present = (letter: string | undefined) => letter === 'm' || letter === 'c' || letter === 'i';

export function movers(
  overview: Overview,
  choice: { level: ScoreLevel; month: Month; before: Month },
): Movers {
  const level = levelOf(overview, choice.level);
  const count = overview.months.length;
  const m = overview.months.indexOf(choice.month);
  const m0 = overview.months.indexOf(choice.before);
  const result: Movers = { movers: [], appeared: [], vanished: [] };
  if (m < 0 || m0 < 0) return result;
  for (const [a, code] of level.areas.entries()) {
    const k = a * count + m;
    const k0 = a * count + m0;
    const score =
      (level.risk[k] ?? null) !== null || (level.risk[k0] ?? null) !== null ? 'risk' : 'structural';
    const to = level[score][k] ?? null;
    const from = level[score][k0] ?? null;
    if (to === null || from === null) {
      if (to !== null) result.appeared.push(code);
      if (from !== null) result.vanished.push(code);
      continue;
    }
    const terms: MoverTerm[] = [];
    for (const [indicator, column] of Object.entries(level.indicators)) {
      const now = column.contribution[k] ?? null;
      const then = column.contribution[k0] ?? null;
      if (now === null && then === null) continue;
      const letter = column.availability[k];
      const letter0 = column.availability[k0];
      const availability =
        present(letter) === present(letter0)
          ? letter === 'i' || letter0 === 'i'
            ? letter === letter0
              ? 'same'
              : 'source'
            : 'same'
          : present(letter)
            ? 'appeared'
            : 'vanished';
      terms.push({ kind: 'indicator', code: indicator, points: (now ?? 0) - (then ?? 0), availability });
    }
    for (const pillar of pillars) {
      const stands = (i: number) =>
        level.pillarAvailability[pillar][i] === 'p' ? (level.pillarContribution[pillar][i] ?? null) : null;
      const now = stands(k);
      const then = stands(k0);
      if (now === null && then === null) continue;
      const availability = now !== null && then !== null ? 'same' : now !== null ? 'vanished' : 'appeared';
      terms.push({ kind: 'imputed', code: pillar, points: (now ?? 0) - (then ?? 0), availability });
    }
    const base = (level.base[k] ?? 0) - (level.base[k0] ?? 0);
    terms.push({ kind: 'base', code: 'base', points: base, availability: 'same' });
    terms.sort((x, y) => Math.abs(y.points) - Math.abs(x.points));
    result.movers.push({
      code,
      score,
      from,
      to,
      change: to - from,
      classFrom: level.riskClass[k0] ?? null,
      classTo: level.riskClass[k] ?? null,
      terms,
      availabilityPoints: terms.reduce(
        (sum, term) =>
          sum + (term.availability === 'appeared' || term.availability === 'vanished' ? term.points : 0),
        0,
      ),
    });
  }
  result.movers.sort((x, y) => Math.abs(y.change) - Math.abs(x.change));
  return result;
}
