import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const tokens = new Map<string, string>();
const css = readFileSync(join(import.meta.dirname, '../../web/styles/tokens.css'), 'utf8');
const light = css.slice(css.indexOf(':root {'), css.indexOf(':root[data-theme'));
for (const [, name, value] of light.matchAll(/(--[\w-]+):\s*([^;]+);/g)) tokens.set(name!, value!);

/** Text of a drawing that any viewer shows as the page does: tokens as colours, one element a line, two decimals. */
export function plainSvg(svg: Element): string {
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `${svg.outerHTML
    .replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => tokens.get(name) ?? whole)
    .replaceAll(/font-family:\s*inherit/g, "font-family: 'Source Sans 3', Arial, sans-serif")
    .replaceAll(/<[^>]+>/g, (tag) =>
      tag.replaceAll(/-?\d+\.\d{3,}(e-?\d+)?/g, (number) =>
        String(Math.round(Number(number) * 100) / 100 || 0),
      ),
    )
    .replaceAll('><', '>\n<')}\n`;
}
