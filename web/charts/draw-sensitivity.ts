import { axisX, axisY, barX, dot, plot, ruleX, ruleY } from '@observablehq/plot';
import type { SensitivityBar } from '../../shared/figures/sensitivity.ts';
import { svgOf } from './svg-of.ts';

/** Total index as a bar with its interval, first-order index as a dot, the weightiest choice on top. */
export function drawSensitivity(
  bars: readonly SensitivityBar[],
  names: (factor: SensitivityBar['factor']) => string,
  format: (share: number) => string,
  width: number,
): SVGSVGElement {
  const factors = [...new Set(bars.map((bar) => bar.factor))];
  const totals = bars.filter((bar) => bar.order === 'total');
  const firsts = bars.filter((bar) => bar.order === 'first');
  const narrow = width < 520;
  const top = Math.max(0.1, ...bars.map((bar) => bar.high));
  const figure = plot({
    width,
    height: 32 + factors.length * (narrow ? 42 : 30),
    marginLeft: narrow ? 150 : 280,
    marginRight: 16,
    marginTop: 4,
    marginBottom: 28,
    style: {
      background: 'transparent',
      fontFamily: 'inherit',
      fontSize: '12px',
      color: 'var(--ink-2)',
      overflow: 'visible',
    },
    x: { domain: [0, Math.min(1, top)], nice: true },
    y: { domain: factors, padding: 0.35 },
    marks: [
      axisX({
        ticks: narrow ? 3 : 5,
        tickFormat: format,
        tickSize: 4,
        label: null,
        fill: 'var(--ink-3)',
        stroke: 'var(--line-strong)',
      }),
      axisY({
        tickFormat: names,
        tickSize: 0,
        label: null,
        fill: 'var(--ink-2)',
        lineWidth: narrow ? 11 : 22,
      }),
      barX(totals, { x: 'value', y: 'factor', fill: 'var(--series-1)', fillOpacity: 0.55 }),
      ruleY(totals, { x1: 'low', x2: 'high', y: 'factor', stroke: 'var(--ink)', strokeWidth: 1.2 }),
      dot(firsts, {
        x: 'value',
        y: 'factor',
        r: 4,
        fill: 'var(--surface)',
        stroke: 'var(--ink)',
        strokeWidth: 1.4,
      }),
      ruleX([0], { stroke: 'var(--line-strong)' }),
    ],
  });
  return svgOf(figure);
}
