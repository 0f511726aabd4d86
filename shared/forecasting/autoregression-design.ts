/** What the coming count hangs on. */
export interface AutoregressionOptions {
  /** Periods ahead; the regression is fitted for this distance of its own. */
  horizon?: number;
  /** Which past counts are looked at: 1 the last known one, 2 the one before. */
  lags?: readonly number[];
  /** Sine and cosine pairs of the yearly wave. */
  harmonics?: number;
  period?: number;
  /** Columns of n + horizon values: what is known of each period beforehand. */
  covariates?: readonly ArrayLike<number>[];
}

/** Rows of the regression (intercept, logs of past counts, waves, covariates), counts they explain, and the coming row. */
export function autoregressionDesign(counts: ArrayLike<number>, options: AutoregressionOptions) {
  const { horizon = 1, lags = [1], harmonics = 0, period = 12, covariates = [] } = options;
  const n = counts.length;
  if (!Number.isInteger(horizon) || horizon < 1)
    throw new RangeError(`horizon must be a whole number of at least 1, got ${horizon}`);
  if (lags.some((lag) => !Number.isInteger(lag) || lag < 1))
    throw new RangeError(`lags must be whole numbers of at least 1, got ${lags}`);
  if (!Number.isInteger(harmonics) || harmonics < 0 || harmonics * 2 > period)
    throw new RangeError(`harmonics must be a whole number from 0 to half the period, got ${harmonics}`);
  if (covariates.some((column) => column.length !== n + horizon))
    throw new RangeError(`covariates must have ${n + horizon} values each`);
  for (let t = 0; t < n; t++)
    if (!(Number.isInteger(counts[t]!) && counts[t]! >= 0))
      throw new RangeError(`counts must be whole numbers of at least 0, got ${counts[t]} at ${t}`);
  const first = horizon - 1 + Math.max(0, ...lags);
  const rows = n - first;
  const width = 1 + lags.length + 2 * harmonics + covariates.length;
  if (rows <= width) throw new RangeError(`counts must have more than ${first + width} values, got ${n}`);
  const fill = (row: Float64Array, offset: number, t: number) => {
    let a = offset;
    row[a++] = 1;
    for (const lag of lags) row[a++] = Math.log(1 + counts[t - horizon + 1 - lag]!);
    for (let k = 1; k <= harmonics; k++) {
      const angle = (2 * Math.PI * k * t) / period;
      row[a++] = Math.sin(angle);
      row[a++] = Math.cos(angle);
    }
    for (const column of covariates) row[a++] = column[t]!;
  };
  const design = new Float64Array(rows * width);
  const explained = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    fill(design, i * width, first + i);
    explained[i] = counts[first + i]!;
  }
  const coming = new Float64Array(width);
  fill(coming, 0, n + horizon - 1);
  return { design, explained, coming };
}

/** Mean that coefficients give to a row. */
export function meanOfRow(row: Float64Array, coefficients: Float64Array): number {
  let linear = 0;
  for (let a = 0; a < row.length; a++) linear += row[a]! * coefficients[a]!;
  return Math.exp(Math.min(linear, 16));
}
