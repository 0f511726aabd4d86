import { differencePhrases as phrases, differenceWords as words } from '../text/briefing-differences.ts';
import { formatInstant } from '../text/format.ts';
import type { FactId, Pack, PackBlock } from './pack.ts';
import { blockLines } from './pack-text.ts';

export interface FactDifference {
  id: FactId;
  kind: 'new' | 'gone' | 'changed';
  label: string;
  /** As printed; null where it is not there. */
  before: string | null;
  now: string | null;
}
export interface PackDifferences {
  facts: FactDifference[];
  /** Text blocks whose words of somebody are not the same. */
  texts: string[];
  /** Sections that only one of the two has. */
  sections: { new: string[]; gone: string[] };
  /** All of it in words of the later pack's language, the head first. */
  lines: string[];
}

/**
 * What a later pack says otherwise than an earlier one. Facts are the same where their ids are; those of another month or
 * area have other labels, which counts as changed only where what is printed differs. The two may be of different audiences.
 */
export function packDifferences(before: Pack, now: Pack): PackDifferences {
  const { language } = now.head;
  const facts: FactDifference[] = [];
  for (const [id, fact] of Object.entries(now.facts)) {
    const old = before.facts[id];
    if (!old) facts.push({ id, kind: 'new', label: fact.label, before: null, now: fact.shown });
    else if (old.shown !== fact.shown || old.state !== fact.state)
      // what is withheld now is not told by what it was
      facts.push({
        id,
        kind: 'changed',
        label: fact.label,
        before: fact.state === 'withheld' ? null : old.shown,
        now: fact.shown,
      });
  }
  for (const [id, fact] of Object.entries(before.facts))
    if (!now.facts[id]) facts.push({ id, kind: 'gone', label: fact.label, before: fact.shown, now: null });
  const order = { changed: 0, new: 1, gone: 2 };
  facts.sort((a, b) => order[a.kind] - order[b.kind]);

  const titles = (pack: Pack) => new Map(pack.sections.map(({ code, title }) => [code, title]));
  const only = (of: Pack, other: Pack) =>
    [...titles(of)].flatMap(([code, title]) => (titles(other).has(code) ? [] : [title]));
  const sections = { new: only(now, before), gone: only(before, now) };
  const texts = changedTexts(before, now);
  const lines = [
    ...headLines(before, now),
    ...sections.new.map((title) => phrases.newSection[language](title)),
    ...sections.gone.map((title) => phrases.goneSection[language](title)),
    ...texts.map((title) => phrases.changedText[language](title)),
    ...facts.map(({ kind, label, before: old, now: later }) =>
      kind === 'changed'
        ? old === null
          ? phrases.hidden[language](label, later!)
          : phrases.changed[language](label, old, later!)
        : kind === 'new'
          ? phrases.new[language](label, later!)
          : phrases.gone[language](label, old!),
    ),
  ];
  return { facts, texts, sections, lines: [...new Set(lines)] };
}

function headLines({ head: a }: Pack, { head: b }: Pack): string[] {
  const { language } = b;
  const line = (what: keyof typeof words, old: string, now: string) =>
    old === now ? [] : [phrases.changed[language](words[what][language], old, now)];
  const model = ({ model: { code, version } }: Pack['head']) => `${code} ${version}`;
  const areas = (head: Pack['head']) => head.areas.map(({ shortName }) => shortName).join(', ');
  const marking = ({ marking: { classification, tlp, urgency } }: Pack['head']) =>
    [classification, tlp, urgency].join(', ');
  return [
    ...line('dataCut', formatInstant(a.dataCut, language), formatInstant(b.dataCut, language)),
    ...line('month', a.month, b.month),
    ...line('areas', areas(a), areas(b)),
    ...line('model', model(a), model(b)),
    ...line('engine', a.engine, b.engine),
    ...line('title', a.title, b.title),
    ...line('marking', marking(a), marking(b)),
    ...line('dissent', a.dissent || '–', b.dissent || '–'),
  ];
}

/** Headings of text blocks that somebody wrote, or wrote otherwise, in one of the two. */
function changedTexts(before: Pack, now: Pack): string[] {
  const texts = (pack: Pack) =>
    new Map(
      pack.sections.flatMap(({ title, blocks }) =>
        blocks.flatMap((block: PackBlock) =>
          block.kind === 'text'
            ? [
                [
                  block.id,
                  {
                    name: block.heading ?? title,
                    edited: block.edited ? blockLines(pack, block).join('\n') : null,
                  },
                ] as const,
              ]
            : [],
        ),
      ),
    );
  const old = texts(before);
  return [...texts(now)].flatMap(([id, { name, edited }]) =>
    (old.get(id)?.edited ?? null) === edited ? [] : [name],
  );
}
