import { SheetFileError } from '../sheet-file-error.ts';
import { type Sheet, tabularLimits } from '../workbook.ts';
import { parseReference } from './cell-reference.ts';
import type { ZipPackage } from './package.ts';
import { readXml } from './read-xml.ts';
import { readRelationships } from './relationships.ts';
import { RichText } from './rich-text.ts';
import type { Budget } from './sheet-grid.ts';

/**
 * Comments of a sheet by cell, from top left: notes, and threads as one text. A thread stands in for the note that
 * spreadsheets keep beside it for older programs.
 */
export function readComments(files: ZipPackage, sheetPart: string, budget: Budget): Sheet['comments'] {
  const targets = readRelationships(files, sheetPart);
  const byCell = new Map<string, Sheet['comments'][number]>();
  for (const isThread of [false, true]) {
    const inThread = new Set<string>();
    for (const { type, part } of targets) {
      if (type !== (isThread ? 'threadedComment' : 'comments') || !files.has(part)) continue;
      readPart(files, part, isThread, (reference, text) => {
        const at = parseReference(reference);
        if (!at) throw new SheetFileError('part_damaged', { part });
        if (text.trim() === '') return;
        if (++budget.cells > tabularLimits.cells)
          throw new SheetFileError('too_many_cells', { limit: tabularLimits.cells });
        const key = `${at.row} ${at.column}`;
        const before = inThread.has(key) ? `${byCell.get(key)!.text}\n` : '';
        const whole = `${before}${text}`.slice(0, tabularLimits.cellLength);
        byCell.set(key, { row: at.row, column: at.column, text: whole });
        if (isThread) inThread.add(key);
      });
    }
  }
  return [...byCell.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** A note is `comment > text > r > t`, a thread `threadedComment > text` with bare text. */
function readPart(
  files: ZipPackage,
  part: string,
  isThread: boolean,
  found: (reference: string, text: string) => void,
): void {
  const rich = new RichText();
  const rootDepth = isThread ? 2 : 3;
  let reference: string | null = null;
  readXml(files, part, {
    open(name, attributes, depth) {
      if (depth === rootDepth && name === (isThread ? 'threadedComment' : 'comment')) {
        reference = attributes['ref'] ?? '';
        rich.begin();
      } else if (depth > rootDepth) rich.open(isThread && name === 'text' ? 't' : name);
    },
    text: (text) => rich.take(text),
    close(name, depth) {
      if (depth > rootDepth) rich.close(isThread && name === 'text' ? 't' : name);
      else if (depth === rootDepth && reference !== null) {
        found(reference, rich.end());
        reference = null;
      }
    },
  });
}
