import { chartScale } from './chart-scale.ts';
import type { Picture } from './picture.ts';
import type { ChartBlock, Pack } from './pack.ts';
import { factShown } from './pack-text.ts';
import { printColours } from './print-colours.ts';
import { seriesNumbers } from './printed.ts';
import { element, svgPicture, svgText } from './svg-text.ts';
import { valueLines } from './value-lines.ts';
import { textWidth } from './text-width.ts';

const width = 920;
const plot = { top: 44, height: 260, left: 70, right: 900 };

/** Bars that stand, for months; zero is a stroke on the line, a gap is a dash with its words below the line. */
export function columnsSvg(pack: Pack, block: ChartBlock): Picture {
  const series = block.series
    .filter(({ role }) => role === 'main' || role === 'reference')
    .map((one) => ({ ...one, numbers: seriesNumbers(pack, one.facts) }));
  const scale = chartScale(
    series.flatMap(({ numbers }) => numbers),
    pack.head.language,
  );
  const bottom = plot.top + plot.height;
  const y = (value: number) => bottom - scale.share(value) * plot.height;
  const count = block.categories.length;
  const band = (plot.right - plot.left) / count;
  const bar = (band * 0.72) / series.length;
  const parts: string[] = valueLines(scale.ticks, y, plot);
  const widest = Math.max(...block.categories.map((name) => textWidth(name, 15)), 1) + 12;
  const every = Math.max(1, Math.ceil(widest / band));
  block.categories.forEach((name, at) => {
    const left = plot.left + at * band;
    if ((count - 1 - at) % every === 0)
      parts.push(
        svgText(left + band / 2, bottom + 22, name, {
          'text-anchor': 'middle',
          'font-size': 15,
          fill: printColours.faint,
        }),
      );
    series.forEach(({ numbers, facts }, index) => {
      const value = numbers[at]!;
      const x = left + band * 0.14 + index * bar;
      const fact = facts[at];
      const shown = fact ? factShown(pack, fact) : '';
      if (value === null) {
        parts.push(
          svgText(x + bar / 2, y(0) - 5, shown.length <= 3 ? shown : '–', {
            'text-anchor': 'middle',
            'font-size': 13,
            'font-style': 'italic',
            fill: printColours.faint,
          }),
        );
        return;
      }
      const [top, base] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
      parts.push(
        element('rect', {
          x: x + 1,
          y: top,
          width: bar - 2,
          height: Math.max(base - top, 1.5),
          fill: printColours.series[index % 7]!,
        }),
      );
      if (value !== 0)
        parts.push(
          svgText(x + bar / 2, top - 5, shown, {
            'text-anchor': 'middle',
            'font-size': 13,
            'font-weight': 700,
            fill: printColours.ink,
          }),
        );
    });
  });
  let key = plot.left;
  series.forEach(({ name }, at) => {
    parts.push(
      element('rect', { x: key, y: 12, width: 16, height: 14, fill: printColours.series[at % 7]! }),
      svgText(key + 22, 25, name, { 'font-size': 16, fill: printColours.ink }),
    );
    key += 22 + textWidth(name, 16) + 26;
  });
  parts.push(
    svgText(0, 0, block.unit, {
      transform: `translate(18 ${plot.top + plot.height / 2}) rotate(-90)`,
      'text-anchor': 'middle',
      'font-size': 16,
      fill: printColours.soft,
    }),
  );
  const height = bottom + 36;
  const ground = element('rect', { width, height, fill: '#ffffff' });
  return { svg: svgPicture(width, height, block.notes.alt, ground + parts.join('')), width, height };
}
