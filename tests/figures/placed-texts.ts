/** One line of text in a drawing with the box that it takes, in pixels from the top left. */
export interface PlacedText {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const narrow = /[ijlI.,:;'|!()ftr\s-]/;
const wide = /[mwMW%@—]/;
/** Width in ems as a common sans serif sets it, a little on the safe side: no fonts are measured here. */
const ems = (text: string) =>
  [...text].reduce((sum, one) => {
    if (narrow.test(one)) return sum + 0.3;
    if (wide.test(one)) return sum + 0.84;
    return sum + (/[A-Z]/.test(one) ? 0.62 : 0.52);
  }, 0);

function moved(node: Element): { x: number; y: number } {
  const at = { x: 0, y: 0 };
  for (let up: Element | null = node; up; up = up.parentElement) {
    const transform = up.getAttribute('transform') ?? '';
    if (/rotate|scale|matrix|skew/.test(transform)) throw new Error(`a label with ${transform}`);
    for (const [, x, y] of transform.matchAll(/translate\(\s*([-\d.e]+)(?:[\s,]+([-\d.e]+))?\s*\)/g)) {
      at.x += Number(x);
      at.y += Number(y ?? 0);
    }
  }
  return at;
}
function inherited(node: Element, name: string): string | null {
  for (let up: Element | null = node; up; up = up.parentElement) {
    const value = up.getAttribute(name);
    if (value !== null) return value;
  }
  return null;
}
const length = (value: string | null, size: number) =>
  value === null ? 0 : value.endsWith('em') ? Number.parseFloat(value) * size : Number.parseFloat(value);

/** Every line of every label, where it stands. */
export function placedTexts(svg: Element): PlacedText[] {
  const base = /font-size:\s*([\d.]+)px/.exec(svg.getAttribute('style') ?? '')?.[1] ?? '10';
  return [...svg.querySelectorAll('text')].flatMap((node) => {
    const size = Number.parseFloat(node.closest('[font-size]:not(svg)')?.getAttribute('font-size') ?? base);
    const shift = moved(node);
    const anchor = inherited(node, 'text-anchor') ?? 'start';
    const lines = [...node.querySelectorAll('tspan')];
    let y = length(node.getAttribute('y'), size) + length(node.getAttribute('dy'), size);
    return (lines.length > 0 ? lines : [node]).flatMap((line) => {
      if (line !== node) y = line.hasAttribute('y') ? length(line.getAttribute('y'), size) : y;
      if (line !== node) y += length(line.getAttribute('dy'), size);
      const text = [...line.childNodes]
        .filter((child) => child.nodeType === 3)
        .map((child) => child.textContent)
        .join('')
        .trim();
      if (!text) return [];
      const start = shift.x + length(line.getAttribute('x') ?? node.getAttribute('x'), size);
      const width = ems(text) * size;
      const left = anchor === 'end' ? start - width : anchor === 'middle' ? start - width / 2 : start;
      const middle = shift.y + y - 0.32 * size;
      return [{ text, left, right: left + width, top: middle - size / 2, bottom: middle + size / 2 }];
    });
  });
}
