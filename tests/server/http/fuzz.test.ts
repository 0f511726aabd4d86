import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, roles } from '../../../shared/domain/role.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { hostileTexts, type Schema, sampleOf, type Spoiled, spoiled } from '../../support/hostile-values.ts';
import { makeWorld, type World } from '../../support/world.ts';

/** More with FUZZ_TEXTS, other dice with FUZZ_SEED; the usual run takes some of each kind for every field. */
const texts = Number(process.env['FUZZ_TEXTS'] ?? 1);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

interface Operation {
  /** Names the roles that may call it. */
  description?: string;
  parameters?: { in: string; name: string; required?: boolean; schema: Schema }[];
  requestBody?: { content?: Record<string, { schema: Schema }> };
}
interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  operation: Operation;
}

/** Left alone, each with its reason. */
const notFuzzed: Record<string, string> = {
  'GET /api/reports/live': 'never ends',
  'DELETE /api/session': 'would sign the role out',
  'DELETE /api/account/sessions': 'would end what the others use',
  'POST /api/data-protection/measures': 'would stop exports and end all sessions when it is taken',
};

/** Words that tell of the inside of the program. */
const leaks =
  /node_modules|\bat [\w.<>]+ \(|\.ts:\d|\.js:\d|\bselect .+ from |insert into |\bpg_|kysely|syntax error at|violates|relation "|password_hash|\$argon2|BEGIN [A-Z ]*PRIVATE KEY|ECONN|\/home\/|\/srv\//i;

let it: TestApp;
let world: World;
let routes: Route[];
beforeAll(async () => {
  it = await makeTestApp();
  world = await makeWorld(it);
  for (const role of roles) await it.get('/api/session', role); // accounts are made when first used
  const { paths } = (await it.get('/api/openapi.json', 'public')).json<{
    paths: Record<string, Record<string, Operation>>;
  }>();
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase() as Route['method'],
      path,
      operation,
    })),
  );
});
afterAll(() => it.close());

const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const schemaOf = (route: Route) => route.operation.requestBody?.content?.['application/json']?.schema;
const real: Record<string, string> = {
  areaCode: '19.03',
  month: '2025-10',
  level: 'regency',
  form: 'phone',
  name: 'areas',
};

/** An address with these parts; what is not given is a thing of the world or a usual word. */
function address(
  route: Route,
  parts: Record<string, string> = {},
  query: Record<string, string> = {},
): string {
  const ids: Record<string, string> = {
    '/api/reports/': world.reports.restricted,
    '/api/incidents/': world.incidents.verified,
    '/api/meetings/': world.meeting,
    '/api/decisions/': world.decisions.own,
    '/api/briefings/': world.briefing,
    '/api/briefing-snapshots/': world.snapshot,
    '/api/information-reports/': world.letter,
    '/api/scenarios/': world.scenario,
    '/api/accounts/': world.otherAccount,
  };
  const id = Object.entries(ids).find(([start]) => route.path.startsWith(start))?.[1];
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(parts[name] ?? (name === 'id' ? id : undefined) ?? real[name] ?? '1'),
  );
  const asked = Object.entries({ ...needed(route), ...query });
  return asked.length > 0
    ? `${path}?${asked.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`
    : path;
}
const needed = (route: Route) =>
  Object.fromEntries(
    (route.operation.parameters ?? [])
      .filter((one) => one.in === 'query' && one.required)
      .map((one) => [one.name, real[one.name] ?? String(sampleOf(one.schema))]),
  );

const wrong: string[] = [];
function judge(route: Route, what: string, answer: LightMyRequestResponse): void {
  const body = answer.body.slice(0, 20_000);
  const isProblem = answer.statusCode >= 400;
  if (answer.statusCode >= 500)
    wrong.push(`${nameOf(route)} [${what}] ${answer.statusCode} ${body.slice(0, 200)}`);
  if (isProblem && leaks.test(body)) wrong.push(`${nameOf(route)} [${what}] tells: ${body.slice(0, 300)}`);
  if (isProblem && !String(answer.headers['content-type']).startsWith('application/problem+json'))
    wrong.push(`${nameOf(route)} [${what}] answers ${answer.headers['content-type']}`);
  if (answer.headers['set-cookie'] && String(answer.headers['set-cookie']).includes('a=b'))
    wrong.push(`${nameOf(route)} [${what}] lets a header in`);
}
/** A half of a pair has no address. */
const encodable = (text: string) => !/[\ud800-\udbff](?![\udc00-\udfff])/.test(text);

async function ask(
  route: Route,
  role: Role,
  what: string,
  url: string,
  payload?: unknown,
): Promise<LightMyRequestResponse> {
  const answer = await it.as(role, {
    method: route.method,
    url,
    ...(payload === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, payload: JSON.stringify(payload) }),
  });
  judge(route, `${role}, ${what}`, answer);
  return answer;
}
const fuzzed = () => routes.filter((route) => !(nameOf(route) in notFuzzed));
const rolesOf = ({ operation }: Route) =>
  (/^Roles: (.*)\.$/.exec(operation.description ?? '')?.[1] ?? '').split(', ') as Role[];
/** Somebody who may call a route, so that its body is read. */
const allowedRole = (route: Route): Role => {
  const told = rolesOf(route);
  const order: Role[] = [
    'section_head',
    'administrator',
    'auditor',
    'timpora_member',
    'leadership',
    'duty_officer',
  ];
  return order.find((role) => told.includes(role)) ?? 'section_head';
};

