import type { ImportGround } from '../../../shared/api/imports.ts';
import type {
  CheckedImport,
  Finding,
  Fix,
  Mapping,
  MappingGuess,
} from '../../../shared/imports/import-types.ts';
import type { PersonColumn } from '../../../shared/imports/person-columns.ts';

/** What the page asks of the thread that reads beside it. */
export type ReadRequest =
  | { kind: 'open'; file: File; ground: ImportGround; agencyCode: string | null }
  | { kind: 'check'; mapping: Mapping; fixes: Fix[] }
  | { kind: 'mark'; findings: Finding[]; language: 'id' | 'en' }
  | { kind: 'template'; name: string; ground: ImportGround; language: 'id' | 'en' };

/** A sheet as the mapping shows it: its first rows as text. */
export interface SheetView {
  name: string;
  isHidden: boolean;
  rowCount: number;
  columnCount: number;
  top: string[][];
}

export type ReadAnswer =
  | { kind: 'progress'; step: 'reading' | 'checking'; share: number }
  | { kind: 'opened'; sheets: SheetView[]; guesses: MappingGuess[] }
  | { kind: 'refused'; code: string; details: Record<string, string | number>; persons: PersonColumn[] }
  | {
      kind: 'checked';
      checked: Omit<CheckedImport, 'rows' | 'skipped'> & { rows: number; skipped: number };
      /** Cells of the rows with findings, by `sheet|row`, as text; of the first two hundred rows. */
      around: Record<string, string[]>;
    }
  | { kind: 'file'; bytes: Uint8Array; name: string };
