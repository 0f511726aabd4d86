import { monthRange } from '../../../shared/domain/month.ts';
import type { Language } from '../../../shared/text/language.ts';
import { drawFan } from '../../../web/charts/draw-fan.ts';

/** Where no skill was shown there is the past and nothing else; narrow, as on a telephone. */
export function fanNotOffered(language: Language): SVGSVGElement {
  const months = monthRange('2022-02', '2026-01');
  const past = months.map((month, i) => ({ month, value: i % 9 === 4 ? 2 : 0 }));
  return drawFan(
    { months, past, fan: [], domain: [0, 4], threshold: null },
    { width: 300, height: 150 },
    language,
  );
}
