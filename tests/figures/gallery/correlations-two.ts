import { defaultModel } from '../../../shared/composite/default-model.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import type { Language } from '../../../shared/text/language.ts';
import { drawCorrelations } from '../../../web/charts/draw-correlations.ts';

/** The least there is to see: one pair. */
export function correlationsTwo(language: Language): SVGSVGElement {
  const names = defaultModel.indicators.slice(0, 3).map((one) => one.name[language]);
  const values = [
    [1, null, -0.42],
    [null, 1, null],
    [-0.42, null, 1],
  ];
  return drawCorrelations(names, values, (r) => formatNumber(r, language, 1), 760);
}
