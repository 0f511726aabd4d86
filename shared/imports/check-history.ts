import { figureOfRow, isCount } from './row-value.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportRow } from './import-types.ts';
import type { ReadRow } from './observation-cells.ts';

type Read = ReadRow<ImportRow>;

/**
 * Figures against what is known: a change far beyond the largest so far (three times it; without three figures, five times
 * the largest or a fifth of the smallest; of residents never so much), more persons than residents, shares written as fractions of one.
 */
export function checkHistory(context: ImportContext, read: readonly Read[]): void {
  const { reference, findings } = context;
  const histories = new Map(
    reference.histories.map((one) => [`${one.areaCode}|${one.indicatorCode}|${one.definition}`, one]),
  );
  const residents = new Map<string, number>();
  for (const one of reference.histories)
    if (one.indicatorCode === 'population')
      residents.set(one.areaCode, Math.max(residents.get(one.areaCode) ?? 0, one.max));
  for (const { row } of read)
    if (row.kind === 'population')
      residents.set(row.areaCode, Math.max(residents.get(row.areaCode) ?? 0, row.value));
  const fractions = new Map<string, Read[]>();

  for (const one of read) {
    const { row } = one;
    const value = figureOfRow(row);
    const place = {
      row: row.place.row,
      column: row.place.column,
      value: context.view.row(row.place.row)[row.place.column] ?? null,
    };
    const people = residents.get(row.areaCode);
    const isPersons = row.kind === 'foreign_workers' || (row.kind === 'observation' && row.unit === 'orang');
    if (isPersons && people !== undefined && isCount(context, row) && value > people)
      findings.error('figure_more_than_population', place, { value, population: people, area: row.areaCode });
    if (row.kind === 'foreign_workers') continue;
    const indicator = row.kind === 'observation' ? row.indicatorCode : 'population';
    const definition = row.kind === 'observation' ? row.definition : '';
    if (row.kind === 'observation' && row.unit === '%' && !/growth|change/.test(indicator)) {
      const held = fractions.get(indicator);
      if (held) held.push(one);
      else fractions.set(indicator, [one]);
    }
    const history = histories.get(`${row.areaCode}|${indicator}|${definition}`);
    if (!history) continue;
    // residents do not become a fifth or five times as many: a table in thousands that does not say so
    if (row.kind === 'population' && (value < history.min / 5 || value > history.max * 5)) {
      findings.error('figure_range', place, { value });
      continue;
    }
    if (history.largestStep !== null && history.count >= 3) {
      const step = Math.max(history.largestStep, Math.abs(history.last) * 0.02);
      const near =
        row.period > history.lastPeriod
          ? Math.abs(value - history.last)
          : Math.max(0, value - history.max, history.min - value);
      if (step > 0 && near > 3 * step)
        findings.warning('jump', place, {
          value,
          last: history.last,
          lastPeriod: history.lastPeriod,
          times: Math.round((near / step) * 10) / 10,
        });
    } else if ((history.max > 0 && value > 5 * history.max) || (history.min > 0 && value < history.min / 5))
      findings.warning('jump', place, {
        value,
        last: history.last,
        lastPeriod: history.lastPeriod,
        times: Math.round((history.last === 0 ? value : value / history.last) * 100) / 100,
      });
  }

  for (const [indicator, group] of fractions) {
    if (group.length < 3) continue;
    if (
      !group.every(({ row }) => figureOfRow(row) >= 0 && figureOfRow(row) <= 1) ||
      !group.some(({ row }) => figureOfRow(row) > 0)
    )
      continue;
    const { place } = group[0]!.row;
    findings.question(
      'shares_as_fractions',
      { row: place.row, column: place.column, value: context.view.row(place.row)[place.column] ?? null },
      { indicator, figures: group.length },
    );
  }
}
