import { axisX, axisY, gridY, lineY, plot, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import { monthIndex } from '../../shared/domain/month.ts';
import type { BeforeAfter, BeforeAfterMonth } from '../../shared/figures/before-after.ts';
import { formatMonth, formatNumber } from '../../shared/text/format.ts';
import type { Language } from '../../shared/text/language.ts';
import { svgOf } from './svg-of.ts';

/** Incidents heard in each month, a rule at the step, and the rate of either side with its interval. */
export function drawBeforeAfter(
  state: BeforeAfter,
  width: number,
  language: Language,
  words: { step: string },
): SVGSVGElement {
  const { months } = state;
  const at = (one: BeforeAfterMonth) => monthIndex(one.month);
  const step = months.find((one) => one.period === 'step')!;
  const sides = (['before', 'after'] as const).flatMap((period) => {
    const side = state[period];
    const own = months.filter((one) => one.period === period);
    if (side.perMonth === null || own.length === 0) return [];
    const ends = { x1: at(own[0]!) - 0.45, x2: at(own.at(-1)!) + 0.45 };
    return [{ ...ends, rate: side.perMonth, low: side.perMonthLow!, high: side.perMonthHigh! }];
  });
  const most = Math.max(2, ...months.map((one) => one.incidents ?? 0), ...sides.map((side) => side.high));
  const every = Math.max(1, Math.ceil(months.length / Math.max(2, Math.floor(width / 64))));
  const ticks = months.filter((one) => (at(one) - at(step)) % every === 0).map(at);
  const silent = months.filter((one) => one.incidents === null);
  const nameOf = new Map(months.map((one) => [at(one), formatMonth(one.month, language)]));
  const figure = plot({
    width,
    height: 210,
    marginLeft: 30,
    marginRight: 24,
    marginTop: 24,
    marginBottom: 26,
    style: {
      background: 'transparent',
      fontFamily: 'inherit',
      fontSize: '12px',
      color: 'var(--ink-3)',
      overflow: 'visible',
    },
    x: { domain: [at(months[0]!) - 0.6, at(months.at(-1)!) + 0.6] },
    y: { domain: [0, most * 1.08] },
    color: { type: 'identity' },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
      rectY(silent, {
        x1: (one: BeforeAfterMonth) => at(one) - 0.5,
        x2: (one: BeforeAfterMonth) => at(one) + 0.5,
        y: most * 1.08,
        fill: 'var(--surface-2)',
      }),
      rectY(sides, {
        x1: 'x1',
        x2: 'x2',
        y1: 'low',
        y2: 'high',
        fill: 'var(--accent-soft)',
        fillOpacity: 0.8,
      }),
      rectY(
        months.filter((one) => (one.incidents ?? 0) > 0),
        {
          x1: (one: BeforeAfterMonth) => at(one) - 0.3,
          x2: (one: BeforeAfterMonth) => at(one) + 0.3,
          y: 'incidents',
          fill: (one: BeforeAfterMonth) => (one.period === 'step' ? 'var(--ink-3)' : 'var(--series-6)'),
        },
      ),
      ...sides.map((side) =>
        lineY(
          [
            { x: side.x1, y: side.rate },
            { x: side.x2, y: side.rate },
          ],
          { x: 'x', y: 'y', stroke: 'var(--accent)', strokeWidth: 2.2 },
        ),
      ),
      ruleX([at(step)], { stroke: 'var(--ink-2)', strokeDasharray: '4 3' }),
      ruleY([0], { stroke: 'var(--line-strong)' }),
      text([step], { x: at, frameAnchor: 'top', text: () => words.step, dy: -16, fill: 'var(--ink-2)' }),
      axisX(ticks, {
        tickFormat: (index: number) => nameOf.get(index) ?? '',
        tickSize: 4,
        label: null,
        stroke: 'var(--line-strong)',
        fill: 'var(--ink-3)',
      }),
      axisY({
        ticks: 4,
        tickSize: 0,
        label: null,
        fill: 'var(--ink-3)',
        tickFormat: (value: number) => (Number.isInteger(value) ? formatNumber(value, language, 0) : ''),
      }),
    ],
  });
  return svgOf(figure);
}
