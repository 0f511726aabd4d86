import type { Language } from '../text/language.ts';
import { numbersInText, parseShown } from './numbers-in-text.ts';
import type { EditedNumber, EditedText, Fact, FactId, Pack, TextBlock } from './pack.ts';
import { sentenceText } from './pack-text.ts';

/** Piece of a text that means a fact or should mean one. */
interface Span {
  start: number;
  shown: string;
  /** The very words of a fact (`23 November 2026`, `3 bulan sekali`), so that no number inside is looked at alone. */
  isLiteral: boolean;
}

/**
 * A text that somebody wrote in place of a block's sentences, each number linked to the fact that shows it: one of the
 * block, else of the section, else of the pack; facts with the same number in the order of the sentences. Numbers of laws,
 * lists, ordinals, clock times, lone years, and those that the rule's own words hold (`dari 100`, `per 1.000 penduduk`) are
 * no data and are not in the answer. What no fact shows is `unlinked`; so is a whole number below 100 that only another
 * section shows, for somewhere in a pack there is any of these.
 */
export function linkNumbers(text: string, pack: Pack, block: TextBlock): EditedText {
  const { language } = pack.head;
  const scopes = scopesOf(pack, block);
  const used = new Set<string>();
  const own = fixedNumbers(pack, block);
  const numbers = spansOf(text, pack, scopes, language)
    .filter((span) => span.isLiteral || !own.has(span, text))
    .map((span): EditedNumber => {
      const fact = find(span);
      return {
        start: span.start,
        shown: span.shown,
        fact,
        state: fact === null ? 'unlinked' : 'same',
        now: null,
      };
    });
  return { text, numbers };

  function find(span: Span): FactId | null {
    for (const fits of [exactly, bySize])
      for (const [depth, ids] of scopes.entries()) {
        if (depth === 2 && /^\d{1,2}$/.test(span.shown)) continue;
        const fitting = ids.flatMap((id, at) =>
          fits(pack.facts[id]!, span.shown, language) ? [{ id, key: `${depth} ${at}` }] : [],
        );
        const next = fitting.find(({ key }) => !used.has(key)) ?? fitting[0];
        if (!next) continue;
        used.add(next.key);
        return next.id;
      }
    return null;
  }
}

/**
 * The same text after a new build: whether each number still is what its fact shows. A number whose fact is withheld now is
 * replaced by what the fact shows, so that nothing that must be hidden stays in a text.
 */
export function checkEdit(edited: EditedText, pack: Pack, _block: TextBlock): EditedText {
  const { language } = pack.head;
  let { text } = edited;
  let shift = 0;
  const numbers = edited.numbers.map((number): EditedNumber => {
    const start = number.start + shift;
    if (number.fact === null) return { ...number, start, state: 'unlinked', now: null };
    const fact = pack.facts[number.fact];
    if (!fact) return { ...number, start, state: 'gone', now: null };
    if (exactly(fact, number.shown, language) || bySize(fact, number.shown, language))
      return { ...number, start, state: 'same', now: null };
    if (fact.state !== 'withheld') return { ...number, start, state: 'changed', now: fact.shown };
    text = text.slice(0, start) + fact.shown + text.slice(start + number.shown.length);
    shift += fact.shown.length - number.shown.length;
    return { ...number, start, shown: fact.shown, state: 'changed', now: fact.shown };
  });
  return { text, numbers };
}

/** Facts of the block in the order of its sentences, once for each place; then those of the section; then all. */
function scopesOf(pack: Pack, block: TextBlock): FactId[][] {
  const inSentences = (one: TextBlock) =>
    one.sentences.flatMap((sentence) =>
      sentence.flatMap((part) => (typeof part === 'string' ? [] : [part.fact])),
    );
  const section = pack.sections.find((one) => one.blocks.some((known) => known.id === block.id));
  const inSection = (section?.blocks ?? []).flatMap((one): FactId[] => {
    if (one.kind === 'text') return inSentences(one);
    if (one.kind === 'table')
      return one.rows.flat().flatMap((cell) => (typeof cell === 'string' ? [] : [cell.fact]));
    if (one.kind === 'chart') return one.series.flatMap(({ facts }) => facts.flatMap((id) => id ?? []));
    return one.areas.map(({ fact }) => fact);
  });
  const known = (ids: FactId[]) => ids.filter((id) => Object.hasOwn(pack.facts, id));
  // elsewhere a word that is a number (`versi 1`) would be taken for any 1
  const numbers = Object.keys(pack.facts).filter((id) => pack.facts[id]!.kind !== 'word');
  return [known(inSentences(block)), known(inSection), numbers];
}

