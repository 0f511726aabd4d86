import { mapSvg } from '../../../shared/briefings/map-svg.ts';
import type {
  ChartBlock,
  FrozenPack,
  MapBlock,
  PackBlock,
  PackSection,
  TableBlock,
  TextBlock,
} from '../../../shared/briefings/pack.ts';
import { cellText } from '../../../shared/briefings/pack-text.ts';
import { printColours } from '../../../shared/briefings/print-colours.ts';
import { factsOf, hasTypedNumbers, printedLines } from '../../../shared/briefings/printed.ts';
import { formatLongDate, formatMonth } from '../../../shared/text/format.ts';
import { sourceLine } from '../../../shared/briefings/source-line.ts';
import { factStates, printWords } from '../../../shared/text/briefing-print.ts';
import { rasterise } from '../../printing/raster.ts';
import { hex, type Slide, SlideDeck } from './slide-deck.ts';
import {
  content,
  fittingSize,
  heightOf,
  layTable,
  linesOf,
  type Piece,
  pieceLines,
  pour,
  spaceAfter,
} from './slide-layout.ts';
import { stampLines } from './stamp-lines.ts';

/** What has to be put into the file after the package has written it. */
export interface DeckExtras {
  charts: ChartBlock[];
  /** Alternative text of the tables, by name of the object. */
  tables: Map<string, string>;
}

/** Writes all slides of a pack: title, sections in order, another opinion, sources. */
export class SlideWriter {
  readonly deck: SlideDeck;
  readonly extras: DeckExtras = { charts: [], tables: new Map() };
  private readonly pack;
  private readonly language;

  constructor(private readonly frozen: FrozenPack) {
    this.deck = new SlideDeck(frozen);
    this.pack = frozen.pack;
    this.language = frozen.pack.head.language;
  }

  write(): void {
    const { head, sections } = this.pack;
    this.cover();
    for (const section of sections) this.section(section);
    if (head.legalBasis.length > 0 && sections.every(({ code }) => code !== 'legal_basis'))
      this.words(
        this.say('legalBasis'),
        '',
        head.legalBasis.map((text): Piece => ({ kind: 'item', text })),
        [],
      );
    if (head.dissent.trim() !== '')
      this.words(
        this.say('dissent'),
        this.say('dissentNote'),
        paragraphs(head.dissent).map((text): Piece => ({ kind: 'paragraph', text })),
        [],
      );
    this.words(
      this.say('sources'),
      '',
      this.pack.sources.map((source): Piece => ({ kind: 'item', text: sourceLine(source, this.language) })),
      [],
    );
  }

  private say(word: keyof typeof printWords): string {
    return printWords[word][this.language];
  }

  private cover(): void {
    const { head } = this.pack;
    const stamp = stampLines(this.frozen);
    const when = head.meeting
      ? [
          head.meeting.title,
          formatLongDate(head.meeting.date, this.language),
          head.meeting.time,
          head.meeting.place,
        ]
      : [];
    const lines = [
      when.filter((part) => part !== '').join(' · '),
      `${formatMonth(head.month, this.language, 'long')} · ${head.areas.map(({ shortName }) => shortName).join(', ')}`,
    ].filter((line) => line !== '');
    this.deck.add('cover', head.title, this.notesOf([], []), (slide) => {
      const { logo, lines: letterhead, address } = head.letterhead;
      const left = logo ? 2.15 : 0.95;
      if (logo) slide.addImage({ data: logo, ...logoBox(logo), altText: letterhead.at(-1) ?? '' });
      const width = 12.4 - left;
      const text = letterhead.join('\n');
      const size = fittingSize(text, { width, height: 1.0 }, [14, 13, 12, 11, 10, 9], true);
      slide.addText(
        [
          {
            text,
            options: { bold: true, fontSize: size, color: hex(printColours.ink), breakLine: address !== '' },
          },
          ...(address === ''
            ? []
            : [{ text: address, options: { fontSize: 10, color: hex(printColours.soft) } }]),
        ],
        { ...this.deck.text(size), x: left, y: 0.6, w: width, h: 1.3, valign: 'middle' },
      );
      const about = lines.join('\n');
      slide.addText(about, {
        ...this.deck.text(fittingSize(about, { width: 11.4, height: 1.15 }, [18, 16, 14, 12, 11])),
        x: 0.95,
        y: 4.05,
        w: 11.4,
        h: 1.2,
        color: hex(printColours.soft),
      });
      const made = [stamp.maker, stamp.snapshot, stamp.data].join('\n');
      slide.addText(made, {
        ...this.deck.text(fittingSize(made, { width: 11, height: 0.9 }, [13, 12, 11, 10, 9])),
        x: 1.15,
        y: 5.45,
        w: 11.2,
        h: 1.1,
        valign: 'middle',
        color: hex(printColours.ink),
      });
      slide.addShape('rect', { x: 0.95, y: 5.5, w: 0.05, h: 1.0, fill: { color: hex(printColours.gold) } });
    });
  }

