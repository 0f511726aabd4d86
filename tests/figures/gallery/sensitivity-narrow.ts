import type { Language } from '../../../shared/text/language.ts';
import { sensitivity } from './sensitivity.ts';

/** As on a telephone. */
export function sensitivityNarrow(language: Language): SVGSVGElement {
  return sensitivity(language, 340);
}
