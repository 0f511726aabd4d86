import { redact } from '../intake/redact.ts';
import type { SheetValue } from '../tabular/workbook.ts';
import { acceptPeriod } from './accept-period.ts';
import { cellText } from './cell-text.ts';
import { figureCell } from './figure-cell.ts';
import { holdsFigure } from './read-figure.ts';
import type { FigureColumn, ImportContext } from './import-context.ts';
import type { WorkerRow } from './import-types.ts';
import type { ReadRow } from './observation-cells.ts';
import { type KbliVersion, sectorReader, type SectorReading } from './read-sector.ts';
import { columnArea, rowArea } from './row-area.ts';
import { rowPeriods } from './row-period.ts';
import { rowSources } from './row-source.ts';
import {
  agencyCode,
  countDefinition,
  documentKind,
  knownDefinitions,
  measureOf,
  measureWord,
  positionLevel,
  positionLevels,
  workplaceOf,
} from './worker-words.ts';

/** A reader of the counts of one row of a sheet about foreign workers. Counts only; words are redacted. */
export function workerCells(
  context: ImportContext,
): (row: readonly SheetValue[], at: number, above: string) => ReadRow<WorkerRow>[] {
  const { findings, mapping, reference } = context;
  const { constants } = mapping;
  const sources = rowSources(context);
  const readSector = sectorReader(reference);
  const measures = new Map(reference.countDefinitions.map((one) => [one.code, one.measure]));
  const sectorColumn = context.column('sector');
  const keepsShortCodes = hasShortCodes(context, sectorColumn);
  const remembered = new Map<string, unknown>();
  const once = <T>(key: string, read: () => T): T => {
    if (!remembered.has(key)) remembered.set(key, read());
    return remembered.get(key) as T;
  };
  const clean = (text: string, limit: number) =>
    once(`text ${text}`, () => redact(text).text.slice(0, limit));
  const dimensions = new Set(
    context.figures.flatMap(({ meaning }) => [
      meaning?.sector && 'sector',
      meaning?.position && 'position',
      meaning?.definition && 'definition',
    ]),
  );

  return (row, at, above) => {
    const holding = context.figures.filter(
      (one) => holdsFigure(row[one.column]) && (!one.isTotal || totalIsKept()),
    );
    if (holding.length === 0) return [];
    const area = context.figures.every((one) => columnArea(context, one.meaning))
      ? null
      : rowArea(context, row, at, above);
    if (area && 'skip' in area) return [];
    const periods = rowPeriods(context, row);
    const found: ReadRow<WorkerRow>[] = [];
    const shared = ofRow(row, at, area?.code ?? '');
    for (const one of holding) {
      const read = shared && readOne(one, row, at, area, periods, shared);
      if (read) found.push(read);
    }
    return found;
  };

  function knownAgency(code: string | undefined): string | null {
    return reference.agencies.some((one) => one.code === code) ? code! : null;
  }

  /** A total over sectors or positions is the count of all of them; over areas or definitions it is none. */
  function totalIsKept(): boolean {
    return (dimensions.has('sector') || dimensions.has('position')) && !dimensions.has('definition');
  }

  function ofRow(row: readonly SheetValue[], at: number, areaCode: string) {
    const version = versionOf(row);
    const sectorValue = sectorColumn < 0 ? null : (row[sectorColumn] ?? null);
    const sector = sectorColumn < 0 ? null : sectorOf(sectorValue, version, at, sectorColumn);
    if (sector === undefined) return null;
    const optional = <T>(
      role: 'document' | 'position' | 'workplace',
      code: 'document_unknown' | 'position_unknown' | 'workplace_unknown',
      read: (text: string) => T | null,
    ): T | null => {
      const text = context.text(row, role);
      if (text === '' || /^(?:semua|total|jumlah|all|-)$/i.test(text)) return null;
      const known = once(`${role} ${text}`, () => read(text));
      if (known === null)
        findings.warnOnce(code, text, { row: at, column: context.column(role), value: text });
      return known;
    };
    const agencyText = context.text(row, 'agency');
    const agency =
      agencyText === ''
        ? knownAgency(constants.agencyCode)
        : once(`agency ${agencyText} ${areaCode}`, () =>
            agencyCode(agencyText, areaCode, reference, constants.agencyCode ?? null),
          );
    if (agencyText !== '' && agency === null)
      findings.warnOnce('agency_unknown', agencyText, {
        row: at,
        column: context.column('agency'),
        value: agencyText,
      });
    return {
      version,
      sector,
      sectorText: clean(cellText(sectorValue), 200),
      documentKind: optional('document', 'document_unknown', documentKind),
      positionLevel: optional('position', 'position_unknown', positionLevel),
      workplace: optional('workplace', 'workplace_unknown', workplaceOf) ?? constants.workplace ?? null,
      agency,
      agencyText,
    };
  }

  function readOne(
    column: FigureColumn,
    row: readonly SheetValue[],
    at: number,
    area: { code: string; name: string } | null,
    periods: ReturnType<typeof rowPeriods>,
    shared: NonNullable<ReturnType<typeof ofRow>>,
  ): ReadRow<WorkerRow> | null {
    const value = row[column.column] ?? null;
    const place = { row: at, column: column.column, value };
    const areaCode = columnArea(context, column.meaning) ?? area?.code ?? null;
    if (areaCode === null) return null;
    const definition = definitionOf(column, row, at, shared);
    if (!definition) return null;
    const period = acceptPeriod(
      context,
      periods(column.meaning),
      at,
      column.column,
      definition.measure === 'stock' ? ['year', 'quarter', 'month', 'day'] : ['year', 'quarter', 'month'],
      false,
    );
    if (period === null) return null;
    const headingSector = column.meaning?.sector;
    const sector = headingSector
      ? sectorOf(headingSector, shared.version, null, column.column)
      : shared.sector;
    if (sector === undefined) return null;
    const saidText = column.meaning?.unit ?? constants.unit ?? context.text(row, 'unit');
    const figure = figureCell(context, column, value, at, {
      unit: 'orang',
      isCount: true,
      said:
        saidText === '' || /^(?:tka|orang|jiwa|izin|permit|dokumen)$/i.test(saidText)
          ? null
          : context.readUnit(saidText),
      saidText,
    });
    if (!figure) return null;
    if (figure.value < 0) {
      findings.error('figure_negative', place);
      return null;
    }
    const source = sources(row, at);
    const days = context.days(period);
    if (source.publishedDate !== null) {
      const tooEarly =
        definition.measure === 'stock' ? source.publishedDate < days.start : source.publishedDate < days.end;
      if (tooEarly) {
        const where = {
          row: at,
          column: context.column('published') < 0 ? column.column : context.column('published'),
          value: source.publishedDate,
        };
        // what was issued up to the day of release may stand under its year
        if (source.publishedDate < days.start) {
          findings.error('published_before_period', where, { period, published: source.publishedDate });
          return null;
        }
        findings.warnOnce('published_within_period', `${period} ${source.publishedDate}`, where, {
          period,
          published: source.publishedDate,
        });
      }
    }
    const fixedFrom = context.view.fixedFrom(at, column.column);
    const official = context.areas.get(areaCode)!.name;
    return {
      figure,
      columnHeading: column.heading,
      row: {
        kind: 'foreign_workers',
        place: {
          sheet: mapping.sheet,
          row: at,
          column: column.column,
          ...(fixedFrom === undefined ? {} : { fixedFrom }),
        },
        areaCode,
        areaName: area?.code === areaCode && area.name ? clean(area.name, 200) : official,
        period,
        count: figure.value,
        measure: definition.measure,
        definition: definition.code,
        measureAsPublished: clean(
          context.text(row, 'measure') ||
            context.text(row, 'definition') ||
            (column.meaning?.definition ? column.heading : '') ||
            definition.code,
          200,
        ),
        agencyCode: shared.agency,
        workplace: shared.workplace,
        kbliVersion: sector?.letter ? sector.version : null,
        sectorLetter: sector?.letter ?? null,
        kbliCode: sector?.code ?? null,
        sectorAsPublished: headingSector
          ? clean(headingSector, 200)
          : column.isTotal
            ? clean(column.heading, 200)
            : shared.sectorText,
        positionLevel: positionOf(column) ?? (column.isTotal ? null : shared.positionLevel),
        documentKind: shared.documentKind,
        ...source,
      },
    };
  }

  /** A level of the list; words that are none are told and left out, never stored. */
  function positionOf(column: FigureColumn): string | null {
    const said = column.meaning?.position;
    if (said === undefined) return null;
    if (positionLevels.includes(said)) return said;
    findings.warnOnce('position_unknown', said, { row: null, column: column.column, value: said });
    return null;
  }

  function definitionOf(
    column: FigureColumn,
    row: readonly SheetValue[],
    at: number,
    shared: NonNullable<ReturnType<typeof ofRow>>,
  ): { code: string; measure: 'stock' | 'flow' } | null {
    const measureText = context.text(row, 'measure');
    const definitionText = context.text(row, 'definition');
    const of = (code: string) => {
      // a code is stored as it stands, so words that might name somebody are none
      if (!isDefinitionCode.test(code)) return null;
      const measure =
        measures.get(code) ??
        (Object.hasOwn(knownDefinitions, code) ? knownDefinitions[code] : undefined) ??
        constants.kind;
      return measure ? { code, measure } : null;
    };
    const measureColumn = context.column('measure');
    const place = {
      row: at,
      column: measureColumn >= 0 ? measureColumn : column.column,
      value: measureText || (row[column.column] ?? null),
    };
    const across = column.meaning?.definition;
    const words = `${definitionText}\u001f${measureText}\u001f${shared.documentKind ?? ''}\u001f${shared.agencyText || (shared.agency ?? '')}`;
    let found: ReturnType<typeof of> = null;
    if (across) found = of(across);
    else {
      if (definitionText !== '' || measureText !== '')
        found = once(`definition ${words}`, () =>
          countDefinition(
            {
              definition: definitionText,
              measure: measureText,
              document: shared.documentKind ?? '',
              agency: shared.agencyText || (shared.agency ?? ''),
            },
            reference,
          ),
        );
      if (!found && constants.countDefinition) found = of(constants.countDefinition);
      if (!found) found = of(definitionText);
    }
    if (!found) {
      const asked = across ?? constants.countDefinition;
      if (asked || definitionText !== '' || measureText !== '')
        findings.askOnce('count_definition_unknown', asked ?? words, {
          ...place,
          value: asked ?? (measureText || definitionText),
        });
      else findings.askOnce('count_definition_missing', 'sheet', { row: null, column: null });
      return null;
    }
    const said = measureText === '' ? null : once(`measure ${measureText}`, () => measureWord(measureText));
    const saidMeasure = said
      ? measureOf(said)
      : !across && definitionText === '' && measureText === ''
        ? (constants.kind ?? null)
        : null;
    if (saidMeasure && saidMeasure !== found.measure) {
      findings.errorOnce('stock_flow_differ', `${measureText} ${found.code}`, place, {
        definition: found.code,
        measure: found.measure,
        said: saidMeasure,
      });
      return null;
    }
    return found;
  }

  function versionOf(row: readonly SheetValue[]): KbliVersion | null {
    const text = context.text(row, 'kbli_version');
    const said = /2020|2025/.exec(text)?.[0];
    return (said as KbliVersion | undefined) ?? constants.kbliVersion ?? null;
  }

  /** Undefined where a question or an error stands in the way. */
  function sectorOf(
    value: SheetValue,
    version: KbliVersion | null,
    at: number | null,
    column: number,
  ): SectorReading | undefined {
    const text = cellText(value);
    const read = once(`sector ${typeof value} ${version ?? ''} ${text}`, () =>
      readSector(value, version, { keepsShortCodes }),
    );
    const place = { row: at, column, value };
    if (read.isLead) findings.warnOnce('kbli_lead', text, place);
    const { problem } = read;
    if (!problem) return read;
    if (problem.kind === 'unknown_words') {
      findings.warnOnce('sector_unknown', text, place);
      return read;
    }
    if (problem.kind === 'unknown_code') {
      if (at === null) findings.errorOnce('kbli_unknown', text, place);
      else findings.error('kbli_unknown', place);
      return undefined;
    }
    if (problem.kind === 'version') {
      findings.askOnce('kbli_version', text, place, {
        letter2020: problem.letter2020,
        letter2025: problem.letter2025,
      });
      return undefined;
    }
    const answered =
      at === null
        ? findings.askOnce('kbli_lost_zero', text, place, { suggestion: problem.suggestion })
        : findings.question('kbli_lost_zero', place, {}, problem.suggestion);
    if (!answered) return undefined;
    const kept = readSector(value, version, { keepsShortCodes: true });
    return kept.problem ? undefined : kept;
  }
}

const isDefinitionCode = /^[a-z][a-z_]{2,39}$/;

/** A column with codes like `0729` is of four digits: `7291` in it lost nothing. */
function hasShortCodes(context: ImportContext, column: number): boolean {
  if (column < 0) return false;
  for (let at = context.mapping.headerBottom + 1; at < context.view.rowCount; at++) {
    const text = cellText(context.view.row(at)[column]);
    if (/^0\d{2,3}$/.test(text)) return true;
  }
  return false;
}
