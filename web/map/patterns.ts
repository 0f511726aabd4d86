/**
 * Patterns of a map or legend: `none` (diagonal lines, no data), `low-D` and `low-E` (dots, laid over a colour).
 * Made as nodes, since they are added to drawings that Plot has made.
 */
const space = 'http://www.w3.org/2000/svg';
function make(name: string, attributes: Record<string, string | number>, children: Element[] = []): Element {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** An area of which the reader is told nothing. */
export const outsideFill = 'var(--outside)';

let serial = 0;

export interface Patterns {
  defs: Element;
  noData: string;
  low: (grade: 'D' | 'E') => string;
}
export function makePatterns(): Patterns {
  const id = `p${++serial}`;
  const box = { patternUnits: 'userSpaceOnUse' };
  const dots = (size: number, radius: number, name: string) =>
    make('pattern', { ...box, id: `${id}-${name}`, width: size, height: size }, [
      make('circle', {
        cx: size / 4,
        cy: size / 4,
        r: radius,
        fill: 'var(--dots)',
        'fill-opacity': 'var(--dots-strength)',
        stroke: 'var(--halo)',
        'stroke-opacity': 0.45,
        'stroke-width': 0.6,
      }),
      make('circle', {
        cx: (size * 3) / 4,
        cy: (size * 3) / 4,
        r: radius,
        fill: 'var(--dots)',
        'fill-opacity': 'var(--dots-strength)',
        stroke: 'var(--halo)',
        'stroke-opacity': 0.45,
        'stroke-width': 0.6,
      }),
    ]);
  const defs = make('defs', {}, [
    make('pattern', { ...box, id: `${id}-none`, width: 7, height: 7, patternTransform: 'rotate(45)' }, [
      make('rect', { width: 7, height: 7, fill: 'var(--hatch-ground)' }),
      make('rect', { width: 1.4, height: 7, fill: 'var(--hatch)' }),
    ]),
    dots(12, 1.1, 'D'),
    dots(8, 1.2, 'E'),
  ]);
  return { defs, noData: `url(#${id}-none)`, low: (grade) => `url(#${id}-${grade})` };
}
