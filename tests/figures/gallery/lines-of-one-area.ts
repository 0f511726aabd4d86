import { monthRange } from '../../../shared/domain/month.ts';
import type { LineSeries } from '../../../shared/figures/lines.ts';
import type { Language } from '../../../shared/text/language.ts';
import { drawLines } from '../../../web/charts/draw-lines.ts';

/** The score of one area with its interval, the class limits, a gap, and a lone month between two gaps. */
export function linesOfOneArea(language: Language): SVGSVGElement {
  const months = monthRange('2019-01', '2026-01');
  const series: LineSeries = {
    code: '19.71',
    name: 'Kota Pangkalpinang',
    layer: 'risk',
    colour: 0,
    points: months.map((month, i) => {
      const isGap = (i > 20 && i < 30) || i === 31;
      const value = 18 + 10 * Math.sin(i / 9) + i / 5;
      return {
        month,
        value: isGap ? null : value,
        low: isGap ? null : value - 6,
        high: isGap ? null : value + 9,
        kind: 'measured',
      };
    }),
  };
  const options = { domain: [0, 70] as [number, number], limits: [20, 35, 50, 65], band: true };
  return drawLines([series], months, 720, 180, language, options).svg;
}
