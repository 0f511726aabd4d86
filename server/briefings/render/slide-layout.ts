import { textWidth, wrapText } from '../../../shared/briefings/text-width.ts';

/** Everything in inches; letters in points. */
export const slide = { width: 13.333, height: 7.5, margin: 0.6 } as const;
export const content = {
  x: slide.margin,
  y: 1.75,
  width: slide.width - 2 * slide.margin,
  height: 4.85,
} as const;
const lineHeight = 1.22;

export const linesOf = (text: string, width: number, size: number, isBold = false): string[] =>
  wrapText(text, width * 72, size, isBold);
export const heightOf = (lines: number, size: number): number => (lines * size * lineHeight) / 72;

/** The first of the sizes at which the text fits into the box; the last where none does. */
export function fittingSize(
  text: string,
  box: { width: number; height: number },
  sizes: readonly number[],
  isBold = false,
): number {
  const fits = (size: number) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + heightOf(linesOf(line, box.width, size, isBold).length, size), 0) <=
    box.height;
  return sizes.find(fits) ?? sizes.at(-1)!;
}

/** A text cut where the lines end, so that it can go on in the next column. */
export interface Piece {
  kind: 'heading' | 'paragraph' | 'item';
  text: string;
  /** Not the beginning of its paragraph: no bullet. */
  isRest?: boolean;
}
export const spaceAfter = 0.09;
const indent = 0.25;

export function pieceLines(piece: Piece, width: number, size: number): string[] {
  const inner = piece.kind === 'item' ? width - indent : width;
  return linesOf(piece.text, inner, size, piece.kind === 'heading');
}

/** Pieces poured into columns of one size; what stands under a heading stays together where it fits. */
export function pour(pieces: readonly Piece[], width: number, height: number, size: number): Piece[][] {
  const columns: Piece[][] = [];
  let column: Piece[] = [];
  let used = 0;
  const close = () => {
    if (column.length > 0) columns.push(column);
    column = [];
    used = 0;
  };
  const groupHeight = (from: readonly Piece[]) => {
    const end = from.findIndex(({ kind }, at) => at > 0 && kind === 'heading');
    return from
      .slice(0, end < 0 ? from.length : end)
      .reduce((sum, one) => sum + heightOf(pieceLines(one, width, size).length, size) + spaceAfter, 0);
  };
  const waiting = [...pieces];
  while (waiting.length > 0) {
    const piece = waiting.shift()!;
    const lines = pieceLines(piece, width, size);
    const next = waiting[0];
    const least =
      piece.kind === 'heading' && next
        ? heightOf(lines.length + Math.min(2, pieceLines(next, width, size).length), size) + spaceAfter
        : heightOf(Math.min(2, lines.length), size);
    const whole = piece.kind === 'heading' ? groupHeight([piece, ...waiting]) : 0;
    const isWhole = whole <= height && used + whole > height;
    if (column.length > 0 && (isWhole || used + least > height)) close();
    const room = Math.max(1, Math.floor(((height - used) * 72) / (size * lineHeight) + 1e-6));
    if (lines.length > room) {
      column.push({ ...piece, text: lines.slice(0, room).join(' ') });
      waiting.unshift({ ...piece, text: lines.slice(room).join(' '), isRest: true });
      close();
    } else {
      column.push(piece);
      used += heightOf(lines.length, size) + spaceAfter;
    }
  }
  close();
  return columns;
}

export interface TableLayout {
  size: number;
  /** Inches. */
  widths: number[];
  /** Rows of each slide, with their heights; without the heading. */
  pages: { rows: string[][]; heights: number[] }[];
  headingHeight: number;
}
const padding = { x: 0.1, y: 0.05 };

/** A table cut over slides, its letters as big as the longest word and the number of rows allow. */
export function layTable(
  table: { columns: { label: string; width: number }[]; rows: string[][] },
  width: number,
  height: number,
): TableLayout {
  const sizes = [14, 13, 12, 11, 10];
  const laid = sizes.map((size) => layAt(table, width, height, size));
  // bigger letters as long as they cost no further slide than the smaller ones
  return laid.find(({ pages }) => pages.length <= laid.at(2)!.pages.length) ?? laid.at(2)!;
}

function layAt(
  { columns, rows }: { columns: { label: string; width: number }[]; rows: string[][] },
  width: number,
  height: number,
  size: number,
): TableLayout {
  const widths = columnWidths(columns, rows, width, size);
  const linesIn = (cells: readonly string[], isBold = false) =>
    cells.map((cell, at) => linesOf(cell, widths[at]! - 2 * padding.x - 0.02, size, isBold));
  const tall = (lines: number) => heightOf(lines, size) + 2 * padding.y;
  const headingHeight = tall(
    Math.max(
      ...linesIn(
        columns.map(({ label }) => label),
        true,
      ).map((cell) => cell.length),
    ),
  );
  const pages: TableLayout['pages'] = [];
  let page: TableLayout['pages'][number] = { rows: [], heights: [] };
  let used = headingHeight;
  const most = Math.max(1, Math.floor(((height - headingHeight - 2 * padding.y) * 72) / (size * lineHeight)));
  for (const row of rows) {
    const cells = linesIn(row);
    const longest = Math.max(...cells.map((cell) => cell.length));
    for (let from = 0; from < longest; from += most) {
      const part = cells.map((cell) => cell.slice(from, from + most));
      const own = tall(Math.max(...part.map((cell) => cell.length)));
      if (page.rows.length > 0 && used + own > height) {
        pages.push(page);
        page = { rows: [], heights: [] };
        used = headingHeight;
      }
      page.rows.push(longest > most ? part.map((cell) => cell.join(' ')) : row);
      page.heights.push(own);
      used += own;
    }
  }
  if (page.rows.length > 0) pages.push(page);
  return { size, widths, pages, headingHeight };
}

/** Shares as asked for, but no column narrower than its longest word. */
function columnWidths(
  columns: { label: string; width: number }[],
  rows: string[][],
  width: number,
  size: number,
): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const wanted = columns.map((column) => (column.width / total) * width);
  const least = columns.map((column, at) => {
    const words = [column.label, ...rows.map((row) => row[at] ?? '')].flatMap((cell) => cell.split(/\s+/));
    const longest = Math.max(0, ...words.map((word) => textWidth(word, size, true))) / 72;
    return Math.min(longest + 2 * padding.x + 0.05, width / 2);
  });
  const missing = wanted.reduce((sum, have, at) => sum + Math.max(0, least[at]! - have), 0);
  const spare = wanted.reduce((sum, have, at) => sum + Math.max(0, have - least[at]!), 0);
  const taken = spare === 0 ? 0 : Math.min(1, missing / spare);
  return wanted.map((have, at) => (have < least[at]! ? least[at]! : have - (have - least[at]!) * taken));
}
