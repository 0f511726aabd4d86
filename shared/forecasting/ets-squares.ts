import { etsAdmissible } from './ets-admissible.ts';
import { type EtsModel, type EtsParameters, etsLower, etsUpper } from './ets-model.ts';

/** A sum of squares to be made least over a box, with its first derivatives. */
export interface EtsSquares {
  size: number;
  lower: Float64Array;
  upper: Float64Array;
  /** Sum of squares; Infinity where the point is not allowed. */
  value(at: Float64Array): number;
  /** The same; fills `gradient` (J' r) and the symmetric `normal` (J' J, row by row). */
  linearise(at: Float64Array, gradient: Float64Array, normal: Float64Array): number;
}

/** Where each parameter stands in a point; -1 for what the model does not have. */
export function etsPlaces({ trend, season, period }: EtsModel) {
  let next = 1;
  const beta = trend === 'N' ? -1 : next++;
  const gamma = season === 'N' ? -1 : next++;
  const phi = trend === 'Ad' ? next++ : -1;
  const level = next++;
  const slope = trend === 'N' ? -1 : next++;
  const seasonal = season === 'N' ? -1 : next;
  const size = season === 'N' ? next : next + period - 1;
  return { beta, gamma, phi, level, slope, seasonal, size };
}

/** The ranges of beta and gamma hang on alpha: a point holds where in its range each lies, 0 to 1. */
export function etsParametersAt(at: ArrayLike<number>, model: EtsModel): EtsParameters {
  const places = etsPlaces(model);
  const alpha = at[0]!;
  const room = Math.min(etsUpper[2], 1 - alpha) - etsLower[2];
  const seasonal: number[] = [];
  if (model.season !== 'N') {
    let rest = model.season === 'M' ? model.period : 0;
    for (let j = 1; j < model.period; j++) {
      const value = at[places.seasonal + j - 1]!;
      seasonal.push(value);
      rest -= value;
    }
    seasonal.unshift(rest);
  }
  return {
    alpha,
    beta: places.beta < 0 ? null : etsLower[1] + at[places.beta]! * (alpha - etsLower[1]),
    gamma: places.gamma < 0 ? null : etsLower[2] + at[places.gamma]! * Math.max(room, 0),
    phi: places.phi < 0 ? null : at[places.phi]!,
    level: at[places.level]!,
    slope: places.slope < 0 ? null : at[places.slope]!,
    seasonal,
  };
}

/**
 * The squares that fitEts makes least: residuals, times the geometric mean of the fitted values where errors are
 * `relative`. Derivatives run forward through the filter beside the states. Cost: O(n p) a value, O(n p^2) with `normal`.
 */
