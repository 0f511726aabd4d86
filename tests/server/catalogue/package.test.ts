import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tables } from '../../../server/catalogue/tables.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

interface Field {
  name: string;
  type: string;
  title: string;
  description: string;
  translations: { en: { title: string; description: string } };
  missingValues?: string[];
  constraints?: { required?: boolean };
}
interface Resource {
  name: string;
  path: string;
  type: string;
  format: string;
  bytes?: number;
  hash?: string;
  schema: {
    fields: Field[];
    missingValues: string[];
    primaryKey?: string[];
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  };
}
interface Package {
  $schema: string;
  name: string;
  title: string;
  created: string;
  dataCut: string;
  simulation: string | null;
  licenses?: unknown;
  licenceNote: { id: string; en: string };
  sources: { title: string; path?: string }[];
  resources: Resource[];
}

/** Lexical forms of Table Schema. */
const forms: Record<string, RegExp> = {
  string: /.*/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  yearmonth: /^\d{4}-(0[1-9]|1[0-2])$/,
};
const hostile = '=HYPERLINK("https://contoh.id","buka")';

let it: TestApp;
let exercise: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
  exercise = await makeTestApp(undefined, { simulation: true });
});
afterAll(async () => {
  await it.close();
  await exercise.close();
});

const unpack = async (app: TestApp, query = '') => {
  const answer = await app.get(`/api/tables/teduh-data.zip${query}`);
  expect(answer.statusCode).toBe(200);
  const files = unzipSync(answer.rawPayload);
  const described = JSON.parse(Buffer.from(files['datapackage.json']!).toString()) as Package;
  return { files, described, answer };
};
const csvRows = (bytes: Uint8Array) =>
  parse(Buffer.from(bytes), { columns: true, skip_empty_lines: true }) as Record<string, string>[];
const parquetRows = (bytes: Uint8Array) =>
  parquetReadObjects({ file: new Uint8Array(bytes).buffer }) as Promise<Record<string, unknown>[]>;

