import { isSimulation, simulationMark } from '../app/simulation.ts';

/** Downloads of a drawing, with title, source and date burnt in, and with the tokens turned into plain colours. */
export interface Caption {
  title: string;
  /** Lines under the drawing: key, source, date. */
  lines: readonly string[];
}
const space = 'http://www.w3.org/2000/svg';

function resolve(text: string, styles: CSSStyleDeclaration): string {
  return text.replace(
    /var\((--[\w-]+)\)/g,
    (_, name: string) => styles.getPropertyValue(name).trim() || 'currentColor',
  );
}

/** A copy that stands alone: no tokens, no classes from outside, a white or dark ground of its own. */
export function standalone(svg: SVGSVGElement, caption: Caption): SVGSVGElement {
  const styles = getComputedStyle(document.documentElement);
  const width = Number(svg.getAttribute('width'));
  const height = Number(svg.getAttribute('height'));
  const top = 40;
  const marked = isSimulation() ? [simulationMark, ...caption.lines] : caption.lines;
  const lines = marked.flatMap((line) => wrap(line, Math.floor((width - 24) / 5.6)));
  const bottom = 16 + lines.length * 15;
  const outer = document.createElementNS(space, 'svg');
  outer.setAttribute('xmlns', space);
  outer.setAttribute('width', String(width));
  outer.setAttribute('height', String(height + top + bottom));
  outer.setAttribute('viewBox', `0 0 ${width} ${height + top + bottom}`);
  outer.setAttribute('font-family', "'Source Sans 3', 'Segoe UI', Arial, sans-serif");
  const ground = document.createElementNS(space, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', styles.getPropertyValue('--surface').trim());
  outer.append(ground, words(caption.title, 12, 24, 16, '600', styles.getPropertyValue('--ink').trim()));
  const inner = svg.cloneNode(true) as SVGSVGElement;
  inner.querySelectorAll('style, .mark').forEach((node) => {
    node.remove();
  });
  inner.removeAttribute('class');
  inner.removeAttribute('style');
  inner.removeAttribute('font-family');
  inner.setAttribute('y', String(top));
  inner.setAttribute('overflow', 'visible');
  inner.setAttribute('color', styles.getPropertyValue('--ink-3').trim());
  inner.setAttribute('font-size', '12');
  for (const node of inner.querySelectorAll('*')) {
    for (const attribute of [...node.attributes]) {
      if (attribute.value.includes('var('))
        node.setAttribute(attribute.name, resolve(attribute.value, styles));
    }
  }
  outer.append(inner);
  lines.forEach((line, i) => {
    outer.append(
      words(line, 12, top + height + 18 + i * 15, 11, '400', styles.getPropertyValue('--ink-3').trim()),
    );
  });
  return outer;
}
function words(text: string, x: number, y: number, size: number, weight: string, fill: string): SVGElement {
  const node = document.createElementNS(space, 'text');
  for (const [name, value] of Object.entries({ x, y, 'font-size': size, 'font-weight': weight, fill }))
    node.setAttribute(name, String(value));
  node.textContent = text;
  return node;
}
function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length + 1 > most) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}

export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = isSimulation() ? `simulasi-${name}` : name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
export function svgBlob(svg: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
}
/** At twice the size, so that it stays sharp on a slide. */
export async function pngBlob(svg: SVGSVGElement): Promise<Blob> {
  const width = Number(svg.getAttribute('width')) * 2;
  const height = Number(svg.getAttribute('height')) * 2;
  const image = new Image();
  const url = URL.createObjectURL(svgBlob(svg));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')!.drawImage(image, 0, 0, width, height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
