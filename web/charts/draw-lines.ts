import { areaY, axisX, axisY, dot, gridY, line, plot, ruleY, text } from '@observablehq/plot';
import { type Month, monthIndex } from '../../shared/domain/month.ts';
import { type LinePoint, type LineSeries, lastPoint, segments } from '../../shared/figures/lines.ts';
import { formatNumber } from '../../shared/text/format.ts';
import type { Language } from '../../shared/text/language.ts';
import { spreadLabels } from './spread-labels.ts';
import { svgOf } from './svg-of.ts';

export interface LineOptions {
  /** Fixed range of the values; without it the data decide. */
  domain?: [number, number];
  /** Thin lines across, for example the class limits. */
  limits?: readonly number[];
  /** Shade the 5-95 % interval (one series at a time reads well). */
  band?: boolean;
  /** Names at the ends of the lines. */
  endLabels?: boolean;
  /** Codes drawn in full; others faint. Empty: all in full. */
  bright?: readonly string[];
}

/** Months as numbers, so that a gap of a year is as wide as a year. */
export function drawLines(
  series: readonly LineSeries[],
  months: readonly Month[],
  width: number,
  height: number,
  language: Language,
  options: LineOptions,
): { svg: SVGSVGElement; x: (month: Month) => number } {
  const first = monthIndex(months[0]!);
  const last = monthIndex(months.at(-1)!);
  const at = (point: LinePoint) => monthIndex(point.month);
  const yearsShown = Math.max(1, Math.ceil((last - first) / 12 / Math.max(2, Math.floor(width / 64))));
  const ticks = months
    .filter((month) => month.endsWith('-01') && Number(month.slice(0, 4)) % yearsShown === 0)
    .map(monthIndex);
  const faint = (code: string) => (options.bright?.length && !options.bright.includes(code) ? 0.16 : 1);
  const inner = { left: 38, right: options.endLabels ? Math.min(130, width * 0.24) : 12, top: 8, bottom: 22 };
  const ends = spread(
    series.flatMap((one) => {
      const point = lastPoint(one.points);
      return point
        ? [{ x: at(point), y: point.value!, name: one.name, colour: one.colour, code: one.code }]
        : [];
    }),
    options.domain ?? [
      0,
      Math.max(...series.flatMap((one) => one.points.map((point) => point.value ?? 0)), 1e-9),
    ],
    height - inner.top - inner.bottom,
  );
  const figure = plot({
    width,
    height,
    marginLeft: inner.left,
    marginRight: inner.right,
    marginTop: inner.top,
    marginBottom: inner.bottom,
    style: {
      background: 'transparent',
      fontFamily: 'inherit',
      fontSize: '12px',
      color: 'var(--ink-3)',
      overflow: 'visible',
    },
    x: { domain: [first, last] },
    color: { type: 'identity' },
    y: { ...(options.domain ? { domain: options.domain } : { nice: true, zero: true }) },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
      ...(options.limits?.length
        ? [
            ruleY(
              options.limits.filter((limit) => limit <= (options.domain?.[1] ?? 100)),
              {
                stroke: 'var(--line-strong)',
                strokeDasharray: '2 3',
                strokeWidth: 0.8,
              },
            ),
          ]
        : []),
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
        tickFormat: (value: number) => formatNumber(value, language, Number.isInteger(value) ? 0 : 1),
      }),
      ...(options.band
        ? series.flatMap((one) =>
            segments(one.points).map((run) =>
              areaY(
                run.points.filter((point) => point.low !== null),
                {
                  x: at,
                  y1: 'low',
                  y2: 'high',
                  fill: `var(--series-${one.colour % 7})`,
                  fillOpacity: 0.14 * faint(one.code),
                },
              ),
            ),
          )
        : []),
      ...series.flatMap((one) =>
        segments(one.points).flatMap((run) => {
          const stroke = run.kind === 'inherited' ? 'var(--ink-3)' : `var(--series-${one.colour % 7})`;
          const style = { stroke, strokeOpacity: faint(one.code) };
          return [
            line(run.points, {
              x: at,
              y: 'value',
              ...style,
              strokeWidth: 1.8,
              strokeDasharray: run.kind === 'carried' ? '3 3' : 'none',
              strokeLinejoin: 'round',
            }),
            // A lone month between gaps would be a line of no length.
            ...(run.points.length === 1
              ? [
                  dot(run.points, {
                    x: at,
                    y: 'value',
                    r: 2.2,
                    ...style,
                    fill: run.kind === 'carried' ? 'var(--surface)' : stroke,
                  }),
                ]
              : []),
          ];
        }),
      ),
      ...(options.endLabels
        ? [
            text(ends, {
              x: () => last,
              y: 'y',
              text: 'name',
              dx: 6,
              textAnchor: 'start',
              fontSize: 12,
              fill: (d: { colour: number }) => `var(--series-${d.colour % 7})`,
              fillOpacity: (d: { code: string }) => (faint(d.code) < 1 ? 0.45 : 1),
            } as Parameters<typeof text>[1]),
          ]
        : []),
    ],
  });
  const svg = svgOf(figure);
  const scale = figure.scale('x')!;
  return { svg, x: (month) => scale.apply(monthIndex(month)) as number };
}

interface End {
  x: number;
  y: number;
  name: string;
  colour: number;
  code: string;
}
/** Labels at line ends, pushed apart in the drawing's pixels; `y` becomes the value at which the label stands. */
function spread(ends: End[], [low, high]: readonly [number, number], pixels: number): End[] {
  if (ends.length < 2) return ends;
  const heights = spreadLabels(
    ends.map((end) => end.y),
    ((high - low) / pixels) * 14,
    low,
  );
  return ends.map((end, i) => ({ ...end, y: heights[i]! }));
}
