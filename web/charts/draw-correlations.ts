import { axisY, cell, plot, text } from '@observablehq/plot';
import { svgOf } from './svg-of.ts';

/**
 * Lower triangle of a correlation matrix: strength of colour by size, hue by sign, the number in each square. Rows are
 * named and numbered; on the diagonal stands the number under which each stands as a column.
 */
export function drawCorrelations(
  names: readonly string[],
  values: readonly (readonly (number | null)[])[],
  format: (r: number) => string,
  width: number,
): SVGSVGElement {
  const kept = names.map((_, i) => i).filter((i) => values[i]!.some((r, j) => j !== i && r !== null));
  const squares = kept.flatMap((row, at) =>
    kept.slice(0, at).flatMap((column) => {
      const r = values[row]![column] ?? null;
      return r === null ? [] : [{ row: String(row), column: String(column), r }];
    }),
  );
  const side = Math.min(40, (width - 220) / Math.max(1, kept.length));
  const rowHeight = Math.max(side, 28); // two lines of a name
  const figure = plot({
    width,
    height: 8 + kept.length * rowHeight,
    marginLeft: 210,
    marginBottom: 4,
    marginRight: Math.max(8, width - 210 - kept.length * side),
    marginTop: 4,
    style: {
      background: 'transparent',
      fontFamily: 'inherit',
      fontSize: '12px',
      color: 'var(--ink-2)',
      overflow: 'visible',
    },
    x: { domain: kept.map(String), padding: 0.06, axis: null },
    y: { domain: kept.map(String), padding: 0.06 },
    color: { type: 'identity' },
    marks: [
      axisY({
        tickFormat: (i: string) => `${kept.indexOf(Number(i)) + 1}. ${names[Number(i)]}`,
        tickSize: 0,
        label: null,
        fill: 'var(--ink-2)',
        lineWidth: 16,
      }),
      text(kept, {
        x: String,
        y: String,
        text: (_: number, at: number) => String(at + 1),
        fill: 'var(--ink-3)',
        fontWeight: 600,
      }),
      cell(squares, {
        x: 'column',
        y: 'row',
        fill: (one: (typeof squares)[number]) => (one.r < 0 ? 'var(--series-2)' : 'var(--series-1)'),
        fillOpacity: (one: (typeof squares)[number]) => 0.08 + 0.6 * Math.abs(one.r),
      }),
      text(squares, {
        x: 'column',
        y: 'row',
        text: (one: (typeof squares)[number]) => format(one.r),
        fill: 'var(--ink)',
      }),
    ],
  });
  return svgOf(figure);
}
