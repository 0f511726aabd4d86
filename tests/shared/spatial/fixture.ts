import { readFileSync } from 'node:fs';
import type { PolygonTopology } from '../../../shared/spatial/queen-contiguity.ts';
import type { Alternative } from '../../../shared/statistics/normal-p.ts';

type Column = (number | null)[];
export type Moments = Record<'statistic' | 'expectation' | 'variance' | 'z' | 'p', Column>;
type Styled<Style> = { style: Style[] };
type Style = 'W' | 'B' | 'S';
export type GlobalTests = Styled<Style> &
  Moments & {
    assumption: ('randomisation' | 'normality')[];
    alternative: (Alternative | 'two.sided')[];
    adjust: boolean[];
  };

interface Association {
  values: Column;
  neighbours: number[][];
  weights: Record<Style, number[][]>;
  globalMoran: GlobalTests;
  gearyC: GlobalTests;
  localMoran: Record<'conditional' | 'total', Styled<Style> & Moments & { quadrant: (string | null)[] }>;
  localG: Record<'star' | 'star B' | 'plain', Styled<Style> & Moments>;
  exact?: { area: number[]; above: number[]; below: number[] };
}

interface Rates<Of> {
  raw: number[];
  estimate: number[];
  mean: Of;
  variance: Of;
}

interface Bayes {
  counts: number[];
  populations: number[];
  neighbours: number[][];
  global: Rates<number>;
  neighbourhood: Rates<number[]>;
  own: Rates<number[]>;
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/spatial/${name}.json`, import.meta.url), 'utf8'));

/** Reference values, made by tests/fixtures/spatial/make-spatial.R with the versions it names. */
export const fixture = read('spatial') as {
  association: Record<string, Association>;
  bayes: Record<string, Bayes>;
  nearest: Record<string, { points: [number, number][]; k: number; neighbours: number[][] }>;
};

/** Polygons and their neighbours, made by tests/fixtures/spatial/make-polygons.R. */
const { versions: _versions, ...sets } = read('polygons') as Record<
  string,
  { topology: PolygonTopology; queen: number[][] }
>;
export const polygons = sets;

export const known = (column: Column) => column.map((value) => value ?? Number.NaN);
