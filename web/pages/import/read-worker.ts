import { checkImport } from '../../../shared/imports/check-import.ts';
import { cellText } from '../../../shared/imports/cell-text.ts';
import { FigureFileError } from '../../../shared/imports/figure-file-error.ts';
import { guessMapping } from '../../../shared/imports/guess-mapping.ts';
import type { Mapping } from '../../../shared/imports/import-types.ts';
import { openFigures } from '../../../shared/imports/open-figures.ts';
import type { ImportGround } from '../../../shared/api/imports.ts';
import type { Workbook } from '../../../shared/tabular/workbook.ts';
import { templateSheets } from '../../../shared/imports/templates.ts';
import { templateWorkbook } from '../../../shared/imports/template-workbook.ts';
import { writeWorkbook } from '../../../shared/tabular/write-workbook.ts';
import { markedWorkbook } from './made-files.ts';
import type { ReadAnswer, ReadRequest } from './read-messages.ts';

const topRows = 60;
const contextRows = 200;

let workbook: Workbook | null = null;
let ground: ImportGround | null = null;
let fileName = '';

const say = (answer: ReadAnswer) => postMessage(answer);

addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  void work(event.data).then(say, (error: unknown) => {
    if (error instanceof FigureFileError)
      say({ kind: 'refused', code: error.code, details: error.details, persons: [...error.persons] });
    // anything else is a fault of ours: the page hears that the thread broke
    else
      setTimeout(() => {
        throw error;
      });
  });
});

async function work(request: ReadRequest): Promise<ReadAnswer> {
  switch (request.kind) {
    case 'open': {
      const { file } = request;
      ground = request.ground;
      fileName = file.name;
      const bytes = new Uint8Array(await file.arrayBuffer());
      workbook = openFigures(bytes, fileName, ground.reference, (share) =>
        say({ kind: 'progress', step: 'reading', share }),
      );
      return {
        kind: 'opened',
        sheets: workbook.sheets.map((sheet) => ({
          name: sheet.name,
          isHidden: sheet.isHidden,
          rowCount: sheet.rows.length,
          columnCount: sheet.rows.reduce((most, row) => Math.max(most, row.length), 0),
          top: sheet.rows.slice(0, topRows).map((row) => row.map(cellText)),
        })),
        guesses: guesses(request.agencyCode),
      };
    }
    case 'check': {
      const checked = checkImport(workbook!, request.mapping, request.fixes, ground!.reference);
      const { rows, skipped, findings, findingCount } = checked;
      const around: Record<string, string[]> = {};
      for (const { sheet, row } of findings) {
        if (Object.keys(around).length >= contextRows) break;
        if (row !== null)
          around[`${sheet}|${row}`] ??= (workbook!.sheets[sheet]?.rows[row] ?? []).map(cellText);
      }
      return {
        kind: 'checked',
        checked: { findings, findingCount, rows: rows.length, skipped: skipped.length },
        around,
      };
    }
    case 'mark':
      return {
        kind: 'file',
        bytes: markedWorkbook(workbook!, request.findings, ground!.reference, request.language),
        name: `${fileName.replace(/\.\w+$/, '')}-catatan.xlsx`,
      };
    case 'template':
      return {
        kind: 'file',
        bytes: writeWorkbook(
          templateWorkbook(
            templateSheets(request.ground.reference).find((one) => one.name === request.name)!,
            request.language,
          ),
        ),
        name: `${request.name}.xlsx`,
      };
  }
}

/** Best first; a mapping remembered of the same agency counts before one of no agency. */
function guesses(agencyCode: string | null) {
  const remembered = ground!.remembered.filter(
    (one) => one.agencyCode === agencyCode || one.agencyCode === null,
  );
  const found = guessMapping(workbook!, ground!.reference, remembered);
  const withAgency = (mapping: Mapping): Mapping =>
    agencyCode === null ? mapping : { ...mapping, constants: { ...mapping.constants, agencyCode } };
  return found.map((guess) => ({ ...guess, mapping: withAgency(guess.mapping) }));
}
