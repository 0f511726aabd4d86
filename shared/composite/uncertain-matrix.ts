/** One month of k indicators x n areas: `values[indicator x areas + area]`, NaN missing. */
export interface UncertainMatrix {
  areas: number;
  values: Float64Array;
  /** Standard error of each value in its unit; 0 or NaN where it is exact. */
  standardErrors: Float64Array;
}
