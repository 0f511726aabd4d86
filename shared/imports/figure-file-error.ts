import type { SheetFileCode } from '../tabular/sheet-file-error.ts';
import type { BpsErrorCode } from './bps-error.ts';
import type { PersonColumn } from './person-columns.ts';

export type FigureFileCode = SheetFileCode | BpsErrorCode | 'persons';

/** Why a file of figures is not taken: a code to translate, places in it, and the columns to delete where it names persons. */
export class FigureFileError extends Error {
  readonly code: FigureFileCode;
  readonly details: Record<string, string | number>;
  readonly persons: readonly PersonColumn[];
  constructor(
    code: FigureFileCode,
    details: Record<string, string | number | undefined> = {},
    persons: readonly PersonColumn[] = [],
  ) {
    super(`figure file: ${code}`);
    this.code = code;
    this.details = Object.fromEntries(
      Object.entries(details).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
    );
    this.persons = persons;
  }
}
