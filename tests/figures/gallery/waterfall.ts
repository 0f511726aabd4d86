import { defaultModel } from '../../../shared/composite/default-model.ts';
import { waterfall as stepsOf } from '../../../shared/figures/waterfall.ts';
import { explanationWords } from '../../../shared/text/explanations.ts';
import { formatMonth } from '../../../shared/text/format.ts';
import type { Language } from '../../../shared/text/language.ts';
import { drawWaterfall } from '../../../web/charts/draw-waterfall.ts';

const points = [4.1, 2.8, -0.7, 0.6, -1.9, 0.3, 0.2, 0.09, -0.06, 0.02];

/** The way from one month's score to the next month's. */
export function waterfall(language: Language, width = 760): SVGSVGElement {
  const ends = {
    from: 31.4,
    to: 31.4 + points.reduce((sum, one) => sum + one, 0),
    fromName: formatMonth('2025-09', language),
    toName: formatMonth('2025-10', language),
  };
  const parts = points.map((one, i) => {
    const { code, name } = defaultModel.indicators[i]!;
    return { key: code, name: name[language], points: one };
  });
  return drawWaterfall(stepsOf(ends, parts, { restName: explanationWords.rest[language] }), width, language);
}
