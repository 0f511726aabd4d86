import { afterAll, beforeAll, expect, test } from 'vitest';
import { exerciseSenders } from '../../server/alarms/senders.ts';
import { makeTestApp, type TestApp } from '../support/app.ts';

let exercise: TestApp;
let real: TestApp;
beforeAll(async () => {
  exercise = await makeTestApp(undefined, { simulation: true });
  real = await makeTestApp();
});
afterAll(async () => {
  await exercise.close();
  await real.close();
});

test('an exercise says so to every page, on the public form and in every exported row; a real database never does', async () => {
  expect((await exercise.get('/api/session')).json()).toMatchObject({ simulation: true });
  expect((await real.get('/api/session')).json()).toMatchObject({ simulation: false });
  expect((await exercise.get('/lapor', 'public')).body).toContain('DATA SIMULASI');
  expect((await real.get('/lapor', 'public')).body).not.toContain('SIMULASI');
  const { tables } = (await exercise.get('/api/tables')).json<{ tables: string[] }>();
  expect(tables.length).toBeGreaterThan(3);
  for (const name of tables.slice(0, 4)) {
    const file = await exercise.get(`/api/tables/${name}.csv`);
    expect(file.headers['content-disposition']).toContain('simulasi-');
    const rows = file.body.trim().split('\n');
    expect(rows[0]).toMatch(/,data_simulasi$/);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows.slice(1)) expect(row.slice(-14)).toBe(',DATA SIMULASI');
    expect((await real.get(`/api/tables/${name}.csv`)).body).not.toContain('SIMULASI');
  }
});

test('letters of an exercise say so in their first word, and no other program is called', async () => {
  const sent: { subject: string; text: string }[] = [];
  const senders = exerciseSenders({
    email: async (letter) => {
      sent.push(letter);
      return { kind: 'sent' };
    },
    webhook: async () => ({ kind: 'sent' }),
    close: () => {},
  });
  expect(senders.webhook).toBeNull();
  await senders.email!({ to: 'a@contoh.id', subject: 'Teduh: alarm', text: 'isi' });
  expect(sent[0]!.subject).toBe('DATA SIMULASI: Teduh: alarm');
  expect(sent[0]!.text.startsWith('DATA SIMULASI')).toBe(true);
});
