import pptxgen from 'pptxgenjs';
import type { FrozenPack } from '../../../shared/briefings/pack.ts';
import { printColours, tlpColours } from '../../../shared/briefings/print-colours.ts';
import { content, fittingSize, slide as page } from './slide-layout.ts';
import { localeOf, stampLines } from './stamp-lines.ts';

// the package is CommonJS: its class is under `default` for Node and the thing itself for the bundler
const PptxGen = ((pptxgen as unknown as { default?: typeof pptxgen }).default ?? pptxgen) as typeof pptxgen;
export type Slide = pptxgen.Slide;
export const hex = (colour: string): string => colour.replace('#', '').toUpperCase();
export const font = 'Arial';

/** A deck with the office's look, and slides that carry the stamp themselves, so that one copied out keeps it. */
export class SlideDeck {
  readonly pptx = new PptxGen();
  /** Notes of each slide, in order; written as paragraphs afterwards. */
  readonly notes: string[][] = [];
  private readonly stamp: ReturnType<typeof stampLines>;
  readonly lang: string;

  constructor(frozen: FrozenPack) {
    this.stamp = stampLines(frozen);
    this.lang = localeOf(frozen);
    this.pptx.defineLayout({ name: 'WIDE', width: page.width, height: page.height });
    this.pptx.layout = 'WIDE';
    this.pptx.title = frozen.pack.head.title;
    this.pptx.theme = { headFontFace: font, bodyFontFace: font };
    const title = { type: 'title' as const, fontFace: font, bold: true, align: 'left' as const, margin: 0 };
    this.pptx.defineSlideMaster({
      title: 'JUDUL',
      background: { color: hex(printColours.ground) },
      objects: [
        { rect: { x: 0, y: 0, w: 0.3, h: page.height, fill: { color: hex(printColours.accent) } } },
        { rect: { x: 0.3, y: 0, w: 0.06, h: page.height, fill: { color: hex(printColours.gold) } } },
        {
          placeholder: {
            options: {
              ...title,
              name: 'judul',
              ...titleBoxes.cover,
              color: hex(printColours.accent),
              valign: 'middle',
            },
            text: '',
          },
        },
      ],
    });
    this.pptx.defineSlideMaster({
      title: 'ISI',
      background: { color: 'FFFFFF' },
      objects: [
        {
          rect: {
            x: page.margin,
            y: 1.2,
            w: 0.9,
            h: 0.05,
            fill: { color: hex(printColours.gold) },
          },
        },
        {
          rect: {
            x: page.margin,
            y: 6.78,
            w: content.width,
            h: 0.012,
            fill: { color: hex(printColours.line) },
          },
        },
        {
          placeholder: {
            options: {
              ...title,
              name: 'judul',
              ...titleBoxes.inner,
              color: hex(printColours.accent),
              valign: 'middle',
            },
            text: '',
          },
        },
      ],
    });
  }

  /** `subtitle`: under the title, with what this slide shows. Reading order: title, subtitle, content, stamp. */
  add(
    kind: 'cover' | 'inner',
    title: string,
    notes: string[],
    fill: (slide: Slide) => void,
    subtitle = '',
  ): void {
    const slide = this.pptx.addSlide({ masterName: kind === 'cover' ? 'JUDUL' : 'ISI' });
    const box = titleBoxes[kind];
    const sizes = kind === 'cover' ? [36, 32, 28, 24, 20] : [28, 26, 24, 22, 20, 18, 16];
    const fontSize = fittingSize(title, { width: box.w, height: box.h }, sizes, true);
    slide.addText(title, { placeholder: 'judul', fontSize, lang: this.lang });
    if (subtitle !== '')
      slide.addText(subtitle, {
        ...this.text(fittingSize(subtitle, { width: content.width, height: 0.4 }, [15, 14, 13, 12, 11, 10])),
        x: content.x,
        y: 1.28,
        w: content.width,
        h: 0.42,
        valign: 'middle',
        color: hex(printColours.soft),
      });
    fill(slide);
    this.margins(slide, kind);
    slide.addNotes(' ');
    this.notes.push(notes);
  }

  text(fontSize: number): pptxgen.TextPropsOptions {
    return {
      fontFace: font,
      fontSize,
      color: hex(printColours.ink),
      margin: 0,
      lang: this.lang,
      valign: 'top',
      fit: 'none',
    };
  }

  private margins(slide: Slide, kind: 'cover' | 'inner'): void {
    const { stamp } = this;
    const mark = { ...this.text(11), bold: true, align: 'center' as const, charSpacing: 2 };
    const middle = { x: page.width / 2 - 2, w: 4, h: 0.3, valign: 'middle' as const };
    slide.addText(stamp.classification, { ...mark, ...middle, y: 0.1 });
    slide.addText(stamp.tlp, {
      ...this.text(12),
      bold: true,
      align: 'center',
      valign: 'middle',
      color: hex(tlpColours[stamp.tlp]!),
      fill: { color: '000000' },
      x: page.width - page.margin - 2.2,
      y: 0.1,
      w: 2.2,
      h: 0.3,
    });
    if (stamp.simulation)
      slide.addText(stamp.simulation, {
        ...this.text(11),
        bold: true,
        valign: 'middle',
        align: 'center',
        color: 'FFFFFF',
        fill: { color: hex(printColours.simulation) },
        x: page.margin,
        y: 0.1,
        w: 2.2,
        h: 0.3,
      });
    const small = { ...this.text(9), color: hex(printColours.soft), h: 0.2, y: 6.86 };
    const left = { ...small, x: page.margin, w: 4.85 };
    slide.addText(stamp.snapshot, left);
    slide.addText(stamp.data, { ...left, y: 7.06, fontSize: 9 });
    slide.addText(stamp.classification, { ...mark, ...middle, y: 6.93, x: page.width / 2 - 1.1, w: 2.2 });
    const right = { ...small, x: page.width - page.margin - 4, w: 4, align: 'right' as const };
    slide.addText(stamp.places, right);
    if (kind === 'inner')
      slide.slideNumber = {
        x: page.width - page.margin - 1,
        y: 7.06,
        w: 1,
        h: 0.22,
        align: 'right',
        fontFace: font,
        fontSize: 10,
        color: hex(printColours.soft),
        margin: 0,
      };
  }
}

const titleBoxes = {
  cover: { x: 0.95, y: 2.0, w: 11.4, h: 1.9 },
  inner: { x: page.margin, y: 0.48, w: content.width, h: 0.7 },
};
