import { monthRange } from '../../../shared/domain/month.ts';
import type { LineSeries } from '../../../shared/figures/lines.ts';
import type { Language } from '../../../shared/text/language.ts';
import { drawLines } from '../../../web/charts/draw-lines.ts';

const names = [
  'Bangka',
  'Belitung',
  'Bangka Barat',
  'Bangka Tengah',
  'Bangka Selatan',
  'Belitung Timur',
  'Pangkalpinang',
];

/** Seven areas named at their ends, two of them in full colour; carried figures dashed, inherited ones grey. */
export function linesOfRegencies(language: Language): SVGSVGElement {
  const months = monthRange('2023-01', '2026-01');
  const series = names.map((name, a): LineSeries => {
    const points = months.map((month, i) => ({
      month,
      value: 3.2 + 0.5 * a + 0.8 * Math.sin(i / 7 + a),
      low: null,
      high: null,
      kind: a === 2 ? ('inherited' as const) : i > 24 ? ('carried' as const) : ('measured' as const),
    }));
    return { code: `19.0${a}`, name, layer: 'risk', colour: a, points };
  });
  return drawLines(series, months, 760, 280, language, { endLabels: true, bright: ['19.00', '19.06'] }).svg;
}
