import type { SensitivityFactor } from '../../../shared/composite/model-sensitivity.ts';
import { sensitivityBars } from '../../../shared/figures/sensitivity.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import type { Language } from '../../../shared/text/language.ts';
import { factorNames } from '../../../shared/text/sensitivity.ts';
import { drawSensitivity } from '../../../web/charts/draw-sensitivity.ts';

/** Sobol indices of the ten choices in the model. */
export function sensitivity(language: Language, width = 760): SVGSVGElement {
  const index = (estimate: number) => ({
    estimate,
    standardError: 0.01,
    low: estimate - 0.03,
    high: estimate + 0.04,
  });
  const factors = (Object.keys(factorNames) as SensitivityFactor[]).map((factor, i) => ({
    factor,
    first: index(0.02 * i - 0.02),
    total: index(0.045 * i + 0.01),
  }));
  return drawSensitivity(
    sensitivityBars(factors),
    (factor) => factorNames[factor][language],
    (share) => formatNumber(share, language, 1),
    width,
  );
}
