/**
 * Which past values stand for the one that is judged, and to which part of the year does each belong?
 *
 * Definition: the positions that lie at most w steps from the same time in each of the last b years form the season
 *   `noPeriods`; with more than one, what lies between two of these windows is divided into noPeriods - 1 seasons of
 *   nearly equal length (the first ones longer), counted from 1. What lies before the first window is not used, nor are
 *   the last `pastWeeksNotIncluded` steps.
 * Shapes: position, options -> positions and seasons (1..noPeriods), in the order of time.
 * Units: steps.
 * Undefined: null where the windows would begin before the series; RangeError where there are more seasons than steps.
 * Assumes: a year is `frequency` steps (52 weeks or 12 months).
 * Reference: Noufaily et al. (2013), Statistics in Medicine 32(7), as in R surveillance with epochAsDate = FALSE.
 * Checked: through farringtonFlexible.
 * Cost: O(b x frequency).
 */
export function farringtonReference(
  position: number,
  options: { frequency: number; b: number; w: number; noPeriods: number; pastWeeksNotIncluded: number },
): { positions: number[]; seasons: number[] } | null {
  const { frequency, b, w, noPeriods, pastWeeksNotIncluded } = options;
  const first = position - b * frequency - w;
  if (first < 0) return null;
  const between = frequency - 2 * w - 1;
  if (noPeriods > 1 && between < noPeriods - 1) {
    throw new RangeError(
      `noPeriods must leave a step for each of the ${noPeriods - 1} seasons between windows`,
    );
  }
  const length = noPeriods > 1 ? Math.floor(between / (noPeriods - 1)) : 0;
  const longer = noPeriods > 1 ? between % (noPeriods - 1) : 0;
  const positions: number[] = [];
  const seasons: number[] = [];
  for (let at = first; at < position - pastWeeksNotIncluded; at++) {
    const step = (at - first) % frequency;
    const year = Math.floor((at - first) / frequency);
    let season: number;
    // of the present year only the half window before the position is there
    if (year === b || step < 2 * w + 1) season = noPeriods;
    else if (noPeriods === 1) continue;
    else {
      const beyond = step - 2 * w - 1;
      const inLonger = longer * (length + 1);
      season =
        beyond < inLonger
          ? Math.floor(beyond / (length + 1)) + 1
          : longer + Math.floor((beyond - inLonger) / length) + 1;
    }
    positions.push(at);
    seasons.push(season);
  }
  return { positions, seasons };
}
