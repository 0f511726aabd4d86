import { cellAddress } from '../workbook.ts';
import { cellText } from './xml-text.ts';

export interface WrittenComment {
  row: number;
  column: number;
  text: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Shapes of a drawing are numbered in blocks of so many, and no two drawings share a block. */
const block = 1024;

/**
 * The notes of a sheet, one a cell; a second one for the same cell stands below the first. `firstBlock` is the first free
 * block of numbers, from 1; `blocks` are used up.
 */
export function commentsPart(
  comments: readonly WrittenComment[],
  firstBlock: number,
): { notes: string; drawing: string; blocks: number } {
  const byCell = new Map<string, WrittenComment>();
  for (const { row, column, text } of comments) {
    const address = cellAddress(row, column);
    const before = byCell.get(address);
    byCell.set(address, { row, column, text: before ? `${before.text}\n${text}` : text });
  }
  const ordered = [...byCell].sort(([, a], [, b]) => a.row - b.row || a.column - b.column);
  const notes = ordered
    .map(
      ([address, { text }]) =>
        `<comment ref="${address}" authorId="0"><text><r><rPr><sz val="9"/></rPr><t xml:space="preserve">${cellText(text.slice(0, 32_767))}</t></r></text></comment>`,
    )
    .join('');
  const shapes = ordered.map(([, comment], index) => shape(comment, firstBlock * block + 1 + index)).join('');
  const blocks = Math.ceil((ordered.length + 1) / block);
  const used = Array.from({ length: blocks }, (_, at) => firstBlock + at).join(',');
  return {
    blocks,
    notes: `<comments xmlns="${main}"><authors><author>Teduh</author></authors><commentList>${notes}</commentList></comments>`,
    drawing: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${used}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes}</xml>`,
  };
}

/** The box in which spreadsheets show a note, as tall as its text. */
function shape({ row, column, text }: WrittenComment, id: number): string {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 38), 0);
  const anchor = [column + 1, 15, row, 2, column + 4, 15, row + Math.min(20, lines + 2), 4].join(', ');
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
