import { monthRange } from '../../../shared/domain/month.ts';
import type { SurveyedMonth } from '../../../shared/surveillance/detection-types.ts';
import type { Language } from '../../../shared/text/language.ts';
import { drawSurveillance } from '../../../web/charts/draw-surveillance.ts';

/** Counts with what was expected, the upper limit, one surge, and months in which nobody listened. */
export function surveillance(language: Language): SVGSVGElement {
  const months = monthRange('2023-02', '2026-01').map((month, i): SurveyedMonth => {
    const isSilent = i < 5;
    const isJudged = i > 14;
    const isSurge = i === 32;
    return {
      month,
      observed: isSilent ? null : isSurge ? 9 : (i * 5) % 4,
      expected: isJudged ? 1.4 + 0.02 * i : null,
      upper: isJudged ? 4.2 + 0.03 * i : null,
      p: isJudged ? (isSurge ? 0.001 : 0.4) : null,
      adjusted: isJudged ? (isSurge ? 0.007 : 0.6) : null,
      alarm: isSurge,
      method: isJudged ? 'ears_c2' : null,
      notFarrington: null,
      refused: isSilent ? 'not_covered' : null,
    };
  });
  return drawSurveillance(months, 9, 420, language);
}
