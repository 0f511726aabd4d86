import type { ScoreEffect, ScoreShift } from '../../shared/api/imports.ts';
import { evaluateScores } from '../../shared/composite/evaluate-scores.ts';
import type { ScoreCell, ScoreModel } from '../../shared/composite/types.ts';
import { scoreLevels } from '../../shared/domain/area.ts';
import type { BothLevels } from './input.ts';

/** Shifts that are listed; all are counted. */
const mostListed = 200;

/**
 * What other figures would change in the scores: every area and month of both levels, computed with one and with the other
 * input, without draws. Largest changes of risk first; a score that comes or goes counts as the largest.
 */
export function effectOf(model: ScoreModel, before: BothLevels, after: BothLevels): ScoreEffect {
  const shifts: ScoreShift[] = [];
  let compared = 0;
  for (const level of scoreLevels) {
    const old = new Map(
      evaluateScores(model, { ...before[level], draws: 0 }).cells.map((cell) => [keyOf(cell), cell]),
    );
    for (const cell of evaluateScores(model, { ...after[level], draws: 0 }).cells) {
      compared++;
      const was = old.get(keyOf(cell));
      if ((was?.risk ?? null) === cell.risk && (was?.structural ?? null) === cell.structural) continue;
      shifts.push({
        level,
        areaCode: cell.areaCode,
        month: cell.month,
        before: was?.risk ?? null,
        after: cell.risk,
        classBefore: was?.riskClass ?? null,
        classAfter: cell.riskClass,
      });
    }
  }
  const size = ({ before: a, after: b }: ScoreShift) =>
    a === null && b === null ? 0 : a === null || b === null ? Infinity : Math.abs(a - b);
  return {
    compared,
    changed: shifts.length,
    classChanged: shifts.filter((one) => one.classBefore !== one.classAfter).length,
    shifts: shifts
      .sort((a, b) => size(b) - size(a) || (a.month < b.month ? 1 : a.month > b.month ? -1 : 0))
      .slice(0, mostListed),
  };
}

const keyOf = (cell: ScoreCell): string => `${cell.areaCode}|${cell.month}`;
