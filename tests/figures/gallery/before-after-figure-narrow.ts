import type { Language } from '../../../shared/text/language.ts';
import { beforeAfterFigure } from './before-after-figure.ts';

/** As on a telephone. */
export function beforeAfterFigureNarrow(language: Language): SVGSVGElement {
  return beforeAfterFigure(language, 330);
}
