import { type BeforeAfterMonth, beforeAfter } from '../../../shared/figures/before-after.ts';
import { monthRange } from '../../../shared/domain/month.ts';
import type { OverviewLevel } from '../../../shared/api/overview.ts';
import { beforeAfterWords } from '../../../shared/text/before-after.ts';
import type { Language } from '../../../shared/text/language.ts';
import { drawBeforeAfter } from '../../../web/charts/draw-before-after.ts';

const months = monthRange('2025-01', '2025-12');
const incidents: BeforeAfterMonth['incidents'][] = [1, 0, 2, 3, 1, 4, 1, 0, 1, 0, 2, 0];
const columns = {
  areas: ['19.03'],
  incidents,
  risk: incidents.map(() => 30),
  riskLow: incidents.map(() => 20),
  riskHigh: incidents.map(() => 40),
  pillarAvailability: { signals: 'm'.repeat(10) + '-m' },
} as unknown as OverviewLevel;

/** Six months on either side of a dialogue, one of them without a listener. */
export function beforeAfterFigure(language: Language, width = 760): SVGSVGElement {
  const state = beforeAfter(columns, months, {
    area: '19.03',
    step: '2025-06',
    before: 5,
    after: 6,
    lastMonth: '2025-12',
  });
  return drawBeforeAfter(state, width, language, { step: beforeAfterWords.stepMark[language] });
}
