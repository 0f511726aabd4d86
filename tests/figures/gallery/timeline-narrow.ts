import type { Language } from '../../../shared/text/language.ts';
import { timeline } from './timeline.ts';

/** As on a telephone. */
export function timelineNarrow(language: Language): SVGSVGElement {
  return timeline(language, 340);
}
