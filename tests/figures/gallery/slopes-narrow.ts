import type { Language } from '../../../shared/text/language.ts';
import { slopes } from './slopes.ts';

/** As on a telephone. */
export function slopesNarrow(language: Language): SVGSVGElement {
  return slopes(language, 340);
}
