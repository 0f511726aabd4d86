import type { Picture } from './picture.ts';
import { printWords } from '../text/briefing-print.ts';
import { chartScale } from './chart-scale.ts';
import type { ChartBlock, Pack } from './pack.ts';
import { printColours } from './print-colours.ts';
import { seriesNumbers } from './printed.ts';
import { element, svgPicture, svgText } from './svg-text.ts';
import { valueLines } from './value-lines.ts';
import { textWidth } from './text-width.ts';

const width = 920;
const plot = { top: 44, height: 300, left: 70, right: 890 };
const dashes = [null, '9 5', '2 5', '12 4 2 4', '5 3', '14 5', '1 3'];

/** Lines over time with a band between low and high; a gap in the data is a gap in the line, a lone month a dot. */
export function linesSvg(pack: Pack, block: ChartBlock): Picture {
  const { language } = pack.head;
  const series = block.series.map((one) => ({ ...one, numbers: seriesNumbers(pack, one.facts) }));
  const scale = chartScale(
    series.flatMap(({ numbers }) => numbers),
    language,
  );
  const bottom = plot.top + plot.height;
  const y = (value: number) => bottom - scale.share(value) * plot.height;
  const count = block.categories.length;
  const x = (at: number) =>
    count === 1
      ? (plot.left + plot.right) / 2
      : plot.left + 14 + (at / (count - 1)) * (plot.right - plot.left - 28);
  const parts: string[] = valueLines(scale.ticks, y, plot);
  // as many months are named as have room
  const widest = Math.max(...block.categories.map((name) => textWidth(name, 15)), 1) + 16;
  const every = Math.max(1, Math.ceil((widest * count) / (plot.right - plot.left)));
  block.categories.forEach((name, at) => {
    if ((count - 1 - at) % every !== 0) return;
    const half = textWidth(name, 15) / 2;
    const place = Math.min(width - half - 2, x(at));
    parts.push(
      svgText(place, bottom + 24, name, {
        'text-anchor': 'middle',
        'font-size': 15,
        fill: printColours.faint,
      }),
    );
  });
  const [low, high] = [series.find(({ role }) => role === 'low'), series.find(({ role }) => role === 'high')];
  if (low && high) {
    const both = low.numbers.map((value, at) => value !== null && high.numbers[at] !== null);
    for (const [from, to] of runs(both)) {
      const forth = range(from, to).map((at) => `${x(at).toFixed(2)} ${y(high.numbers[at]!).toFixed(2)}`);
      const back = range(from, to).map((at) => `${x(at).toFixed(2)} ${y(low.numbers[at]!).toFixed(2)}`);
      const d = `M${[...forth, ...back.reverse()].join('L')}Z`;
      parts.push(element('path', { d, fill: printColours.series[0], 'fill-opacity': 0.16 }));
    }
  }
  let key = plot.left;
  series
    .filter(({ role }) => role === 'main' || role === 'reference')
    .forEach(({ name, role, numbers }, at) => {
      const stroke = role === 'reference' ? printColours.faint : printColours.series[at % 7]!;
      const line = {
        fill: 'none',
        stroke,
        'stroke-width': role === 'reference' ? 2 : 3.2,
        'stroke-dasharray': role === 'reference' ? '6 5' : dashes[at % 7],
        'stroke-linejoin': 'round',
      };
      const known = numbers.map((value) => value !== null);
      for (const [from, to] of runs(known)) {
        const d = `M${range(from, to)
          .map((one) => `${x(one).toFixed(2)} ${y(numbers[one]!).toFixed(2)}`)
          .join('L')}`;
        parts.push(
          from === to
            ? element('circle', { cx: x(from), cy: y(numbers[from]!), r: 4, fill: stroke })
            : element('path', { d, ...line }),
        );
      }
      const last = numbers.findLastIndex((value) => value !== null);
      if (last >= 0 && role === 'main')
        parts.push(element('circle', { cx: x(last), cy: y(numbers[last]!), r: 5, fill: stroke }));
      parts.push(element('path', { d: `M${key} 20h30`, ...line }));
      parts.push(svgText(key + 38, 25, name, { 'font-size': 16, fill: printColours.ink }));
      key += 38 + textWidth(name, 16) + 28;
    });
  if (low && high) {
    parts.push(
      element('rect', {
        x: key,
        y: 11,
        width: 30,
        height: 16,
        fill: printColours.series[0],
        'fill-opacity': 0.16,
      }),
      svgText(key + 38, 25, printWords.interval[language], { 'font-size': 16, fill: printColours.ink }),
    );
  }
  parts.push(
    svgText(0, 0, block.unit, {
      transform: `translate(18 ${plot.top + plot.height / 2}) rotate(-90)`,
      'text-anchor': 'middle',
      'font-size': 16,
      fill: printColours.soft,
    }),
  );
  const height = bottom + 38;
  const ground = element('rect', { width, height, fill: '#ffffff' });
  return { svg: svgPicture(width, height, block.notes.alt, ground + parts.join('')), width, height };
}

/** First and last of each row of neighbours that hold. */
function runs(holds: readonly boolean[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  holds.forEach((is, at) => {
    if (!is) return;
    const last = found.at(-1);
    if (last && last[1] === at - 1) last[1] = at;
    else found.push([at, at]);
  });
  return found;
}
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
