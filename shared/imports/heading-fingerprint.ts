import type { Workbook } from '../tabular/workbook.ts';
import { columnHeadings } from './column-headings.ts';
import { headingKey } from './heading-key.ts';
import type { Mapping } from './import-types.ts';
import { readPeriod } from './read-period.ts';

/**
 * What the headings of a mapped sheet are known by when the same sender brings the next file: the words of every column in
 * order, periods masked, since next year's columns are the same table. Sixteen hexadecimal digits; equal headings give equal
 * ones, different ones almost never the same.
 */
export function headingFingerprint(workbook: Workbook, mapping: Mapping): string {
  const sheet = workbook.sheets[mapping.sheet];
  if (!sheet) return '';
  const headings = columnHeadings(sheet, mapping.headerTop, mapping.headerBottom).map((parts) =>
    parts
      .map((part) => {
        const kind = readPeriod(part).kind;
        return kind === 'period' || kind === 'part'
          ? '#'
          : headingKey(part).replace(/\b(?:19|20)\d\d\b/g, '#');
      })
      .join('/'),
  );
  while (headings.length > 0 && headings.at(-1) === '') headings.pop();
  return digest(headings.join('\n'));
}

/** Two FNV-1a sums of 32 bits with different beginnings. */
function digest(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + 0x9e37), 0x01000193);
  }
  return [a, b].map((one) => (one >>> 0).toString(16).padStart(8, '0')).join('');
}
