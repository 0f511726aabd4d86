import { axisX, axisY, gridY, lineY, plot, rectY, ruleY, text } from '@observablehq/plot';
import { monthIndex } from '../../shared/domain/month.ts';
import { formatNumber } from '../../shared/text/format.ts';
import type { Language } from '../../shared/text/language.ts';
import type { SurveyedMonth } from '../../shared/surveillance/detection-types.ts';
import { svgOf } from './svg-of.ts';

/** Bars of what was recorded, the expected line, the upper limit, and a mark on what lies above it. */
export function drawSurveillance(
  months: readonly SurveyedMonth[],
  highest: number,
  width: number,
  language: Language,
): SVGSVGElement {
  const at = (one: SurveyedMonth) => monthIndex(one.month);
  const [first, last] = [at(months[0]!), at(months.at(-1)!)];
  const years = months.filter((one) => one.month.endsWith('-01')).map(at);
  const silent = months.filter((one) => one.observed === null);
  const figure = plot({
    width,
    height: 150,
    marginLeft: 30,
    marginRight: 8,
    marginTop: 18,
    marginBottom: 22,
    style: {
      background: 'transparent',
      fontFamily: 'inherit',
      fontSize: '12px',
      color: 'var(--ink-3)',
      overflow: 'visible',
    },
    x: { domain: [first - 0.5, last + 0.5] },
    y: { domain: [0, highest], nice: true },
    color: { type: 'identity' },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 3 }),
      axisX(years, {
        tickFormat: (index: number) => String(Math.floor(index / 12)),
        tickSize: 4,
        label: null,
        stroke: 'var(--line-strong)',
        fill: 'var(--ink-3)',
      }),
      axisY({
        ticks: 3,
        tickSize: 0,
        label: null,
        fill: 'var(--ink-3)',
        tickFormat: (value: number) => (Number.isInteger(value) ? formatNumber(value, language, 0) : ''),
      }),
      rectY(silent, {
        x1: (one: SurveyedMonth) => at(one) - 0.5,
        x2: (one: SurveyedMonth) => at(one) + 0.5,
        y: highest,
        fill: 'var(--surface-2)',
      }),
      rectY(
        months.filter((one) => (one.observed ?? 0) > 0),
        {
          x1: (one: SurveyedMonth) => at(one) - 0.36,
          x2: (one: SurveyedMonth) => at(one) + 0.36,
          y: 'observed',
          fill: (one: SurveyedMonth) => (one.alarm ? 'var(--bad)' : 'var(--series-6)'),
        },
      ),
      lineY(months, {
        x: at,
        y: 'upper',
        curve: 'step',
        stroke: 'var(--up)',
        strokeDasharray: '4 3',
        strokeWidth: 1.4,
      }),
      lineY(months, { x: at, y: 'expected', curve: 'step', stroke: 'var(--accent)', strokeWidth: 2 }),
      ruleY([0], { stroke: 'var(--line-strong)' }),
      text(
        months.filter((one) => one.alarm),
        { x: at, y: 'observed', text: () => '▲', dy: -9, fill: 'var(--bad)', fontSize: 13 },
      ),
    ],
  });
  return svgOf(figure);
}
