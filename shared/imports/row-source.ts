import { redact } from '../intake/redact.ts';
import type { SheetValue } from '../tabular/workbook.ts';
import { cellText } from './cell-text.ts';
import type { ImportContext } from './import-context.ts';
import { readPeriod } from './read-period.ts';

export interface RowSource {
  sourceTitle: string;
  sourceUrl: string | null;
  publishedDate: string | null;
  note: string;
}

/** Reads source, release and remark of rows; texts are redacted once each. */
export function rowSources(context: ImportContext): (row: readonly SheetValue[], at: number) => RowSource {
  const { constants } = context.mapping;
  const { findings, reference } = context;
  const cleaned = new Map<string, { text: string; changed: boolean }>();
  const clean = (text: string, limit: number) => {
    let known = cleaned.get(text);
    if (!known) {
      const redaction = redact(text);
      known = { text: redaction.text.slice(0, limit), changed: redaction.found.length > 0 };
      cleaned.set(text, known);
    }
    return known;
  };
  const inRow = (row: readonly SheetValue[], at: number, role: 'source' | 'note', limit: number): string => {
    const text = context.text(row, role);
    if (text === '') return '';
    const known = clean(text, limit);
    if (known.changed)
      findings.warning('note_redacted', { row: at, column: context.column(role), value: known.text });
    return known.text;
  };
  const constantTitle = constants.sourceTitle ? clean(constants.sourceTitle, 300).text.trim() : '';

  return (row, at) => {
    const sourceTitle = inRow(row, at, 'source', 300) || constantTitle;
    if (sourceTitle.length < 3) findings.askOnce('source_missing', 'sheet', { row: null, column: null });
    const urlText = context.text(row, 'source_url') || constants.sourceUrl || '';
    const isUrl = /^https?:\/\/\S{4,1000}$/.test(urlText) && urlText.length <= 1000;
    if (urlText !== '' && !isUrl) {
      const column = context.text(row, 'source_url') !== '' ? context.column('source_url') : null;
      findings.warnOnce('source_url_wrong', urlText, {
        row: column === null ? null : at,
        column,
        value: urlText,
      });
    }
    return {
      sourceTitle,
      sourceUrl: isUrl ? urlText : null,
      publishedDate: published(row, at),
      note: inRow(row, at, 'note', 500),
    };
  };

  function published(row: readonly SheetValue[], at: number): string | null {
    const column = context.column('published');
    const value = column < 0 ? null : (row[column] ?? null);
    const text = cellText(value);
    const given = text === '' ? (constants.publishedDate ?? '') : text;
    if (given === '') return null;
    const place = text === '' ? { row: null, column: null, value: given } : { row: at, column, value };
    const isDate = value !== null && typeof value === 'object' && value.kind === 'date';
    const read = isDate
      ? ({ kind: 'period', period: value.day, grain: 'day' } as const)
      : readPeriod(given, constants.dateOrder);
    if (read.kind === 'date_order') {
      findings.question('date_order', place, { dayFirst: read.dayFirst, monthFirst: read.monthFirst });
      return null;
    }
    if (read.kind !== 'period' || read.grain !== 'day') {
      if (place.row === null) findings.errorOnce('published_unreadable', given, place);
      else findings.error('published_unreadable', place);
      return null;
    }
    if (read.period > reference.today || read.period < '1900') {
      if (place.row === null) findings.errorOnce('published_future', given, place);
      else findings.error('published_future', place);
      return null;
    }
    return read.period;
  }
}
