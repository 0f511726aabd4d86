import type { AreaCode } from '../domain/area.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { PlaceCandidate } from './place-candidate.ts';
import { cueOf, placeWeights } from './place-evidence.ts';
import { type Mention, mentionsIn, type Token } from './place-mentions.ts';
import { byConfidence, isAncestor, isJoined, isPart, type Reading, readingsOf } from './place-readings.ts';
import { notPlaces } from './place-words.ts';
import { pointHint } from './point-hint.ts';

/** From here on a report may be placed without asking, if no question stands. */
export const placeFrom = 0.6;
/** From here on an area is worth offering in a question. */
export const askFrom = 0.3;
/** Two areas closer than this cannot be told apart. */
const tooClose = 0.15;

export interface FoundPlaces {
  /** The likeliest area; place the report there only if `question` is null. */
  best: PlaceCandidate | null;
  /** The other areas that were read, likeliest first. */
  alternatives: PlaceCandidate[];
  /** What a person has to decide, likeliest first; one option asks "here?". */
  question: { kind: 'which'; options: AreaCode[] } | null;
  /** Every name of the gazetteer in the text, with all that it can mean. */
  mentions: { span: PlaceCandidate['span']; readings: PlaceCandidate[] }[];
}

/**
 * Which area does a report speak of?
 *
 * Reads names of the gazetteer (spellings, abbreviations, glued prepositions, one slip in a long name), weighs each reading
 * by the words around it (placeWeights) and keeps the finest area that the others do not contradict. Where a name fits two
 * areas, two places are named alike, or only an island, an origin or a wide office is named, it asks.
 * The text must be the raw one: redaction takes the coordinates away. A point alone is a hint below `placeFrom`: the
 * nearest seat, or the drawn area by `areaAt` (the shipped map is schematic).
 * Cost: linear in the length of the text, about 20 look-ups for each word; pairs only between neighbouring names.
 */
export function findPlaces(
  text: string,
  gazetteer: Gazetteer,
  options: { areaAt?: (point: readonly [number, number]) => AreaCode | null } = {},
): FoundPlaces {
  const readable = text.replace(notPlaces, (phrase) => '_'.repeat(phrase.length));
  const { words, mentions } = mentionsIn(readable, gazetteer);
  const point = pointHint(text, gazetteer, options.areaAt);
  const readings = readingsOf(readable, words, mentions, gazetteer, point?.areaCode ?? null);
  const areas = pool(readings);
  if (point && !areas.some((one) => one.areaCode === point.areaCode)) areas.push(point);
  areas.sort(byConfidence);
  const standing = uncovered(areas, gazetteer);
  const best = standing[0] && standing[0].confidence >= askFrom ? standing[0] : null;
  return {
    best,
    alternatives: areas.filter((one) => one.areaCode !== best?.areaCode),
    question: best && questionOf(best, standing, words, mentions, readings, gazetteer),
    mentions: mentions.map(({ start, end }, at) => ({
      span: { start, end, text: text.slice(start, end) },
      readings: readings[at]!.map(candidateOf),
    })),
  };
}

const candidateOf = ({ areaCode, level, villageCode, confidence, span }: Reading): PlaceCandidate => ({
  areaCode,
  level,
  villageCode,
  confidence,
  span,
});

/** One candidate for each area: its best reading, a little surer for every further mention. */
function pool(readings: readonly (readonly Reading[])[]): PlaceCandidate[] {
  const best = new Map<AreaCode, PlaceCandidate>();
  for (const reading of readings.flat().sort(byConfidence)) {
    const held = best.get(reading.areaCode);
    if (!held) best.set(reading.areaCode, candidateOf(reading));
    else {
      held.villageCode ??= reading.villageCode;
      held.confidence += 0.2 * reading.confidence * (1 - held.confidence);
    }
  }
  return [...best.values()];
}

