import { parentPort, workerData } from 'node:worker_threads';
import { checkImport } from '../../shared/imports/check-import.ts';
import { FigureFileError } from '../../shared/imports/figure-file-error.ts';
import { guessMapping } from '../../shared/imports/guess-mapping.ts';
import { headingFingerprint } from '../../shared/imports/heading-fingerprint.ts';
import { cellText } from '../../shared/imports/cell-text.ts';
import type { ImportRow, Mapping } from '../../shared/imports/import-types.ts';
import { openFigures } from '../../shared/imports/open-figures.ts';
import { redact } from '../../shared/intake/redact.ts';
import type { FromThread, ReadTask, ToThread } from './thread-messages.ts';

/** Reads and checks one file, says what came of it, and hands its rows out piece by piece. */
const task = workerData as ReadTask;
const port = parentPort!;
const say = (message: FromThread) => port.postMessage(message);

let rows: ImportRow[] = [];
let given = 0;
port.on('message', ({ kind }: ToThread) => {
  if (kind !== 'next') return;
  const piece = rows.slice(given, given + task.chunk);
  given += piece.length;
  say({ kind: 'rows', rows: piece });
});

try {
  const workbook = openFigures(task.bytes, task.fileName, task.reference, (share) =>
    say({ kind: 'progress', step: 'reading', share }),
  );
  const guessed = task.mapping ?? guessMapping(workbook, task.reference, task.remembered)[0]?.mapping;
  if (!guessed || !workbook.sheets[guessed.sheet]) throw new FigureFileError('no_sheets');
  const mapping = withAgency(guessed);
  const fixedFrom = Object.fromEntries(
    task.fixes.map(({ sheet, row, column }) => [
      `${sheet}|${row}|${column}`,
      redact(cellText(workbook.sheets[sheet]?.rows[row]?.[column])).text.slice(0, 200),
    ]),
  );
  say({ kind: 'progress', step: 'checking', share: 0 });
  const checked = checkImport(workbook, mapping, task.fixes, task.reference);
  rows = checked.rows;
  say({
    kind: 'outcome',
    outcome: {
      mapping,
      fingerprint: headingFingerprint(workbook, mapping),
      sheets: workbook.sheets.map((sheet) => redact(sheet.name).text.slice(0, 100)),
      findings: checked.findings,
      findingCount: checked.findingCount,
      skipped: checked.skipped.length,
      rows: rows.length,
      subjects: {
        indicatorCodes: [
          ...new Set(rows.flatMap((row) => (row.kind === 'observation' ? [row.indicatorCode] : []))),
        ],
        population: rows.some((row) => row.kind === 'population'),
        workers: rows.some((row) => row.kind === 'foreign_workers'),
      },
      fixedFrom,
    },
  });
} catch (error) {
  if (!(error instanceof FigureFileError)) throw error;
  say({ kind: 'refused', code: error.code, detail: refusal(error) });
}

function withAgency(mapping: Mapping): Mapping {
  const { agencyCode } = task;
  return agencyCode === null ? mapping : { ...mapping, constants: { ...mapping.constants, agencyCode } };
}

function refusal(error: FigureFileError): string {
  const columns = error.persons
    .slice(0, 20)
    .map((one) => [one.sheetName, one.address, one.heading].filter(Boolean).join(' '));
  const places = Object.entries(error.details).map(([key, value]) => `${key} ${value}`);
  return [error.message, ...places, ...columns].join('; ');
}
