import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Observations } from '../../../shared/api/indicators.ts';
import type { Imports } from '../../../shared/api/imports.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { bringIn, lookAt, storeAs } from '../../support/import-client.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const heading = 'kode_wilayah;wilayah;indikator;periode;nilai;sumber;terbit';
const sheet = (...rows: string[]) => [heading, ...rows].join('\n');
const source = 'Sakernas Agustus 2025 (uji)';
const tpt = (code: string, name: string, value: string, period = '2025-08') =>
  `${code};${name};Tingkat Pengangguran Terbuka;${period};${value};${source};2025-11-05`;
const observations = async (query: string): Promise<Observations['observations']> =>
  (await it.get(`/api/observations?${query}`)).json<Observations>().observations;
const inForce = async (query: string) =>
  (await observations(query)).filter((one) => one.supersededBy === null && one.preferred);
const batches = async () =>
  Number(
    (
      await it.database.db
        .selectFrom('import_batch')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

describe('looking at a sheet stores nothing and says what it would do', () => {
  test('new, same and revised figures, with the value in force beside the new one', async () => {
    const known = (await inForce('indicator=open_unemployment_rate&area=19.71')).find(
      (one) => one.period === '2024-08',
    )!;
    const before = await batches();
    const { preview } = await lookAt(
      it,
      sheet(
        tpt('19.71', 'Kota Pangkal Pinang', String(known.value).replace('.', ','), '2024-08'),
        tpt('19.05', 'Kabupaten Bangka Barat', '9,81', '2016-08'),
        tpt('19.04', 'Kabupaten Bangka Tengah', '7,77', '2024-08'),
      ),
    );
    expect(preview!.findings.filter((one) => one.severity !== 'warning')).toEqual([]);
    expect(preview!.difference).toMatchObject({ new: 1, same: 1, revised: 1 });
    const [revised] = preview!.difference.revisedValues;
    expect(revised).toMatchObject({ areaCode: '19.04', value: 7.77, row: 3 });
    expect(revised!.before).toBe(
      (await inForce('indicator=open_unemployment_rate&area=19.04')).find((one) => one.period === '2024-08')!
        .value,
    );
    expect(await batches()).toBe(before);
  });

  test('a revision tells which scores it would move, before it is stored', async () => {
    const { preview } = await lookAt(it, sheet(tpt('19.04', 'Kabupaten Bangka Tengah', '9,9', '2024-08')));
    expect(preview!.effect!.changed).toBeGreaterThan(0);
    const first = preview!.effect!.shifts[0]!;
    expect(first.before).not.toBe(first.after);
  });

  test('a district that carries the figure of its province is asked about', async () => {
    const province = (await inForce('indicator=open_unemployment_rate&area=19')).find(
      (one) => one.period === '2024-08',
    )!;
    const { preview } = await lookAt(
      it,
      sheet(tpt('19.03', 'Kabupaten Bangka Selatan', String(province.value).replace('.', ','), '2024-08')),
    );
    expect(preview!.findings.map((one) => one.code)).toContain('province_figure');
  });
});

describe('storing a sheet', () => {
  const file = sheet(
    tpt('19.01', 'Kabupaten Bangka', '4,41', '2017-08'),
    tpt('1905', 'Kabupaten Bangka Selatan', '3,33', '2017-08'),
  );

  test('all of it is there at once, each value with its file and cell, and who brought it', async () => {
    const { done, problem } = await bringIn(it, file, {}, 'analyst', 'tpt 2017.csv');
    expect(problem).toBeUndefined();
    expect(done).toMatchObject({ new: 2, revised: 0, same: 0 });
    // the BPS code 1905 is Bangka Selatan, 19.03 in the list of the ministry
    const [south] = (await inForce('indicator=open_unemployment_rate&area=19.03')).filter(
      (one) => one.period === '2017-08',
    );
    expect(south).toMatchObject({ value: 3.33, definition: 'august', source: { title: source } });
    expect(south!.provenance).toMatchObject({
      batchId: done!.batchId,
      kind: 'import',
      fileName: 'tpt 2017.csv',
      cell: 'E3',
      recordedBy: 'analyst',
    });
    expect(south!.provenance.fileSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the same file again is recognised and stores nothing', async () => {
    const before = await batches();
    const { preview, done } = await bringIn(it, file, {}, 'analyst', 'lain.csv');
    expect(preview!.before).toMatchObject({ by: 'analyst' });
    expect(done).toEqual({ batchId: null, new: 0, revised: 0, same: 2 });
    expect(await batches()).toBe(before);
  });

  test('a revision keeps the figure before it for whoever asks as known then, and goes back with its batch', async () => {
    const then = new Date('2026-11-25T00:00:00Z');
    it.setNow(new Date('2026-11-26T01:00:00Z'));
    const changed = sheet(tpt('19.01', 'Kabupaten Bangka', '4,60', '2017-08'));
    const { done } = await bringIn(it, changed);
    expect(done).toMatchObject({ new: 0, revised: 1 });
    const at = (day: string) =>
      inForce(`indicator=open_unemployment_rate&area=19.01&asKnownAt=${day}`).then(
        (all) => all.find((one) => one.period === '2017-08')?.value,
      );
    expect(await at('2026-11-26')).toBe(4.6);
    expect(await at(then.toISOString())).toBe(4.41);
    it.setNow(new Date('2026-11-29T00:00:00Z'));
    expect((await it.post(`/api/imports/${done!.batchId}/undo`, undefined, 'analyst')).statusCode).toBe(204);
    expect(await at('2026-11-29')).toBe(4.41);
    // what was known while it stood stays known
    expect(await at('2026-11-28')).toBe(4.6);
    expect((await it.post(`/api/imports/${done!.batchId}/undo`, undefined, 'analyst')).statusCode).toBe(409);
  });

  test('a batch that a later one corrects is not taken back before it', async () => {
    const first = await bringIn(it, sheet(tpt('19.02', 'Kabupaten Belitung', '2,10', '2016-08')));
    const second = await bringIn(it, sheet(tpt('19.02', 'Kabupaten Belitung', '2,20', '2016-08')));
    expect((await it.post(`/api/imports/${first.done!.batchId}/undo`, undefined)).statusCode).toBe(409);
    expect((await it.post(`/api/imports/${second.done!.batchId}/undo`, undefined)).statusCode).toBe(204);
    expect((await it.post(`/api/imports/${first.done!.batchId}/undo`, undefined)).statusCode).toBe(204);
    expect(
      (await inForce('indicator=open_unemployment_rate&area=19.02')).filter(
        (one) => one.period === '2016-08',
      ),
    ).toEqual([]);
  });

  test('after somebody else changed what it was compared with, it is to be looked at again', async () => {
    const mine = sheet(tpt('19.04', 'Kabupaten Bangka Tengah', '5,50', '2016-08'));
    const { preview } = await lookAt(it, mine);
    await bringIn(it, sheet(tpt('19.04', 'Kabupaten Bangka Tengah', '5,40', '2016-08')));
    const event = await storeAs(it, mine, { mapping: preview!.mapping }, preview!.difference.digest);
    expect('problem' in event && event.problem.status).toBe(409);
    const left = await it.database.db
      .selectFrom('import_batch')
      .select('id')
      .where('state', '=', 'pending')
      .execute();
    expect(left).toEqual([]);
  });

  test('errors and open questions are not stored, and nothing of the rest either', async () => {
    const before = await batches();
    const wrong = sheet(
      tpt('19.01', 'Kabupaten Bangka', '140', '2015-08'),
      tpt('19.02', 'Kabupaten Belitung', '3,1', '2015-08'),
    );
    const { preview, problem } = await bringIn(it, wrong);
    expect(preview!.findings.map((one) => one.code)).toContain('figure_range');
    expect(problem!.status).toBe(422);
    expect(await batches()).toBe(before);
    // put right in place, it goes in, and the batch says what stood there
    const fixed = await bringIn(it, wrong, { fixes: [{ sheet: 0, row: 1, column: 4, text: '1,40' }] });
    expect(fixed.done).toMatchObject({ new: 2 });
    const detail = (await it.get(`/api/imports/${fixed.done!.batchId}`)).json<{ fixedCells: object[] }>();
    expect(detail.fixedCells).toEqual([{ cell: 'E2', from: '140', to: '1,40' }]);
  });

  test('is in the trail by its number only', async () => {
    const { rows } = await it.database.db
      .selectFrom('audit_event')
      .select(['act', 'obj'])
      .where('act', 'in', ['figures.import', 'figures.withdraw'])
      .execute()
      .then((found) => ({ rows: found }));
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every((row) => /^batch:\d+$/.test(row.obj))).toBe(true);
  });
});

describe('DP-35 data about persons are refused at the door', () => {
  test('a column of names or passports, by its heading, and nothing of the file is kept', async () => {
    const before = await batches();
    const { problem } = await lookAt(
      it,
      'Nama Lengkap;No Paspor;Kabupaten;Jumlah\nContoh Orang;X0000000;Bangka;1\n',
    );
    expect(problem!.status).toBe(422);
    expect(problem!.errors).toMatchObject([{ pointer: '/file', code: 'persons' }]);
    expect(JSON.stringify(problem)).not.toContain('Contoh Orang');
    expect(JSON.stringify(problem)).not.toContain('X0000000');
    expect(await batches()).toBe(before);
  });
});

describe('whose figures', () => {
  const counts = (agency: string, count: string) =>
    [
      'periode;jenis_ukuran;sumber;kode_wilayah;lokasi_kerja;kbli_versi;kbli;jenis_dokumen;jumlah;judul_sumber',
      `2026-01;stok;${agency};19.04;darat;2020;24;itas;${count};Daftar uji`,
    ].join('\n');

  test('a member of Timpora without an agency brings nothing', async () => {
    const { problem } = await lookAt(
      it,
      sheet(tpt('19.01', 'Kabupaten Bangka', '4,2')),
      {},
      'timpora_member',
    );
    expect(problem).toMatchObject({ status: 403 });
  });

  test('with one it brings its own, and no other’s', async () => {
    const { id } = await it.database.db
      .selectFrom('account')
      .select('id')
      .where('email', '=', 'timpora_member@contoh.id')
      .executeTakeFirstOrThrow();
    const set = await it.as('administrator', {
      method: 'PUT',
      url: `/api/accounts/${id}/agency`,
      payload: { agencyCode: 'disnakertrans-19' },
    });
    expect(set.statusCode).toBe(204);
    const { problem } = await lookAt(
      it,
      sheet(tpt('19.01', 'Kabupaten Bangka', '4,2')),
      { agencyCode: 'kanim-pangkalpinang' },
      'timpora_member',
    );
    expect(problem).toMatchObject({ status: 422 });
    const own = await bringIn(it, counts('disnaker', '31'), {}, 'timpora_member');
    expect(own.problem).toBeUndefined();
    expect(own.done).toMatchObject({ new: 1 });
    const list = (await it.get('/api/imports', 'timpora_member')).json<Imports>().imports;
    expect(list.find((one) => one.id === own.done!.batchId)).toMatchObject({
      agencyCode: 'disnakertrans-19',
      mayUndo: true,
    });
    expect(list.filter((one) => one.mayUndo)).toHaveLength(1);
  });

  test('DP-39 a small count is in no answer, not in the look at its own sheet either', async () => {
    const found = await bringIn(it, counts('disnakertrans', '3').replace('24;itas', '10;itas'));
    expect(found.problem).toBeUndefined();
    expect(JSON.stringify(found.preview!.difference.newValues)).not.toMatch(/"value":3\b/);
    const detail = (await it.get(`/api/imports/${found.done!.batchId}`)).json<{
      values: { value: null }[];
    }>();
    expect(detail.values.map((one) => one.value)).toEqual([null]);
  });
});

describe('what a mapping may say', () => {
  const table = 'kode_wilayah;periode;jumlah;sumber\n19.04;2024-12;12;Daftar uji';
  const mapping = (more: object, column: object = { role: 'value' }) => ({
    sheet: 0,
    layout: 'foreign_workers_long',
    headerTop: 0,
    headerBottom: 0,
    columns: { 0: { role: 'area_code' }, 1: { role: 'period' }, 2: column, 3: { role: 'source' } },
    constants: { kind: 'stock', countDefinition: 'persons_permit', ...more },
  });

  test.each([
    ['words instead of a code of what is counted', { countDefinition: 'Contoh Orang 081234567890' }],
    ['a measure that is none', { kind: 'lain' }],
    ['a place of work that is none', { workplace: 'bulan' }],
    ['an edition that is none', { kbliVersion: '1999' }],
    ['an object where a text belongs', { sourceTitle: { a: 'b' } }],
    ['a text where a list belongs', { accepted: 'province_figure' }],
    ['something that no mapping holds', { lain: 'x' }],
  ])('%s is refused before anything is read', async (_what, more) => {
    const { problem } = await lookAt(it, table, { mapping: mapping(more) });
    expect(problem).toMatchObject({ status: 400 });
  });

  test('DP-35 words in the place of a level or a definition of a column are not stored', async () => {
    const words = 'Contoh Orang, 081234567890';
    const level = await bringIn(it, table, { mapping: mapping({}, { role: 'across', position: words }) });
    expect(level.done).toMatchObject({ new: 1 });
    const stored = await it.database.db
      .selectFrom('foreign_worker_count')
      .select(['position_level', 'definition'])
      .where('batch_id', '=', level.done!.batchId)
      .execute();
    expect(stored).toEqual([{ position_level: null, definition: 'persons_permit' }]);
    const defined = await lookAt(it, table, { mapping: mapping({}, { role: 'across', definition: words }) });
    expect(defined.preview!.findings.map((one) => one.code)).toContain('count_definition_unknown');
  });

  test('an agency that is not in the list is left out', async () => {
    const { done } = await bringIn(it, table.replace('12;Daftar', '13;Daftar').replace('2024', '2023'), {
      mapping: mapping({ agencyCode: 'tidak-ada' }),
    });
    expect(done).toMatchObject({ new: 1 });
  });
});
