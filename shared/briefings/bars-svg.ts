import { printWords } from '../text/briefing-print.ts';
import type { Picture } from './picture.ts';
import { chartScale } from './chart-scale.ts';
import type { ChartBlock, Pack } from './pack.ts';
import { factShown } from './pack-text.ts';
import { printColours } from './print-colours.ts';
import { seriesNumbers } from './printed.ts';
import { element, svgPicture, svgText } from './svg-text.ts';
import { textWidth, wrapText } from './text-width.ts';

const width = 920;
const letters = 16;
const mostForNames = 260;

/** Bars that lie, so that long names have room; the range as a whisker, a gap in words. */
export function barsSvg(pack: Pack, block: ChartBlock): Picture {
  const { language } = pack.head;
  const series = block.series.map((one) => ({ ...one, numbers: seriesNumbers(pack, one.facts) }));
  const bars = series.filter(({ role }) => role === 'main');
  const [low, high] = [series.find(({ role }) => role === 'low'), series.find(({ role }) => role === 'high')];
  const references = series.filter(({ role }) => role === 'reference');
  const scale = chartScale(
    series.flatMap(({ numbers }) => numbers),
    language,
  );
  const names = block.categories.map((name) => wrapText(name, mostForNames, letters));
  const left = Math.max(60, ...names.flat().map((line) => textWidth(line, letters))) + 14;
  const right = width - 150;
  const x = (value: number) => left + scale.share(value) * (right - left);
  const bar = bars.length > 1 ? 18 : 24;
  const heights = names.map((lines) => Math.max(lines.length * letters * 1.15, bars.length * bar) + 14);
  const parts: string[] = [];
  let y = 8;
  const legend = [
    ...(bars.length > 1 ? bars.map(({ name }, at) => [name, printColours.series[at % 7]!] as const) : []),
    ...references.map(({ name }) => [name, printColours.series[1]] as const),
  ];
  if (legend.length > 0 || (low && high)) {
    let at = left;
    for (const [name, colour] of legend) {
      parts.push(element('rect', { x: at, y: y + 2, width: 16, height: 14, fill: colour }));
      parts.push(svgText(at + 22, y + 15, name, { 'font-size': letters, fill: printColours.soft }));
      at += 22 + textWidth(name, letters) + 26;
    }
    if (low && high) {
      parts.push(whisker(at, at + 28, y + 9));
      parts.push(
        svgText(at + 36, y + 15, printWords.interval[language], {
          'font-size': letters,
          fill: printColours.soft,
        }),
      );
    }
    y += 32;
  }
  const top = y;
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  for (const { value, text } of scale.ticks) {
    parts.push(
      element('line', {
        x1: x(value),
        x2: x(value),
        y1: top,
        y2: bottom,
        stroke: value === 0 ? printColours.rule : printColours.line,
      }),
    );
    parts.push(
      svgText(x(value), bottom + 20, text, {
        'text-anchor': 'middle',
        'font-size': 14,
        fill: printColours.faint,
      }),
    );
  }
  block.categories.forEach((_, row) => {
    const middle = y + heights[row]! / 2;
    names[row]!.forEach((line, at) => {
      const place = middle + (at - (names[row]!.length - 1) / 2) * letters * 1.15 + letters * 0.35;
      parts.push(
        svgText(left - 12, place, line, {
          'text-anchor': 'end',
          'font-size': letters,
          fill: printColours.ink,
        }),
      );
    });
    bars.forEach((one, at) => {
      const value = one.numbers[row]!;
      const fact = one.facts[row];
      const lane = middle + (at - (bars.length - 1) / 2) * bar;
      const shown = fact ? factShown(pack, fact) : '';
      let end = x(0);
      if (value !== null) {
        const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
        parts.push(
          element('rect', {
            x: from,
            y: lane - bar / 2 + 2,
            width: Math.max(to - from, 1),
            height: bar - 4,
            fill: printColours.series[at % 7]!,
          }),
        );
        end = Math.max(to, high?.numbers[row] != null ? x(high.numbers[row]) : to);
      }
      if (at === 0 && low?.numbers[row] != null && high?.numbers[row] != null)
        parts.push(whisker(x(low.numbers[row]), x(high.numbers[row]), lane));
      parts.push(
        svgText(end + 8, lane + letters * 0.35, shown, {
          'font-size': letters,
          'font-weight': value === null ? 400 : 700,
          'font-style': value === null ? 'italic' : null,
          fill: value === null ? printColours.faint : printColours.ink,
        }),
      );
    });
    for (const { numbers } of references) {
      if (numbers[row] === null) continue;
      const at = x(numbers[row]!);
      parts.push(
        element('line', {
          x1: at,
          x2: at,
          y1: y + 3,
          y2: y + heights[row]! - 3,
          stroke: printColours.series[1],
          'stroke-width': 3,
        }),
      );
    }
    y += heights[row]!;
  });
  parts.push(
    svgText((left + right) / 2, bottom + 42, block.unit, {
      'text-anchor': 'middle',
      'font-size': letters,
      fill: printColours.soft,
    }),
  );
  const height = bottom + 54;
  const ground = element('rect', { width, height, fill: '#ffffff' });
  return { svg: svgPicture(width, height, block.notes.alt, ground + parts.join('')), width, height };
}

/** White below, so that it is seen on the bar as well. */
function whisker(from: number, to: number, y: number): string {
  const d = `M${from.toFixed(2)} ${y - 6}v12M${to.toFixed(2)} ${y - 6}v12M${from.toFixed(2)} ${y}H${to.toFixed(2)}`;
  return (
    element('path', { d, fill: 'none', stroke: '#ffffff', 'stroke-width': 5 }) +
    element('path', { d, fill: 'none', stroke: printColours.ink, 'stroke-width': 2 })
  );
}
