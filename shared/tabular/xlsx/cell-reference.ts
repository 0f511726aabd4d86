export interface CellPosition {
  row: number;
  column: number;
}

const maxRow = 1_048_576;
const maxColumn = 16_384;

/** `B12` as zero-based row and column; null for what names no cell of a sheet. Cost: no allocation but the answer. */
export function parseReference(text: string): CellPosition | null {
  let column = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const letter = text.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90 || at === 3) break;
    column = column * 26 + letter - 64;
  }
  const row = parseRow(text.slice(at));
  if (at === 0 || column > maxColumn || row === null) return null;
  return { row, column: column - 1 };
}

/** `12` as zero-based row. */
export function parseRow(text: string): number | null {
  if (text.length > 7 || !/^[1-9]\d*$/.test(text)) return null;
  const row = Number(text);
  return row > maxRow ? null : row - 1;
}
