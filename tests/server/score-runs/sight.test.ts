import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Overview, OverviewLevel, Wire } from '../../../shared/api/overview.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { expandOverview } from '../../../shared/figures/expand-overview.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

/** Two districts in which somebody listens, so that they have a risk; the partner answers for the first. */
const [own, other] = ['19.02.01', '19.01.01'];
const month = '2025-10';
/** Stands for the districts of a number that more than one of them has. */
const several = 'several';
let it: TestApp;
/** Numbers of the districts that stand nowhere in the regencies, as they are written in an answer, with their districts. */
let secret: Map<string, string>;

const json = async <T>(url: string, role: Role) => {
  const { statusCode, body } = await it.get(url, role);
  expect([url, role, statusCode]).toEqual([url, role, 200]);
  return JSON.parse(body) as T;
};
const overviewOf = async (role: Role, past = '') =>
  expandOverview(await json<Wire<Overview>>(`/api/overview${past}`, role));

/** The numbers in a text with digits enough to be known again. */
const numbersIn = (text: string) => new Set(text.match(/\d+\.\d{6,}/g) ?? []);
/** Numbers of one area in the columns of a level. */
function numbersOf(level: OverviewLevel, area: string): number[] {
  const { riskClass: _, riskReason: __, ...columns } = level;
  const at = level.areas.indexOf(area);
  const months = level.reliability.length / level.areas.length;
  const found: number[] = [];
  const walk = (value: unknown) => {
    if (Array.isArray(value))
      found.push(...value.slice(at * months, (at + 1) * months).filter((one) => typeof one === 'number'));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(columns);
  return found;
}

beforeAll(async () => {
  it = await makeTestApp();
  const known = new Date('2020-01-01T00:00:00Z');
  const heard = [own, other].map((area_code) => ({
    channel: 'press',
    area_code,
    level: 'district',
    from_month: '2024-01',
    to_month: null,
    sensitivity: 'high',
    recorded_at: known,
    known_at: known,
    batch_id: 1,
  }));
  await it.database.db.insertInto('listening_coverage').values(heard).execute();
  const made = await it.post('/api/incidents', {
    eventDate: `${month}-20`,
    areaCode: other,
    category: 'threat',
    setting: 'workplace',
    relation: 'yes',
    targetKind: 'firm',
    actorKind: 'workers',
    origin: 'citizen',
    status: 'verified',
    reliability: 'B',
    credibility: '2',
    summary: 'Pekerja mengancam menutup gerbang.',
    sourceTitle: 'Saluran telepon kantor',
  });
  expect(made.statusCode).toBe(201);
  it.setNow(new Date('2026-11-26T03:00:00Z')); // a past in which it is known lies behind
  await it.get('/api/overview', 'local_partner'); // the account is made at its first request
  await it.database.db
    .updateTable('account_area')
    .set({ area_code: own })
    .where('account_id', '=', (eb) =>
      eb.selectFrom('account').select('id').where('email', '=', 'local_partner@contoh.id'),
    )
    .execute();
  const textOf = async (level: string) =>
    (await it.get(`/api/score-runs/results?level=${level}&month=${month}`)).body;
  const regencies = await json<{ rows: { level: string }[] }>('/api/tables/scores.json', 'section_head');
  const common = numbersIn(
    (await textOf('regency')) + JSON.stringify(regencies.rows.filter((row) => row.level === 'regency')),
  );
  secret = new Map();
  for (const cell of (JSON.parse(await textOf('district')) as { cells: { areaCode: string }[] }).cells)
    for (const text of numbersIn(JSON.stringify(cell)))
      if (!common.has(text))
        secret.set(text, secret.has(text) && secret.get(text) !== cell.areaCode ? several : cell.areaCode);
});
afterAll(() => it.close());

/** Every route of scores, at the district level where it has levels. */
const routes = (past: string) => [
  `/api/overview?${past}`,
  `/api/score-runs/results?level=district&month=${month}&${past}`,
  `/api/score-runs/results/${other}/${month}?${past}`,
  `/api/score-runs/explanations/changes/${other}/${month}?${past}`,
  `/api/score-runs/explanations/levels/${other}/${month}?${past}`,
  `/api/score-runs/explanations/levels/${own}/${month}?reference=neighbours&${past}`,
  `/api/score-runs/explanations/levels/${own}/${month}?area=${other}&${past}`,
  `/api/score-runs/explanations/against/${other}/${month}?${past}`,
  `/api/score-runs/weights?level=district&month=${month}&${past}`,
  `/api/score-runs?${past}`,
  `/api/what-if/district/${month}?${past}`,
  `/api/detection?level=district&${past}`,
  // no run was stored before, and forecasts have no past
  ...(past
    ? []
    : ['/api/forecasts?level=district', '/api/score-runs/sensitivity?level=district', '/api/catalogue']),
  `/api/forecasts/frozen?${past}`,
  `/api/forecasts/skill?${past}`,
  `/api/incidents/counts?level=district&${past}`,
];
const files = ['scores.csv', 'scores.json', 'contributions.csv', 'teduh-data.zip', 'scores.parquet'];
/** What a file says, as text. */
async function asText(name: string, bytes: Buffer): Promise<string> {
  if (name.endsWith('.parquet'))
    return JSON.stringify(await parquetReadObjects({ file: new Uint8Array(bytes).buffer }), (_, value) =>
      typeof value === 'bigint' ? Number(value) : value,
    );
  if (!name.endsWith('.zip')) return bytes.toString();
  const csv = Object.entries(unzipSync(bytes)).filter(([file]) => file.endsWith('.csv'));
  return csv.map(([, file]) => Buffer.from(file).toString()).join('\n');
}
/** Numbers of single districts that stand in an answer. */
const leaks = (body: string, hidden: (code: string) => boolean) =>
  [...numbersIn(body)].filter((text) => {
    const area = secret.get(text);
    return area !== undefined && hidden(area);
  });

/** The answer, which may be that this is not shown. */
async function told(url: string, role: Role) {
  const answer = await it.get(url, role);
  expect([role, url, [200, 403].includes(answer.statusCode)]).toEqual([role, url, true]);
  return answer;
}

describe('DP-38 the scores of districts, role by role', () => {
  test('there is something to hide: both districts have a risk, and the office reads it', async () => {
    expect([...secret.values()]).toEqual(expect.arrayContaining([own, other]));
    for (const role of ['duty_officer', 'analyst', 'section_head', 'timpora_member', 'auditor'] as const) {
      const { district, months } = await overviewOf(role);
      const at = district.areas.indexOf(other) * months.length + months.indexOf(month);
      expect([role, district.sight, typeof district.risk[at]]).toEqual([role, undefined, 'number']);
      const { body } = await it.get(`/api/score-runs/results/${other}/${month}`, role);
      expect(leaks(body, (code) => code === other).length).toBeGreaterThan(3);
    }
    for (const url of routes('').filter((one) => /results\/|explanations|what-if|detection/.test(one)))
      expect([url, (await it.get(url, 'timpora_member')).statusCode]).toEqual([url, 200]);
    const { body } = await it.get('/api/tables/scores.csv', 'timpora_member');
    expect(leaks(body, () => true)).not.toEqual([]);
  });

  test.each(['', 'asKnownAt=2026-11-25'])(
    'no route tells a class reader a number of a district, %s',
    async (past) => {
      for (const role of ['leadership', 'regional_office'] as const)
        for (const url of routes(past)) {
          const { body } = await told(url, role);
          expect([role, url, leaks(body, () => true)]).toEqual([role, url, []]);
        }
      const { district } = await overviewOf('leadership', `?${past}`);
      expect(district.areas.filter((area) => numbersOf(district, area).length > 0)).toEqual([]);
      expect(district.riskClass.filter((one) => one !== null).length).toBeGreaterThan(12);
    },
  );

  test('nor does a file', async () => {
    for (const file of files) {
      const { statusCode, rawPayload } = await it.get(`/api/tables/${file}`, 'regional_office');
      expect([file, statusCode]).toEqual([file, 200]);
      expect([file, leaks(await asText(file, rawPayload), () => true)]).toEqual([file, []]);
    }
    const { rows } = await json<{ rows: Record<string, unknown>[] }>('/api/tables/scores.json', 'leadership');
    const mine = rows.filter((row) => row.area_code === other);
    expect(mine.length).toBeGreaterThan(12);
    for (const row of mine)
      for (const [name, value] of Object.entries(row))
        if (typeof value === 'number') expect(['risk_class', 'model_version']).toContain(name);
    expect(mine.find((row) => row.month === month)).toMatchObject({
      risk: null,
      risk_class: expect.any(Number),
      risk_reason: 'class_only',
    });
  });

  test.each(['', 'asKnownAt=2026-11-25'])(
    'a local partner is told of its own areas and the regency above, %s',
    async (past) => {
      const isOwn = (code: string) => code === own;
      for (const url of routes(past)) {
        const { body } = await told(url, 'local_partner');
        expect([url, leaks(body, (code) => !isOwn(code) && code !== several)]).toEqual([url, []]);
      }
      const { regency, district, months } = await overviewOf('local_partner', `?${past}`);
      const seen = (level: OverviewLevel) => level.areas.filter((area) => numbersOf(level, area).length > 0);
      expect([seen(regency), seen(district)]).toEqual([['19.02'], [own]]);
      expect(district.risk.length).toBe(district.areas.length * months.length);
      const detail = await it.get(`/api/score-runs/results/${own}/${month}?${past}`, 'local_partner');
      expect(leaks(detail.body, isOwn)).not.toEqual([]);
      for (const part of ['changes', 'against'])
        expect(
          (await it.get(`/api/score-runs/explanations/${part}/${own}/${month}`, 'local_partner')).statusCode,
        ).toBe(200);
    },
  );
});

describe('DP-38 what is left of an answer keeps its shape', () => {
  test('the overview of a class reader has the class, the reliability and the reason, and columns of full length', async () => {
    const whole = await overviewOf('section_head');
    const cut = await overviewOf('leadership');
    expect(cut.regency).toEqual(whole.regency);
    const { riskClass, reliability, areas, sight } = cut.district;
    expect([riskClass, reliability, areas]).toEqual([
      whole.district.riskClass,
      whole.district.reliability,
      whole.district.areas,
    ]);
    expect(sight).toBe('c'.repeat(areas.length));
    const reasonAt = ({ reasons, riskReason }: typeof cut.district, k: number) => reasons[riskReason[k]!];
    const wire = await json<Wire<Overview>>('/api/overview', 'leadership');
    for (let k = 0; k < riskClass.length; k++)
      if (reasonAt(cut.district, k) !== reasonAt(whole.district, k))
        throw new Error(`another reason at ${k}`);
    const { areas: _, ...columns } = wire.district;
    expect(JSON.stringify(columns)).not.toMatch(/\d\.\d/);
    expect([
      wire.district.risk,
      wire.district.incidents,
      wire.district.indicators.incident_signal?.value,
    ]).toEqual([null, null, null]);
    expect(cut.district.pillarAvailability.signals).toBe('-'.repeat(riskClass.length));
  });

  test('cut answers have an etag of their own, the same for all who see the same', async () => {
    const tag = async (role: Role) => (await it.get('/api/overview', role)).headers.etag;
    expect(await tag('leadership')).toBe(await tag('regional_office'));
    expect(
      new Set([await tag('leadership'), await tag('section_head'), await tag('local_partner')]).size,
    ).toBe(3);
    const again = await it.as('leadership', {
      method: 'GET',
      url: '/api/overview',
      headers: { 'if-none-match': String(await tag('section_head')) },
    });
    expect(again.statusCode).toBe(200);
  });

  test('a single place out of sight is no error: the class, or that it is not shown', async () => {
    const url = `/api/score-runs/results/${other}/${month}`;
    expect(await json<object>(url, 'leadership')).toMatchObject({
      sight: 'class',
      cell: {
        areaCode: other,
        riskClass: expect.any(Number),
        riskReason: null,
        reliability: expect.any(String),
      },
    });
    expect(await json<object>(url, 'local_partner')).toMatchObject({
      sight: 'nothing',
      cell: { areaCode: other, riskClass: null, riskReason: null, reliability: null },
    });
    const refused = await it.get(`/api/score-runs/explanations/against/${other}/${month}`, 'leadership');
    expect([refused.statusCode, JSON.parse(refused.body).type]).toEqual([403, '/problems/out_of_sight']);
  });

  test('a scenario of districts is kept by who is shown their numbers', async () => {
    const body = {
      name: 'Kecamatan',
      level: 'district',
      month,
      dataCut: '2026-11-20T00:00:00Z',
      scenario: { weights: {}, shocks: [] },
    };
    expect((await it.post('/api/scenarios', body, 'leadership')).statusCode).toBe(403);
    expect((await it.post('/api/scenarios', { ...body, level: 'regency' }, 'leadership')).statusCode).toBe(
      201,
    );
    expect((await it.post('/api/scenarios', body, 'timpora_member')).statusCode).toBe(201);
  });

  test('detection of districts says to whom it is shown', async () => {
    const found = await json<{ surveillance: object; clusters: object; within: string[] }>(
      '/api/detection?level=district',
      'leadership',
    );
    expect([found.surveillance, found.within]).toEqual([{ refused: 'out_of_sight', series: [] }, []]);
    const ours = await json<{
      surveillance: { series: { areaCode: string }[] };
      clusters: { refused: string };
    }>('/api/detection?level=district', 'local_partner');
    expect(ours.surveillance.series.map((one) => one.areaCode)).toEqual([own]);
    expect(ours.clusters).toMatchObject({ refused: expect.any(String), scans: [] });
  });
});