/** Without the regions around a finer area that is likely; a region that contains no named place counts less beside one. */
function uncovered(areas: readonly PlaceCandidate[], gazetteer: Gazetteer): PlaceCandidate[] {
  const isFine = (one: PlaceCandidate) => one.level === 'district' || one.level === 'sea_zone';
  const likely = areas.filter((one) => one.confidence >= placeFrom - tooClose);
  const sure = likely.some((one) => isFine(one) && one.confidence >= placeFrom);
  const covers = (fine: PlaceCandidate, coarse: PlaceCandidate) =>
    isAncestor(coarse.areaCode, fine.areaCode, gazetteer) ||
    // "nelayan Sungailiat di laut Matras": the shore is named beside its waters
    (gazetteer.shores.get(fine.areaCode)?.has(coarse.areaCode) === true &&
      fine.confidence >= coarse.confidence - tooClose &&
      fine.span.start !== coarse.span.start);
  return areas
    .filter((one) => !likely.some((other) => covers(other, one)))
    .map((one) =>
      sure && !isFine(one)
        ? { ...one, confidence: one.confidence * placeWeights.factor.regionBesidePlace }
        : one,
    )
    .sort(byConfidence);
}

function questionOf(
  best: PlaceCandidate,
  standing: readonly PlaceCandidate[],
  words: readonly Token[],
  mentions: readonly Mention[],
  readings: readonly (readonly Reading[])[],
  gazetteer: Gazetteer,
): FoundPlaces['question'] {
  const ask = (codes: readonly AreaCode[]) => ({
    kind: 'which' as const,
    options: [...new Set(codes)].slice(0, 6),
  });
  const against = contradictions(words, mentions, readings, gazetteer);
  if (against.length > 0) return ask(against);
  const unsure = best.confidence < placeFrom;
  const isShared = readings.some((one) =>
    one.some(({ areaCode, entry }) => areaCode === best.areaCode && entry.sharedWithIsland),
  );
  const parent = gazetteer.areas.get(best.areaCode)?.parentCode;
  if (isShared && unsure && parent) return ask([best.areaCode, parent]);
  const beside = new Set<AreaCode>();
  readings.forEach((one, at) => {
    if (!isJoined(words, mentions, at)) return;
    const codes = [...one, ...readings[at + 1]!].map((reading) => reading.areaCode);
    if (codes.includes(best.areaCode)) for (const code of codes) beside.add(code);
  });
  const others = standing.filter((one) => one !== best && one.confidence >= askFrom);
  const rivals = others.filter(
    (one) =>
      one.confidence >= best.confidence - tooClose || (beside.has(one.areaCode) && one.level === best.level),
  );
  if (rivals.length === 0 && !unsure) return null;
  return ask([best, ...(unsure ? others : rivals)].map((one) => one.areaCode));
}

const grains = ['province', 'regency', 'district', 'village', 'sea_zone'];

/** A name beside a region that none of its meanings lies in: "Sungailiat, Kabupaten Bangka Barat". */
function contradictions(
  words: readonly Token[],
  mentions: readonly Mention[],
  readings: readonly (readonly Reading[])[],
  gazetteer: Gazetteer,
): AreaCode[] {
  const found = new Set<AreaCode>();
  for (let at = 0; at + 1 < mentions.length; at++) {
    const [left, right] = [mentions[at]!, mentions[at + 1]!];
    if (right.from - left.to > 2 || words[right.from]!.first) continue;
    const between = words.slice(left.to, right.from).map((one) => cueOf(one.word));
    if (!between.every((one) => one && ['district', 'regency', 'town', 'village'].includes(one))) continue;
    const [a, b] = [readings[at]![0]!, readings[at + 1]![0]!];
    const coarse = grains.indexOf(a.entry.grain) < grains.indexOf(b.entry.grain) ? a : b;
    const fits = left.entries.some((one) =>
      right.entries.some(
        (other) =>
          one.areaCode === other.areaCode || isPart(one, other, gazetteer) || isPart(other, one, gazetteer),
      ),
    );
    const sure = Math.min(a.confidence, b.confidence) >= askFrom && !coarse.entry.sharedWithIsland;
    if (fits || !sure || a.entry.grain === b.entry.grain) continue;
    for (const { areaCode } of a === coarse ? [b, a] : [a, b]) found.add(areaCode);
  }
  return [...found];
}
