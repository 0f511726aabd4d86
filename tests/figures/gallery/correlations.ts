import { defaultModel } from '../../../shared/composite/default-model.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import type { Language } from '../../../shared/text/language.ts';
import { drawCorrelations } from '../../../web/charts/draw-correlations.ts';

/** Every indicator with every other; two without figures are left out, and some pairs share too few areas. */
export function correlations(language: Language, width = 760): SVGSVGElement {
  const names = defaultModel.indicators.map((one) => one.name[language]);
  const values = names.map((_, i) =>
    names.map((_, j) => {
      if (i === 4 || j === 4 || i === 8 || j === 8) return null;
      if (i === j) return 1;
      return (i + j) % 7 === 3 ? null : Math.round(200 * Math.sin(1 + i * j + i + j)) / 200;
    }),
  );
  return drawCorrelations(names, values, (r) => formatNumber(r, language, 1), width);
}
