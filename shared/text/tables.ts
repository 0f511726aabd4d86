import type { Dictionary } from './language.ts';

export const tableWords = {
  ascending: { id: 'urut naik', en: 'ascending' },
  descending: { id: 'urut turun', en: 'descending' },
} satisfies Dictionary;
