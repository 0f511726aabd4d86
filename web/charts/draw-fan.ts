import { areaY, axisX, axisY, dot, gridY, line, plot, ruleX, ruleY } from '@observablehq/plot';
import { type Month, monthIndex } from '../../shared/domain/month.ts';
import type { ForecastFan } from '../../shared/figures/forecast-fan.ts';
import { formatNumber } from '../../shared/text/format.ts';
import type { Language } from '../../shared/text/language.ts';
import { svgOf } from './svg-of.ts';

/** The past as bars (counts) or a line (scores), then the fan: 90 % pale, 50 % darker, the middle as a line. */
export function drawFan(
  { months, past, fan, domain, threshold }: ForecastFan,
  size: { width: number; height: number },
  language: Language,
): SVGSVGElement {
  const at = (one: { month: Month }) => monthIndex(one.month);
  const first = monthIndex(months[0]!);
  const last = monthIndex(months.at(-1)!);
  const ticks = months.filter((month) => month.endsWith('-01')).map(monthIndex);
  const isCount = threshold === null;
  const band = { x: at, fill: 'var(--series-1)' };
  const figure = plot({
    ...size,
    marginLeft: 34,
    marginRight: 10,
    marginTop: 8,
    marginBottom: 22,
    style: {
      background: 'transparent',
      fontFamily: 'inherit',
      fontSize: '12px',
      color: 'var(--ink-3)',
      overflow: 'visible',
    },
    x: { domain: [first - 0.6, last + 0.6] },
    y: { domain },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
      axisX(ticks, {
        tickFormat: (index: number) => String(Math.floor(index / 12)),
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
      ...(isCount
        ? [
            ruleX(
              past.filter((one) => one.value > 0),
              {
                x: at,
                y1: 0,
                y2: 'value',
                stroke: 'var(--series-0)',
                strokeWidth: Math.max(2, Math.min(7, (size.width / months.length) * 0.6)),
              },
            ),
            ruleY([0], { stroke: 'var(--line-strong)' }),
          ]
        : [
            ruleY([threshold], { stroke: 'var(--ink-3)', strokeDasharray: '4 3' }),
            line(past, { x: at, y: 'value', stroke: 'var(--series-0)', strokeWidth: 1.8 }),
          ]),
      ...(fan.length > 0
        ? [
            areaY(fan, { ...band, y1: 'low', y2: 'high', fillOpacity: 0.18 }),
            areaY(fan, { ...band, y1: 'lower', y2: 'upper', fillOpacity: 0.32 }),
            line(fan, { x: at, y: 'middle', stroke: 'var(--series-1)', strokeWidth: 1.8 }),
            dot(fan.slice(1), { x: at, y: 'middle', r: 2.6, fill: 'var(--series-1)' }),
          ]
        : []),
    ],
  });
  return svgOf(figure);
}