  private section({ title, blocks }: PackSection): void {
    let texts: TextBlock[] = [];
    const flush = () => {
      if (texts.length > 0) this.texts(title, texts);
      texts = [];
    };
    for (const block of blocks) {
      if (block.kind === 'text') texts.push(block);
      else {
        if (block.kind === 'table' && this.textWithTable(title, texts, block)) {
          texts = [];
          continue;
        }
        flush();
        const isSaid = block.heading !== null && block.caption.includes(block.heading);
        const subtitle = [isSaid ? null : block.heading, block.caption].filter((part) => part).join(' · ');
        if (block.kind === 'table') this.table(title, subtitle, block);
        else if (block.kind === 'chart') this.chart(title, subtitle, block);
        else this.map(title, subtitle, block);
      }
    }
    flush();
  }

  /** A short text and the small table after it share a slide; false where they do not fit. */
  private textWithTable(title: string, texts: TextBlock[], block: TableBlock): boolean {
    if (texts.length !== 1 || hasTypedNumbers(texts[0]!)) return false;
    const pieces = this.piecesOf(texts[0]!);
    const above = pieces.reduce(
      (sum, piece) => sum + heightOf(pieceLines(piece, content.width, 16).length, 16) + spaceAfter,
      0,
    );
    const shift = above + 0.45;
    if (above > 1.3 || this.layoutOf(block, shift).laid.pages.length > 1) return false;
    this.table(title, '', block, { shift, texts, pieces, above });
    return true;
  }

  private piecesOf(block: TextBlock): Piece[] {
    return [
      ...(block.heading === null ? [] : [{ kind: 'heading' as const, text: block.heading }]),
      ...printedLines(this.pack, block).map(
        (text): Piece => ({ kind: block.style === 'list' ? 'item' : 'paragraph', text }),
      ),
    ];
  }

  private layoutOf(block: TableBlock, shift: number) {
    const rows = block.rows.map((row) => row.map((cell) => cellText(this.pack, cell)));
    const source = this.sourceOf(block).join(' · ');
    const below = heightOf(linesOf(source, content.width, 10).length, 10) + 0.12;
    const height = content.height - below - shift;
    return { source, below, laid: layTable({ columns: block.columns, rows }, content.width, height) };
  }

  private texts(title: string, blocks: TextBlock[]): void {
    const pieces = blocks.flatMap((block) => this.piecesOf(block));
    this.words(title, '', pieces, blocks);
  }

  private words(title: string, subtitle: string, pieces: Piece[], blocks: TextBlock[]): void {
    const hasTyped = blocks.some(hasTypedNumbers);
    const isWide = pieces.filter(({ kind }) => kind === 'heading').length < 2;
    const height = content.height - (hasTyped ? 0.35 : 0);
    const width = isWide ? 11.2 : (content.width - 0.5) / 2;
    const perSlide = isWide ? 1 : 2;
    const columnsAt = (size: number) => pour(pieces, width, height, size);
    const sizes = isWide ? [24, 20, 18, 16] : [18, 16, 15, 14];
    const size = sizes.find((one) => columnsAt(one).length <= perSlide) ?? sizes[2]!;
    const columns = columnsAt(size);
    const pages = Math.max(1, Math.ceil(columns.length / perSlide));
    for (let at = 0; at < pages; at++) {
      const own = columns.slice(at * perSlide, (at + 1) * perSlide);
      this.deck.add(
        'inner',
        this.numbered(title, at, pages),
        this.notesOf(blocks, []),
        (slide) => {
          own.forEach((column, place) => {
            this.column(slide, column, content.x + place * (width + 0.5), width, height, size);
          });
          if (hasTyped) this.footnote(slide);
        },
        subtitle,
      );
    }
  }

