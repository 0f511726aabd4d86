import type { NameEntry } from './gazetteer.ts';
import type { Mention, Token } from './place-mentions.ts';
import * as cue from './place-words.ts';

/**
 * How a confidence is made. Each reading of a name begins with `prior`; every sign that speaks for it takes away that share of
 * the remaining doubt (1 - c becomes (1 - c)(1 - sign)), then every reason against it is a factor. The numbers were set by
 * hand on the dev sentences: they order readings and are no measured probability (tests print how often each band is right).
 */
export const placeWeights = {
  prior: { area: 0.7, village: 0.6, short: 0.5, everyday: 0.1, everydayVillage: 0.05 },
  sign: {
    levelWord: 0.85,
    preposition: 0.5,
    prepositionBeforeEveryday: 0.4,
    capital: 0.3,
    capitalOfEveryday: 0.4,
    besideItsRegion: 0.8,
    itsRegionElsewhere: 0.3,
    workOnWater: 0.3,
    coordinates: 0.3,
  },
  factor: {
    otherLevel: 0.3,
    noSuchVillage: 0.6,
    waterNotLand: 0.4,
    workOnWater: 0.6,
    landNotWater: 0.2,
    lowerCaseEveryday: 0.3,
    slip: 0.9,
    direction: 0.85,
    people: 0.9,
    origin: 0.55,
    looseOrigin: 0.5,
    wideOffice: 0.4,
    street: 0.4,
    person: 0.1,
    againstNeighbour: 0.3,
    regionBesidePlace: 0.75,
  },
  /** Highest confidence of a name that the island shares with a regency, and of the island itself. */
  atMost: { sharedWithIsland: 0.5, island: 0.4 },
} as const;

export type Cue =
  | 'district'
  | 'regency'
  | 'town'
  | 'province'
  | 'village'
  | 'island'
  | 'water'
  | 'place'
  | 'direction'
  | 'origin'
  | 'reporter'
  | 'people'
  | 'fishers'
  | 'looseOrigin'
  | 'wideOffice'
  | 'street'
  | 'person'
  | 'land';

const kinds: readonly [Cue, ReadonlySet<string>][] = [
  ['district', cue.districtWords],
  ['town', new Set(['kota', 'town', 'city'])],
  ['regency', cue.regencyWords],
  ['province', cue.provinceWords],
  ['village', cue.villageWords],
  ['island', cue.islandWords],
  ['water', cue.waterWords],
  ['place', cue.placePrepositions],
  ['direction', cue.directionPrepositions],
  ['origin', cue.originPrepositions],
  ['fishers', new Set(['nelayan', 'fishers', 'fishermen'])],
  ['people', cue.peopleWords],
  ['looseOrigin', cue.looseOriginWords],
  ['wideOffice', cue.wideOffices],
  ['street', cue.streetWords],
  ['person', cue.personWords],
  ['land', cue.landWords],
];
const reporters = new Set(['laporan', 'info', 'lapor', 'informasi', 'kabar', 'keluhan', 'aduan', 'report']);

export function cueOf(word: string): Cue | undefined {
  return kinds.find(([, words]) => words.has(word))?.[0];
}

/** The cues that stand directly before a name, and an English one directly after it. */
export function cuesAround(words: readonly Token[], mention: Mention): Set<Cue> {
  const cues = new Set<Cue>();
  if (mention.glued) cues.add(mention.glued === 'di' ? 'place' : 'direction');
  for (let at = mention.from - 1; at >= 0 && at >= mention.from - 4; at--) {
    if (words[at + 1]!.broken) break;
    if (cue.fillers.has(words[at]!.word)) continue;
    const kind = cueOf(words[at]!.word);
    // "kantor bupati di Sungailiat": a level word on the far side of a preposition says nothing of this name
    if ((cues.has('place') || cues.has('direction')) && kind !== 'water') break;
    if (!kind) {
      if (cues.has('origin') && reporters.has(words[at]!.word)) cues.add('reporter');
      break;
    }
    cues.add(kind);
  }
  const after = words[mention.to];
  if (after && !after.broken) {
    const kind =
      /^(bay|waters|sea|strait|regency|district|harbour|port|market|immigration|residents|fishers|fishermen)$/.test(
        after.word,
      )
        ? cueOf(after.word)
        : undefined;
    if (kind) cues.add(kind);
  }
  return cues;
}