/** Whether a fact shows what stands in the text: the same words, or the same number. */
function exactly(fact: Fact, shown: string, language: Language): boolean {
  if (fact.shown === shown) return true;
  if (fact.state !== 'known' || !/\d/.test(fact.shown) || fact.kind === 'date' || fact.kind === 'word')
    return false;
  if (shown.startsWith('<') || /\p{L}/u.test(shown)) return false;
  if (shown.endsWith('%') && !fact.shown.includes('%')) return false;
  return parseShown(shown, language) === parseShown(fact.shown, language);
}
/** `turun 0,4` says the same as `−0,4`. */
function bySize(fact: Fact, shown: string, language: Language): boolean {
  return (
    (fact.kind === 'signed_score' || fact.kind === 'percentage_points') &&
    /^\d/.test(shown) &&
    exactly(fact, `\u2212${shown}`, language)
  );
}

function spansOf(text: string, pack: Pack, scopes: FactId[][], language: Language): Span[] {
  const spans: Span[] = [];
  const isFree = (start: number, end: number) =>
    spans.every((one) => end <= one.start || start >= one.start + one.shown.length);
  const words = [...new Set(scopes.flat().map((id) => pack.facts[id]!.shown))]
    .filter((shown) => /\d/.test(shown) && /\p{L}/u.test(shown))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  for (const shown of words)
    for (let at = text.indexOf(shown); at >= 0; at = text.indexOf(shown, at + shown.length))
      if (isFree(at, at + shown.length) && standsAlone(text, at, shown.length))
        spans.push({ start: at, shown, isLiteral: true });
  for (const { start, shown, kind } of numbersInText(text, language))
    if ((kind === 'data' || kind === 'date') && isFree(start, start + shown.length))
      spans.push({ start, shown, isLiteral: false });
  return spans.sort((a, b) => a.start - b.start);
}

function standsAlone(text: string, start: number, length: number): boolean {
  return (
    !/[\p{L}\d.,+\u2212]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    !/^[\p{L}\d%]/u.test(text.slice(start + length, start + length + 1))
  );
}

/** Numbers in the words of the rule itself, known again by the word before or after. */
function fixedNumbers(pack: Pack, block: TextBlock): { has(span: Span, text: string): boolean } {
  const { language } = pack.head;
  const known: { shown: string; before: string; after: string }[] = [];
  for (const sentence of block.sentences) {
    const text = sentenceText(pack, sentence);
    let at = 0;
    const facts: [number, number][] = [];
    for (const part of sentence) {
      const length = typeof part === 'string' ? part.length : pack.facts[part.fact]!.shown.length;
      if (typeof part !== 'string') facts.push([at, at + length]);
      at += length;
    }
    for (const { start, shown } of numbersInText(text, language))
      if (facts.every(([from, to]) => start + shown.length <= from || start >= to))
        known.push({ shown, ...neighbours(text, start, shown.length) });
  }
  return {
    has({ start, shown }, text) {
      const here = neighbours(text, start, shown.length);
      return known.some(
        (one) =>
          one.shown === shown &&
          ((one.before !== '' && one.before === here.before) ||
            (one.after !== '' && one.after === here.after)),
      );
    },
  };
}

function neighbours(text: string, start: number, length: number): { before: string; after: string } {
  return {
    before: /(\S+)\s*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1]?.toLowerCase() ?? '',
    after: /^\s*(\S+)/u.exec(text.slice(start + length, start + length + 40))?.[1]?.toLowerCase() ?? '',
  };
}
