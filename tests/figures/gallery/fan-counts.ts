import { addMonths, monthRange } from '../../../shared/domain/month.ts';
import type { Language } from '../../../shared/text/language.ts';
import { drawFan } from '../../../web/charts/draw-fan.ts';

/** Incidents a month, and the three months offered. */
export function fanCounts(language: Language): SVGSVGElement {
  const past = monthRange('2022-02', '2026-01').map((month, i) => ({ month, value: (i * i + 3 * i) % 5 }));
  const open = past.at(-1)!;
  const coming = [1, 2, 3].map((step) => ({
    month: addMonths(open.month, step),
    low: 0,
    lower: 1,
    middle: 1 + step,
    upper: 2 + step,
    high: 4 + step,
  }));
  const { month, value } = open;
  const opening = { month, low: value, lower: value, middle: value, upper: value, high: value };
  const months = monthRange('2022-02', '2026-04');
  const fan = {
    months,
    past,
    fan: [opening, ...coming],
    domain: [0, 8] as [number, number],
    threshold: null,
  };
  return drawFan(fan, { width: 420, height: 150 }, language);
}
