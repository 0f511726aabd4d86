import { axisX, dot, gridX, plot, ruleY, text } from '@observablehq/plot';
import type { DotRow } from '../../shared/figures/ledger.ts';
import { dataWords, definitionNames } from '../../shared/text/data.ts';
import { formatPeriod } from '../../shared/text/figures.ts';
import { formatCount } from '../../shared/text/format.ts';
import type { Language } from '../../shared/text/language.ts';
import { svgOf } from './svg-of.ts';

const rowHeight = 52;

/** Counts on one scale from zero; the name of a row stands above it, the newest count is filled and labelled. */
export function drawLedger(rows: readonly DotRow[], width: number, language: Language): SVGSVGElement {
  const colours = new Map([...new Set(rows.map((row) => row.agencyCode))].map((code, i) => [code, i % 7]));
  const dots = rows.flatMap((row, y) =>
    row.dots.map((one) => ({ ...one, y, colour: `var(--series-${colours.get(row.agencyCode)})` })),
  );
  const most = Math.max(1, ...dots.map((one) => one.count));
  const newest = dots.filter((one) => one.isNewest);
  const letters = Math.floor((width - 24) / 6.4);
  const name = ({ agencyName, definition }: DotRow): string => {
    const agency = agencyName ?? dataWords.noAgency[language];
    const what = definitionNames[definition]?.[language] ?? definition;
    const whole = `${agency}: ${what}`;
    return whole.length <= letters ? whole : `${whole.slice(0, letters - 1)}…`;
  };
  const figure = plot({
    width,
    height: rows.length * rowHeight + 34,
    marginLeft: 12,
    marginRight: Math.min(130, width * 0.34),
    marginTop: 8,
    marginBottom: 26,
    style: {
      background: 'transparent',
      fontFamily: 'inherit',
      fontSize: '12px',
      color: 'var(--ink-2)',
      overflow: 'visible',
    },
    x: { domain: [0, most], nice: true },
    y: { domain: [-0.75, rows.length - 0.4], reverse: true, axis: null },
    color: { type: 'identity' },
    marks: [
      gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
      axisX({
        ticks: width < 480 ? 3 : 5,
        tickSize: 0,
        label: null,
        fill: 'var(--ink-3)',
        tickFormat: (value: number) => formatCount(value, language),
      }),
      ruleY(
        rows.map((_, y) => y),
        { stroke: 'var(--line-strong)', strokeWidth: 0.8 },
      ),
      text(
        rows.map((row, y) => ({ y, name: name(row) })),
        { x: 0, y: 'y', dy: -15, textAnchor: 'start', text: 'name', fill: 'var(--ink)' },
      ),
      dot(dots, {
        x: 'count',
        y: 'y',
        r: 5,
        stroke: 'colour',
        strokeWidth: 1.8,
        fill: (one: (typeof dots)[number]) => (one.isNewest ? one.colour : 'var(--surface)'),
      }),
      text(newest, {
        x: 'count',
        y: 'y',
        dx: 10,
        textAnchor: 'start',
        fontWeight: 600,
        fill: 'var(--ink)',
        stroke: 'var(--surface)',
        strokeWidth: 3,
        text: (one: (typeof dots)[number]) =>
          `${formatCount(one.count, language)}, ${formatPeriod(one.period, language)}`,
      }),
    ],
  });
  return svgOf(figure);
}
