import type { AreaCode } from '../domain/area.ts';
import type { PlaceCandidate } from './place-candidate.ts';
import type { Gazetteer, NameEntry } from './gazetteer.ts';
import { type Cue, confidenceOf, cueOf, cuesAround } from './place-evidence.ts';
import type { Mention, Token } from './place-mentions.ts';
import { joiningWords, landVenue, seaWork } from './place-words.ts';

/** One meaning of one name in the text. */
export interface Reading extends PlaceCandidate {
  entry: NameEntry;
  /** Index of the mention. */
  at: number;
}

export const byConfidence = (a: PlaceCandidate, b: PlaceCandidate) =>
  b.confidence - a.confidence || (a.areaCode < b.areaCode ? -1 : 1);

/** Weighs every meaning of every mention by the words and names around it; one list for each mention, likeliest first. */
export function readingsOf(
  text: string,
  words: readonly Token[],
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  pointArea: AreaCode | null,
): Reading[][] {
  const lower = text.toLowerCase();
  const atSea = seaWork.test(lower) && !landVenue.test(lower);
  const mixedCase = /\p{Ll}/u.test(text) && words.some((one) => /^\p{Lu}/u.test(one.raw) && !one.first);
  const regionsNamed = countRegions(mentions);
  let before: Set<Cue> = new Set();
  return mentions.map((mention, at) => {
    const own = cuesAround(words, mention);
    // "dari Jebus, Kelapa atau Parittiga": what stands before the first holds for all
    const cues = own.size === 0 && at > 0 && isListed(words, mentions, at - 1, gazetteer) ? before : own;
    before = cues;
    const beside = [at - 1, at + 1].filter(
      (other) =>
        mentions[other] &&
        !isJoined(words, mentions, Math.min(at, other)) &&
        isBeside(words, mentions, at, other),
    );
    const fits = mention.entries.map((entry) =>
      beside.some((other) => mentions[other]!.entries.some((region) => isPart(entry, region, gazetteer))),
    );
    const capital = words
      .slice(mention.from, mention.to)
      .every((one) => /^[\p{Lu}\p{N}]/u.test(one.raw) && !(one.first && mention.to - mention.from === 1));
    return mention.entries
      .map(
        (entry, index): Reading => ({
          areaCode: entry.areaCode,
          level: gazetteer.areas.get(entry.areaCode)!.level,
          villageCode: entry.villageCode,
          confidence: confidenceOf(entry, mention, {
            cues,
            mixedCase,
            capital,
            atSea,
            besideItsRegion: fits[index]!,
            itsRegionElsewhere: regionsAround(entry, gazetteer).some(
              (code) =>
                (regionsNamed.get(code) ?? 0) > (mention.entries.some((one) => isRegion(one, code)) ? 1 : 0),
            ),
            againstNeighbour: fits.includes(true) && !fits[index],
            coordinatesAgree: pointArea === entry.areaCode,
          }),
          span: { start: mention.start, end: mention.end, text: mention.text },
          entry,
          at,
        }),
      )
      .sort(byConfidence);
  });
}

const isRegion = (entry: NameEntry, code: AreaCode) =>
  entry.areaCode === code && entry.grain !== 'village' && !entry.sharedWithIsland;

/** In how many mentions each area is named as itself. */
function countRegions(mentions: readonly Mention[]): Map<AreaCode, number> {
  const count = new Map<AreaCode, number>();
  for (const { entries } of mentions)
    for (const { areaCode } of entries.filter((one) => isRegion(one, one.areaCode)))
      count.set(areaCode, (count.get(areaCode) ?? 0) + 1);
  return count;
}

/** The areas in which a reading lies: regency and province, the kecamatan around a village, the shores of a sea zone. */
function regionsAround(entry: NameEntry, gazetteer: Gazetteer): AreaCode[] {
  const around = entry.grain === 'village' ? [entry.areaCode] : [];
  if (entry.grain === 'sea_zone') around.push(...(gazetteer.shores.get(entry.areaCode) ?? []));
  let at = gazetteer.areas.get(entry.areaCode)?.parentCode;
  for (; at; at = gazetteer.areas.get(at)?.parentCode) around.push(at);
  return around;
}

export function isAncestor(coarse: AreaCode, fine: AreaCode, gazetteer: Gazetteer): boolean {
  let at = gazetteer.areas.get(fine)?.parentCode;
  for (; at; at = gazetteer.areas.get(at)?.parentCode) if (at === coarse) return true;
  return false;
}

/** The first reading lies in the second. */
export function isPart(fine: NameEntry, coarse: NameEntry, gazetteer: Gazetteer): boolean {
  return isRegion(coarse, coarse.areaCode) && regionsAround(fine, gazetteer).includes(coarse.areaCode);
}

/** Only words of level or place stand between: "Desa Rambat, Kecamatan Simpang Teritip". */
function isBeside(words: readonly Token[], mentions: readonly Mention[], a: number, b: number): boolean {
  const [left, right] = a < b ? [mentions[a]!, mentions[b]!] : [mentions[b]!, mentions[a]!];
  const allowed: (Cue | undefined)[] = [
    'district',
    'regency',
    'town',
    'province',
    'village',
    'place',
    'island',
  ];
  return (
    right.from - left.to <= 3 &&
    words.slice(left.to, right.from).every((one) => allowed.includes(cueOf(one.word)))
  );
}

/** "X atau Y": the mention and the one after it stand side by side. */
export function isJoined(words: readonly Token[], mentions: readonly Mention[], at: number): boolean {
  const [left, right] = [mentions[at]!, mentions[at + 1]];
  return right !== undefined && right.from - left.to === 1 && joiningWords.has(words[left.to]!.word);
}

/** Joined, or after a comma without being the region of the one before. */
function isListed(
  words: readonly Token[],
  mentions: readonly Mention[],
  at: number,
  gazetteer: Gazetteer,
): boolean {
  const [left, right] = [mentions[at]!, mentions[at + 1]!];
  if (isJoined(words, mentions, at)) return true;
  if (right.from !== left.to || words[right.from]!.first) return false;
  return !left.entries.some((one) =>
    right.entries.some((other) => isPart(one, other, gazetteer) || isPart(other, one, gazetteer)),
  );
}
