import type { Language } from '../../../shared/text/language.ts';
import { drawSlopes } from '../../../web/charts/draw-slopes.ts';
import { endsIn, rowOf } from './slopes.ts';

const names = ['Sungailiat', 'Belinyu', 'Merawang', 'Mentok', 'Toboali', 'Koba', 'Manggar', 'Gerunggang'];

/** Many areas, most of them unmoved and on the same score. */
export function slopesOfDistricts(language: Language): SVGSVGElement {
  const rows = Array.from({ length: 47 }, (_, i) => {
    const from = i < 12 ? 24 + 1.7 * i : 30;
    return rowOf([`${names[i % 8]} ${1 + Math.floor(i / 8)}`, from, from + (i % 5 === 1 ? 4.4 : 0)], i);
  });
  return drawSlopes(rows, endsIn(language), 620, 460, language);
}