export interface Surroundings {
  cues: ReadonlySet<Cue>;
  /** The text uses both cases, so that a small letter says something. */
  mixedCase: boolean;
  capital: boolean;
  /** The text speaks of work on the water and of no place on land. */
  atSea: boolean;
  besideItsRegion: boolean;
  itsRegionElsewhere: boolean;
  againstNeighbour: boolean;
  coordinatesAgree: boolean;
}

/** Confidence of one reading of one mention, by the rule of `placeWeights`. */
export function confidenceOf(entry: NameEntry, mention: Mention, around: Surroundings): number {
  const { prior, sign, factor, atMost } = placeWeights;
  const { cues } = around;
  const village = entry.grain === 'village';
  let doubt =
    1 -
    (entry.everyday
      ? village
        ? prior.everydayVillage
        : prior.everyday
      : mention.text.length < 5 && /[aiueo]/i.test(mention.text)
        ? prior.short
        : village
          ? prior.village
          : prior.area);
  let against = 1;
  const speaks = (weight: number) => {
    doubt *= 1 - weight;
  };

  const levelWord = levelSays(entry, cues);
  if (levelWord === true) speaks(sign.levelWord);
  else if (levelWord === false) against *= factor.otherLevel;
  if (cues.has('village') && entry.grain === 'district' && entry.villageCode === null)
    against *= factor.noSuchVillage;

  const hasWater = mention.entries.some((one) => one.grain === 'sea_zone');
  const hasLand = mention.entries.some((one) => one.grain !== 'sea_zone');
  const onLand = ['land', 'village', 'district', 'people'].some((one) => cues.has(one as Cue));
  if (hasWater && hasLand && !cues.has('water')) {
    const atSea = around.atSea && !onLand;
    if (entry.grain === 'sea_zone') {
      if (atSea) speaks(sign.workOnWater);
      else against *= factor.landNotWater;
    } else if (atSea) against *= factor.workOnWater;
  } else if (hasWater && cues.has('water') && entry.grain !== 'sea_zone') against *= factor.waterNotLand;

  if (cues.has('place') || cues.has('direction') || cues.has('land'))
    speaks(entry.everyday ? sign.prepositionBeforeEveryday : sign.preposition);
  if (around.mixedCase && around.capital) speaks(entry.everyday ? sign.capitalOfEveryday : sign.capital);
  if (around.mixedCase && !around.capital && entry.everyday && !levelWord)
    against *= factor.lowerCaseEveryday;
  if (around.besideItsRegion) speaks(sign.besideItsRegion);
  else if (around.itsRegionElsewhere && !entry.everyday) speaks(sign.itsRegionElsewhere);
  if (around.coordinatesAgree) speaks(sign.coordinates);

  if (mention.slip) against *= factor.slip;
  if (around.againstNeighbour) against *= factor.againstNeighbour;
  if (cues.has('person')) against *= factor.person;
  else if (cues.has('street')) against *= factor.street;
  else if (cues.has('wideOffice')) against *= factor.wideOffice;
  else if (cues.has('looseOrigin')) against *= factor.looseOrigin;
  else if (cues.has('origin')) against *= cues.has('reporter') ? factor.people : factor.origin;
  else if (cues.has('people') || cues.has('fishers')) against *= factor.people;
  else if (cues.has('direction')) against *= factor.direction;

  const confidence = (1 - doubt) * against;
  if (!entry.sharedWithIsland || levelWord === true) return confidence;
  return Math.min(confidence, cues.has('island') ? atMost.island : atMost.sharedWithIsland);
}

/** true: a word before the name says this level; false: it says another one; null: none says anything. */
function levelSays(entry: NameEntry, cues: ReadonlySet<Cue>): boolean | null {
  const { grain } = entry;
  if (cues.has('water')) return grain === 'sea_zone' ? true : null;
  if (cues.has('district')) return grain === 'district';
  if (cues.has('regency')) return grain === 'regency';
  if (cues.has('province')) return grain === 'province';
  if (cues.has('village')) {
    if (grain === 'village' || (grain === 'district' && entry.villageCode !== null)) return true;
    return grain === 'district' ? null : false;
  }
  if (cues.has('town') && grain === 'regency' && !entry.sharedWithIsland) return true;
  return null;
}
