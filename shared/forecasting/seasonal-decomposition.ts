/** Classical multiplicative indices of a season, one per place in the cycle, as R decompose gives them. */
export function multiplicativeSeason(series: ArrayLike<number>, period: number): number[] {
  const n = series.length;
  const half = Math.floor(period / 2);
  const sums = new Array<number>(period).fill(0);
  const counts = new Array<number>(period).fill(0);
  for (let t = half; t < n - half; t++) {
    let trend = 0;
    for (let k = -half; k <= half; k++) {
      const edge = period % 2 === 0 && Math.abs(k) === half;
      trend += (series[t + k]! * (edge ? 0.5 : 1)) / period;
    }
    sums[t % period] = sums[t % period]! + series[t]! / trend;
    counts[t % period] = counts[t % period]! + 1;
  }
  const raw = sums.map((sum, j) => sum / counts[j]!);
  const mean = raw.reduce((sum, one) => sum + one, 0) / period;
  return raw.map((one) => one / mean);
}
