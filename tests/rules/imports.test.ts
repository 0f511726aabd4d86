import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

interface Import {
  from: string;
  to: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => join(folder, name));
}

function importsOf(file: string, text = readFileSync(join(root, file), 'utf8')): Import[] {
  const found = text.matchAll(
    /(?:^|[\s;])(?:import|export)\s[^'";]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gm,
  );
  return [...found].map((match) => {
    const name = (match[1] ?? match[2] ?? match[3])!;
    return {
      from: file,
      to: name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name,
    };
  });
}

const house = (path: string) => path.split('/')[0]!;
const room = (path: string) => path.split('/').slice(0, 2).join('/');

/** Who may import whom, each rule with what it forbids. */
const allowedInShared =
  /^(simple-statistics|typebox|fflate|saxes|csv-parse\/|topojson-(client|server|simplify|specification)$|geojson$|@stdlib\/|d3-(array|geo|format|scale|time-format)$)/;
const order: Record<string, number> = {
  domain: 0,
  api: 9,
  statistics: 1,
  tabular: 2,
  intake: 2,
  spatial: 2,
  composite: 3,
  surveillance: 3,
  forecasting: 3,
  imports: 4,
  geometry: 2,
  figures: 4,
  text: 4,
  briefings: 5,
};
const serverLevel: Record<string, number> = {
  db: 0,
  http: 0,
  audit: 0,
  accounts: 0,
  keys: 0,
  erasure: 0,
  backups: 4,
  jobs: 0,
  settings: 0,
  printing: 0,
  health: 1,
  places: 1,
  indicators: 1,
  'foreign-workers': 1,
  reference: 1,
  incidents: 2,
  meetings: 2,
  'information-reports': 2,
  reports: 2,
  posters: 2,
  'data-protection': 2,
  'public-form': 2,
  triage: 2,
  whatsapp: 2,
  'chat-imports': 2,
  rumours: 2,
  imports: 2,
  boundaries: 2,
  'score-models': 3,
  'score-runs': 3,
  scenarios: 3,
  forecasts: 3,
  detection: 3,
  alarms: 4,
  catalogue: 4,
  briefings: 4,
  simulation: 4,
  operation: 4,
};
const rules: [string, (one: Import) => boolean][] = [
  [
    'web and server never meet',
    ({ from, to }) =>
      (house(from) === 'web' && house(to) === 'server') || (house(from) === 'server' && house(to) === 'web'),
  ],
  [
    'shared imports shared and a short list of pure packages',
    ({ from, to }) => house(from) === 'shared' && house(to) !== 'shared' && !allowedInShared.test(to),
  ],
  [
    'inside shared, the finer never imports the coarser',
    ({ from, to }) => {
      if (house(from) !== 'shared' || house(to) !== 'shared' || room(from) === room(to)) return false;
      const [a, b] = [from.split('/')[1]!, to.split('/')[1]!];
      if (a === 'api')
        return !['domain', 'composite', 'surveillance', 'imports', 'geometry', 'briefings'].includes(b);
      return (
        (order[b] ?? 99) > (order[a] ?? 0) &&
        !(b === 'api' && ['figures', 'text', 'briefings'].includes(a)) &&
        !(a === 'figures' && b === 'text')
      );
    },
  ],
  [
    'a server feature imports its own level or lower',
    ({ from, to }) => {
      if (
        house(from) !== 'server' ||
        house(to) !== 'server' ||
        from.split('/').length < 3 ||
        to.split('/').length < 3
      )
        return false;
      const [a, b] = [serverLevel[from.split('/')[1]!], serverLevel[to.split('/')[1]!]];
      if (a === undefined || b === undefined) return true;
      return (
        b > a &&
        !/^server\/((score-runs|forecasts|detection|alarms|whatsapp|imports|boundaries|briefings)\/service|reports\/intake)\.ts$/.test(
          to,
        )
      );
    },
  ],
  [
    'no feature imports the routes of another',
    ({ from, to }) => to.endsWith('/routes.ts') && from !== 'server/app.ts',
  ],
  [
    'a page never imports another page',
    ({ from, to }) =>
      from.startsWith('web/pages/') && to.startsWith('web/pages/') && from.split('/')[2] !== to.split('/')[2],
  ],
  [
    'charts, map and ui never fetch',
    ({ from, to }) => /^web\/(charts|map|ui)\//.test(from) && to.startsWith('web/api/'),
  ],
  ['no barrels', ({ to }) => /\/index\.ts$/.test(to)],
  [
    'the beside-the-checkout folder is no part of the program',
    ({ from, to }) => house(from) !== 'tests' && to.startsWith('..'),
  ],
];

const all = ['shared', 'server', 'web'].flatMap(sources).flatMap((file) => importsOf(file));

describe('who imports whom', () => {
  test('the guard has looked at the whole house', () => {
    expect(all.length).toBeGreaterThan(400);
    expect(new Set(all.map((one) => house(one.from)))).toEqual(new Set(['shared', 'server', 'web']));
  });

  test.each(rules)('%s', (_, isForbidden) => {
    expect(all.filter(isForbidden).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  const planted: Record<string, Import> = {
    'web and server never meet': { from: 'web/pages/a.ts', to: 'server/app.ts' },
    'shared imports shared and a short list of pure packages': { from: 'shared/domain/a.ts', to: 'node:fs' },
    'inside shared, the finer never imports the coarser': {
      from: 'shared/statistics/a.ts',
      to: 'shared/composite/b.ts',
    },
    'a server feature imports its own level or lower': {
      from: 'server/places/a.ts',
      to: 'server/score-runs/input.ts',
    },
    'no feature imports the routes of another': {
      from: 'server/places/a.ts',
      to: 'server/indicators/routes.ts',
    },
    'a page never imports another page': { from: 'web/pages/data/a.ts', to: 'web/pages/area/b.ts' },
    'charts, map and ui never fetch': { from: 'web/charts/a.ts', to: 'web/api/areas.ts' },
    'no barrels': { from: 'web/main.ts', to: 'web/ui/index.ts' },
    'the beside-the-checkout folder is no part of the program': {
      from: 'server/app.ts',
      to: '../shared/data/x.csv',
    },
  };
  test.each(rules)('%s: the guard bites', (name, isForbidden) => {
    expect(isForbidden(planted[name]!)).toBe(true);
  });

  test('imports of every form are read', () => {
    const text =
      "import a from './a.ts';\nimport {\n  b,\n} from './b.ts';\nexport { c } from './c.ts';\nconst d = import('./d.ts');\nimport './e.ts';";
    expect(importsOf('web/x.ts', text).map((one) => one.to)).toEqual([
      'web/a.ts',
      'web/b.ts',
      'web/c.ts',
      'web/d.ts',
      'web/e.ts',
    ]);
  });
});
