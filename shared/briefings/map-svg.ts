import { printWords } from '../text/briefing-print.ts';
import type { MapBlock, Pack } from './pack.ts';
import { factShown } from './pack-text.ts';
import { printColours } from './print-colours.ts';
import { element, svgPicture, svgText } from './svg-text.ts';
import { textWidth, wrapText } from './text-width.ts';

const legendWidth = 270;
const size = 20;

/**
 * The map of a block as a picture that stands alone: shapes and legend, hatched where the figure is not reliable, each
 * area with its name and number as printed, north at the top. Shapes: those of the pack.
 */
export function mapSvg(pack: Pack, block: MapBlock): { svg: string; width: number; height: number } {
  const { map } = pack;
  const { language } = pack.head;
  const shown = new Map(block.areas.map((area) => [area.code, area]));
  // the drawing is always 820 wide, so that letters have one size whatever unit the shapes have
  const scale = Math.min(820 / map.width, 640 / map.height);
  const [width, height] = [map.width * scale, map.height * scale];
  const shapes = map.areas.map(({ code, path }) => {
    const area = shown.get(code);
    const step = area?.step ?? null;
    const own = { d: path, 'stroke-linejoin': 'round' };
    const fill = !area ? '#ffffff' : step === null ? 'url(#none)' : printColours.steps[step]!;
    return [
      element('path', { ...own, fill, stroke: '#ffffff', 'stroke-width': 1.6 / scale }),
      area?.isUnreliable && step !== null ? element('path', { ...own, fill: 'url(#unsure)' }) : '',
      element('path', { ...own, fill: 'none', stroke: printColours.hatch, 'stroke-width': 0.8 / scale }),
    ].join('');
  });
  const chosen = map.areas
    .filter(({ code }) => shown.get(code)?.isChosen)
    .map(({ path }) =>
      element('path', {
        d: path,
        fill: 'none',
        stroke: printColours.ink,
        'stroke-width': 3 / scale,
        'stroke-linejoin': 'round',
      }),
    );
  const labels = placeLabels(pack, block, scale, width);
  const legend = legendOf(pack, block, width + 24, height);
  const patterns = element(
    'defs',
    {},
    pattern('none', scale, '#faf8f3', '#b9b3a6', 2) + pattern('unsure', scale, null, printColours.hatch, 1.6),
  );
  const totalHeight = Math.max(height, legend.height);
  const whole = width + 24 + legendWidth;
  const svg = svgPicture(
    whole,
    totalHeight,
    block.notes.alt,
    patterns +
      element('rect', { width: whole, height: totalHeight, fill: '#ffffff' }) +
      element('rect', { width, height, fill: '#e9eef0', rx: 6 }) +
      element('g', { transform: `scale(${scale})` }, [...shapes, ...chosen].join('')) +
      labels +
      north(width - 30, 20, printWords.north[language]) +
      legend.content,
  );
  return { svg, width: whole, height: totalHeight };
}

