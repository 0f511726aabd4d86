import type { Finding, ImportReference } from '../../../shared/imports/import-types.ts';
import { withRemarks } from '../../../shared/tabular/with-remarks.ts';
import type { Workbook } from '../../../shared/tabular/workbook.ts';
import { writeWorkbook } from '../../../shared/tabular/write-workbook.ts';
import { findingWords } from '../../../shared/text/import-findings.ts';
import type { Language } from '../../../shared/text/language.ts';
import { remarkWords } from '../../../shared/text/sheet-files.ts';
import { referenceNames } from './reference-names.ts';

/** The user's own sheet with a note at every cell that was spoken of. */
export function markedWorkbook(
  workbook: Workbook,
  findings: readonly Finding[],
  reference: ImportReference,
  language: Language,
): Uint8Array {
  const names = referenceNames(reference, language);
  const remarks = findings.map((one) => {
    const { reason, action } = findingWords(one, language, names);
    const { severity, sheet, row, column, value, suggestion } = one;
    return { severity, sheet, row, column, value, reason: `${reason} ${action}`.trim(), suggestion };
  });
  return writeWorkbook(withRemarks(workbook, remarks, remarkWords[language]));
}
