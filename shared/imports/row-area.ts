import type { SheetValue } from '../tabular/workbook.ts';
import { cellText } from './cell-text.ts';
import type { Across, ImportContext } from './import-context.ts';

export type RowArea = { code: string; name: string; column: number } | { skip: true } | null;

/** Area of one row: what its cells say, else what holds for the sheet. What is wrong with it is found once a row. */
export function rowArea(
  context: ImportContext,
  row: readonly SheetValue[],
  at: number,
  above: string,
): RowArea {
  const { mapping, findings } = context;
  const codeColumn = context.column('area_code');
  const nameColumn = context.column('area');
  const code = codeColumn < 0 ? '' : cellText(row[codeColumn]);
  const name = nameColumn < 0 ? '' : cellText(row[nameColumn]);
  const column = code !== '' && name === '' ? codeColumn : nameColumn >= 0 ? nameColumn : codeColumn;
  const value = row[column] ?? null;
  const given = mapping.constants.areaNames;
  for (const text of [name, code])
    if (given && text !== '' && Object.hasOwn(given, text)) {
      const meant = given[text]!;
      if (meant === '') return { skip: true };
      if (context.areas.has(meant)) return { code: meant, name: name || code, column };
    }
  if (column < 0) {
    const constant = mapping.constants.areaCode;
    if (constant && context.areas.has(constant)) return { code: constant, name: '', column: -1 };
    findings.errorOnce('area_missing', 'sheet', { row: null, column: null });
    return null;
  }
  const read = context.readArea(code, name, {
    regencies: context.listsRegencies,
    scheme: schemeOf(context, row),
  });
  const place = { row: at, column, value };
  switch (read.kind) {
    case 'area':
      if (read.scheme) {
        context.schemes.add(read.scheme);
        if (context.schemes.size > 1) {
          findings.question(
            'area_code_scheme',
            { row: at, column: codeColumn, value: code },
            {
              kemendagri: undottedName(context, code, 'kemendagri'),
              bps: undottedName(context, code, 'bps'),
            },
          );
          return null;
        }
      }
      return { code: read.code, name: name || '', column };
    case 'empty':
      findings.error('area_missing', place, {}, above || null);
      return null;
    case 'unknown':
      findings.error('area_unknown', place, {}, read.suggestion);
      return null;
    case 'ambiguous':
      findings.question('area_ambiguous', place, { options: read.options.join(' ') }, null);
      return null;
    case 'scheme':
      findings.question(
        'area_code_scheme',
        { row: at, column: codeColumn < 0 ? column : codeColumn, value: code || name },
        { kemendagri: read.kemendagri, bps: read.bps },
      );
      return null;
    case 'differs':
      findings.error('area_code_name_differ', place, { byCode: read.byCode, byName: read.byName, code });
      return null;
    case 'island':
      findings.error('area_island', place);
      return null;
    case 'too_fine':
      findings.error('area_too_fine', place);
      return null;
  }
}

function schemeOf(context: ImportContext, row: readonly SheetValue[]): 'kemendagri' | 'bps' | null {
  const said = context.text(row, 'code_scheme').toLowerCase();
  if (/\b(?:bps|mfd)\b/.test(said)) return 'bps';
  if (/dagri/.test(said)) return 'kemendagri';
  return context.mapping.constants.codeScheme ?? null;
}

function undottedName(context: ImportContext, code: string, scheme: 'kemendagri' | 'bps'): string {
  const read = context.readArea(code, '', { scheme });
  return read.kind === 'area' ? read.code : '';
}

/** Area of a column across, where the heading says one. */
export function columnArea(context: ImportContext, across: Across | null): string | null {
  const code = across?.areaCode;
  return code && context.areas.has(code) ? code : null;
}
