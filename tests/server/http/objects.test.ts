import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, roles } from '../../../shared/domain/role.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { makeWorld, type Mark, marks, type World } from '../../support/world.ts';

/** Every answer that can be read, by every role, searched for what the role may not have; and every object by its id. */
const office = ['duty_officer', 'analyst', 'section_head', 'leadership'] as const;
const heads = ['section_head', 'leadership'] as const;
const whole = [...office, 'regional_office'] as const;
const desk = ['duty_officer', 'analyst', 'section_head'] as const;
const analysts = ['analyst', 'section_head'] as const;
const drafters = [...analysts, 'leadership'] as const;

/** Who may find a word in an answer at all; everybody else's answers are searched for it. */
const mayFind: Record<Mark, readonly Role[]> = {
  reportText: office,
  partnerReportText: office,
  restrictedText: heads,
  contact: [],
  unverifiedIncident: office,
  foreignIncident: whole,
  rumourClaim: office,
  minutes: [...whole, 'timpora_member'],
  ownDecision: [...whole, 'timpora_member'],
  otherDecision: whole,
  draftTitle: drafters,
  letter: analysts,
  question: [...office, 'timpora_member'],
  posterLabel: desk,
  draftTyped: ['analyst'],
  email: ['administrator', 'section_head', 'leadership', 'auditor'],
};

const missing = '00000000-0000-4000-8000-000000000000';

/** For each route that names an object: one of them, who finds it there, and a body that a write would take. */
interface ObjectRoute {
  params: (world: World) => Record<string, string>;
  /** Roles for whom the object is there; others get the answer of a missing one, or are refused by role. */
  finds: readonly Role[];
  body?: object;
  /** Another missing id where ids are no UUIDs. */
  missing?: Record<string, string>;
}
const partner = ['timpora_member'] as const;
const objects: Record<string, ObjectRoute> = {
  'GET /api/incidents/{id}': {
    params: (world) => ({ id: world.incidents.elsewhere }),
    finds: whole,
  },
  'POST /api/incidents/{id}/versions': {
    params: (world) => ({ id: world.incidents.elsewhere }),
    finds: analysts,
    body: {},
  },
  'POST /api/incidents/{id}/merge': {
    params: (world) => ({ id: world.incidents.elsewhere }),
    finds: analysts,
    body: {},
  },
  'POST /api/incidents/{id}/unmerge': {
    params: (world) => ({ id: world.incidents.elsewhere }),
    finds: analysts,
    body: {},
  },
  'POST /api/incidents/{id}/split': {
    params: (world) => ({ id: world.incidents.elsewhere }),
    finds: analysts,
    body: {},
  },
  'GET /api/reports/{id}': { params: (world) => ({ id: world.reports.restricted }), finds: heads },
  'GET /api/reports/{id}/raw': {
    params: (world) => ({ id: world.reports.restricted }),
    finds: ['section_head'],
  },
  'GET /api/reports/{id}/media/{mediaId}': {
    params: (world) => ({ id: world.reports.restricted, mediaId: missing }),
    finds: [],
  },
  'GET /api/reports/{id}/media/{mediaId}/blurred': {
    params: (world) => ({ id: world.reports.restricted, mediaId: missing }),
    finds: [],
  },
  'POST /api/reports/{id}/media/{mediaId}/fetch': {
    params: (world) => ({ id: world.reports.restricted, mediaId: missing }),
    finds: [],
    body: {},
  },
  'POST /api/reports/{id}/assessments': {
    params: (world) => ({ id: world.reports.restricted }),
    finds: ['section_head'],
    body: {
      version: 99,
      areaCode: null,
      category: null,
      setting: null,
      relation: null,
      targetKind: null,
      actorKind: null,
      eventDate: null,
      reliability: 'F',
      credibility: '6',
      namesChecked: true,
      outcome: { kind: 'keep' },
    },
  },
  'POST /api/reports/{id}/undo': {
    params: (world) => ({ id: world.reports.restricted }),
    finds: ['section_head'],
    body: { version: 99 },
  },
  'POST /api/reports/{id}/messages': {
    params: (world) => ({ id: world.reports.restricted }),
    finds: heads,
    body: { body: 'Terima kasih, kami cek.', via: 'in_person', isAnswer: true, scope: 'report' },
  },
  'POST /api/reports/{id}/contact': {
    params: (world) => ({ id: world.reports.restricted }),
    finds: [], // it left no contact
    body: { reason: 'membalas pelapor soal lowongan' },
  },
  'POST /api/reports/{id}/verifications': {
    params: (world) => ({ id: world.reports.restricted }),
    finds: ['section_head'],
    body: { accountId: missing, areaCode: '19.03.01', question: 'Apakah benar demikian?', dueDays: 3 },
  },
  'PUT /api/reports/{id}/restriction': {
    params: (world) => ({ id: world.reports.restricted }),
    finds: heads,
    body: { restricted: true },
  },
  'POST /api/reports/{id}/purge': {
    params: (world) => ({ id: world.reports.purged }),
    finds: ['section_head'],
    body: {},
  },
  'DELETE /api/account/sessions/{id}': { params: (world) => ({ id: world.session }), finds: [] },
  'POST /api/verifications/{id}/answer': {
    params: (world) => ({ id: world.verification }),
    finds: partner,
    body: { outcome: 'confirmed', note: 'Sudah kami lihat di tempat.' },
  },
  'POST /api/rumours/{id}/versions': { params: (world) => ({ id: world.rumour }), finds: analysts, body: {} },
  'GET /api/meetings/{id}': {
    params: (world) => ({ id: world.meeting }),
    finds: [...whole, 'timpora_member'],
  },
  'POST /api/meetings/{id}/versions': {
    params: (world) => ({ id: world.meeting }),
    finds: drafters,
    body: {},
  },
  'POST /api/meetings/{id}/decisions': {
    params: (world) => ({ id: world.meeting }),
    finds: drafters,
    body: {},
  },
  'POST /api/decisions/{id}/versions': {
    params: (world) => ({ id: world.decisions.own }),
    finds: drafters,
    body: {},
  },
  'POST /api/decisions/{id}/progress': {
    params: (world) => ({ id: world.decisions.other }),
    finds: drafters,
    body: { version: 99, state: 'in_progress', evidence: '', engagementId: null, doneDate: null },
  },
  'GET /api/scenarios/{id}': {
    params: (world) => ({ id: world.scenario }),
    finds: roles.filter((role) => !['public', 'administrator'].includes(role)),
  },
  'GET /api/briefings/{id}': { params: (world) => ({ id: world.briefing }), finds: drafters },
  'PUT /api/briefings/{id}': { params: (world) => ({ id: world.briefing }), finds: analysts, body: {} },
  'PUT /api/briefings/{id}/texts/{blockId}': {
    params: (world) => ({ id: world.briefing, blockId: 'tidak-ada' }),
    finds: analysts,
    body: {},
  },
  'POST /api/briefings/{id}/snapshots': {
    params: (world) => ({ id: world.briefing }),
    finds: analysts,
    body: { version: 99 },
  },
  'GET /api/briefing-snapshots/{id}': { params: (world) => ({ id: world.snapshot }), finds: drafters },
  'GET /api/briefing-snapshots/{id}/differences': {
    params: (world) => ({ id: world.snapshot }),
    finds: drafters,
  },
  'POST /api/briefing-snapshots/{id}/publication': {
    params: (world) => ({ id: world.snapshot }),
    finds: heads,
    body: { checked: [] },
  },
  'POST /api/briefing-snapshots/{id}/files': {
    params: (world) => ({ id: world.snapshot }),
    finds: drafters,
    body: { reason: 'bahan untuk rapat minggu depan' },
  },
  'GET /api/information-reports/{id}': { params: (world) => ({ id: world.letter }), finds: analysts },
  'PUT /api/information-reports/{id}': {
    params: (world) => ({ id: world.letter }),
    finds: analysts,
    body: {},
  },
  'POST /api/information-reports/{id}/number': {
    params: (world) => ({ id: world.letter }),
    finds: analysts,
    body: { version: 99 },
  },
  'POST /api/information-reports/{id}/file': {
    params: (world) => ({ id: world.letter }),
    finds: analysts,
    body: {},
  },
};

