import { blockLines } from './pack-text.ts';
import type { Pack, PackBlock, SectionCode, TextBlock } from './pack.ts';

/** What is shown at once in the room. */
export interface Slide {
  section: SectionCode;
  title: string;
  heading: string | null;
  /** Lines of a text, or the picture or table. */
  shows:
    | { kind: 'lines'; style: TextBlock['style']; lines: string[] }
    | { kind: 'block'; block: Exclude<PackBlock, TextBlock> };
  /** Which of how many slides of this block, where it took more than one. */
  part: { at: number; all: number } | null;
}

/** Letters and lines that can be read from the last row. */
const mostLetters = 620;
const mostLines = 7;
const mostRows = 12;

/** A pack as slides: a block each, long texts and tables on several; nothing is left out. */
export function slidesOf(pack: Pack): Slide[] {
  return pack.sections.flatMap((section) =>
    section.blocks.flatMap((block): Slide[] => {
      const base = { section: section.code, title: section.title, heading: block.heading };
      if (block.kind === 'text') {
        const parts = split(blockLines(pack, block), mostLines, mostLetters);
        return parts.map((lines, i) => ({
          ...base,
          shows: { kind: 'lines', style: block.style, lines },
          part: parts.length > 1 ? { at: i + 1, all: parts.length } : null,
        }));
      }
      if (block.kind !== 'table' || block.rows.length <= mostRows)
        return [{ ...base, shows: { kind: 'block', block }, part: null }];
      const all = Math.ceil(block.rows.length / mostRows);
      return Array.from({ length: all }, (_, i) => ({
        ...base,
        shows: {
          kind: 'block' as const,
          block: { ...block, rows: block.rows.slice(i * mostRows, (i + 1) * mostRows) },
        },
        part: { at: i + 1, all },
      }));
    }),
  );
}

/** Lines in groups of at most so many lines and letters; a line that is longer than a slide stands alone. */
function split(lines: readonly string[], mostOf: number, letters: number): string[][] {
  const groups: string[][] = [];
  let length = 0;
  for (const line of lines) {
    const group = groups.at(-1);
    if (!group || group.length >= mostOf || length + line.length > letters) {
      groups.push([line]);
      length = line.length;
    } else {
      group.push(line);
      length += line.length;
    }
  }
  return groups;
}
