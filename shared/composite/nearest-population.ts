import type { AreaCode } from '../domain/area.ts';
import type { InputIndex } from './index-input.ts';
import { perArea } from './per-area.ts';
import type { PopulationInput } from './types.ts';

/**
 * Residents of an area in the published year nearest to the month's year; of two equally near the earlier, of two
 * figures for one year the latest recorded. Null where there is none above zero: a rate per resident then has no
 * value. A denominator is no news, so a later year may stand in for an earlier one.
 */
export function nearestPopulation(index: InputIndex, area: AreaCode, month: number): PopulationInput | null {
  const byYear = yearsOf(index, area);
  const year = Math.floor(month / 12);
  let found = byYear.get(year);
  if (found === undefined) {
    found = nearestTo(index, area, year);
    byYear.set(year, found);
  }
  return found;
}

const yearsOf = perArea(() => new Map<number, PopulationInput | null>());

function nearestTo(index: InputIndex, area: AreaCode, year: number): PopulationInput | null {
  let best: PopulationInput | null = null;
  for (const row of index.populations.get(area) ?? []) {
    if (!(row.population > 0) || row.population === Infinity) continue;
    if (!best || Math.abs(row.year - year) < Math.abs(best.year - year) || row.year === best.year) best = row;
  }
  return best;
}
