/** Prints the mean of a statistic over seeded runs with its standard error, and returns them. */
export function summary(
  name: string,
  values: readonly number[],
): { mean: number; error: number; highest: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = Math.sqrt(squares / (values.length - 1) / values.length);
  const highest = Math.max(...values);
  process.stdout.write(
    `${name}: mean ${mean.toFixed(3)} (standard error ${error.toFixed(3)}, highest ${highest.toFixed(3)}) in ${values.length} runs\n`,
  );
  return { mean, error, highest };
}
