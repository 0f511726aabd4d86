import type { EtsSquares } from './ets-squares.ts';

/**
 * Levenberg-Marquardt steps from one start until the sum of squares falls by less than 1e-11 of itself twice.
 * `fall` is the share of the sum that the last step down took. Coordinates at their bound whose gradient points outwards are held; a step is cut off at the box.
 */
export function etsDescend(
  squares: EtsSquares,
  start: Float64Array,
  mostSteps: number,
): { at: Float64Array; value: number; fall: number } {
  const { size, lower, upper } = squares;
  const at = Float64Array.from(start, (x, k) => Math.min(upper[k]!, Math.max(lower[k]!, x)));
  const gradient = new Float64Array(size);
  const normal = new Float64Array(size * size);
  const trial = new Float64Array(size);
  const step = new Float64Array(size);
  const factor = new Float64Array(size * size);
  const free = new Int32Array(size);
  let value = squares.value(at);
  if (value === Infinity) return { at, value, fall: 0 };
  let damping = 1e-3;
  let growth = 2;
  let idle = 0;
  let fall = 0;
  let moved = true;
  for (let round = 0; round < mostSteps; round++) {
    if (moved) squares.linearise(at, gradient, normal);
    moved = false;
    let count = 0;
    for (let k = 0; k < size; k++) {
      const held = (at[k]! <= lower[k]! && gradient[k]! > 0) || (at[k]! >= upper[k]! && gradient[k]! < 0);
      if (!held) free[count++] = k;
    }
    if (!solve(normal, gradient, damping, free, count, size, factor, step)) {
      damping *= growth;
      growth *= 2;
      if (damping > 1e14) break;
      continue;
    }
    trial.set(at);
    let promised = 0;
    for (let i = 0; i < count; i++) {
      const k = free[i]!;
      trial[k] = Math.min(upper[k]!, Math.max(lower[k]!, at[k]! + step[i]!));
      const change = trial[k]! - at[k]!;
      promised -= change * gradient[k]!;
      step[i] = change;
    }
    for (let i = 0; i < count; i++)
      for (let j = 0; j < count; j++)
        promised -= 0.5 * step[i]! * step[j]! * normal[free[i]! * size + free[j]!]!;
    const next = squares.value(trial);
    if (next < value) {
      // half of the fall of the sum is what the model of the step speaks of
      const ratio = (value - next) / 2 / promised;
      const small = value - next <= 1e-11 * value;
      at.set(trial);
      fall = (value - next) / value;
      value = next;
      if (ratio > 0) damping *= Math.max(1 / 3, 1 - (2 * ratio - 1) ** 3);
      if (damping < 1e-12) damping = 1e-12;
      growth = 2;
      idle = small ? idle + 1 : 0;
      if (idle >= 2) break;
      moved = true;
    } else {
      if (Math.abs(promised) <= 1e-12 * value) break;
      damping *= growth;
      growth *= 2;
      if (damping > 1e14) break;
    }
  }
  return { at, value, fall };
}

/** Cholesky of the free part of the normal matrix, its diagonal raised by `damping`; false where it is not positive. */
function solve(
  normal: Float64Array,
  gradient: Float64Array,
  damping: number,
  free: Int32Array,
  count: number,
  size: number,
  factor: Float64Array,
  step: Float64Array,
): boolean {
  for (let i = 0; i < count; i++) {
    const row = free[i]! * size;
    for (let j = 0; j <= i; j++) {
      let sum = normal[row + free[j]!]!;
      if (i === j) sum += damping * Math.max(sum, 1e-12);
      for (let k = 0; k < j; k++) sum -= factor[i * size + k]! * factor[j * size + k]!;
      if (i === j) {
        if (!(sum > 0)) return false;
        factor[i * size + i] = Math.sqrt(sum);
      } else factor[i * size + j] = sum / factor[j * size + j]!;
    }
  }
  for (let i = 0; i < count; i++) {
    let sum = -gradient[free[i]!]!;
    for (let k = 0; k < i; k++) sum -= factor[i * size + k]! * step[k]!;
    step[i] = sum / factor[i * size + i]!;
  }
  for (let i = count - 1; i >= 0; i--) {
    let sum = step[i]!;
    for (let k = i + 1; k < count; k++) sum -= factor[k * size + i]! * step[k]!;
    step[i] = sum / factor[i * size + i]!;
  }
  return true;
}
