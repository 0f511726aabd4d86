import { HeadingLevel, Paragraph, type Table, TextRun } from 'docx';
import { chartSvg } from '../../../shared/briefings/chart-svg.ts';
import { mapSvg } from '../../../shared/briefings/map-svg.ts';
import type { FrozenPack, PackBlock, PictureNotes } from '../../../shared/briefings/pack.ts';
import { cellText } from '../../../shared/briefings/pack-text.ts';
import { hasTypedNumbers, printedLines } from '../../../shared/briefings/printed.ts';
import { formatLongDate, formatMonth } from '../../../shared/text/format.ts';
import { sourceLine } from '../../../shared/briefings/source-line.ts';
import { printWords } from '../../../shared/text/briefing-print.ts';
import { letterhead, signature } from '../../printing/docx-letter.ts';
import { bullet, caption, dataTable, headTable, line, picture, ruled } from '../../printing/docx-parts.ts';
import { rasterise } from '../../printing/raster.ts';
import { writeLetter } from '../../printing/write-letter.ts';
import { fileProperties, stampLines } from './stamp-lines.ts';

/** The nota dinas of a frozen pack, on A4. The same pack gives the same bytes. */
export function renderDocx(frozen: FrozenPack): Promise<Uint8Array> {
  const stamp = stampLines(frozen);
  const lines = [`${stamp.snapshot} · ${stamp.data}`, stamp.maker, stamp.places];
  const writer = new LetterWriter(frozen);
  return writeLetter(writer.children(), { ...stamp, lines }, fileProperties(frozen), writer.tableNotes);
}

class LetterWriter {
  /** Title and description of the tables with headings, in their order. */
  readonly tableNotes: { title: string; alt: string }[] = [];
  private figures = 0;
  private readonly pack;
  private readonly language;

  constructor(private readonly frozen: FrozenPack) {
    this.pack = frozen.pack;
    this.language = frozen.pack.head.language;
  }

  children(): (Paragraph | Table)[] {
    const { head, sections } = this.pack;
    const { memo } = head;
    const stamp = stampLines(this.frozen);
    const hasTyped = sections.some(({ blocks }) => blocks.some(hasTypedNumbers));
    const meeting = head.meeting
      ? [
          head.meeting.title,
          formatLongDate(head.meeting.date, this.language),
          head.meeting.time,
          head.meeting.place,
        ]
      : [];
    return [
      ...letterhead(head.letterhead),
      ruled(18),
      new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(this.say('memo'))] }),
      new Paragraph({
        alignment: 'center',
        spacing: { after: 240 },
        children: [new TextRun(`${this.say('number')}: ${memo.number}`)],
      }),
      headTable([
        [this.say('to'), memo.to],
        [this.say('from'), memo.from],
        [this.say('subject'), memo.subject],
        [this.say('date'), formatLongDate(memo.date, this.language)],
        [this.say('urgency'), `${head.marking.urgency}; ${head.marking.classification}`],
        [this.say('annex'), this.say('annexes')],
      ]),
      ruled(8),
      new Paragraph({
        spacing: { after: 60 },
        children: [new TextRun({ text: head.title, bold: true, size: 28 })],
      }),
      line(
        [...meeting.filter((part) => part !== ''), formatMonth(head.month, this.language, 'long')].join(
          ' · ',
        ),
      ),
      ...(head.legalBasis.length > 0 && sections.every(({ code }) => code !== 'legal_basis')
        ? [this.heading(this.say('legalBasis')), ...head.legalBasis.map(bullet)]
        : []),
      ...sections.flatMap(({ title, blocks }) => [
        this.heading(title),
        ...blocks.flatMap((block) => this.block(block)),
      ]),
      ...(head.dissent.trim() === ''
        ? []
        : [
            this.heading(this.say('dissent')),
            line(this.say('dissentNote'), 'SourceLine'),
            ...head.dissent
              .split('\n')
              .filter((text) => text.trim() !== '')
              .map((text) => line(text)),
          ]),
      this.heading(this.say('sources')),
      ...this.pack.sources.map((source) => bullet(sourceLine(source, this.language))),
      ...(hasTyped ? [line(stamp.typed, 'SourceLine')] : []),
      ...signature(head.signer),
      ...(memo.copies.length === 0
        ? []
        : [
            new Paragraph({
              spacing: { before: 480, after: 40 },
              keepNext: true,
              children: [new TextRun(`${this.say('copies')}:`)],
            }),
            ...memo.copies.map(
              (text) =>
                new Paragraph({
                  numbering: { reference: 'numbers', level: 0 },
                  spacing: { after: 0 },
                  children: [new TextRun(text)],
                }),
            ),
          ]),
    ];
  }

  private say(word: keyof typeof printWords): string {
    return printWords[word][this.language];
  }

  private heading(text: string): Paragraph {
    return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] });
  }

  private block(block: PackBlock): (Paragraph | Table)[] {
    const heading =
      block.heading === null
        ? []
        : [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(block.heading)] })];
    if (block.kind === 'text') {
      const lines = printedLines(this.pack, block);
      return [...heading, ...lines.map(block.style === 'list' ? bullet : (text) => line(text))];
    }
    if (block.kind === 'table') {
      this.tableNotes.push({ title: block.caption, alt: block.notes.alt });
      const rows = block.rows.map((row) => row.map((cell) => cellText(this.pack, cell)));
      return [
        ...heading,
        caption(this.say('table'), this.tableNotes.length, block.caption),
        dataTable(block.columns, rows),
        line(this.sourceOf(block.notes), 'SourceLine'),
      ];
    }
    this.figures++;
    const { svg, width, height } =
      block.kind === 'map' ? mapSvg(this.pack, block) : chartSvg(this.pack, block);
    const name = `${this.say('figure')} ${this.figures}`;
    return [
      ...heading,
      picture({ png: rasterise(svg, 1800), width, height, alt: block.notes.alt, name, number: this.figures }),
      caption(this.say('figure'), this.figures, block.caption),
      line(this.sourceOf(block.notes), 'SourceLine'),
    ];
  }

  private sourceOf({ source, date, reliability }: PictureNotes): string {
    return [source, `${this.say('period')}: ${date}`, ...(reliability === null ? [] : [reliability])].join(
      ' · ',
    );
  }
}
