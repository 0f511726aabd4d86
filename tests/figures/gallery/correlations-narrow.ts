import type { Language } from '../../../shared/text/language.ts';
import { correlations } from './correlations.ts';

/** The least width that the page gives it. */
export function correlationsNarrow(language: Language): SVGSVGElement {
  return correlations(language, 560);
}
