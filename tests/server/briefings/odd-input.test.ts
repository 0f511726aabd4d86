import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BriefingDraft, FileEvent, Frozen, TextChanged } from '../../../shared/api/briefings.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const odd =
  '=1+1 \u0001\u0008\u000b \uE000risk.19.71\uE001 \uE000tidak.ada\uE001 \u202Ekanan #eval("1") $x^2$ \\* <b>&amp;]]> {{x}} \uFFFE \u001F akhir';
const noPrint =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ue000\ue001\u202a-\u202e\u2066-\u2069]/;
const set = (name: string, value: unknown) =>
  it.as('section_head', {
    method: 'PUT',
    url: `/api/office-settings/${name}`,
    payload: { version: 0, value },
  });
const json = <T>(answer: { body: string; statusCode: number }, status = 201): T => {
  expect([answer.statusCode, answer.statusCode === status ? '' : answer.body]).toEqual([status, '']);
  return JSON.parse(answer.body) as T;
};

test('DP-41: whatever somebody typed or pasted, the four files are sound and hold no formula, markup or sign without ink', async () => {
  const meeting = {
    title: `Rapat ${odd}`,
    date: '2026-11-01',
    startsAt: '09:00',
    place: `Aula ${odd}`,
    areaCodes: ['19.71'],
    state: 'held',
    agenda: [],
    minutes: odd,
    agencies: [],
  };
  const last = json<{ id: string }>(await it.post('/api/meetings', { ...meeting, nonce: randomUUID() }));
  const next = json<{ id: string }>(
    await it.post('/api/meetings', {
      ...meeting,
      date: '2026-11-26',
      state: 'planned',
      nonce: randomUUID(),
    }),
  );
  const decision = { words: odd, areaCode: null, ownerAgencyCode: 'disnaker-19.01', dueDate: '2026-11-10' };
  json(await it.post(`/api/meetings/${last.id}/decisions`, { ...decision, nonce: randomUUID() }));
  json(await set('letterhead', { lines: [odd.slice(0, 120), '=KANTOR'], address: odd, logo: null }), 200);
  json(await set('legalBasis', [odd, '@SUM(A1)']), 200);
  json(await set('signer', { position: odd.slice(0, 160), name: '', number: '' }), 200);
  json(await set('memo', { to: odd, copies: [odd] }), 200);

  const choice = {
    meetingId: next.id,
    title: odd,
    areaCodes: ['19.71'],
    month: '2025-10',
    audience: 'timpora',
    language: 'id',
  };
  const { id } = json<{ id: string }>(await it.post('/api/briefings', choice, 'analyst'));
  const { briefing, pack } = json<BriefingDraft>(await it.get(`/api/briefings/${id}`), 200);
  expect(
    JSON.parse(JSON.stringify(pack), (_, one) => (typeof one === 'string' && noPrint.test(one) ? null : one)),
  ).toEqual(pack);
  const { id: _, changedAt: __, changedBy: ___, editedBlocks: ____, ...body } = briefing;
  const put = (url: string, payload: object) => it.as('analyst', { method: 'PUT', url, payload });
  json(await put(`/api/briefings/${id}`, { ...body, dissent: odd, memoNumber: odd.slice(0, 80) }), 200);
  const block = pack.sections.flatMap(({ blocks }) => blocks).find((one) => one.kind === 'text')!;
  const text = `${odd} ${'ا'.repeat(3000)}`;
  const changed = json<TextChanged>(
    await put(`/api/briefings/${id}/texts/${block.id}`, { version: 2, text }),
    200,
  );
  expect(changed.edited!.text).not.toMatch(noPrint);

  const frozen = json<Frozen>(await it.post(`/api/briefings/${id}/snapshots`, { version: 3 }, 'analyst'));
  const answer = await it.post(
    `/api/briefing-snapshots/${frozen.id}/files`,
    { reason: 'Bahan rapat bulan ini' },
    'analyst',
  );
  const events = answer.body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FileEvent);
  expect(events.at(-1)).toEqual({ done: true });
  const files = events.flatMap((event) => ('file' in event ? [event.file] : []));
  for (const { kind, base64 } of files.filter((file) => file.kind !== 'pdf')) {
    const parts = Object.entries(unzipSync(Buffer.from(base64, 'base64')));
    for (const [name, bytes] of parts.filter(([part]) => /\.(xml|rels)$/.test(part))) {
      const xml = Buffer.from(bytes).toString('utf8');
      expect([kind, name, noPrint.exec(xml)]).toEqual([kind, name, null]);
      expect([kind, name, / <f>|<f /.test(xml)]).toEqual([kind, name, false]);
      expect(() => new SaxesParser().write(xml).close()).not.toThrow();
    }
  }
});
