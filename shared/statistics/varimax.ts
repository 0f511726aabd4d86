/**
 * Turns factor loadings so that each indicator loads on few factors.
 *
 * Definition: the rotation that makes the sum over factors of the variance of squared loadings largest, by planar
 *   rotations of each pair of factors until none turns by more than 1e-14; `normalise` (Kaiser): rows are scaled to
 *   length 1 while rotating, and back after.
 * Shapes: k rows (indicators) of m loadings -> k rows of m.
 * Units: none.
 * Undefined: RangeError for rows of different lengths or an entry that is not finite; one factor comes back as it was.
 * Assumes: loadings of orthogonal factors. Factors keep no order and no sign of their own.
 * Reference: Kaiser (1958), Psychometrika 23(3); OECD/JRC (2008), Handbook, table 9.
 * Checked: against R varimax, begun again until it stands still, in tests/fixtures/composite, squared loadings per factor.
 * Cost: O(k m^2) per sweep.
 */
export function varimax(
  loadings: readonly (readonly number[])[],
  options: { normalise?: boolean } = {},
): number[][] {
  const { normalise = true } = options;
  const m = loadings[0]?.length ?? 0;
  for (const row of loadings)
    if (row.length !== m || !row.every(Number.isFinite))
      throw new RangeError('loadings must be finite rows of one length');
  const lengths = loadings.map((row) => (normalise ? Math.hypot(...row) : 1));
  const x = loadings.map((row, i) => row.map((one) => (lengths[i]! > 0 ? one / lengths[i]! : 0)));
  for (let sweep = 0; sweep < 1000; sweep++) {
    let most = 0;
    for (let p = 0; p < m; p++) for (let q = p + 1; q < m; q++) most = Math.max(most, turn(x, p, q));
    if (most < 1e-14) break;
  }
  return x.map((row, i) => row.map((one) => one * lengths[i]!));
}

/** Rotates factors p and q to the best angle of their plane and returns how far. */
function turn(x: number[][], p: number, q: number): number {
  let u1 = 0;
  let v1 = 0;
  let uv = 0;
  let squares = 0;
  for (const row of x) {
    const u = row[p]! ** 2 - row[q]! ** 2;
    const v = 2 * row[p]! * row[q]!;
    u1 += u;
    v1 += v;
    uv += 2 * u * v;
    squares += u * u - v * v;
  }
  const k = x.length;
  const angle = Math.atan2(uv - (2 * u1 * v1) / k, squares - (u1 * u1 - v1 * v1) / k) / 4;
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  for (const row of x) {
    const left = row[p]!;
    const right = row[q]!;
    row[p] = c * left + s * right;
    row[q] = c * right - s * left;
  }
  return Math.abs(angle);
}
