import { dot, link, plot, ruleX, text } from '@observablehq/plot';
import type { WhatIfRow } from '../../shared/figures/what-if-change.ts';
import { formatNumber } from '../../shared/text/format.ts';
import type { Language } from '../../shared/text/language.ts';
import { scenarioPhrases } from '../../shared/text/scenarios.ts';
import { spreadLabels } from './spread-labels.ts';
import { svgOf } from './svg-of.ts';

/** Areas named at most, so that names do not run into one another. */
const mostNames = 14;
const gap = 15;

/** Scores before and after as slopes; rising and falling ones in colour, the others grey. */
export function drawSlopes(
  rows: readonly WhatIfRow[],
  ends: { before: string; after: string },
  width: number,
  height: number,
  language: Language,
): SVGSVGElement {
  const known = rows.filter((row) => row.change !== null);
  const moved = (row: WhatIfRow) => Math.abs(row.change!) >= 0.05;
  const colour = (row: WhatIfRow) =>
    !moved(row) ? 'var(--line-strong)' : row.change! > 0 ? 'var(--up)' : 'var(--down)';
  const values = known.flatMap((row) => [row.from!, row.to!]);
  const low = Math.max(0, Math.floor(Math.min(...values) - 2));
  const high = Math.min(100, Math.ceil(Math.max(...values) + 2));
  const named = groups(known, moved, language).slice(0, mostNames);
  const inner = height - 30 - 14;
  const perPixel = (high - low || 1) / inner;
  const left = spreadLabels(
    named.map(({ row }) => row.from!),
    gap * perPixel,
    low,
  );
  const right = spreadLabels(
    named.map(({ row }) => row.to!),
    gap * perPixel,
    low,
  );
  const labels = named.map(({ row, name }, i) => ({
    y: right[i],
    text: `${formatNumber(row.to!, language)} ${name}`,
    isMoved: moved(row),
  }));
  // room for the longest name, at about 6.6 pixels a letter, as long as the slopes keep some of it
  const side = Math.min(width * 0.58, 16 + 6.6 * Math.max(...labels.map((label) => label.text.length)));
  const figure = plot({
    width,
    height,
    marginLeft: 52,
    marginRight: side,
    marginTop: 30,
    marginBottom: 14,
    style: {
      background: 'transparent',
      fontFamily: 'inherit',
      fontSize: '12px',
      color: 'var(--ink-2)',
      overflow: 'visible',
    },
    x: { domain: [0, 1], axis: null },
    y: { domain: [low, high], axis: null },
    color: { type: 'identity' },
    marks: [
      ruleX([0, 1], { stroke: 'var(--line)' }),
      text(
        [
          { x: 0, name: ends.before, anchor: 'end' },
          { x: 1, name: ends.after, anchor: 'start' },
        ],
        { x: 'x', frameAnchor: 'top', dy: -18, text: 'name', fontWeight: 600, fill: 'var(--ink)' },
      ),
      link(known, {
        x1: 0,
        y1: 'from',
        x2: 1,
        y2: 'to',
        stroke: colour,
        strokeWidth: (row: WhatIfRow) => (moved(row) ? 2 : 1),
        strokeOpacity: (row: WhatIfRow) => (moved(row) ? 1 : 0.6),
      }),
      dot(known, { x: 0, y: 'from', r: 3, fill: colour }),
      dot(known, { x: 1, y: 'to', r: 3, fill: colour }),
      text(
        named.map(({ row }, i) => ({ y: left[i], text: formatNumber(row.from!, language) })),
        { x: 0, y: 'y', dx: -8, textAnchor: 'end', text: 'text', fill: 'var(--ink-2)' },
      ),
      ...[true, false].map((isMoved) =>
        text(
          labels.filter((label) => label.isMoved === isMoved),
          {
            x: 1,
            y: 'y',
            dx: 8,
            textAnchor: 'start',
            text: 'text',
            fill: 'var(--ink)',
            fontWeight: isMoved ? 600 : 400,
          },
        ),
      ),
    ],
  });
  return svgOf(figure);
}

/** Areas that lie on one slope get one label; moved ones first, then the higher. */
function groups(
  rows: readonly WhatIfRow[],
  moved: (row: WhatIfRow) => boolean,
  language: Language,
): { row: WhatIfRow; name: string }[] {
  const bySlope = new Map<string, WhatIfRow[]>();
  for (const row of rows) {
    const key = `${row.from!.toFixed(1)} ${row.to!.toFixed(1)}`;
    bySlope.set(key, [...(bySlope.get(key) ?? []), row]);
  }
  return [...bySlope.values()]
    .map((together) => ({
      row: together[0]!,
      name:
        together.length > 1
          ? scenarioPhrases.andOthers[language](together[0]!.name, String(together.length - 1))
          : together[0]!.name,
    }))
    .sort((a, b) => Number(moved(b.row)) - Number(moved(a.row)) || b.row.to! - a.row.to!);
}
