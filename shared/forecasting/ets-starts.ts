import { type EtsModel, etsLower, etsUpper } from './ets-model.ts';
import { etsPlaces } from './ets-squares.ts';

/**
 * Points from which fitEts searches: states read off the first cycles, and slow, middle and fast learning.
 * The search finds the states anew; the weights decide which valley it ends in.
 */
export function etsStarts(series: ArrayLike<number>, model: EtsModel): Float64Array[] {
  const places = etsPlaces(model);
  const { season, period } = model;
  const n = series.length;
  const states = new Float64Array(places.size);
  const seasons = season === 'N' ? [] : seasonOf(series, model);
  const window = Math.min(n, Math.max(10, 2 * period));
  let sum = 0;
  let tilted = 0;
  for (let t = 0; t < window; t++) {
    const j = t % period;
    const y = series[t]!;
    const plain = season === 'N' ? y : season === 'A' ? y - seasons[j]! : y / seasons[j]!;
    sum += plain;
    tilted += plain * (t + 1 - (window + 1) / 2);
  }
  const middle = sum / window;
  let slope = tilted / ((window * (window * window - 1)) / 12);
  // a line that crosses zero within the window is no start for errors that are shares of the fitted value
  if (model.error === 'M' && Math.abs(slope) * window > 1.8 * middle) slope = 0;
  states[places.level] = places.slope < 0 ? middle : middle - (slope * (window + 1)) / 2;
  if (places.slope >= 0) states[places.slope] = slope;
  for (let j = 1; j < seasons.length; j++) states[places.seasonal + j - 1] = seasons[j]!;
  return weightsOf(model).map(([alpha, beta, gamma, phi]) => {
    const start = states.slice();
    start[0] = etsLower[0] + alpha! * (etsUpper[0] - etsLower[0]);
    if (places.beta >= 0) start[places.beta] = beta!;
    if (places.gamma >= 0) start[places.gamma] = gamma!;
    if (places.phi >= 0) start[places.phi] = phi!;
    return start;
  });
}

function weightsOf({ trend, season }: EtsModel): number[][] {
  if (season !== 'N')
    return [
      [0.1, 0.05, 0.05, 0.95],
      [0.5, 0.05, 0.1, 0.95],
    ];
  if (trend === 'N') return [[0.1], [0.6]];
  return [
    [0.1, 0.1, 0, 0.95],
    [0.6, 0.1, 0, 0.95],
    [0.9, 0.9, 0, 0.85],
  ];
}

/** Mean of each place in the cycle against the mean of its own cycle, over whole cycles. */
function seasonOf(series: ArrayLike<number>, { season, period }: EtsModel): number[] {
  const cycles = Math.floor(series.length / period);
  const seasons = new Array<number>(period).fill(season === 'M' ? 1 : 0);
  if (cycles === 0) return seasons;
  seasons.fill(0);
  for (let cycle = 0; cycle < cycles; cycle++) {
    let mean = 0;
    for (let j = 0; j < period; j++) mean += series[cycle * period + j]! / period;
    for (let j = 0; j < period; j++) {
      const y = series[cycle * period + j]!;
      seasons[j] = seasons[j]! + (season === 'A' ? y - mean : y / mean) / cycles;
    }
  }
  return seasons;
}
