import type { AreaCode } from '../domain/area.ts';
import { alikePairs } from './alike-pairs.ts';
import { comparableText } from './comparable-text.ts';
import { contentWords } from './content-words.ts';
import { jaccard } from './jaccard.ts';
import { minhashSignature } from './minhash-signature.ts';
import { shingles } from './shingles.ts';

export interface ComparedReport<Id = number> {
  id: Id;
  /** The redacted text. */
  text: string;
  /** ISO time of arrival. */
  receivedAt: string;
  areaCode: AreaCode | null;
  /** Key of the sender (DP-24), null where nobody can know. */
  sender: string | null;
}

export type PlaceFit = 'same' | 'nested' | 'unknown' | 'near' | 'different';

export interface DuplicateProposal<Id = number> {
  earlier: Id;
  later: Id;
  /** Product of similarity, time and place, 0..1. */
  score: number;
  similarity: number;
  timeFactor: number;
  placeFactor: number;
  reasons: {
    /** The same words; mostly the same letters; the one stands in the other; or told in other words. */
    basis: 'same_text' | 'near_copy' | 'contained' | 'same_words';
    /** Jaccard similarity of the five-letter shingles, and the share of the shorter text that stands in the longer one. */
    jaccard: number;
    contained: number;
    /** Share of the content words of the shorter text that both have. */
    sharedWords: number;
    hoursApart: number;
    place: PlaceFit;
    sameSender: boolean;
  };
}

/** A pair with this score or more is shown to the person who triages; measured in near-duplicates.test.ts. */
export const proposeFrom = 0.35;
const halfLifeHours = 7 * 24;
const placeFactors: Record<PlaceFit, number> = {
  same: 1,
  nested: 0.9,
  unknown: 0.8,
  near: 0.7,
  different: 0.4,
};
/** A shorter text stands in many longer ones by chance. */
const shortestContained = 40;
/** Told in other words counts only nearby: same area, within three days, at least five words in common. */
const otherWords = { hours: 72, common: 5, weight: 0.8, recent: 20 };

/**
 * Which reports tell of the same happening, so that a person may join them? (DP-43: nothing is joined by this.)
 *
 * Definition: score = similarity x 2^(-hours apart / 168) x place (same area 1, one in the other 0.9, unknown 0.8, same regency
 *   0.7, else 0.4). similarity = the largest of the Jaccard similarity of five-letter shingles, 0.95 x the share of the shorter
 *   text (from 40 shingles) that stands in the longer one, and 0.8 x the share of content words in common (only within one area,
 *   72 hours and from five words). Pairs: alikePairs, and for content words each report with the 20 before it in its area. A pair under
 *   `proposeFrom` is left out, and so is one of which both are older than `days` before `now`.
 * Shapes: reports in any order -> proposals, best first.
 * Units: hours; 0..1.
 * Undefined: a text without letters or digits is in no pair; RangeError for a time that is none.
 * Assumes: of many copies of one text each is paired with the first and the last few, not with all.
 * Reference: Broder (1997); Leskovec, Rajaraman and Ullman (2020), chapter 3. Weights and threshold are ours.
 * Checked: 60 labelled pairs (tests/fixtures/intake/duplicate-pairs.json).
 * Cost: O(reports x (letters x 64 + 100)): 5,000 reports in under a second.
 */
export function proposeDuplicates<Id>(
  reports: readonly ComparedReport<Id>[],
  { now, days = 30 }: { now?: string; days?: number } = {},
): DuplicateProposal<Id>[] {
  const from = now === undefined ? Number.NEGATIVE_INFINITY : timeOf(now) - days * 86_400_000;
  const prepared = reports
    .map((report) => {
      const comparable = comparableText(report.text);
      const members = shingles(comparable);
      return {
        report,
        at: timeOf(report.receivedAt),
        comparable,
        members,
        words: contentWords(comparable),
        signature: members.length > 0 ? minhashSignature(members) : null,
      };
    })
    .sort((a, b) => a.at - b.at);
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  const add = (a: number, b: number) => {
    const key = a * prepared.length + b;
    if (seen.has(key)) return;
    seen.add(key);
    pairs.push([a, b]);
  };
  for (const [a, b] of alikePairs(prepared.map((one) => one.signature))) add(a, b);
  const inArea = new Map<AreaCode, number[]>();
  prepared.forEach(({ report: { areaCode }, at }, later) => {
    if (areaCode === null) return;
    const before = inArea.get(areaCode) ?? [];
    for (const earlier of before)
      if (
        at - prepared[earlier]!.at <= otherWords.hours * 3_600_000 &&
        sharedWords(prepared[earlier]!.words, prepared[later]!.words).common >= otherWords.common
      )
        add(earlier, later);
    inArea.set(areaCode, [...before.slice(1 - otherWords.recent), later]);
  });
  return pairs
    .filter(([, later]) => prepared[later]!.at >= from)
    .flatMap(([a, b]) => compare(prepared[a]!, prepared[b]!) ?? [])
    .sort((a, b) => b.score - a.score);
}

interface Prepared<Id> {
  report: ComparedReport<Id>;
  at: number;
  comparable: string;
  members: Uint32Array;
  words: readonly string[];
}

function compare<Id>(a: Prepared<Id>, b: Prepared<Id>): DuplicateProposal<Id> | null {
  const hoursApart = (b.at - a.at) / 3_600_000;
  const place = placeFit(a.report.areaCode, b.report.areaCode);
  const timeFactor = 2 ** (-hoursApart / halfLifeHours);
  const placeFactor = placeFactors[place];
  if (timeFactor * placeFactor < proposeFrom) return null; // not even equal texts would reach it
  const { common, share } = sharedWords(a.words, b.words);
  const byWords =
    place === 'same' && hoursApart <= otherWords.hours && common >= otherWords.common
      ? otherWords.weight * share
      : 0;
  const letters = jaccard(a.members, b.members);
  const isLong = Math.min(a.members.length, b.members.length) >= shortestContained;
  const byContent = isLong ? 0.95 * letters.contained : 0;
  const similarity = Math.max(letters.similarity, byContent, byWords);
  const score = similarity * timeFactor * placeFactor;
  if (!(score >= proposeFrom)) return null;
  const basis =
    a.comparable === b.comparable
      ? 'same_text'
      : similarity === letters.similarity
        ? 'near_copy'
        : similarity === byContent
          ? 'contained'
          : 'same_words';
  return {
    earlier: a.report.id,
    later: b.report.id,
    score,
    similarity,
    timeFactor,
    placeFactor,
    reasons: {
      basis,
      jaccard: letters.similarity,
      contained: letters.contained,
      sharedWords: share,
      hoursApart,
      place,
      sameSender: a.report.sender !== null && a.report.sender === b.report.sender,
    },
  };
}

function sharedWords(a: readonly string[], b: readonly string[]): { common: number; share: number } {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const least = Math.min(a.length, b.length);
  return { common, share: least === 0 ? 0 : common / least };
}

/** By the dotted code: a sea zone and a kecamatan of one regency are near. */
function placeFit(a: AreaCode | null, b: AreaCode | null): PlaceFit {
  if (a === null || b === null) return 'unknown';
  if (a === b) return 'same';
  if (a.startsWith(`${b}.`) || b.startsWith(`${a}.`)) return 'nested';
  const regency = (code: AreaCode) => code.split('.').slice(0, 2).join('.');
  return regency(a) === regency(b) ? 'near' : 'different';
}

function timeOf(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new RangeError(`receivedAt and now must be ISO times, got ${text}`);
  return time;
}
