import { chartSvg } from '../../../shared/briefings/chart-svg.ts';
import { mapSvg } from '../../../shared/briefings/map-svg.ts';
import type { FrozenPack, PackBlock, PictureNotes } from '../../../shared/briefings/pack.ts';
import { cellText } from '../../../shared/briefings/pack-text.ts';
import { printColours, tlpColours } from '../../../shared/briefings/print-colours.ts';
import { hasTypedNumbers, printedLines } from '../../../shared/briefings/printed.ts';
import { formatLongDate, formatMonth } from '../../../shared/text/format.ts';
import { sourceLine } from '../../../shared/briefings/source-line.ts';
import { printWords } from '../../../shared/text/briefing-print.ts';
import { stampLines } from './stamp-lines.ts';

/** What the template reads, and the pictures it draws, by path. */
export function paperData(frozen: FrozenPack): { json: object; pictures: Map<string, Uint8Array> } {
  const { pack, stamp } = frozen;
  const { head } = pack;
  const { language } = head;
  const say = (word: keyof typeof printWords) => printWords[word][language];
  const pictures = new Map<string, Uint8Array>();
  const { logo } = head.letterhead;
  if (logo) pictures.set('/logo.png', Buffer.from(logo.slice(logo.indexOf(',') + 1), 'base64'));
  const notesOf = ({ source, date, reliability }: PictureNotes) =>
    [source, `${say('period')}: ${date}`, ...(reliability === null ? [] : [reliability])].join(' · ');

  const blockOf = (block: PackBlock) => {
    if (block.kind === 'text')
      return { kind: block.style, heading: block.heading, lines: printedLines(pack, block) };
    const common = { heading: block.heading, caption: block.caption, notes: notesOf(block.notes) };
    if (block.kind === 'table')
      return {
        ...common,
        kind: 'table',
        widths: block.columns.map(({ width }) => width),
        aligns: block.columns.map(({ align }) => align),
        labels: block.columns.map(({ label }) => label),
        rows: block.rows.map((row) => row.map((cell) => cellText(pack, cell))),
      };
    const { svg } = block.kind === 'map' ? mapSvg(pack, block) : chartSvg(pack, block);
    const file = `/picture-${pictures.size + 1}.svg`;
    pictures.set(file, new TextEncoder().encode(svg));
    return { ...common, kind: 'picture', file, alt: block.notes.alt };
  };
  const words = (kind: 'list' | 'paragraph', lines: string[]) => ({ kind, heading: null, lines });
  const meeting = head.meeting
    ? [head.meeting.title, formatLongDate(head.meeting.date, language), head.meeting.time, head.meeting.place]
    : [];
  const about = [
    [say('meeting'), meeting.filter((part) => part !== '').join(' · ')],
    [say('month'), formatMonth(head.month, language, 'long')],
    [say('areas'), head.areas.map(({ name }) => name).join('; ')],
    [say('maker'), head.maker],
    [say('number'), head.memo.number],
  ].filter(([, text]) => text !== '');
  const hasTyped = pack.sections.some(({ blocks }) => blocks.some(hasTypedNumbers));
  const lines = stampLines(frozen);
  const sections = [
    ...(head.legalBasis.length > 0 && pack.sections.every(({ code }) => code !== 'legal_basis')
      ? [{ title: say('legalBasis'), blocks: [words('list', head.legalBasis)] }]
      : []),
    ...pack.sections.map(({ title, blocks }) => ({ title, blocks: blocks.map(blockOf) })),
    ...(head.dissent.trim() === ''
      ? []
      : [
          {
            title: say('dissent'),
            blocks: [
              words(
                'paragraph',
                head.dissent.split('\n').filter((line) => line.trim() !== ''),
              ),
              words('paragraph', [say('dissentNote')]),
            ],
          },
        ]),
    {
      title: say('sources'),
      blocks: [
        words(
          'list',
          pack.sources.map((source) => sourceLine(source, language)),
        ),
      ],
    },
  ];
  const json = {
    title: head.title,
    lang: language,
    region: language === 'id' ? 'ID' : 'GB',
    date: stamp.frozenAt.slice(0, 19).split(/[-T:]/).map(Number),
    keywords: [lines.classification, lines.tlp, lines.snapshot],
    colours: printColours,
    tlp: tlpColours[lines.tlp],
    stamp: lines,
    words: { page: say('page'), table: say('table'), figure: say('figure') },
    letterhead: { ...head.letterhead, logo: Boolean(logo) },
    about,
    sections,
    typed: hasTyped ? lines.typed : null,
  };
  return { json, pictures };
}
