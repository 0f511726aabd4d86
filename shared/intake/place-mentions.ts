import type { Gazetteer, NameEntry } from './gazetteer.ts';
import { everydayWords, levelWords, shortened, villageWords } from './place-words.ts';

export interface Token {
  /** As written. */
  raw: string;
  /** Lower case, abbreviation written out. */
  word: string;
  start: number;
  end: number;
  /** A comma, full stop, bracket or line end stands before it: a name does not run across. */
  broken: boolean;
  /** First of a sentence, where a capital proves nothing. */
  first: boolean;
}

/** A stretch of text that can be a name of the gazetteer. */
export interface Mention {
  /** Index of the first token and of the one after the last. */
  from: number;
  to: number;
  start: number;
  end: number;
  text: string;
  entries: readonly NameEntry[];
  /** One letter differs from the listed name. */
  slip: boolean;
  /** A preposition is glued to it ("dipangkalpinang"). */
  glued: 'di' | 'ke' | null;
}

/** Cuts a text into words; a tag of the redaction ([TELEPON]) is no word, and #TolakTambangToboali is three. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  const pattern = /\[\p{Lu}+\]|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}’'`]+|\p{N}+|&/gu;
  let before = 0;
  for (const match of text.matchAll(pattern)) {
    const raw = match[0];
    const start = match.index;
    const between = text.slice(before, start);
    const last = found.at(-1);
    const wasShortened = last !== undefined && shortened[last.raw.toLowerCase()] !== undefined;
    const stop = /[.!?\n]/.test(between) && !(wasShortened && /^\.\s*$/.test(between));
    before = start + raw.length;
    if (raw.startsWith('[')) continue;
    const plain = raw.normalize('NFKC').toLowerCase().replace(/[’'`]/g, '');
    found.push({
      raw,
      word: shortened[plain] ?? plain,
      start,
      end: before,
      broken: found.length === 0 || stop || /[,;:()[\]/"]/.test(between),
      first: found.length === 0 || stop,
    });
  }
  return found;
}

/** Finds every stretch that is a name: the longest at each place, spelled as listed, with an affix, or one letter off. */
export function mentionsIn(text: string, gazetteer: Gazetteer): { words: Token[]; mentions: Mention[] } {
  const words = tokens(text);
  const mentions: Mention[] = [];
  for (let from = 0; from < words.length; ) {
    const mention = mentionAt(words, from, gazetteer);
    if (mention) mentions.push({ ...mention, text: text.slice(mention.start, mention.end) });
    from = mention ? mention.to : from + 1;
  }
  return { words, mentions };
}

type Found = Omit<Mention, 'text'>;

function mentionAt(words: readonly Token[], from: number, gazetteer: Gazetteer): Found | undefined {
  const runs: { to: number; parts: string[] }[] = [];
  const parts: string[] = [];
  // one more than the longest name has words: people also write "Pangkal Pinang" and "Sungai Li at"
  for (let to = from; to < words.length && to - from <= gazetteer.longest; to++) {
    if (to > from && words[to]!.broken) break;
    parts.push(words[to]!.word);
    runs.unshift({ to: to + 1, parts: [...parts] });
  }
  const found = (
    to: number,
    entries: readonly NameEntry[],
    slip: boolean,
    glued: Mention['glued'],
  ): Found => ({
    from,
    to,
    start: words[from]!.start,
    end: words[to - 1]!.end,
    entries,
    slip,
    glued,
  });
  for (const { to, parts: run } of runs) {
    const entries = gazetteer.names.get(run.join(''));
    // "Kota" is also a village, but mostly the word before a town
    const isLevel =
      run.length === 1 && levelWords.has(run[0]!) && !villageWords.has(words[from - 1]?.word ?? '');
    if (entries && !isLevel) return found(to, entries, false, null);
  }
  for (const { to, parts: run } of runs) {
    for (const { key, glued } of withoutAffixes(run)) {
      const entries = gazetteer.names.get(key);
      // "digantung", "kelapanya": a word with a meaning of its own takes affixes as a word
      if (entries?.some((one) => !one.everyday)) return found(to, entries, false, glued);
    }
  }
  for (const { to, parts: run } of runs) {
    for (const { key, glued } of [{ key: run.join(''), glued: null }, ...withoutAffixes(run)]) {
      const near = nearest(key, gazetteer);
      if (near) return found(to, gazetteer.names.get(near)!, true, glued);
    }
  }
  return undefined;
}

function withoutAffixes(run: readonly string[]): { key: string; glued: Mention['glued'] }[] {
  const whole = run.join('');
  const tail = /^(.{4,}?)(?:nya|lah|kah|mah)$/.exec(run.at(-1)!)?.[1];
  const stem = tail ? [...run.slice(0, -1), tail].join('') : undefined;
  const head = /^(di|ke|se)(\p{L}{3,})$/u.exec(run[0]!)?.[1] as 'di' | 'ke' | 'se' | undefined;
  const glued = head === 'di' || head === 'ke' ? head : null;
  return [
    ...(head ? [{ key: whole.slice(2), glued }] : []),
    ...(stem ? [{ key: stem, glued: null }] : []),
    ...(head && stem ? [{ key: stem.slice(2), glued }] : []),
  ];
}

/** The only listed long name within one inserted, lost, changed or exchanged letter that begins with the same letter. */
function nearest(key: string, gazetteer: Gazetteer): string | undefined {
  // a word of everyday speech is no slip of the pen: "digantung" is not Gantong
  if (key.length < 6 || key.length > 40 || everydayWords.has(key)) return undefined;
  const near = new Set<string>();
  for (let at = -1; at < key.length; at++) {
    const form = at < 0 ? key : key.slice(0, at) + key.slice(at + 1);
    for (const name of gazetteer.nearly.get(form) ?? [])
      if (name[0] === key[0] && oneSlip(name, key)) near.add(name);
  }
  return near.size === 1 ? [...near][0] : undefined;
}

function oneSlip(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  const [restA, restB] = [a.slice(head), b.slice(head)];
  if (a.length === b.length) {
    const exchanged = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
    return restA.slice(1) === restB.slice(1) || exchanged;
  }
  return restA.slice(1) === restB || restB.slice(1) === restA;
}