/** Hatching keeps its width on paper whatever the scale of the shapes. */
function pattern(id: string, scale: number, ground: string | null, ink: string, strength: number): string {
  const step = 9 / scale;
  return element(
    'pattern',
    { id, width: step, height: step, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    (ground ? element('rect', { width: step, height: step, fill: ground }) : '') +
      element('rect', { width: strength / scale, height: step, fill: ink }),
  );
}

interface Label {
  x: number;
  y: number;
  lines: string[];
  number: string;
}
/** Names wrapped, kept inside the picture and pushed apart where they would cover each other. */
function placeLabels(pack: Pack, block: MapBlock, scale: number, width: number): string {
  const facts = new Map(block.areas.map(({ code, fact }) => [code, fact]));
  const labels: Label[] = pack.map.areas
    .filter(({ code }) => facts.has(code))
    .map(({ code, label, labelX, labelY }) => ({
      x: labelX * scale,
      y: labelY * scale,
      lines: wrapText(label, 150, size, true),
      number: factShown(pack, facts.get(code)!),
    }))
    .sort((a, b) => a.y - b.y);
  const widthOf = ({ lines, number }: Label) =>
    Math.max(textWidth(number, size), ...lines.map((line) => textWidth(line, size, true)));
  const heightOf = ({ lines }: Label) => (lines.length + 1) * size * 1.1;
  labels.forEach((label, at) => {
    const half = widthOf(label) / 2 + 4;
    label.x = Math.min(width - half, Math.max(half, label.x));
    for (const above of labels.slice(0, at)) {
      const near = Math.abs(above.x - label.x) < half + widthOf(above) / 2;
      const least = above.y + heightOf(above) / 2 + heightOf(label) / 2;
      if (near && label.y < least && label.y > above.y - 1) label.y = least;
    }
  });
  const halo = { fill: '#ffffff', stroke: '#ffffff', 'stroke-width': 6, 'stroke-linejoin': 'round' };
  const written = labels.flatMap(({ x, y, lines, number }) => {
    const top = y - ((lines.length + 1) * size * 1.1) / 2 + size * 0.85;
    return [...lines, number].map((line, at) => ({
      place: [x, top + at * size * 1.1] as const,
      line,
      look: {
        'text-anchor': 'middle',
        'font-size': size,
        'font-weight': at < lines.length ? 700 : 600,
      },
    }));
  });
  // all halos below all letters, so that no line pales its neighbour
  return (
    written.map(({ place, line, look }) => svgText(...place, line, { ...look, ...halo })).join('') +
    written
      .map(({ place, line, look }) => svgText(...place, line, { ...look, fill: printColours.ink }))
      .join('')
  );
}

function north(x: number, y: number, letter: string): string {
  return (
    element('path', { d: `M${x} ${y}l9 26l-9 -7l-9 7z`, fill: printColours.ink }) +
    svgText(x, y + 44, letter, {
      'text-anchor': 'middle',
      'font-size': 16,
      'font-weight': 700,
      fill: printColours.ink,
    })
  );
}

function legendOf(pack: Pack, block: MapBlock, x: number, mapHeight: number) {
  const { language } = pack.head;
  const parts: string[] = [];
  let y = 22;
  const say = (text: string, look: Record<string, string | number> = {}, indent = 0) => {
    const letters = Number(look['font-size'] ?? 19);
    for (const line of wrapText(text, legendWidth - indent, letters)) {
      parts.push(svgText(x + indent, y, line, { 'font-size': letters, fill: printColours.ink, ...look }));
      y += letters * 1.25;
    }
  };
  const box = (
    fill: string,
    over: string | null,
    label: string,
    line: string = printColours.hatch,
    strength = 0.8,
  ) => {
    const place = { x, y: y - 15, width: 30, height: 19 };
    parts.push(element('rect', { ...place, fill, stroke: line, 'stroke-width': strength }));
    if (over) parts.push(element('rect', { ...place, fill: over }));
    say(label, {}, 40);
    y += 7;
  };
  // patterns of the legend are in the picture's own unit, not in that of the shapes
  parts.push(
    element(
      'defs',
      {},
      pattern('legend-none', 1, '#faf8f3', '#b9b3a6', 2) +
        pattern('legend-unsure', 1, null, printColours.hatch, 1.6),
    ),
  );
  say(printWords.legend[language], { 'font-weight': 700, 'font-size': 20 });
  y += 6;
  for (const { step, label } of block.legend)
    box(step === null ? 'url(#legend-none)' : printColours.steps[step]!, null, label);
  if (block.areas.some(({ isUnreliable, step }) => isUnreliable && step !== null))
    box(printColours.steps[1], 'url(#legend-unsure)', printWords.unreliable[language]);
  if (block.areas.some(({ isChosen }) => isChosen) && block.areas.some(({ isChosen }) => !isChosen))
    box('#ffffff', null, printWords.chosen[language], printColours.ink, 3);
  y = Math.max(y + 8, mapHeight - 86);
  say(`${printWords.northUp[language]}. ${pack.map.attribution}.`.replace(/\.\.$/, '.'), {
    'font-size': 15,
    fill: printColours.soft,
  });
  return { content: parts.join(''), height: y };
}
