import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AreaLevel } from '../../../shared/domain/area.ts';
import { findPlaces } from '../../../shared/intake/find-places.ts';
import { buildGazetteer, type PlaceArea } from '../../../shared/intake/gazetteer.ts';
import { root, rows } from '../reference/read.ts';

export interface Sentence {
  split: 'dev' | 'held-out';
  by: string;
  expected: string;
  alsoAccepted?: string;
  text: string;
}

export const { sentences } = JSON.parse(
  readFileSync(join(root, 'tests/fixtures/places/sentences.json'), 'utf8'),
) as { sentences: Sentence[] };

const aliases = rows('places/aliases.csv');
export const areas: PlaceArea[] = rows('places/areas.csv').map((row) => ({
  code: row['code']!,
  level: row['level'] as AreaLevel,
  name: row['name']!,
  shortName: row['short_name']!,
  parentCode: row['parent_code'] || null,
  lat: row['lat'] ? Number(row['lat']) : null,
  lon: row['lon'] ? Number(row['lon']) : null,
  aliases: aliases
    .filter((one) => one['area_code'] === row['code'])
    .map((one) => ({ alias: one['alias']!, kind: one['kind']! })),
}));
const localNames = rows('places/local-names.csv').map((row) => ({
  areaCode: row['area_code']!,
  name: row['name']!,
  villageCode: row['village_code'] || null,
}));

export const gazetteer = buildGazetteer(areas, localNames);

/** What the finder did with one sentence: the area it would be placed in without asking, `ask`, or `none`. */
export function answerTo(text: string): string {
  const { best, question } = findPlaces(text, gazetteer);
  if (question) return 'ask';
  return best ? best.areaCode : 'none';
}
