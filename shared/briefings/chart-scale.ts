import { formatNumber } from '../text/format.ts';
import type { Language } from '../text/language.ts';

export interface ChartScale {
  low: number;
  high: number;
  ticks: { value: number; text: string }[];
  /** Share of the way from low to high. */
  share(value: number): number;
}

/** From zero (or below, where numbers are) to a round number above the highest; with no number at all, 0 to 1. */
export function chartScale(numbers: readonly (number | null)[], language: Language): ChartScale {
  const known = numbers.filter((value) => value !== null);
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  const top = most === least ? least + 1 : most;
  const gap = roundGap((top - least) / 5);
  const low = Math.floor(least / gap + 1e-9) * gap;
  const high = Math.ceil(top / gap - 1e-9) * gap;
  const places = Array.from({ length: Math.round((high - low) / gap) + 1 }, (_, at) => low + at * gap);
  const digits = Number.isInteger(gap) ? 0 : gap < 0.1 ? 2 : 1;
  return {
    low,
    high,
    ticks: places.map((value) => ({ value, text: formatNumber(value, language, digits) })),
    share: (value) => (value - low) / (high - low),
  };
}

/** 1, 2 or 5 times a power of ten, the nearest by ratio. */
function roundGap(gap: number): number {
  const power = 10 ** Math.floor(Math.log10(gap));
  const share = gap / power;
  return power * (share < Math.SQRT2 ? 1 : share < Math.sqrt(10) ? 2 : share < Math.sqrt(50) ? 5 : 10);
}
