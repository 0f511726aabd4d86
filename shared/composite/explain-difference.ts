import { logMean } from '../statistics/log-mean.ts';
import type { ModelLayout } from './model-layout.ts';
import type { ScoreState } from './score-state.ts';
import { complement, copingFactor, riskScore, structuralPressure } from './structure.ts';
import type { PillarCode, ScoreModel } from './types.ts';

/**
 * One part of a difference between two scores.
 * indicator: its reading moved. appeared, vanished: it has a value on one side only, and the weights of the others
 * moved. stand_in: a guess for an unmeasured pillar moved, came or went. floor: what the model's floors hold up.
 */
export interface DifferencePart {
  kind: 'indicator' | 'appeared' | 'vanished' | 'stand_in' | 'floor';
  pillar: PillarCode | null;
  /** Code of the indicator; of the pillar for `stand_in` and a pillar's floor; `risk` for the floor under calm. */
  code: string;
  points: number;
}

export interface Difference {
  score: 'risk' | 'structural';
  from: number;
  to: number;
  /** Sum to `to - from`; parts of exactly 0 points are left out. */
  parts: DifferencePart[];
}

/**
 * Which parts make up the difference between two scores of one model: two months of an area, an area and the region,
 * the same month before and after a correction?
 *
 * Definition: across each geometric step LMDI-I, a - b = L(a, b) ln(a / b) with L the logarithmic mean, so that a
 *   factor's part is L(total) / L(factor) times its own difference; within a pillar, for indicators on both sides, the
 *   mean of the two renormalised weights times the difference of the readings; for one that appeared or vanished, its
 *   weight times its distance from the weighted mean reading r of those on both sides (the middle of the two pillar
 *   values where there are none). Renormalising scales all common weights alike, so their own parts at r cancel.
 * Shapes: model, its layout, two states -> score compared, its two values, parts. Risk where both have one, else
 *   structural pressure; `score` asks for one of them.
 * Units: points of the score.
 * Undefined: null where the two states have neither risk nor structural pressure in common, or not the one asked for.
 * Assumes: both states of the same model version; a change of model is a difference of its own.
 * Reference: Ang (2005), The LMDI approach to decomposition analysis, Energy Policy 33(7), 867-871; Marshall-Edgeworth
 *   weights for the sums.
 * Checked: parts sum to the difference within 1e-9 on random histories; a hand-sized case; exchange of the two states
 *   turns every sign.
 * Cost: O(indicators).
 */
export function explainDifference(
  model: ScoreModel,
  layout: ModelLayout,
  from: ScoreState,
  to: ScoreState,
  options: { score?: 'risk' | 'structural' } = {},
): Difference | null {
  if (from.pillars.strain.value === null || to.pillars.strain.value === null) return null;
  const a = levels(model, from);
  const b = levels(model, to);
  const parts: DifferencePart[] = [];
  const add = (part: DifferencePart) => {
    if (part.points !== 0) parts.push(part);
  };

  let structuralFactor = 1;
  const both = a.risk !== null && b.risk !== null && options.score !== 'structural';
  if (options.score === 'risk' && !both) return null;
  if (both) {
    const weights = model.risk.structural + model.risk.signals;
    const mean = logMean(100 - b.risk!, 100 - a.risk!);
    const step = (weight: number, before: number, after: number) =>
      ((weight / weights) * mean) / logMean(complement(after, model.risk), complement(before, model.risk));
    structuralFactor = step(model.risk.structural, a.structural, b.structural);
    const signalsFactor = step(model.risk.signals, a.signals!, b.signals!);
    const held = (value: number) => complement(value, model.risk) - (100 - value);
    add({
      kind: 'floor',
      pillar: null,
      code: 'risk',
      points:
        structuralFactor * (held(a.structural) - held(b.structural)) +
        signalsFactor * (held(a.signals!) - held(b.signals!)),
    });
    inPillar('signals', signalsFactor);
  }

  const { strain, competition, floor, copingBase } = model.structural;
  const total = structuralFactor * logMean(b.structural, a.structural);
  for (const [code, weight] of [
    ['strain', strain],
    ['competition', competition],
  ] as const) {
    const before = from.pillars[code].value!;
    const after = to.pillars[code].value!;
    const [low, high] = [Math.max(floor, before), Math.max(floor, after)];
    const factor = ((weight / (strain + competition)) * total) / logMean(high, low);
    add({ kind: 'floor', pillar: code, code, points: factor * (high - after - (low - before)) });
    inPillar(code, factor);
  }
  const perPoint = (1 - copingBase) / 100;
  const capacity = (state: ScoreState) =>
    copingFactor(state.pillars.coping.value ?? noCapacityKnown, model.structural);
  inPillar('coping', (total * perPoint) / logMean(capacity(to), capacity(from)));
  parts.sort((x, y) => Math.abs(y.points) - Math.abs(x.points));
  return {
    score: both ? 'risk' : 'structural',
    from: both ? a.risk! : a.structural,
    to: both ? b.risk! : b.structural,
    parts,
  };

  function inPillar(code: PillarCode, factor: number): void {
    const own = layout.byPillar[code];
    const before = from.pillars[code];
    const after = to.pillars[code];
    if (before.imputed || after.imputed || before.value === null || after.value === null) {
      const points = factor * ((after.value ?? noCapacityKnown) - (before.value ?? noCapacityKnown));
      add({ kind: 'stand_in', pillar: code, code, points });
      return;
    }
    const readings = own.map(({ definition, position }) => ({
      code: definition.code,
      weight: definition.weight,
      x: from.normalised[position] ?? null,
      y: to.normalised[position] ?? null,
    }));
    const share = (side: 'x' | 'y') =>
      readings.reduce((sum, one) => sum + (one[side] === null ? 0 : one.weight), 0);
    const [all0, all1] = [share('x'), share('y')];
    const common = readings.filter((one) => one.x !== null && one.y !== null);
    const commonWeight = common.reduce((sum, one) => sum + one.weight, 0);
    const reference =
      commonWeight > 0
        ? common.reduce((sum, one) => sum + one.weight * (one.x! + one.y!), 0) / (2 * commonWeight)
        : (before.value + after.value) / 2;
    for (const { code: indicator, weight, x, y } of readings) {
      const [w0, w1] = [x === null ? 0 : weight / all0, y === null ? 0 : weight / all1];
      if (x !== null && y !== null)
        add({ kind: 'indicator', pillar: code, code: indicator, points: (factor * (w0 + w1) * (y - x)) / 2 });
      else if (y !== null)
        add({ kind: 'appeared', pillar: code, code: indicator, points: factor * w1 * (y - reference) });
      else if (x !== null)
        add({ kind: 'vanished', pillar: code, code: indicator, points: -factor * w0 * (x - reference) });
    }
  }
}

/** A score without a word on coping counts as lacking all capacity. */
const noCapacityKnown = 100;

function levels(model: ScoreModel, { pillars }: ScoreState) {
  const structural = structuralPressure(
    pillars.strain.value!,
    pillars.competition.value!,
    pillars.coping.value ?? noCapacityKnown,
    model.structural,
  );
  const signals = pillars.signals.value;
  return { structural, signals, risk: signals === null ? null : riskScore(structural, signals, model.risk) };
}
