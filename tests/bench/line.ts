/** One figure of the run. */
export interface Line {
  name: string;
  value: number;
  /** What the figure is set against, measured in the same run wherever it can be. */
  baseline: { name: string; value: number };
  unit: string;
  target: { words: string; met: boolean };
}

export const atMost = (value: number, limit: number, unit: string) => ({
  words: `at most ${limit} ${unit}`,
  met: value <= limit,
});
export const atLeast = (value: number, limit: number, unit: string) => ({
  words: `at least ${limit}${unit && ` ${unit}`}`,
  met: value >= limit,
});

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const short = (value: number): string => (Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(0));

export function printLine({ name, value, baseline, unit, target }: Line): void {
  const cells = [
    name.padEnd(44),
    `${short(value)} ${unit}`.padStart(12),
    `${short(baseline.value)} ${unit}`.padStart(12),
    `x ${(value / baseline.value).toFixed(2)}`.padStart(8),
    `  ${target.words}`.padEnd(24),
    (target.met ? 'met' : 'NOT MET').padEnd(9),
    `against: ${baseline.name}`,
  ];
  process.stdout.write(`${cells.join(' ')}\n`);
}
