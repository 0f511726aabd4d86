import { evaluateScores } from './evaluate-scores.ts';
import { type DifferencePart, explainDifference } from './explain-difference.ts';
import { type ChangeCause, type ExplainedPart, recordsOf } from './explanation.ts';
import { modelLayout } from './model-layout.ts';
import { revisedInput } from './revised-input.ts';
import { stateOf } from './score-state.ts';
import { signalShares } from './signal-shares.ts';
import type { AbsenceReason, IndicatorCell, ScoreCell, ScoreInput, ScoreModel } from './types.ts';

/** One end of a change: which month, with which model, from what was known. */
export interface ChangeSide {
  model: ScoreModel;
  input: ScoreInput;
  month: string;
}

export interface ChangeExplanation {
  /** Null where the two ends have no score in common; `reason` says what is missing. */
  score: 'risk' | 'structural' | null;
  reason: AbsenceReason | null;
  from: number | null;
  to: number | null;
  /** Sum to `to - from`; largest first. */
  parts: ExplainedPart[];
  /** Points by cause. */
  byCause: Partial<Record<ChangeCause, number>>;
}

/** Reasons that mean that nobody listens, not that nothing is published. */
const silent: ReadonlySet<AbsenceReason> = new Set([
  'not_covered',
  'no_grievance_channel',
  'neighbours_missing',
  'signals_missing',
]);

/**
 * Why a score is not what it was: the change from one month as it was known then to another as it is known now, split
 * by cause without a remainder. The way goes over four steps, each exact: figures known then are corrected (revised);
 * what came late about that time is added (late); the model is exchanged (model); and the month moves on, under one
 * model and one state of knowledge (world, with channels, availability, stand-ins and floors apart).
 * RangeError where the area is not among those of the inputs.
 */
export function explainChange(areaCode: string, before: ChangeSide, after: ChangeSide): ChangeExplanation {
  const sameKnowledge = before.input === after.input;
  const asThen = cellAt(areaCode, before);
  const corrected = revisedInput(before.input, after.input);
  const revised = sameKnowledge ? asThen : cellAt(areaCode, { ...before, input: corrected });
  const known = sameKnowledge ? asThen : cellAt(areaCode, { ...before, input: after.input });
  const remodelled =
    before.model === after.model ? known : cellAt(areaCode, { ...after, month: before.month });
  const now = cellAt(areaCode, after);

  const path = [asThen, revised, known, remodelled, now];
  const score = path.every((cell) => cell.risk !== null)
    ? 'risk'
    : path.every((cell) => cell.structural !== null)
      ? 'structural'
      : null;
  if (!score) {
    const lacking = path.find((cell) => cell.structural === null)!;
    return { score, reason: lacking.structuralReason, from: null, to: null, parts: [], byCause: {} };
  }
  const side = (input: ScoreInput, month: string) => ({ input, month });
  const parts = [
    ...step(
      before.model,
      asThen,
      revised,
      side(before.input, before.month),
      side(corrected, before.month),
      'revised',
    ),
    ...step(
      before.model,
      revised,
      known,
      side(corrected, before.month),
      side(after.input, before.month),
      'late',
    ),
    ...modelPart(remodelled[score]! - known[score]!),
    ...step(
      after.model,
      remodelled,
      now,
      side(after.input, before.month),
      side(after.input, after.month),
      null,
    ),
  ].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const byCause: ChangeExplanation['byCause'] = {};
  for (const { cause, points } of parts) byCause[cause] = (byCause[cause] ?? 0) + points;
  const missing = path.find((cell) => cell.risk === null);
  return {
    score,
    reason: missing?.riskReason ?? null,
    from: asThen[score],
    to: now[score],
    parts,
    byCause,
  };

  function step(
    model: ScoreModel,
    from: ScoreCell,
    to: ScoreCell,
    fromSide: { input: ScoreInput; month: string },
    toSide: { input: ScoreInput; month: string },
    cause: 'revised' | 'late' | null,
  ): ExplainedPart[] {
    if (from === to) return [];
    const found = explainDifference(model, modelLayout(model), stateOf(from), stateOf(to), { score: score! });
    return found!.parts.map((part): ExplainedPart => {
      const x = from.indicators.find((one) => one.code === part.code);
      const y = to.indicators.find((one) => one.code === part.code);
      return {
        ...part,
        cause: cause ?? causeOf(part, x, y),
        valueFrom: x?.value ?? null,
        valueTo: y?.value ?? null,
        reason: x?.reason ?? y?.reason ?? null,
        records: recordsOf(x, y),
        shares:
          part.code === 'incident_signal' ? signalShares(part.points, model, areaCode, fromSide, toSide) : [],
      };
    });
  }
}

function causeOf(part: DifferencePart, from?: IndicatorCell, to?: IndicatorCell): ChangeCause {
  if (part.kind === 'floor' || part.kind === 'stand_in') return part.kind;
  if (part.kind === 'indicator') return from!.sourceArea === to!.sourceArea ? 'world' : 'availability';
  const reason = (part.kind === 'appeared' ? from : to)?.reason;
  return reason && silent.has(reason) ? 'channel' : 'availability';
}

function modelPart(points: number): ExplainedPart[] {
  if (points === 0) return [];
  return [
    {
      kind: 'model',
      cause: 'model',
      pillar: null,
      code: 'model',
      points,
      valueFrom: null,
      valueTo: null,
      reason: null,
      records: recordsOf(),
      shares: [],
    },
  ];
}

function cellAt(areaCode: string, { model, input, month }: ChangeSide): ScoreCell {
  const { cells } = evaluateScores(model, { ...input, months: [month], draws: 0 });
  const found = cells.find((cell) => cell.areaCode === areaCode);
  if (!found) throw new RangeError(`areaCode must be one of the areas assessed, got ${areaCode}`);
  return found;
}