  private column(
    slide: Slide,
    pieces: Piece[],
    x: number,
    width: number,
    height: number,
    size: number,
  ): void {
    const used = pieces.reduce(
      (sum, piece) => sum + heightOf(pieceLines(piece, width, size).length, size) + spaceAfter,
      0,
    );
    slide.addText(
      pieces.map(({ kind, text, isRest }) => ({
        text,
        options: {
          bold: kind === 'heading',
          color: hex(kind === 'heading' ? printColours.accent : printColours.ink),
          breakLine: true,
          paraSpaceAfter: spaceAfter * 72,
          ...(kind === 'item' && !isRest ? { bullet: { indent: 16 } } : {}),
        },
      })),
      { ...this.deck.text(size), x, y: content.y, w: width, h: Math.min(height, used + 0.05) },
    );
  }

  private footnote(slide: Slide): void {
    slide.addText(stampLines(this.frozen).typed, {
      ...this.deck.text(11),
      italic: true,
      color: hex(printColours.simulation),
      x: content.x,
      y: content.y + content.height - 0.25,
      w: content.width,
      h: 0.25,
    });
  }

  private table(
    title: string,
    subtitle: string,
    block: TableBlock,
    lead: { shift: number; above: number; texts: TextBlock[]; pieces: Piece[] } | null = null,
  ): void {
    const { source, below, laid } = this.layoutOf(block, lead?.shift ?? 0);
    const top = content.y + (lead?.shift ?? 0);
    laid.pages.forEach(({ rows: own, heights }, at) => {
      const objectName = `${this.say('table')} ${this.extras.tables.size + 1}`;
      this.extras.tables.set(objectName, block.notes.alt);
      const tall = laid.headingHeight + heights.reduce((sum, one) => sum + one, 0);
      this.deck.add(
        'inner',
        this.numbered(title, at, laid.pages.length),
        this.notesOf([...(lead?.texts ?? []), block], [block.notes.alt]),
        (slide) => {
          if (lead) {
            this.column(slide, lead.pieces, content.x, content.width, lead.above + 0.05, 16);
            slide.addText(block.caption, {
              ...this.deck.text(
                fittingSize(block.caption, { width: content.width, height: 0.3 }, [14, 12, 10]),
              ),
              color: hex(printColours.soft),
              x: content.x,
              y: top - 0.34,
              w: content.width,
              h: 0.3,
            });
          }
          const edge = { type: 'solid' as const, pt: 0.75, color: hex(printColours.line) };
          const none = { type: 'none' as const };
          const cell = (text: string, column: number, isHeading: boolean, row: number) => ({
            text,
            options: {
              align: block.columns[column]!.align === 'end' ? ('right' as const) : ('left' as const),
              bold: isHeading,
              color: isHeading ? 'FFFFFF' : hex(printColours.ink),
              fill: {
                color: isHeading ? hex(printColours.accent) : row % 2 ? hex(printColours.ground) : 'FFFFFF',
              },
              border: [none, none, edge, none] as [typeof none, typeof none, typeof edge, typeof none],
            },
          });
          slide.addTable(
            [
              block.columns.map(({ label }, column) => cell(label, column, true, 0)),
              ...own.map((row, index) => row.map((text, column) => cell(text, column, false, index))),
            ],
            {
              x: content.x,
              y: top,
              w: content.width,
              h: tall,
              colW: laid.widths,
              rowH: [laid.headingHeight, ...heights],
              fontFace: 'Arial',
              fontSize: laid.size,
              margin: [0.05, 0.1, 0.05, 0.1],
              valign: 'middle',
              objectName,
              autoPage: false,
            },
          );
          slide.addText(source, {
            ...this.deck.text(10),
            color: hex(printColours.soft),
            x: content.x,
            y: top + tall + 0.08,
            w: content.width,
            h: below - 0.1,
          });
        },
        subtitle,
      );
    });
  }

  private chart(title: string, subtitle: string, block: ChartBlock): void {
    this.extras.charts.push(block);
    const gaps = this.gapsOf(block);
    this.deck.add(
      'inner',
      title,
      this.notesOf([block], [block.notes.alt]),
      (slide) => {
        slide.addChart(block.chart, [{ name: ' ', labels: [' '], values: [1] }], {
          x: content.x,
          y: content.y,
          w: 8.9,
          h: content.height,
          altText: block.notes.alt,
          objectName: `${this.say('figure')} ${this.extras.charts.length}`,
        });
        this.side(slide, block, gaps);
      },
      subtitle,
    );
  }

