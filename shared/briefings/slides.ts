import { printedLines } from './printed.ts';
import type { SectionCode } from '../domain/briefing.ts';
import type { Pack, PackBlock, TextBlock } from './pack.ts';

/** Lines of one text block, or some of them. */
export interface SlideText {
  heading: string | null;
  style: TextBlock['style'];
  lines: string[];
  /** Which of how many slides of this block, where it took more than one. */
  part: { at: number; all: number } | null;
}
/** What is shown at once in the room. */
export interface Slide {
  section: SectionCode;
  title: string;
  shows:
    | { kind: 'texts'; texts: SlideText[] }
    | {
        kind: 'block';
        /** A short text that stands right before a small table. */
        intro: SlideText[];
        block: Exclude<PackBlock, TextBlock>;
        part: { at: number; all: number } | null;
      };
}

/** What can be read from the last row: letters and lines of texts, rows of a table. A heading takes the room of two lines. */
const mostLetters = 720;
const mostLines = 10;
const mostRows = 12;
/** Lines of a text, and rows of the table after it, that share a slide. */
const shared = { lines: 3, rows: 6 };

/**
 * A pack as slides: texts that follow each other share one while there is room, long texts and tables take several; nothing
 * is left out and nothing changes its place. Numbers that somebody typed carry the mark that they carry on paper.
 */
export function slidesOf(pack: Pack): Slide[] {
  const slides: Slide[] = [];
  for (const { code: section, title, blocks } of pack.sections)
    for (const block of blocks) {
      if (block.kind === 'text') {
        const groups = split(printedLines(pack, block));
        groups.forEach((lines, i) => {
          const part = groups.length > 1 ? { at: i + 1, all: groups.length } : null;
          const text: SlideText = { heading: block.heading, style: block.style, lines, part };
          const last = slides.at(-1);
          if (last?.section === section && last.shows.kind === 'texts' && fits([...last.shows.texts, text]))
            last.shows.texts.push(text);
          else slides.push({ section, title, shows: { kind: 'texts', texts: [text] } });
        });
        continue;
      }
      const last = slides.at(-1);
      let intro: SlideText[] = [];
      if (
        block.kind === 'table' &&
        block.rows.length <= shared.rows &&
        last?.section === section &&
        last.shows.kind === 'texts' &&
        last.shows.texts.reduce((sum, one) => sum + one.lines.length, 0) <= shared.lines
      ) {
        intro = last.shows.texts;
        slides.pop();
      }
      const all = block.kind === 'table' ? Math.max(1, Math.ceil(block.rows.length / mostRows)) : 1;
      for (let i = 0; i < all; i++)
        slides.push({
          section,
          title,
          shows: {
            kind: 'block',
            intro,
            block:
              block.kind === 'table' && all > 1
                ? { ...block, rows: block.rows.slice(i * mostRows, (i + 1) * mostRows) }
                : block,
            part: all > 1 ? { at: i + 1, all } : null,
          },
        });
    }
  return slides;
}

const lettersOf = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);

function fits(texts: readonly SlideText[]): boolean {
  const lines = texts.reduce((sum, { lines, heading }) => sum + lines.length + (heading ? 2 : 0), 0);
  return lines <= mostLines && lettersOf(texts.flatMap((one) => one.lines)) <= mostLetters;
}

/** Lines in groups that each fit a slide; a line that is longer than a slide stands alone. */
function split(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (!group || group.length >= mostLines - 2 || lettersOf(group) + line.length > mostLetters)
      groups.push([line]);
    else group.push(line);
  }
  return groups;
}