/** Routes with a part in their address that names no object of somebody; each with its reason. */
const noObject: Record<string, string> = {
  '/api/accounts/invitations/{id}': 'accounts are the administrator’s alone',
  '/api/accounts/{id}': 'accounts are the administrator’s alone',
  '/api/posters/{id}': 'all posters belong to the desk',
  '/api/alarms/{id}': 'alarms are read whole by the office',
  '/api/imports/{batchId}':
    'what came in is open to all who read scores; who takes it back is tested with imports',
  '/api/chat-imports/{batchId}': 'belongs to the desk',
  '/api/boundaries/{version}': 'versions of the map',
  '/api/report-drafts/{form}': 'a form; the draft in it is the reader’s own',
  '/api/score-runs/': 'places and months',
  '/api/what-if/': 'places and months',
  '/api/tables/{name}': 'names of tables',
  '/api/office-settings/{name}': 'names of settings',
  '/api/account/passkeys/{id}': 'looked for among the own ones alone, as sessions are',
  '/api/data-protection/': 'belongs to the data-protection officer and the heads, whole',
  '/api/scenarios/{id}': 'putting away is tested with scenarios',
};

let it: TestApp;
let world: World;
let paths: Record<
  string,
  Record<string, { parameters?: { in: string; name: string; required?: boolean }[] }>
