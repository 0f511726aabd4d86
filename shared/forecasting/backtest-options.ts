/** How a rolling-origin backtest is carried out. */
export interface BacktestOptions {
  horizons?: readonly number[];
  period?: number;
  covariates?: readonly Float64Array[];
  /** Length of the history before the first forecast. */
  firstOrigin?: number;
  /** Scored forecasts that a choice is made on, at least; and that a skill is judged on, at least. */
  minimumScored?: number;
  /** Origins between two searches for the ets model; in between the last one is run on. */
  refitEvery?: number;
  /** Of the interval of the skill. */
  level?: number;
  /** Called after each origin; a true answer ends the work with null. */
  onOrigin?: (done: number, of: number) => boolean | undefined;
}
