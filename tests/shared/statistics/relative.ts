import { expect } from 'vitest';

/** Equal to 1e-8 relative (or the tolerance given); null in a fixture is NaN here. */
export function expectRelative(
  actual: number,
  expected: number | null,
  what: string,
  tolerance = 1e-8,
): void {
  if (expected === null) expect(actual, what).toBeNaN();
  else
    expect(Math.abs(actual - expected), `${what}: ${actual}, expected ${expected}`).toBeLessThanOrEqual(
      tolerance * Math.abs(expected),
    );
}