  private map(title: string, subtitle: string, block: MapBlock): void {
    const { svg, width, height } = mapSvg(this.pack, block);
    const scale = Math.min(9 / width, content.height / height);
    const png = Buffer.from(rasterise(svg, 2000)).toString('base64');
    this.deck.add(
      'inner',
      title,
      this.notesOf([block], [block.notes.alt, this.pack.map.attribution]),
      (slide) => {
        slide.addImage({
          data: `image/png;base64,${png}`,
          x: content.x,
          y: content.y,
          w: width * scale,
          h: height * scale,
          altText: block.notes.alt,
        });
        this.side(slide, block, []);
      },
      subtitle,
    );
  }

  /** Beside a picture: source, date, reliability, and in words what it cannot draw. */
  private side(slide: Slide, block: ChartBlock | MapBlock, gaps: string[]): void {
    const x = content.x + 9.2;
    const width = content.width - 9.2;
    const lines = [...gaps, ...this.sourceOf(block)];
    const size = fittingSize(lines.join('\n'), { width: width - 0.35, height: 3.9 }, [13, 12, 11, 10, 9, 8]);
    slide.addShape('rect', {
      x,
      y: content.y,
      w: 0.04,
      h: content.height,
      fill: { color: hex(printColours.gold) },
    });
    slide.addText(
      lines.map((text, at) => ({
        text,
        options: {
          breakLine: true,
          paraSpaceAfter: 7,
          color: hex(at < gaps.length ? printColours.ink : printColours.soft),
        },
      })),
      { ...this.deck.text(size), x: x + 0.2, y: content.y, w: width - 0.2, h: content.height },
    );
  }

  private gapsOf(block: ChartBlock): string[] {
    const main = block.series.filter(({ role }) => role === 'main');
    const gaps = block.categories.flatMap((name, at) => {
      const facts = main.map(({ facts }) => facts[at]).flatMap((id) => (id ? [this.pack.facts[id]!] : []));
      const missing = facts.find(({ state }) => state !== 'known');
      return missing ? [`${name}: ${missing.shown}`] : [];
    });
    const hasRange = block.chart === 'bar' && block.series.some(({ role }) => role === 'low');
    const first = hasRange ? [this.say('whiskers')] : [];
    return [...first, ...gaps];
  }

  private sourceOf(block: TableBlock | ChartBlock | MapBlock): string[] {
    const { source, date, reliability } = block.notes;
    return [source, `${this.say('period')}: ${date}`, ...(reliability === null ? [] : [reliability])];
  }

  private numbered(title: string, at: number, pages: number): string {
    return pages === 1 ? title : `${title} (${at + 1}/${pages})`;
  }

  /** What the speaker needs: the facts of this slide with where they come from, then the stamp in full. */
  private notesOf(blocks: PackBlock[], first: string[]): string[] {
    const ids = [...new Set(blocks.flatMap(factsOf))];
    const used = new Set<string>();
    const facts = ids.map((id) => {
      const { label, shown, state, sources, reason } = this.pack.facts[id]!;
      for (const source of sources) used.add(source);
      const why = state === 'known' ? '' : ` (${reason ?? factStates[state][this.language]})`;
      return `${label}: ${shown}${why} [${sources.join(', ')}]`;
    });
    const sources = this.pack.sources.filter(({ id }) => used.has(id));
    const stamp = stampLines(this.frozen);
    return [
      ...first,
      ...(facts.length > 0 ? [this.say('sourcesAndFacts'), ...facts] : []),
      ...sources.map((source) => `[${source.id}] ${sourceLine(source, this.language)}`),
      `${stamp.classification} · ${stamp.tlp}${stamp.simulation ? ` · ${stamp.simulation}` : ''}`,
      `${stamp.snapshot} · ${stamp.data}`,
      `SHA-256 ${this.frozen.stamp.sha256}`,
      stamp.maker,
    ];
  }
}

const paragraphs = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** The logo in its slot, in its own proportions: read from the PNG's head. */
function logoBox(logo: string) {
  const bytes = Buffer.from(logo.slice(logo.indexOf(',') + 1), 'base64');
  const [width, height] = bytes.length > 24 ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : [1, 1];
  const scale = Math.min(1.0 / width, 1.0 / height);
  return { x: 0.95, y: 0.7, w: width * scale, h: height * scale };
}
