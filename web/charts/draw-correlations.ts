import { axisX, axisY, cell, plot, text } from '@observablehq/plot';

/** Lower triangle of a correlation matrix: strength of colour by size, hue by sign, the number in each square. */
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
  const figure = plot({
    width,
    height: 32 + kept.length * side,
    marginLeft: 210,
    marginBottom: 24,
    marginRight: Math.max(8, width - 210 - kept.length * side),
    marginTop: 4,
    style: {
      background: 'transparent',
      fontFamily: 'inherit',
      fontSize: '12px',
      color: 'var(--ink-2)',
      overflow: 'visible',
    },
    x: { domain: kept.map(String), padding: 0.06 },
    y: { domain: kept.map(String), padding: 0.06 },
    color: { type: 'identity' },
    marks: [
      axisY({
        tickFormat: (i: string) => `${Number(i) + 1}. ${names[Number(i)]}`,
        tickSize: 0,
        label: null,
        fill: 'var(--ink-2)',
        lineWidth: 16,
      }),
      axisX({
        tickFormat: (i: string) => String(Number(i) + 1),
        tickSize: 0,
        label: null,
        fill: 'var(--ink-2)',
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
  return (figure instanceof SVGSVGElement ? figure : figure.querySelector('svg')) as SVGSVGElement;
}
