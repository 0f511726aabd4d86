import { seedState } from '../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../shared/statistics/xoshiro-128.ts';

/** What a form never sends: signs of every class, and beginnings of the usual attacks. */
export const hostileTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202Egnirts',
  '\u200B\u200D\uFEFF',
  '🐟'.repeat(50),
  'e\u0301'.repeat(60),
  'ﬀﬁ①㎏',
  "' or 1=1 --",
  "'; drop table report; --",
  '%27%20or%201%3D1',
  '$.a[*] ? (@.b == 1)',
  '(a+)+$',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}#{7*7}',
  '=HYPERLINK("http://x")',
  '@SUM(1+1)|cmd',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  'http://169.254.169.254/',
  '\r\nSet-Cookie: a=b',
  '__proto__',
  '-1',
  '1e309',
  'NaN',
  '9'.repeat(400),
  'A'.repeat(3000),
];

/** Other kinds of value in the place of any. */
export const hostileValues: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  9_007_199_254_740_992,
  [],
  [null],
  {},
  { a: { b: [] } },
  { __proto__: null, constructor: 1 },
  [[[[[[[[[[]]]]]]]]]],
];

/** Part of JSON Schema that our contracts use. */
export interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
}

/** A value that a schema takes, or nearly: patterns are met where they are common ones. */
export function sampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return sampleOf(choice[0]!);
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, one]) => [name, sampleOf(one)]),
    );
  if (schema.type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}));
  if (schema.type === 'integer' || schema.type === 'number')
    return schema.minimum ?? (schema.exclusiveMinimum !== undefined ? schema.exclusiveMinimum + 1 : 1);
  if (schema.type === 'boolean') return false;
  if (schema.type === 'null') return null;
  if (schema.format === 'uuid' || schema.pattern?.includes('{36}'))
    return '00000000-0000-4000-8000-000000000000';
  if (schema.format === 'email') return 'uji@contoh.id';
  if (schema.pattern?.includes('\\d{4}-'))
    return schema.pattern.includes('(0[1-9]|[12]') ? '2026-11-02' : '2026-11';
  if (schema.pattern?.includes('\\.')) return '19.03';
  return 'contoh isian'.padEnd(schema.minLength ?? 0, ' x').slice(0, schema.maxLength ?? 200);
}

/** A value with one thing in it changed for the worse, and which. */
export interface Spoiled {
  what: string;
  value: unknown;
}

/** Spoils each property of a sample, one at a time: missing, of another kind, out of bounds, with hostile texts; `most` texts each. */
export function spoiled(schema: Schema, seed: number, most: number): Spoiled[] {
  const dice = xoshiro128(seedState(seed, ['spoiled']));
  const some = <T>(all: readonly T[], count: number): T[] => {
    const left = [...all];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0)
      taken.push(...left.splice(Math.floor(dice.uniform() * left.length), 1));
    return taken;
  };
  const base = sampleOf(schema);
  const wholes: Spoiled[] = some(hostileValues, 4).map((value) => ({ what: 'whole', value }));
  const parts = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const put = (what: string, value: unknown): Spoiled => ({
      what: `${name}: ${what}`,
      value: { ...(base as object), [name]: value },
    });
    const { [name]: _, ...without } = base as Record<string, unknown>;
    const edges = [property.minimum, property.maximum]
      .filter((edge): edge is number => edge !== undefined)
      .flatMap((edge) => [edge - 1, edge + 1]);
    return [
      { what: `${name}: missing`, value: without },
      ...some(hostileValues, 3).map((value) => put(JSON.stringify(value) ?? 'nothing', value)),
      ...edges.map((value) => put(`edge ${value}`, value)),
      ...some(hostileTexts, most).map((value) => put(JSON.stringify(value).slice(0, 40), value)),
      ...(property.maxLength ? [put('one sign too many', 'x'.repeat(property.maxLength + 1))] : []),
      ...(property.type === 'array'
        ? [
            put(
              'many',
              Array.from({ length: 3000 }, () => hostileTexts[10]),
            ),
          ]
        : []),
    ];
  });
  return [...wholes, { what: 'one more', value: { ...(base as object), kelebihan: 1 } }, ...parts];
}
