import type { Language } from '../../../shared/text/language.ts';
import { waterfall } from './waterfall.ts';

/** As on a telephone. */
export function waterfallNarrow(language: Language): SVGSVGElement {
  return waterfall(language, 340);
}
