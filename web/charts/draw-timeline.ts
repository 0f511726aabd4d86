import { axisX, axisY, dot, plot, ruleX, ruleY } from '@observablehq/plot';
import { type TimelineLane, type TimelineMark, timelineLanes } from '../../shared/figures/timeline.ts';
import { svgOf } from './svg-of.ts';

const colours: Record<TimelineLane, string> = {
  foreign_workers: 'var(--series-2)',
  unknown: 'var(--series-6)',
  livelihood: 'var(--series-1)',
};

/** One row for each lane; size follows the weight in the signal. */
export function drawTimeline(
  marks: readonly TimelineMark[],
  range: [string, string],
  names: Record<TimelineLane, string>,
  width: number,
): SVGSVGElement {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const narrow = width < 520;
  const first = Number(range[0].slice(0, 4));
  const last = Number(range[1].slice(0, 4));
  const every = Math.max(1, Math.ceil((last - first) / Math.floor(width / 90)));
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((year) => (year - first) % every === 0)
    .map((year) => day(`${year}-01-01`))
    .filter((date) => date >= day(range[0]));
  const figure = plot({
    width,
    height: 150,
    marginLeft: narrow ? 90 : 170,
    marginRight: 16,
    marginTop: 8,
    marginBottom: 24,
    style: {
      background: 'transparent',
      fontFamily: 'inherit',
      fontSize: '12px',
      color: 'var(--ink-2)',
      overflow: 'visible',
    },
    x: { type: 'utc', domain: [day(range[0]), day(range[1])], inset: 12 }, // no mark over a name
    y: { domain: [...timelineLanes], padding: 0.4 },
    r: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      ruleY(timelineLanes, { stroke: 'var(--line)' }),
      ruleX(years, { stroke: 'var(--line)', strokeDasharray: '2 3' }),
      axisX(years, {
        tickFormat: (date: Date) => String(date.getUTCFullYear()),
        tickSize: 4,
        label: null,
        fill: 'var(--ink-3)',
        stroke: 'var(--line-strong)',
      }),
      axisY({
        tickFormat: (lane: TimelineLane) => names[lane],
        tickSize: 0,
        label: null,
        fill: 'var(--ink-2)',
        lineWidth: narrow ? 7 : 16,
      }),
      dot(marks as TimelineMark[], {
        x: (mark: TimelineMark) => day(mark.date),
        y: 'lane',
        r: (mark: TimelineMark) => 4 + 7 * Math.sqrt(mark.weight),
        fill: (mark: TimelineMark) => (mark.hollow ? 'none' : colours[mark.lane]),
        fillOpacity: 0.75,
        stroke: (mark: TimelineMark) => colours[mark.lane],
        strokeWidth: 1.2,
      }),
    ],
  });
  return svgOf(figure);
}
