import { gearyC } from '../../shared/spatial/geary-c.ts';
import { getisOrdGStar } from '../../shared/spatial/getis-ord-g-star.ts';
import { globalMoran } from '../../shared/spatial/global-moran.ts';
import { localMoran } from '../../shared/spatial/local-moran.ts';
import { rowStandardise } from '../../shared/spatial/row-standardise.ts';
import { mannKendall } from '../../shared/statistics/mann-kendall.ts';
import { pettitt } from '../../shared/statistics/pettitt.ts';
import { senSlope } from '../../shared/statistics/sen-slope.ts';
import type { Comparison } from './library.ts';
import { fixture } from './spatial/fixture.ts';

/** Fixtures that came before the convention, told in its terms; their functions take neighbours where ours take weights. */
type Style = 'W' | 'B' | 'S';
type Neighbours = number[][];
const on =
  <Options extends object, Answer>(
    measure: (values: number[], weights: ReturnType<typeof rowStandardise>, options: Options) => Answer,
  ) =>
  (values: number[], neighbours: Neighbours, style: Style, options: Options) =>
    measure(values, rowStandardise(neighbours, { style }), options);

export const olderLibrary = {
  gearyC: on(gearyC),
  getisOrdGStar: on(getisOrdGStar),
  globalMoran: on(globalMoran),
  localMoran: on(localMoran),
  mannKendall,
  pettitt,
  senSlope,
};

const moments = ['statistic', 'expectation', 'variance', 'z', 'p'] as const;
const side = (alternative: string) => (alternative === 'two.sided' ? 'twoSided' : alternative);

export function spatialComparisons(versions: Record<string, string>): Comparison[] {
  const against = `R spdep ${versions['spdep']}`;
  return Object.entries(fixture.association).flatMap(([dataSet, set]) => {
    const one = (name: string, args: unknown[], pick: string, expected: (number | null)[]): Comparison => ({
      function: name,
      dataSet,
      package: against,
      args: [set.values, set.neighbours, ...args],
      expected,
      pick,
    });
    const hasIslands = set.neighbours.some((list) => list.length === 0);
    // spdep calls the statistic of an island 0; here there is none
    const withoutIslands = (column: readonly (number | null)[]) =>
      column.map((value, area) => (set.neighbours[area]!.length === 0 ? null : value));
    return [
      ...(['conditional', 'total'] as const).flatMap((assumption) => {
        const reference = set.localMoran[assumption];
        return moments.map((key) =>
          one('localMoran', [reference.style[0], { assumption }], key, withoutIslands(reference[key])),
        );
      }),
      ...(['star', 'star B', 'plain'] as const).flatMap((which) => {
        const reference = set.localG[which];
        const star = which !== 'plain';
        return moments.map((key) =>
          one(
            'getisOrdGStar',
            [reference.style[0], { star }],
            key,
            star ? [...reference[key]] : withoutIslands(reference[key]),
          ),
        );
      }),
      ...(['globalMoran', 'gearyC'] as const).flatMap((name) => {
        const reference = set[name];
        return reference.style.flatMap((style, row) => {
          const options = {
            assumption: reference.assumption[row],
            alternative: side(reference.alternative[row]!),
            islands: reference.adjust[row] ? 'adjust' : 'count',
          };
          // spdep mixes two numbers of areas in the variance of C when it leaves islands out of the count
          const mixed = name === 'gearyC' && reference.adjust[row] && hasIslands;
          return moments
            .slice(0, mixed ? 2 : 5)
            .map((key) => one(name, [style, options], key, [reference[key][row]!]));
        });
      }),
    ];
  });
}

interface TrendSeries {
  values: number[];
  mannKendall: Record<'z' | 'p' | 'tau', number[]> & { continuity: boolean[]; alternative: string[] };
  theilslopes: { level: number; slope: number }[];
  pettitt: Record<'statistic' | 'p', number>;
}

export function trendComparisons(
  series: Record<string, TrendSeries>,
  versions: Record<string, string>,
): Comparison[] {
  const r = `R ${versions['R']}`;
  return Object.entries(series).flatMap(([dataSet, set]) => [
    ...set.mannKendall.z.flatMap((_, row) =>
      (['z', 'p', 'tau'] as const).map(
        (pick): Comparison => ({
          function: 'mannKendall',
          dataSet,
          package: r,
          args: [
            set.values,
            {
              continuity: set.mannKendall.continuity[row],
              alternative: side(set.mannKendall.alternative[row]!),
            },
          ],
          expected: [set.mannKendall[pick][row]!],
          pick,
        }),
      ),
    ),
    ...(['statistic', 'p'] as const).map(
      (pick): Comparison => ({
        function: 'pettitt',
        dataSet,
        package: r,
        args: [set.values],
        expected: [set.pettitt[pick]],
        pick,
      }),
    ),
    ...set.theilslopes.map(
      ({ slope }): Comparison => ({
        function: 'senSlope',
        dataSet,
        package: `scipy ${versions['scipy']}`,
        args: [set.values],
        expected: [slope],
        pick: 'slope',
      }),
    ),
  ]);
}
