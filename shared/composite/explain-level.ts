import { explainDifference } from './explain-difference.ts';
import { type ExplainedPart, recordsOf } from './explanation.ts';
import { modelLayout } from './model-layout.ts';
import { meanState, stateOf } from './score-state.ts';
import type { AbsenceReason, ScoreCell, ScoreModel } from './types.ts';

export interface LevelExplanation {
  score: 'risk' | 'structural' | null;
  reason: AbsenceReason | 'no_reference' | null;
  /** Score of the reference: the model evaluated at its mean indicators. */
  from: number | null;
  to: number | null;
  /** Sum to `to - from`; largest first. */
  parts: ExplainedPart[];
}

/**
 * Why a score lies above or below a reference: exact parts of the difference to the model evaluated at the mean
 * indicators of the reference cells (the region's areas, the neighbours, the area's own past, one other area). The
 * rows behind a part are the area's own.
 */
export function explainLevel(
  model: ScoreModel,
  cell: ScoreCell,
  reference: readonly ScoreCell[],
): LevelExplanation {
  const layout = modelLayout(model);
  const mean = meanState(model, layout, reference);
  const found = explainDifference(model, layout, mean, stateOf(cell));
  if (!found)
    return {
      score: null,
      reason: cell.structuralReason ?? 'no_reference',
      from: null,
      to: null,
      parts: [],
    };
  const meanValue = (code: string) => {
    const values = reference.flatMap((one) => one.indicators.find((part) => part.code === code)?.value ?? []);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return {
    score: found.score,
    reason: found.score === 'structural' ? (cell.riskReason ?? 'no_reference') : null,
    from: found.from,
    to: found.to,
    parts: found.parts.map((part) => {
      const own = cell.indicators.find((one) => one.code === part.code);
      return {
        ...part,
        cause:
          part.kind === 'floor' || part.kind === 'stand_in'
            ? part.kind
            : own?.reason
              ? 'availability'
              : 'world',
        valueFrom: own ? meanValue(part.code) : null,
        valueTo: own?.value ?? null,
        reason: own?.reason ?? null,
        records: recordsOf(own),
        shares: [],
      };
    }),
  };
}