/** All rows of all tables that reading may not touch. */
async function contents(): Promise<Map<string, string>> {
  // sessions move on by being used; looking, exporting and refusing are themselves written down
  const moving = [
    'session',
    'audit_event',
    'score_run',
    'score_result',
    'score_contribution',
    'score_overview',
    'score_sensitivity',
  ];
  const db = it.database.system;
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    db,
  );
  const all = new Map<string, string>();
  for (const { name } of rows.filter((row) => !moving.includes(row.name))) {
    const { rows: found } = await sql<{ n: number; h: string }>`
      select count(*) as n, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as h from ${sql.table(name)} t`.execute(
      db,
    );
    all.set(name, `${found[0]!.n} ${found[0]!.h}`);
  }
  return all;
}

test('what is left alone exists', () => {
  const known = new Set(routes.map(nameOf));
  expect(Object.keys(notFuzzed).filter((name) => !known.has(name))).toEqual([]);
});

describe('hostile input is answered by name: nothing fails inside, nothing is told of it', () => {
  test('in addresses: parts and questions of every route; reading changes no row', async () => {
    wrong.length = 0;
    const before = await contents();
    let asked = 0;
    for (const route of fuzzed().filter(({ method }) => method === 'GET')) {
      const role = allowedRole(route);
      const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const questions = (route.operation.parameters ?? [])
        .filter((one) => one.in === 'query')
        .map((one) => one.name);
      for (const [place, text] of [
        ...names.flatMap((name) => hostileTexts.map((one) => [`part ${name}`, one] as const)),
        ...[...questions, 'kelebihan'].flatMap((name) =>
          hostileTexts.map((one) => [`question ${name}`, one] as const),
        ),
      ].filter(([, text], i) => encodable(text) && (i * 7 + seed) % 3 < texts)) {
        const name = place.split(' ')[1]!;
        const url = place.startsWith('part')
          ? address(route, { [name]: text.slice(0, 400) })
          : address(route, {}, { [name]: text });
        await ask(route, role, `${place} ${JSON.stringify(text).slice(0, 40)}`, url);
        asked++;
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(asked).toBeGreaterThan(300);
    expect([...(await contents())].filter(([name, value]) => before.get(name) !== value)).toEqual([]);
  }, 240_000);

  test('in bodies: each field missing, of another kind, out of bounds, with attacks in it', async () => {
    wrong.length = 0;
    let asked = 0;
    const sent = async (route: Route, { what, value }: Spoiled) => {
      await ask(route, allowedRole(route), what, address(route), value);
      asked++;
    };
    for (const route of fuzzed().filter(({ method }) => method !== 'GET')) {
      const schema = schemaOf(route);
      if (schema) for (const one of spoiled(schema, seed, texts)) await sent(route, one);
      else await sent(route, { what: 'a body where none is expected', value: { a: 1 } });
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(asked).toBeGreaterThan(1000);
  }, 240_000);

  test('in form: other content types, broken JSON, a megabyte, doubled names', async () => {
    wrong.length = 0;
    const big = JSON.stringify({ a: 'x'.repeat(1_000_000) });
    const forms: [string, string, string][] = [
      ['application/json', '{"a":', 'cut'],
      ['application/json', '', 'empty'],
      ['application/json', 'null', 'null'],
      ['application/json', big, 'a megabyte'],
      ['application/json; charset=utf-16', '{}', 'another charset'],
      ['text/plain', '{}', 'text'],
      ['application/x-www-form-urlencoded', 'a=1', 'form'],
      ['application/xml', '<a/>', 'xml'],
      ['application/json\t; x', '{}', 'odd header'],
      ['application/json,text/plain', '{}', 'two types'],
      [
        'application/json',
        '{"a":1,"a":2,"__proto__":{"x":1},"constructor":{"prototype":{"y":1}}}',
        'doubled and poisoned names',
      ],
    ];
    const accepted: string[] = [];
    for (const route of fuzzed().filter((one) => one.method !== 'GET' && schemaOf(one)))
      for (const [type, payload, what] of forms) {
        const answer = await it.as(allowedRole(route), {
          method: route.method,
          url: address(route),
          headers: { 'content-type': type },
          payload,
        });
        judge(route, what, answer);
        if (answer.statusCode < 300 && !['null', 'empty'].includes(what))
          accepted.push(`${nameOf(route)} ${what}`);
      }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(accepted).toEqual([]);
    expect(({} as Record<string, unknown>)['x'] ?? ({} as Record<string, unknown>)['y']).toBeUndefined();
  }, 240_000);

  test('as every role: the same bodies are refused before they are read, and the refusal is written down', async () => {
    wrong.length = 0;
    const read: string[] = [];
    for (const role of roles)
      for (const route of fuzzed().filter((one) => one.method !== 'GET' && schemaOf(one))) {
        const allowed = rolesOf(route);
        if (allowed.includes(role)) continue;
        const answer = await ask(route, role, 'not for the role', address(route), sampleOf(schemaOf(route)!));
        if (![401, 403].includes(answer.statusCode))
          read.push(`${role} ${nameOf(route)} ${answer.statusCode}`);
      }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(read).toEqual([]);
    const { rows } = await sql<{ role: string }>`
      select distinct role from audit_event where act = 'access.refuse'`.execute(it.database.system);
    expect(rows.map((row) => row.role).sort()).toEqual(roles.filter((role) => role !== 'public').sort());
  }, 240_000);
});

test('the dice are the same for one seed', () => {
  const schema: Schema = { type: 'object', properties: { a: { type: 'string', maxLength: 5 } } };
  const print = () =>
    createHash('sha256')
      .update(JSON.stringify(spoiled(schema, 7, 3)))
      .digest('hex');
  expect(print()).toBe(print());
});
