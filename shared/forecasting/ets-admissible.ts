import type { EtsModel, EtsParameters } from './ets-model.ts';

/**
 * Do old errors fade, so that a forecast does not hang on the distant past?
 *
 * Definition: all roots of the characteristic polynomial lie within 1 + 1e-10 of 0, decided by the Schur-Cohn
 *   recursion instead of by finding them; without a season the inequalities of Hyndman et al. (2008), chapter 10.
 * Shapes: model, weights -> boolean.
 * Units: none.
 * Undefined: nothing; NaN weights are not admissible.
 * Assumes: a multiplicative season is judged as the additive one is, as R forecast does.
 * Reference: Hyndman, Akram and Archibald (2008), Annals of the Institute of Statistical Mathematics 60.
 * Checked: against forecast:::admissible on random weights in the fixture ets.json.
 * Cost: O(period^2).
 */
export function etsAdmissible(
  model: EtsModel,
  weights: Pick<EtsParameters, 'alpha' | 'beta' | 'gamma' | 'phi'>,
): boolean {
  const { alpha } = weights;
  const beta = weights.beta ?? 0;
  const phi = weights.phi ?? 1;
  if (!(phi >= 0 && phi <= 1 + 1e-8)) return false;
  if (model.season === 'N') {
    if (!(alpha >= 1 - 1 / phi && alpha <= 1 + 1 / phi)) return false;
    return weights.beta === null || (beta >= alpha * (phi - 1) && beta <= (1 + phi) * (2 - alpha));
  }
  const m = model.period;
  const gamma = weights.gamma ?? 0;
  if (!(gamma >= Math.max(1 - 1 / phi - alpha, 0) && gamma <= 1 + 1 / phi - alpha)) return false;
  if (!(alpha >= 1 - 1 / phi - (gamma * (1 - m + phi + phi * m)) / (2 * phi * m))) return false;
  if (!(beta >= -(1 - phi) * (gamma / m + alpha))) return false;
  const middle = alpha + beta - alpha * phi;
  let p = new Float64Array(m + 2).fill(middle);
  p[0] = phi * (1 - alpha - gamma);
  p[1] = middle + gamma - 1;
  p[m] = alpha + beta - phi;
  p[m + 1] = 1;
  // without a trend 1 is a root exactly: taken out, since no rounding may decide about it
  if (beta === 0 && phi === 1) p = deflate(p);
  return withinUnitCircle(p);
}

/** Divides by z - 1; coefficients from the constant upwards. */
function deflate(p: Float64Array): Float64Array<ArrayBuffer> {
  const quotient = new Float64Array(p.length - 1);
  let carry = 0;
  for (let k = p.length - 1; k >= 1; k--) {
    carry += p[k]!;
    quotient[k - 1] = carry;
  }
  return quotient;
}

function withinUnitCircle(p: Float64Array): boolean {
  const a = new Float64Array(p.length);
  for (let k = 0; k < p.length; k++) a[k] = p[k]! * (1 + 1e-10) ** k;
  for (let degree = p.length - 1; degree >= 1; degree--) {
    const ratio = a[0]! / a[degree]!;
    if (!(Math.abs(ratio) < 1)) return false;
    // a_k - ratio a_(degree - k), then the constant has gone: shifted down by one
    for (let i = 0, j = degree; i <= j; i++, j--) {
      const low = a[i]!;
      const high = a[j]!;
      a[i] = low - ratio * high;
      a[j] = high - ratio * low;
    }
    a.copyWithin(0, 1, degree + 1);
  }
  return true;
}