test('every column of every file is described in two languages with a type that all its values satisfy', async () => {
  const { files, described } = await unpack(it);
  expect(described.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
  expect(described.licenses).toBeUndefined();
  expect(described.licenceNote.en).toMatch(/no licence/i);
  expect(described.sources.length).toBeGreaterThan(10);
  expect(described.resources.map(({ name }) => name).sort()).toEqual(
    Object.keys(tables)
      .flatMap((name) => [name, `${name}-parquet`])
      .sort(),
  );
  for (const one of described.resources) {
    const bytes = files[one.path]!;
    expect(one.bytes).toBe(bytes.length);
    expect(one.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    for (const field of one.schema.fields)
      for (const words of [field, field.translations.en])
        expect([field.name, words.title, words.description]).toEqual([
          field.name,
          expect.stringMatching(/\S/),
          expect.stringMatching(/\S/),
        ]);
    if (one.format !== 'csv') continue;
    const rows = csvRows(bytes);
    expect(rows.length).toBeGreaterThan(0);
    expect(Object.keys(rows[0]!)).toEqual(one.schema.fields.map(({ name }) => name));
    for (const field of one.schema.fields) {
      const missing = field.missingValues ?? one.schema.missingValues;
      const values = rows.map((row) => row[field.name]!).filter((value) => !missing.includes(value));
      if (field.constraints?.required)
        expect([one.name, field.name, values.length]).toEqual([one.name, field.name, rows.length]);
      const wrong = values.filter((value) => !forms[field.type]!.test(value));
      expect([one.name, field.name, wrong.slice(0, 3)]).toEqual([one.name, field.name, []]);
    }
  }
});

test('what the description calls a key names a row, and what refers to another table finds it there', async () => {
  const { files, described } = await unpack(it);
  const csv = described.resources.filter(({ format }) => format === 'csv');
  const rowsOf = new Map(csv.map((one) => [one.name, csvRows(files[one.path]!)]));
  for (const { name, schema } of csv) {
    const rows = rowsOf.get(name)!;
    const keyOf = (row: Record<string, string>, fields: readonly string[]) =>
      fields.map((field) => row[field]).join('\n');
    if (schema.primaryKey)
      expect([name, new Set(rows.map((row) => keyOf(row, schema.primaryKey!))).size]).toEqual([
        name,
        rows.length,
      ]);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const there = new Set(
        rowsOf.get(reference.resource ?? name)!.map((row) => keyOf(row, reference.fields)),
      );
      const lost = rows.map((row) => keyOf(row, fields)).filter((key) => key && !there.has(key));
      expect([name, fields, lost.slice(0, 3)]).toEqual([name, fields, []]);
    }
  }
});

test('JSON, CSV and Parquet of a table say the same, typed, with nothing where nothing is', async () => {
  for (const name of ['observations', 'foreign-workers', 'scores', 'areas', 'imports']) {
    const json = (await it.get(`/api/tables/${name}.json`)).json<{
      schema: { fields: Field[] };
      rows: Record<string, unknown>[];
    }>();
    const csv = csvRows((await it.get(`/api/tables/${name}.csv`)).rawPayload);
    const file = (await it.get(`/api/tables/${name}.parquet`)).rawPayload;
    const parquet = await parquetRows(file);
    expect(parquet.length).toBe(csv.length);
    expect(json.rows.length).toBe(csv.length);
    json.rows.forEach((row, i) => {
      for (const { name: column, type } of json.schema.fields) {
        const [a, b] = [row[column], parquet[i]![column]];
        if (a === null) expect(b ?? null).toBeNull();
        else if (type === 'integer') expect(b).toBe(BigInt(a as number));
        else if (type === 'date') expect((b as Date).toISOString().slice(0, 10)).toBe(a);
        else if (type === 'datetime') expect((b as Date).getTime()).toBe(new Date(a as string).getTime());
        else expect(b).toBe(a);
        if (csv[i]![column] !== undefined && a !== null && type === 'number')
          expect(Number(csv[i]![column])).toBe(a);
      }
    });
  }
});

test('a hidden count is no number anywhere, and says why', async () => {
  const { rows } = (await it.get('/api/tables/foreign-workers.json')).json<{
    rows: { count: number | null; count_hidden: string | null }[];
  }>();
  expect(rows.some((row) => row.count_hidden === '<5')).toBe(true);
  for (const row of rows) {
    expect(row.count === null).toBe(row.count_hidden !== null);
    if (row.count !== null) expect(row.count === 0 || row.count >= 5).toBe(true);
  }
});

test('a hostile note, source or file name is a text in the CSV and stays as it was in JSON and Parquet', async () => {
  const entered = await it.post('/api/observations', {
    areaCode: '19.71',
    indicatorCode: 'layoffs',
    period: '2025',
    value: 7,
    sourceTitle: `  ${hostile}`.trim(),
    note: '＠SUM(A1)',
  });
  expect(entered.statusCode).toBe(201);
  await it.database.db
    .updateTable('import_batch')
    .set({ file_name: '-2+3.xlsx' })
    .where('kind', '=', 'entry')
    .execute();
  const { id } = entered.json<{ id: number }>();
  const csv = csvRows((await it.get('/api/tables/observations.csv')).rawPayload);
  const row = csv.find((one) => one.id === String(id))!;
  expect([row.note, row.source_title]).toEqual(["'＠SUM(A1)", `'${hostile}`]);
  expect((await it.get('/api/tables/sources.csv')).body).toContain(`'${hostile.replaceAll('"', '""')}`);
  expect((await it.get('/api/tables/imports.csv')).body).toContain(",'-2+3.xlsx,");
  const excel = (await it.get('/api/tables/observations.csv?dialect=excel-id')).body;
  expect(excel).toContain(`"'${hostile.replaceAll('"', '""')}"`);
  const json = (await it.get('/api/tables/observations.json')).json<{ rows: Record<string, unknown>[] }>();
  const parquet = await parquetRows((await it.get('/api/tables/observations.parquet')).rawPayload);
  for (const raw of [json.rows.find((one) => one.id === id)!, parquet.find((one) => one.id === BigInt(id))!])
    expect([raw.note, raw.source_title]).toEqual(['＠SUM(A1)', hostile]);
});

test('an exercise says so in the name, the description, each row and the metadata of each file', async () => {
  const { files, described, answer } = await unpack(exercise);
  expect(answer.headers['content-disposition']).toContain('simulasi-teduh-data.zip');
  expect([described.simulation, described.name]).toEqual(['DATA SIMULASI', 'simulasi-teduh-data']);
  expect(described.title).toMatch(/^DATA SIMULASI/);
  for (const { path, schema, format } of described.resources) {
    expect(path).toMatch(/^simulasi-/);
    expect(schema.fields.at(-1)!.name).toBe('data_simulasi');
    if (format !== 'parquet') continue;
    const about = parquetMetadata(new Uint8Array(files[path]!).buffer).key_value_metadata ?? [];
    expect(about.find(({ key }) => key === 'teduh.simulation')?.value).toBe('DATA SIMULASI');
    for (const row of await parquetRows(files[path]!)) expect(row.data_simulasi).toBe('DATA SIMULASI');
  }
  const json = (await exercise.get('/api/tables/areas.json')).json<{ simulation: string; rows: object[] }>();
  expect(json.simulation).toBe('DATA SIMULASI');
  expect(json.rows[0]).toMatchObject({ data_simulasi: 'DATA SIMULASI' });
  const real = await it.get('/api/tables/datapackage.json');
  expect(real.body).not.toContain('SIMULASI');
});

test('at a past cut only what was known then leaves, the scores with it; the description says which cut', async () => {
  const { files, described } = await unpack(it, '?asKnownAt=2024-06-30');
  expect(described.dataCut).toBe('2024-06-30T16:59:59.999Z');
  const observations = csvRows(files['observations.csv']!);
  expect(observations.length).toBeGreaterThan(100);
  for (const row of observations) expect(new Date(row.known_at!) <= new Date(described.dataCut)).toBe(true);
  const months = csvRows(files['scores.csv']!).map((row) => row.month!);
  expect(months.length).toBeGreaterThan(100);
  for (const month of months) expect(month <= '2024-06').toBe(true);
  const online = (await it.get('/api/tables/datapackage.json?asKnownAt=2024-06-30')).json<Package>();
  const path = online.resources.find(({ name }) => name === 'observations')!.path;
  expect((await it.get(`/api/tables/${path}`)).body).toBe(Buffer.from(files['observations.csv']!).toString());
});
