import type { SheetValue } from '../tabular/workbook.ts';
import { acceptPeriod, type Grain } from './accept-period.ts';
import { figureDefinition, readDefinition } from './figure-definition.ts';
import { figureCell } from './figure-cell.ts';
import { holdsFigure } from './read-figure.ts';
import type { Figure } from './figure-cell.ts';
import type { FigureColumn, ImportContext } from './import-context.ts';
import type { ImportReference, ObservationRow, PopulationRow } from './import-types.ts';
import { columnArea, rowArea } from './row-area.ts';
import { rowPeriods } from './row-period.ts';
import { rowSources } from './row-source.ts';

export interface ReadRow<Row> {
  row: Row;
  figure: Figure;
  columnHeading: string;
}
const isRound = (text: string) => ['february', 'august'].includes(readDefinition(text) ?? '');
type Indicator = ImportReference['indicators'][number];

const grains: Record<string, readonly Grain[]> = {
  year: ['year', 'month'],
  quarter: ['quarter', 'year'],
  month: ['month', 'year'],
  cumulative: ['month', 'year'],
  event: ['month', 'year'],
};

/** A reader of the figures of one row of a sheet of indicators, layoffs or APOA. `above` is the area of the row before. */
export function observationCells(
  context: ImportContext,
): (row: readonly SheetValue[], at: number, above: string) => ReadRow<ObservationRow | PopulationRow>[] {
  const { findings, mapping, reference } = context;
  const { constants } = mapping;
  const sources = rowSources(context);
  const unitColumn = context.column('unit');
  const definitionColumn = context.column('definition');
  const indicatorColumn = context.column('indicator');

  return (row, at, above) => {
    const holding = context.figures.filter((one) => !one.isTotal && holdsFigure(row[one.column]));
    if (holding.length === 0) return [];
    const area = context.figures.every((one) => one.isTotal || columnArea(context, one.meaning))
      ? null
      : rowArea(context, row, at, above);
    if (area && 'skip' in area) return [];
    const periods = rowPeriods(context, row);
    const found: ReadRow<ObservationRow | PopulationRow>[] = [];
    for (const one of holding) {
      const read = readOne(one, row, at, area, periods);
      if (read) found.push(read);
    }
    return found;
  };

  function readOne(
    column: FigureColumn,
    row: readonly SheetValue[],
    at: number,
    area: { code: string } | null,
    periods: ReturnType<typeof rowPeriods>,
  ): ReadRow<ObservationRow | PopulationRow> | null {
    const value = row[column.column] ?? null;
    const place = { row: at, column: column.column, value };
    const indicator = indicatorOf(column, row, at);
    const areaCode = columnArea(context, column.meaning) ?? area?.code ?? null;
    if (!indicator || areaCode === null) return null;
    if (context.areas.get(areaCode)?.level === 'sea_zone') {
      findings.error('area_at_sea', {
        row: at,
        column: context.column('area') < 0 ? column.column : context.column('area'),
        value: areaCode,
      });
      return null;
    }
    const kind = indicator.periodKind.startsWith('round_') ? 'round' : indicator.periodKind;
    const span = indicator.code.endsWith('_ytd');
    const period = acceptPeriod(
      context,
      periods(column.meaning),
      at,
      column.column,
      kind === 'round' ? ['month', 'year'] : (grains[kind] ?? ['month', 'quarter', 'year']),
      span,
    );
    if (period === null) return null;
    const inUnitCell = textAt(row, unitColumn).replace(/^[-–—.…]+$/, '');
    const saidText = inUnitCell || column.meaning?.unit || constants.unit || '';
    const said = saidText === '' || saidText === indicator.unit ? null : context.readUnit(saidText);
    if (saidText !== '' && saidText !== indicator.unit && !said) {
      const unitPlace =
        inUnitCell !== ''
          ? { row: at, column: unitColumn, value: saidText }
          : { row: null, column: column.column, value: saidText };
      const answered =
        unitPlace.row === null
          ? findings.askOnce('unit_unknown', saidText, unitPlace, { expected: indicator.unit })
          : findings.question('unit_unknown', unitPlace, { expected: indicator.unit }, indicator.unit);
      if (!answered) return null;
    }
    const figure = figureCell(context, column, value, at, {
      unit: indicator.unit,
      isCount: indicator.measure === 'count',
      said,
      saidText,
    });
    if (!figure) return null;
    const { measure } = indicator;
    if ((measure === 'count' || measure === 'amount') && figure.value < 0) {
      findings.error('figure_negative', place);
      return null;
    }
    // growth is a rate too, and may be negative
    const isPart =
      indicator.unit === '%' &&
      (measure === 'share' || (measure === 'rate' && !/growth|change/.test(indicator.code)));
    if (
      (isPart && (figure.value < 0 || figure.value > 100)) ||
      // an area of the list has residents; a zero here is a cell that nobody filled in
      (indicator.code === 'population' && figure.value === 0) ||
      (indicator.unit === '%' && Math.abs(figure.value) > 1000)
    ) {
      findings.error('figure_range', place, { value: figure.value });
      return null;
    }
    const definitionText =
      textAt(row, definitionColumn) || column.meaning?.definition || constants.definition || '';
    const fromSheet = textAt(row, definitionColumn) === '' && !column.meaning?.definition;
    // a round that holds for the sheet says nothing about figures of a year
    const given =
      fromSheet && kind !== 'round' && isRound(definitionText) ? '' : readDefinition(definitionText);
    const definitionPlace =
      textAt(row, definitionColumn) === ''
        ? place
        : { row: at, column: definitionColumn, value: definitionText };
    if (given === null) {
      findings.error('definition_unknown', definitionPlace);
      return null;
    }
    let defined = figureDefinition(indicator, period, given);
    if (defined.kind === 'round_missing') {
      const from = periods(column.meaning);
      const where = {
        row: at,
        column: from.column >= 0 ? from.column : column.column,
        value: from.column >= 0 ? from.value : period,
      };
      const suggestion = from.column >= 0 ? defined.suggestion : null;
      if (!findings.question('round_missing', where, { period }, suggestion)) return null;
      defined = figureDefinition(indicator, defined.suggestion, '');
    }
    if (defined.kind === 'differs') {
      findings.error('definition_period_differ', definitionPlace, { period, definition: defined.definition });
      return null;
    }
    if (defined.kind !== 'definition') return null;
    if (kind === 'year' && defined.period.length === 7 && !/^(?:march|september)$/.test(defined.definition)) {
      const from = periods(column.meaning);
      const where =
        from.column >= 0 ? { row: at, column: from.column, value: from.value } : { ...place, value: period };
      findings.error('period_grain', where, { allowed: 'year' });
      return null;
    }
    if (kind === 'round' && defined.definition === '')
      findings.warnOnce('round_month', defined.period, place, { period: defined.period });
    const source = sources(row, at);
    if (!inOrder(indicator, defined.period, source.publishedDate, at, column.column)) return null;
    const base = {
      place: placeOf(at, column.column),
      areaCode,
      period: defined.period,
      value: figure.value,
      ...source,
    };
    const result: ObservationRow | PopulationRow =
      indicator.code === 'population'
        ? { kind: 'population', ...base }
        : {
            kind: 'observation',
            ...base,
            indicatorCode: indicator.code,
            definition: defined.definition,
            unit: indicator.unit,
          };
    return { row: result, figure, columnHeading: column.heading };
  }

  function indicatorOf(column: FigureColumn, row: readonly SheetValue[], at: number): Indicator | null {
    const across = column.meaning?.indicatorCode;
    if (across) {
      const known = context.indicators.get(across);
      if (!known)
        findings.errorOnce('indicator_missing', across, { row: null, column: column.column, value: across });
      return known ?? null;
    }
    const text = textAt(row, indicatorColumn);
    if (indicatorColumn >= 0 && text !== '') {
      const given = constants.indicatorNames;
      if (given && Object.hasOwn(given, text)) {
        const meant = given[text]!;
        if (meant === '') return null;
        const known = context.indicators.get(meant);
        if (known) return known;
      }
      const read = context.readIndicator(text);
      if (read && read.sure > 0.7) return context.indicators.get(read.code)!;
      findings.question(
        'indicator_unknown',
        { row: at, column: indicatorColumn, value: text },
        {},
        read?.code ?? null,
      );
      return null;
    }
    if (indicatorColumn >= 0 && !constants.indicatorCode) {
      findings.error('indicator_missing', { row: at, column: indicatorColumn });
      return null;
    }
    const known = constants.indicatorCode ? context.indicators.get(constants.indicatorCode) : undefined;
    if (!known)
      findings.errorOnce('indicator_missing', `column ${column.column}`, {
        row: null,
        column: column.column,
        value: column.heading,
      });
    return known ?? null;
  }

  /** A release lies after what it speaks of. Counts so far and single events are released within their month. */
  function inOrder(
    indicator: Indicator,
    period: string,
    date: string | null,
    at: number,
    column: number,
  ): boolean {
    const days = context.days(period);
    if (date === null) {
      if (
        days.end > reference.today &&
        indicator.periodKind !== 'event' &&
        indicator.periodKind !== 'cumulative' &&
        period.length !== 7
      )
        findings.warnOnce('period_unfinished', period, { row: at, column, value: period }, { period });
      return true;
    }
    if (date > days.end) return true;
    const within = date >= days.start && /^(?:event|cumulative|month)$/.test(indicator.periodKind);
    const place = {
      row: at,
      column: context.column('published') < 0 ? column : context.column('published'),
      value: date,
    };
    const decree = /^(?:minimum_wage|area_km2|population)/.test(indicator.code);
    if (decree) return true;
    if (!within) {
      findings.error('published_before_period', place, { period, published: date });
      return false;
    }
    if (date < days.end)
      findings.warnOnce('published_within_period', `${period} ${date}`, place, { period, published: date });
    return true;
  }

  function textAt(row: readonly SheetValue[], column: number): string {
    const value = column < 0 ? null : row[column];
    return typeof value === 'string'
      ? value.trim()
      : value === null || value === undefined
        ? ''
        : String(typeof value === 'object' ? ('value' in value ? (value.value ?? '') : '') : value);
  }
  function placeOf(row: number, column: number) {
    const fixedFrom = context.view.fixedFrom(row, column);
    return fixedFrom === undefined
      ? { sheet: mapping.sheet, row, column }
      : { sheet: mapping.sheet, row, column, fixedFrom };
  }
}
