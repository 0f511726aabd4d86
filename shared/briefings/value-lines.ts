import { printColours } from './print-colours.ts';
import { element, svgText } from './svg-text.ts';

/** Lines across an upright chart at its ticks, with their values to the left; nought is drawn darker. */
export function valueLines(
  ticks: readonly { value: number; text: string }[],
  y: (value: number) => number,
  { left, right }: { left: number; right: number },
): string[] {
  return ticks.flatMap(({ value, text }) => [
    element('line', {
      x1: left,
      x2: right,
      y1: y(value),
      y2: y(value),
      stroke: value === 0 ? printColours.rule : printColours.line,
    }),
    svgText(left - 8, y(value) + 5, text, {
      'text-anchor': 'end',
      'font-size': 15,
      fill: printColours.faint,
    }),
  ]);
}
