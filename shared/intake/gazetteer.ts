import type { AreaCode, AreaLevel } from '../domain/area.ts';
import { everydayWords, regencyWords, shortened, usuallyPlace, waterWords } from './place-words.ts';

/** An area as GET /api/areas gives it; only these members are read. */
export interface PlaceArea {
  code: AreaCode;
  level: AreaLevel;
  name: string;
  shortName: string;
  parentCode: AreaCode | null;
  lat: number | null;
  lon: number | null;
  aliases: readonly { alias: string; kind: string }[];
}

/** A village, hamlet or spelling that lies in an area of the list (sql/reference/places/local-names.csv). */
export interface LocalName {
  areaCode: AreaCode;
  name: string;
  villageCode: string | null;
}

/** What one written name can mean. */
export interface NameEntry {
  areaCode: AreaCode;
  /** `village` is finer than any area of the list: its area is the kecamatan around it. */
  grain: AreaLevel | 'village';
  /** Of the village that has this name, also where the kecamatan around it has the same one. */
  villageCode: string | null;
  /** The word means something else in everyday speech. */
  everyday: boolean;
  /** A regency that shares its name with the island around it ("Bangka"). */
  sharedWithIsland: boolean;
}

export interface Gazetteer {
  areas: ReadonlyMap<AreaCode, PlaceArea>;
  /** By key: the words in lower case, abbreviations written out, without spaces. */
  names: ReadonlyMap<string, readonly NameEntry[]>;
  /** Keys of long names by what is left when one letter is taken away, for names that are one slip off. */
  nearly: ReadonlyMap<string, readonly string[]>;
  /** Words of the longest name. */
  longest: number;
  /** For a sea zone, the kecamatan after which its waters are called. */
  shores: ReadonlyMap<AreaCode, ReadonlySet<AreaCode>>;
}

/** Shortest names in which one wrong letter is forgiven: shorter ones collide with ordinary words. */
const forgiven = { area: 7, village: 8 };

/**
 * Builds the list of names that the place finder looks up, from the areas of any office and its local names.
 *
 * A sea zone is listed under the names of its shore ("Perairan Sungailiat (Matras)": Sungailiat and Matras), because people
 * say "laut Matras", "perairan Matras" and "KIP di Matras" alike; the word before it decides. Numbers (BPS codes) are left out.
 * Cost: O(names x letters).
 */
export function buildGazetteer(
  areas: readonly PlaceArea[],
  localNames: readonly LocalName[] = [],
): Gazetteer {
  const names = new Map<string, NameEntry[]>();
  let longest = 1;
  const regencyNames = areas.filter((area) => area.level === 'regency').map((area) => keyOf(bare(area)));
  const add = (name: string, entry: Omit<NameEntry, 'everyday'>) => {
    const parts = nameWords(name);
    const key = parts.join('');
    if (key.length < 3 || /^\d+$/.test(key)) return;
    longest = Math.max(longest, name.split(/\s+/).length);
    const held = names.get(key) ?? [];
    const same = held.find((one) => one.areaCode === entry.areaCode);
    if (same) {
      same.villageCode ??= entry.villageCode;
      return;
    }
    names.set(key, [...held, { ...entry, everyday: isEveryday(parts, key) }]);
  };
  for (const area of areas) {
    const all = [area.name, area.shortName, ...area.aliases.map((one) => one.alias)];
    const written =
      area.level === 'sea_zone' ? all.flatMap(shoreNames) : all.map((name) => withoutLevel(name, area));
    for (const name of written) {
      const key = keyOf(name);
      add(name, {
        areaCode: area.code,
        grain: area.level,
        villageCode: null,
        sharedWithIsland:
          area.level === 'regency' && regencyNames.some((other) => other !== key && other.startsWith(key)),
      });
    }
  }
  for (const { areaCode, name, villageCode } of localNames) {
    const area = areas.find((one) => one.code === areaCode);
    if (!area) continue;
    const grain = area.level === 'district' ? 'village' : area.level;
    add(name, { areaCode, grain, villageCode, sharedWithIsland: false });
  }
  return {
    areas: new Map(areas.map((area) => [area.code, area])),
    names,
    nearly: oneLetterLess(names),
    longest,
    shores: shoresOf(names),
  };
}

/** The words of a name or a text in the form in which they are compared. */
export function nameWords(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(/[’'`]/g, '');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => shortened[word] ?? word);
}

const keyOf = (name: string): string => nameWords(name).join('');
const bare = (area: PlaceArea): string => withoutLevel(area.name, area);

/** "Kabupaten Bangka" is found as "Bangka" with a word before it. */
function withoutLevel(name: string, area: PlaceArea): string {
  const [first, ...rest] = nameWords(name);
  const says = area.level === 'regency' ? regencyWords.has(first!) : first === 'provinsi';
  return says && rest.length > 0 ? rest.join(' ') : name;
}

function shoreNames(name: string): string[] {
  return name.split(/[()/]/).flatMap((part) => {
    const parts = nameWords(part);
    const shore = waterWords.has(parts[0] ?? '') ? parts.slice(1) : parts;
    return shore.length > 0 ? [shore.join(' ')] : [];
  });
}

function isEveryday(parts: readonly string[], key: string): boolean {
  if (usuallyPlace.has(key)) return false;
  return everydayWords.has(key) || parts.every((part) => everydayWords.has(part));
}

function oneLetterLess(names: ReadonlyMap<string, readonly NameEntry[]>): Map<string, string[]> {
  const nearly = new Map<string, string[]>();
  for (const [key, entries] of names) {
    const least = entries.every((one) => one.grain === 'village') ? forgiven.village : forgiven.area;
    if (key.length < least || everydayWords.has(key) || entries.some((one) => one.everyday)) continue;
    const forms = new Set([key, ...Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1))]);
    for (const form of forms) nearly.set(form, [...(nearly.get(form) ?? []), key]);
  }
  return nearly;
}

function shoresOf(names: ReadonlyMap<string, readonly NameEntry[]>): Map<AreaCode, Set<AreaCode>> {
  const shores = new Map<AreaCode, Set<AreaCode>>();
  for (const entries of names.values()) {
    for (const zone of entries.filter((one) => one.grain === 'sea_zone')) {
      const land = entries.filter((one) => one.grain === 'district' || one.grain === 'village');
      const held = shores.get(zone.areaCode) ?? new Set();
      for (const one of land) held.add(one.areaCode);
      shores.set(zone.areaCode, held);
    }
  }
  return shores;
}