export function makeEtsSquares(values: ArrayLike<number>, model: EtsModel, relative: boolean): EtsSquares {
  const series = Float64Array.from(values);
  const { season, trend } = model;
  const m = season === 'N' ? 1 : model.period;
  const n = series.length;
  const places = etsPlaces(model);
  const size = places.size;
  const lower = new Float64Array(size).fill(-Infinity);
  const upper = new Float64Array(size).fill(Infinity);
  lower[0] = etsLower[0];
  upper[0] = etsUpper[0];
  for (const place of [places.beta, places.gamma])
    if (place >= 0) {
      lower[place] = 0;
      upper[place] = 1;
    }
  if (places.phi >= 0) {
    lower[places.phi] = etsLower[3];
    upper[places.phi] = etsUpper[3];
  }
  const whole = season === 'M' ? model.period : 0;
  const s = new Float64Array(m);
  const ds = new Float64Array(m * size);
  const dl = new Float64Array(size);
  const db = new Float64Array(size);
  const jacobian = new Float64Array(size * n);
  // an additive season answers a push the same way whenever it comes: one column, shifted, gives all of them
  const carried = season === 'A' ? places.seasonal + 1 : size;
  const push = new Float64Array(n);
  const residuals = new Float64Array(n);
  const logSlope = new Float64Array(size);

  /** Sets the first seasonal states; false where one is not positive. */
  function seasons(at: Float64Array): boolean {
    if (season === 'N') return true;
    let rest = whole;
    let positive = true;
    for (let j = 1; j < m; j++) {
      const value = at[places.seasonal + j - 1]!;
      s[j] = value;
      rest -= value;
      if (value < 0) positive = false;
    }
    s[0] = rest;
    return season === 'A' || (positive && rest >= 0);
  }

  function value(at: Float64Array): number {
    if (!seasons(at)) return Infinity;
    const { alpha, beta, gamma, phi } = weights(at);
    if (!allowed(alpha, beta, gamma, phi)) return Infinity;
    let l = at[places.level]!;
    let b = places.slope < 0 ? 0 : at[places.slope]!;
    let squares = 0;
    let product = 1;
    let logs = 0;
    let j = 0;
    for (let t = 0; t < n; t++) {
      const y = series[t]!;
      const q = l + phi * b;
      const state = s[j]!;
      let f = q;
      let deviation = y - q;
      if (season === 'A') {
        f = q + state;
        deviation = y - state - q;
        s[j] = state + gamma * (y - q - state);
      } else if (season === 'M') {
        f = q * state;
        deviation = y / state - q;
        s[j] = state + gamma * (y / q - state);
      }
      let r = y - f;
      if (relative) {
        if (!(f > 0)) return Infinity;
        r /= f;
        product *= f;
        if (product > 1e200 || product < 1e-200) {
          logs += Math.log(product);
          product = 1;
        }
      }
      squares += r * r;
      l = q + alpha * deviation;
      b = phi * b + beta * deviation;
      if (++j === m) j = 0;
    }
    const scale = relative ? Math.exp((2 * (logs + Math.log(product))) / n) : 1;
    return squares * scale < Infinity ? squares * scale : Infinity;
  }

  function weights(at: Float64Array) {
    const alpha = at[0]!;
    const room = Math.max(Math.min(etsUpper[2], 1 - alpha) - etsLower[2], 0);
    return {
      alpha,
      beta: places.beta < 0 ? 0 : etsLower[1] + at[places.beta]! * (alpha - etsLower[1]),
      gamma: places.gamma < 0 ? 0 : etsLower[2] + at[places.gamma]! * room,
      phi: places.phi < 0 ? 1 : at[places.phi]!,
    };
  }

  function allowed(alpha: number, beta: number, gamma: number, phi: number): boolean {
    // within this box and without a season everything is admissible
    if (season === 'N') return true;
    return etsAdmissible(model, {
      alpha,
      beta: trend === 'N' ? null : beta,
      gamma,
      phi: trend === 'Ad' ? phi : null,
    });
  }

  function linearise(at: Float64Array, gradient: Float64Array, normal: Float64Array): number {
    seasons(at);
    const { alpha, beta, gamma, phi } = weights(at);
    const { beta: iBeta, gamma: iGamma, phi: iPhi } = places;
    dl.fill(0);
    db.fill(0);
    ds.fill(0);
    logSlope.fill(0);
    dl[places.level] = 1;
    if (places.slope >= 0) db[places.slope] = 1;
    if (season === 'A') ds[places.seasonal] = 1;
    else
      for (let j = 1; j < m; j++) {
        ds[j * size + places.seasonal + j - 1] = 1;
        ds[places.seasonal + j - 1] = -1;
      }
    let l = at[places.level]!;
    let b = places.slope < 0 ? 0 : at[places.slope]!;
    let squares = 0;
    let logs = 0;
    let j = 0;
    for (let t = 0; t < n; t++) {
      const y = series[t]!;
      const q = l + phi * b;
      const state = s[j]!;
      const row = j * size;
      let f = q;
      let deviation = y - q;
      let target = 0;
      if (season === 'A') {
        f = q + state;
        deviation = y - state - q;
        target = y - q - state;
      } else if (season === 'M') {
        f = q * state;
        deviation = y / state - q;
        target = y / q - state;
      }
      const r = relative ? (y - f) / f : y - f;
      const perFit = relative ? -y / (f * f) : -1;
      // one loop for each kind of season: this is where the time goes
      if (season === 'N')
        for (let k = 0; k < size; k++) {
          const dq = dl[k]! + phi * db[k]! + (k === iPhi ? b : 0);
          jacobian[k * n + t] = perFit * dq;
          if (relative) logSlope[k] = logSlope[k]! + dq / f;
          dl[k] = dq - alpha * dq;
          db[k] = phi * db[k]! - beta * dq;
        }
      else if (season === 'A') {
        let dFit = 0;
        for (let k = 0; k < carried; k++) {
          const dq = dl[k]! + phi * db[k]! + (k === iPhi ? b : 0);
          const dState = ds[row + k]!;
          dFit = dq + dState;
          jacobian[k * n + t] = perFit * dFit;
          if (relative) logSlope[k] = logSlope[k]! + dFit / f;
          ds[row + k] = dState - gamma * dFit;
          dl[k] = dq - alpha * dFit;
          db[k] = phi * db[k]! - beta * dFit;
        }
        push[t] = dFit;
        for (let i = 1; i < m; i++) {
          const k = carried + i - 2;
          const shifted = (t >= i ? push[t - i]! : 0) - dFit;
          jacobian[k * n + t] = perFit * shifted;
          if (relative) logSlope[k] = (i === 1 ? logSlope[k]! - dFit / f : logSlope[k]!) + shifted / f;
        }
      } else {
        const perState = -y / (state * state);
        const perLevel = (-gamma * y) / (q * q);
        for (let k = 0; k < size; k++) {
          const dq = dl[k]! + phi * db[k]! + (k === iPhi ? b : 0);
          const dState = ds[row + k]!;
          const dFit = dq * state + q * dState;
          const dDeviation = perState * dState - dq;
          jacobian[k * n + t] = perFit * dFit;
          if (relative) logSlope[k] = logSlope[k]! + dFit / f;
          ds[row + k] = dState + perLevel * dq - gamma * dState;
          dl[k] = dq + alpha * dDeviation;
          db[k] = phi * db[k]! + beta * dDeviation;
        }
      }
      dl[0] = dl[0]! + deviation;
      if (iBeta >= 0) db[iBeta] = db[iBeta]! + deviation;
      if (iPhi >= 0) db[iPhi] = db[iPhi]! + b;
      if (iGamma >= 0) ds[row + iGamma] = ds[row + iGamma]! + target;
      residuals[t] = r;
      squares += r * r;
      if (relative) logs += Math.log(f);
      if (season !== 'N') s[j] = state + gamma * target;
      l = q + alpha * deviation;
      b = phi * b + beta * deviation;
      if (++j === m) j = 0;
    }
    products(gradient, normal);
    let scale = 1;
    if (relative) {
      scale = Math.exp((2 * logs) / n);
      for (let k = 0; k < size; k++)
        for (let i = 0; i <= k; i++) {
          const a = logSlope[k]! / n;
          const c = logSlope[i]! / n;
          const cell = k * size + i;
          normal[cell] = scale * (normal[cell]! + gradient[k]! * c + a * gradient[i]! + squares * a * c);
        }
      for (let k = 0; k < size; k++) gradient[k] = scale * (gradient[k]! + (squares * logSlope[k]!) / n);
    }
    toRanges(at, gradient, normal);
    return squares * scale;
  }

  /** J' r and the lower half of J' J, four cells at a time so that each number is read less often. */
  function products(gradient: Float64Array, normal: Float64Array): void {
    for (let k = 0; k < size; k += 2) {
      const a = k * n;
      const c = k + 1 < size ? a + n : a;
      let ga = 0;
      let gc = 0;
      for (let t = 0; t < n; t++) {
        ga += jacobian[a + t]! * residuals[t]!;
        gc += jacobian[c + t]! * residuals[t]!;
      }
      gradient[k] = ga;
      if (k + 1 < size) gradient[k + 1] = gc;
      for (let i = 0; i <= k; i += 2) {
        const d = i * n;
        const e = i + 1 < size ? d + n : d;
        let ad = 0;
        let ae = 0;
        let cd = 0;
        let ce = 0;
        for (let t = 0; t < n; t++) {
          const left = jacobian[a + t]!;
          const next = jacobian[c + t]!;
          const first = jacobian[d + t]!;
          const second = jacobian[e + t]!;
          ad += left * first;
          ae += left * second;
          cd += next * first;
          ce += next * second;
        }
        normal[k * size + i] = ad;
        if (i + 1 < size) normal[k * size + i + 1] = ae;
        if (k + 1 < size) {
          normal[(k + 1) * size + i] = cd;
          if (i + 1 < size) normal[(k + 1) * size + i + 1] = ce;
        }
      }
    }
  }

  /** From alpha, beta, gamma to alpha and the places of beta and gamma in their ranges: columns are combined. */
  function toRanges(at: Float64Array, gradient: Float64Array, normal: Float64Array): void {
    const { beta: iBeta, gamma: iGamma } = places;
    const alpha = at[0]!;
    for (let k = 0; k < size; k++) for (let i = 0; i < k; i++) normal[i * size + k] = normal[k * size + i]!;
    const combine = (place: number, ofAlpha: number, own: number) => {
      gradient[0] = gradient[0]! + ofAlpha * gradient[place]!;
      gradient[place] = gradient[place]! * own;
      for (let k = 0; k < size; k++) {
        normal[k] = normal[k]! + ofAlpha * normal[place * size + k]!;
        normal[place * size + k] = normal[place * size + k]! * own;
      }
      for (let k = 0; k < size; k++) {
        normal[k * size] = normal[k * size]! + ofAlpha * normal[k * size + place]!;
        normal[k * size + place] = normal[k * size + place]! * own;
      }
    };
    if (iBeta >= 0) combine(iBeta, at[iBeta]!, alpha - etsLower[1]);
    if (iGamma >= 0) {
      const bounded = 1 - alpha < etsUpper[2];
      const room = Math.max(Math.min(etsUpper[2], 1 - alpha) - etsLower[2], 0);
      combine(iGamma, bounded && room > 0 ? -at[iGamma]! : 0, room);
    }
  }

  return { size, lower, upper, value, linearise };
}
