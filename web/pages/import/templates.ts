import type { Words } from '../../../shared/composite/types.ts';

/** Templates that the page offers, by the names of `templateSheets`. */
export const templateNames: readonly { name: string; label: Words }[] = [
  { name: 'templat-indikator', label: { id: 'Indikator', en: 'Indicators' } },
  { name: 'templat-tka', label: { id: 'Jumlah TKA', en: 'Foreign workers' } },
  { name: 'templat-phk-apoa', label: { id: 'PHK dan APOA', en: 'Layoffs and APOA' } },
];
