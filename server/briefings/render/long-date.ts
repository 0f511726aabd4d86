import { formatDate } from '../../../shared/text/format.ts';
import type { Language } from '../../../shared/text/language.ts';

/** An ISO day in words; anything else as somebody wrote it. */
export const longDate = (text: string, language: Language): string =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text, language) : text;
