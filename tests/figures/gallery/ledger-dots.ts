import type { DotRow } from '../../../shared/figures/ledger.ts';
import type { Language } from '../../../shared/text/language.ts';
import { drawLedger } from '../../../web/charts/draw-ledger.ts';

const row = (agency: string, definition: string, dots: [count: number, period: string][]): DotRow => ({
  agencyCode: agency,
  agencyName: agency,
  definition,
  dots: dots.map(([count, period], i) => ({ id: i, count, period, isNewest: i === 0 })),
});

/** Agencies and definitions with several counts each, one of them the largest of all. */
export function ledgerDots(language: Language, width = 760): SVGSVGElement {
  const rows = [
    row('Disnakertrans', 'persons_work_permit', [
      [43, '2018-12'],
      [900, '2016-11'],
    ]),
    row('Disnakertrans', 'persons_working_reported', [[385, '2018-12']]),
    row('Pangkalpinang', 'persons_permit', [
      [1577, '2018-05'],
      [608, '2016-10'],
    ]),
    { ...row('', 'persons_present', [[0, '2023']]), agencyName: null },
  ];
  return drawLedger(rows, width, language);
}
