import type { Language } from '../../../shared/text/language.ts';
import { ledgerDots } from './ledger-dots.ts';

export const ledgerDotsNarrow = (language: Language): SVGSVGElement => ledgerDots(language, 300);
