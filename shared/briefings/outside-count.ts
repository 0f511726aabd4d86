/** Below this a count of reports could be recognised. */
const small = 5;

/**
 * A count of reports as readers outside the office see it (DP-39, DP-40): none is none, one to four are withheld (null),
 * others are rounded to multiples of five, so that two packs of other areas, months or data cuts, taken from one another,
 * leave every difference open by four either way.
 */
export function outsideCount(count: number): number | null {
  if (count === 0) return 0;
  return count < small ? null : Math.round(count / 5) * 5;
}