>;
beforeAll(async () => {
  it = await makeTestApp();
  world = await makeWorld(it);
  ({ paths } = (await it.get('/api/openapi.json', 'public')).json<{ paths: typeof paths }>());
});
afterAll(() => it.close());

const routesOf = () =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      path,
      method: method.toUpperCase(),
      name: `${method.toUpperCase()} ${path}`,
    })),
  );
const filled = (path: string, params: Record<string, string>) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? missing));
const told = (body: string) => body.replace(/"instance":"[^"]*"/, '');

test('every route that names an object has its row, or says why it has none', () => {
  const silent = routesOf()
    .filter(({ path }) => path.includes('{'))
    .filter(
      ({ name, path }) =>
        !(name in objects) && !Object.keys(noObject).some((start) => path.startsWith(start)),
    )
    .map(({ name }) => name);
  expect(silent).toEqual([]);
  const known = new Set(routesOf().map(({ name }) => name));
  expect(Object.keys(objects).filter((name) => !known.has(name))).toEqual([]);
});

describe('DP-50 what is not there for somebody answers like what is not there at all', () => {
  test.each(roles)('%s', async (role) => {
    const wrong: unknown[] = [];
    for (const [route, { params, finds, body }] of Object.entries(objects)) {
      const [method, path] = route.split(' ') as ['GET', string];
      const ask = (of: Record<string, string>) =>
        it.as(role, { method, url: filled(path, of), ...(body ? { payload: body } : {}) });
      const there = await ask(params(world));
      const absent = await ask({ ...params(world), id: missing });
      const isSame = there.statusCode === absent.statusCode && told(there.body) === told(absent.body);
      const isRefused = [401, 403, 404].includes(there.statusCode);
      // an empty body is malformed for all who may write, whether it is there or not
      const isMalformed = body !== undefined && Object.keys(body).length === 0 && there.statusCode === 400;
      const good = finds.includes(role) ? isMalformed || !isSame : isSame && (isRefused || isMalformed);
      if (!good)
        wrong.push([
          route,
          there.statusCode,
          absent.statusCode,
          there.body.slice(0, 160),
          absent.body.slice(0, 160),
        ]);
    }
    expect(wrong).toEqual([]);
  });
});

/** Enough for a good answer where reading needs a question. */
const asked: Record<string, string> = {
  '/api/score-runs/results': '?level=district&month=2025-10',
  '/api/score-runs/weights': '?level=regency&month=2025-10',
  '/api/score-runs/sensitivity': '?level=regency',
  '/api/detection': '?level=regency',
  '/api/incidents': '?limit=500',
  '/api/tables/{name}.csv': '',
};
const plain: Record<string, string> = {
  areaCode: '19.03',
  month: '2025-10',
  level: 'district',
  form: 'phone',
  batchId: '1',
};
const tables = ['areas', 'incidents', 'engagements', 'foreign-workers', 'scores'];

/** Addresses of everything that can be read: each route with the objects of the world and with plain parts. */
function reads(): string[] {
  const all = routesOf().filter(({ method, name }) => method === 'GET' && name !== 'GET /api/reports/live');
  return all.flatMap(({ path, name }) => {
    if (path.includes('{name}')) return tables.map((table) => filled(path, { name: table }));
    const ids = objects[name]
      ? [objects[name].params(world)]
      : [
          Object.fromEntries(
            [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => [part!, plain[part!] ?? missing]),
          ),
        ];
    if (path === '/api/reports/{id}') ids.push({ id: world.reports.plain }, { id: world.reports.partner });
    if (path === '/api/incidents/{id}')
      ids.push({ id: world.incidents.unverified }, { id: world.incidents.verified });
    return ids.map((params) => filled(path, params) + (asked[path] ?? ''));
  });
}

describe('DP-50 no answer holds what its reader may not have: lists, single things, exports', () => {
  test.each(roles)('%s', async (role) => {
    const hidden = (Object.keys(marks) as Mark[]).filter((mark) => !mayFind[mark].includes(role));
    const found: unknown[] = [];
    let answers = 0;
    for (const url of reads()) {
      const { statusCode, body } = await it.as(role, { method: 'GET', url });
      if (statusCode === 200) answers++;
      for (const mark of hidden)
        if (body.includes(marks[mark]) && !(mark === 'email' && url === '/api/session'))
          found.push([url, mark]);
    }
    expect(found).toEqual([]);
    expect(answers).toBeGreaterThan(2); // openness itself is looked at by the matrix of roles
  });
  test('and who may have it finds it somewhere', async () => {
    for (const mark of Object.keys(marks) as Mark[]) {
      if (mark === 'contact' || mark === 'letter') continue; // opened one by one, or not written into yet
      const role = mayFind[mark].at(-1)!;
      let seen = false;
      for (const url of reads())
        seen ||= (await it.as(role, { method: 'GET', url })).body.includes(marks[mark]);
      expect([mark, role, seen]).toEqual([mark, role, true]);
    }
  });
});
