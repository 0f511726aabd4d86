import { axisX, axisY, barX, dot, gridX, plot, ruleX, text } from '@observablehq/plot';
import type { WaterfallStep } from '../../shared/figures/waterfall.ts';
import { formatNumber, formatSigned } from '../../shared/text/format.ts';
import type { Language } from '../../shared/text/language.ts';
import { svgOf } from './svg-of.ts';

/** The way from one score to another, from top to bottom; the sign stands in words beside every bar. */
export function drawWaterfall(
  steps: readonly WaterfallStep[],
  width: number,
  language: Language,
): SVGSVGElement {
  const narrow = width < 560;
  const rowHeight = narrow ? 38 : 26; // three lines of a name, or two
  const names = new Map(steps.map((step) => [step.key, step.name]));
  const ends = steps.filter((step) => step.kind === 'end');
  const parts = steps.filter((step) => step.kind !== 'end');
  const seen = [...ends.map((step) => step.end), ...parts.flatMap((step) => [step.start, step.end])];
  const span = Math.max(...seen) - Math.min(...seen);
  const low = Math.max(0, Math.floor(Math.min(...seen) - Math.max(1, span * 0.15)));
  const high = Math.min(100, Math.ceil(Math.max(...seen) + Math.max(1, span * 0.3)));
  const figure = plot({
    width,
    height: steps.length * rowHeight + 34,
    marginLeft: narrow ? 128 : Math.min(260, width * 0.34),
    marginRight: 44,
    marginTop: 4,
    marginBottom: 28,
    style: {
      background: 'transparent',
      fontFamily: 'inherit',
      fontSize: '12px',
      color: 'var(--ink-2)',
      overflow: 'visible',
    },
    x: { domain: [low, high], clamp: true },
    y: { domain: steps.map((step) => step.key), padding: 0.28 },
    color: { type: 'identity' },
    marks: [
      gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: narrow ? 4 : 6 }),
      axisX({
        ticks: narrow ? 4 : 6,
        tickSize: 0,
        label: null,
        fill: 'var(--ink-3)',
        tickFormat: (value: number) => formatNumber(value, language, value % 1 ? 1 : 0),
      }),
      axisY({
        tickFormat: (key: string) => names.get(key) ?? key,
        tickSize: 0,
        label: null,
        fill: 'var(--ink-2)',
        lineWidth: narrow ? 10 : 20,
      }),
      // the two scores are points and not bars: the axis does not begin at 0
      dot(ends, { x: 'end', y: 'key', r: 5, fill: 'var(--ink-2)' }),
      barX(parts, {
        x1: 'start',
        x2: 'end',
        y: 'key',
        fill: (step: WaterfallStep) => (step.kind === 'rise' ? 'var(--up)' : 'var(--down)'),
        fillOpacity: 0.9,
      }),
      ruleX([low], { stroke: 'var(--line-strong)' }),
      text(steps as WaterfallStep[], {
        x: (step: WaterfallStep) => (step.kind === 'end' ? step.end : Math.max(step.start, step.end)),
        y: 'key',
        text: (step: WaterfallStep) =>
          step.kind === 'end' ? formatNumber(step.end, language) : formatSigned(step.points, language),
        textAnchor: 'start',
        dx: 8,
        fill: 'var(--ink)',
        fontWeight: 600,
        stroke: 'var(--surface)',
        strokeWidth: 3,
      }),
    ],
  });
  return svgOf(figure);
}
