import { addMonths, monthRange } from '../../../shared/domain/month.ts';
import type { Language } from '../../../shared/text/language.ts';
import { drawFan } from '../../../web/charts/draw-fan.ts';

/** Scores, the score from which the class is high, and the three months offered. */
export function fanScores(language: Language): SVGSVGElement {
  const past = monthRange('2022-02', '2026-01').map((month, i) => ({
    month,
    value: 38 + 9 * Math.sin(i / 5) + 0.2 * i,
  }));
  const { month, value } = past.at(-1)!;
  const fan = [0, 1, 2, 3].map((step) => ({
    month: addMonths(month, step),
    low: value - 6 * Math.sqrt(step),
    lower: value - 2.5 * Math.sqrt(step),
    middle: value + 0.5 * step,
    upper: value + 2.8 * Math.sqrt(step),
    high: value + 7 * Math.sqrt(step),
  }));
  const months = monthRange('2022-02', '2026-04');
  return drawFan(
    { months, past, fan, domain: [0, 70], threshold: 50 },
    { width: 420, height: 150 },
    language,
  );
}
