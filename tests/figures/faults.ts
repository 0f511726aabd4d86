import type { Language } from '../../shared/text/language.ts';
import { wordsOfAnother } from './language-words.ts';
import { plainSvg } from './plain-svg.ts';
import { type PlacedText, placedTexts } from './placed-texts.ts';

const decimal = { id: /(^|[^\d.])\d+\.\d{1,2}([^\d.]|$)/, en: /(^|[^\d,])\d+,\d{1,2}([^\d,]|$)/ };

/** What is wrong with a drawing, in words; empty where nothing is. */
export function faultsOf(svg: SVGSVGElement, language: Language): string[] {
  const faults: string[] = [];
  const whole = plainSvg(svg);
  for (const [found] of whole.matchAll(/NaN|undefined|Infinity|\[object|⚠|var\(--[\w-]+\)?/g))
    faults.push(`holds ${found}`);
  const width = Number(svg.getAttribute('width'));
  const height = Number(svg.getAttribute('height'));
  const texts = placedTexts(svg);
  if (svg.querySelectorAll('path, rect, circle, line').length === 0) faults.push('nothing is drawn');
  for (const one of texts) {
    if (one.left < -1 || one.right > width + 1) faults.push(`“${one.text}” leaves the figure sideways`);
    if (one.top < -2 || one.bottom > height + 2) faults.push(`“${one.text}” leaves the figure up or down`);
    for (const word of wordsOfAnother(one.text, language)) faults.push(`“${word}” is in another language`);
    if (decimal[language].test(one.text)) faults.push(`“${one.text}” is written in another language`);
  }
  texts.forEach((one, i) => {
    for (const other of texts.slice(0, i))
      if (overlap(one, other)) faults.push(`“${one.text}” lies over “${other.text}”`);
  });
  return faults;
}
/** Boxes that share more than a tenth of a line's height and some of its width; widths are estimates. */
function overlap(a: PlacedText, b: PlacedText): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 3 && down > 0.1 * (a.bottom - a.top);
}
