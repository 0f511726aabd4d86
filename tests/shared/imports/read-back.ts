import { checkImport } from '../../../shared/imports/check-import.ts';
import { guessMapping } from '../../../shared/imports/guess-mapping.ts';
import type {
  CheckedImport,
  Constants,
  Fix,
  ImportReference,
  ImportRow,
  Mapping,
} from '../../../shared/imports/import-types.ts';
import { cellAddress, type Workbook } from '../../../shared/tabular/workbook.ts';
import { importReference } from './reference-input.ts';

export interface ReadOptions {
  constants?: Constants;
  fixes?: Fix[];
  reference?: Partial<ImportReference>;
  /** Changes the guess, as the one who imports would. */
  change?: (mapping: Mapping) => void;
  /** Of several sheets. */
  sheet?: number;
}

/** A file as it comes through guess and checks, with a source named. */
export function readBack(
  workbook: Workbook,
  options: ReadOptions = {},
): CheckedImport & { mapping: Mapping } {
  const reference = { ...importReference, ...options.reference };
  const guesses = guessMapping(workbook, reference);
  const { mapping } = guesses.find(
    (one) => one.mapping.sheet === (options.sheet ?? guesses[0]!.mapping.sheet),
  )!;
  mapping.constants = { sourceTitle: 'Surat uji', ...mapping.constants, ...options.constants };
  options.change?.(mapping);
  return { ...checkImport(workbook, mapping, options.fixes ?? [], reference), mapping };
}

/** `19.03 open_unemployment_rate 2024-08 august 3.11`, workers `19.03 itas_holders 2024-12 stock 12 B`. */
export function rowWords(row: ImportRow): string {
  if (row.kind === 'population') return `${row.areaCode} population ${row.period} ${row.value}`;
  if (row.kind === 'observation')
    return [row.areaCode, row.indicatorCode, row.period, row.definition, row.value]
      .filter((one) => one !== '')
      .join(' ');
  const more = [row.sectorLetter, row.kbliCode, row.positionLevel, row.documentKind, row.workplace].filter(
    Boolean,
  );
  return [row.areaCode, row.definition, row.period, row.measure, row.count, ...more].join(' ');
}

/** `question total_differs F7`, `error area_missing` where it speaks of the sheet, `C` of a column. */
export const findingWordsOf = (checked: CheckedImport): string[] =>
  checked.findings.map((one) => {
    const place =
      one.row === null
        ? one.column === null
          ? ''
          : cellAddress(0, one.column).slice(0, -1)
        : cellAddress(one.row, one.column ?? 0);
    return `${one.severity} ${one.code} ${place}`.trim();
  });
