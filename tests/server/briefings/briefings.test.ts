import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  BriefingDraft,
  Briefings,
  FileEvent,
  Frozen,
  Snapshot,
  SnapshotDifferences,
  TextChanged,
} from '../../../shared/api/briefings.ts';
import type { TextBlock } from '../../../shared/briefings/pack.ts';
import { blockLines } from '../../../shared/briefings/pack-text.ts';
import { releaseChecks } from '../../../shared/domain/briefing.ts';
import { assessmentDraft } from '../../../shared/text/impact-assessment.ts';
import { fixedNow } from '../../support/clock.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const json = <T>(answer: { body: string }) => JSON.parse(answer.body) as T;
const choice = (part: object = {}) => ({
  meetingId: null,
  title: 'Bahan Rakor Pangkalpinang dan Bangka',
  areaCodes: ['19.01', '19.71'],
  month: '2025-10',
  audience: 'timpora',
  language: 'id',
  ...part,
});
const made = async (part: object = {}, role: 'section_head' | 'analyst' = 'analyst') => {
  const answer = await it.post('/api/briefings', choice(part), role);
  expect([answer.statusCode, answer.statusCode < 300 ? '' : answer.body]).toEqual([201, '']);
  return json<{ id: string }>(answer).id;
};
const draft = async (id: string) => json<BriefingDraft>(await it.get(`/api/briefings/${id}`));
const firstText = ({ pack }: BriefingDraft, section: string) =>
  pack.sections
    .find((one) => one.code === section)!
    .blocks.find((one): one is TextBlock => one.kind === 'text')!;
const frozen = async (id: string, role: 'section_head' | 'analyst' = 'analyst') => {
  const { briefing } = await draft(id);
  const answer = await it.post(`/api/briefings/${id}/snapshots`, { version: briefing.version }, role);
  expect(answer.statusCode).toBe(201);
  return json<Frozen>(answer);
};
const put = (url: string, payload: object) => it.as('analyst', { method: 'PUT', url, payload });
const lines = (body: string) =>
  body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FileEvent);

describe('a draft', () => {
  test('is made of the data of this instant, for areas of one level and a month that is scored', async () => {
    const id = await made();
    const { pack, briefing } = await draft(id);
    expect(briefing).toMatchObject({ version: 1, classification: 'TERBATAS', tlp: 'TLP:AMBER' });
    expect(pack.head).toMatchObject({ title: choice().title, month: '2025-10', isSimulation: false });
    expect(pack.sections[0]!.code).toBe('decisions');
    expect(pack.sections.map((one) => one.code)).toContain('method');
    for (const [part, pointer] of [
      [{ areaCodes: ['19.01', '19.71.02'] }, '/areaCodes'],
      [{ areaCodes: ['19'] }, '/areaCodes'],
      [{ month: '1999-01' }, '/month'],
      [{ meetingId: '00000000-0000-4000-8000-000000000000' }, '/meetingId'],
      [{ audience: 'regional_office', areaCodes: ['19.71.02'] }, '/areaCodes'],
      [{ title: 'Hubungi 0812-3456-7890 segera' }, '/title'],
    ] as const) {
      const answer = await it.post('/api/briefings', choice(part));
      expect([part, answer.statusCode]).toEqual([part, 422]);
      expect(answer.json<{ errors: { pointer: string }[] }>().errors.map((one) => one.pointer)).toContain(
        pointer,
      );
    }
  });

  test('an edited text keeps the links of its numbers, and a number that is not the data’s is marked', async () => {
    const id = await made();
    const before = await draft(id);
    const block = firstText(before, 'situation');
    const text = blockLines(before.pack, block).join('\n');
    const same = json<TextChanged>(
      await put(`/api/briefings/${id}/texts/${block.id}`, { version: 1, text: `${text}\nPerlu dialog.` }),
    );
    expect(same.version).toBe(2);
    expect(same.edited!.numbers.length).toBeGreaterThan(0);
    expect(same.edited!.numbers.filter((one) => one.state !== 'same')).toEqual([]);
    const wrong = json<TextChanged>(
      await put(`/api/briefings/${id}/texts/${block.id}`, { version: 2, text: 'Skornya 99,9 dari seratus.' }),
    );
    expect(wrong.edited!.numbers).toEqual([
      expect.objectContaining({ shown: '99,9', state: 'unlinked', fact: null }),
    ]);
    const after = await draft(id);
    expect(firstText(after, 'situation').edited!.text).toBe('Skornya 99,9 dari seratus.');
    expect(after.briefing.editedBlocks).toEqual([block.id]);
    const back = await put(`/api/briefings/${id}/texts/${block.id}`, { version: 3, text: null });
    expect(json<TextChanged>(back)).toEqual({ version: 4, edited: null });
    expect(firstText(await draft(id), 'situation').edited).toBeNull();
  });

  test('is not overwritten by who read an older one, and takes no personal data', async () => {
    const id = await made();
    const { briefing, pack } = await draft(id);
    const block = firstText({ briefing, pack, snapshots: [] }, 'situation');
    const { id: _, changedAt: __, changedBy: ___, editedBlocks: ____, ...body } = briefing;
    const changed = await put(`/api/briefings/${id}`, { ...body, dissent: 'Ada pendapat lain.' });
    expect(json(changed)).toEqual({ version: 2 });
    const late = await put(`/api/briefings/${id}`, { ...body, title: 'Judul yang terlambat' });
    expect(late.statusCode).toBe(409);
    expect((await draft(id)).briefing).toMatchObject({
      title: choice().title,
      dissent: 'Ada pendapat lain.',
    });
    const personal = await put(`/api/briefings/${id}/texts/${block.id}`, {
      version: 2,
      text: 'Telepon 0812-3456-7890.',
    });
    expect(personal.statusCode).toBe(422);
    expect((await draft(id)).briefing.editedBlocks).toEqual([]);
  });
});

describe('a frozen pack', () => {
  test('has a number and the hash of its bytes, and stays what it was when the data change', async () => {
    const id = await made();
    const first = await frozen(id);
    expect(first.number).toMatch(/^TDH-2026-\d{4}$/);
    const snapshot = json<Snapshot>(await it.get(`/api/briefing-snapshots/${first.id}`));
    const row = await it.database.db
      .selectFrom('briefing_snapshot')
      .select(['pack', 'sha256'])
      .where('id', '=', first.id)
      .executeTakeFirstOrThrow();
    expect(createHash('sha256').update(row.pack).digest('hex')).toBe(row.sha256);
    expect(snapshot.stamp).toMatchObject({ number: first.number, sha256: row.sha256 });
    const entered = await it.post('/api/observations', {
      indicatorCode: 'layoffs',
      areaCode: '19.71',
      period: '2025-10',
      value: '437',
      sourceTitle: 'Laporan bulanan Disnaker',
      publishedDate: '2025-11-03',
    });
    it.setNow(new Date(fixedNow().getTime() + 3_600_000));
    await it.scores.refresh();
    const second = await frozen(id);
    expect(second.number).not.toBe(first.number);
    expect(json<Snapshot>(await it.get(`/api/briefing-snapshots/${first.id}`)).pack).toEqual(snapshot.pack);
    const found = json<SnapshotDifferences>(await it.get(`/api/briefing-snapshots/${second.id}/differences`));
    expect(found.before).toEqual(first);
    expect(found.differences).not.toBeNull();
    expect(entered.statusCode).toBeLessThan(500);
    const old = json<Snapshot>(await it.get(`/api/briefing-snapshots/${first.id}`));
    expect(old.summary.newer).toEqual(second);
    it.setNow(fixedNow());
  });

  test('cannot be changed or taken away in the database', async () => {
    const { id } = await frozen(await made());
    const { db } = it.database;
    await expect(
      db.updateTable('briefing_snapshot').set({ title: 'lain' }).where('id', '=', id).execute(),
    ).rejects.toThrow(/rows are only ever added/);
    await expect(db.deleteFrom('briefing_snapshot').where('id', '=', id).execute()).rejects.toThrow(
      /rows are only ever added/,
    );
  });

  test('a draft that moved on since it was read is not frozen', async () => {
    const id = await made();
    const answer = await it.post(`/api/briefings/${id}/snapshots`, { version: 7 }, 'analyst');
    expect(answer.statusCode).toBe(409);
    expect((await draft(id)).snapshots).toEqual([]);
  });
});

describe('release', () => {
  const release = (id: string, checked: readonly string[], role: 'section_head' | 'leadership') =>
    it.post(`/api/briefing-snapshots/${id}/publication`, { checked }, role);

  test('DP-13: no pack is released whose model has no impact assessment that two people approved', async () => {
    const { id } = await frozen(await made());
    const read = async () => json<Snapshot>(await it.get(`/api/briefing-snapshots/${id}`, 'section_head'));
    expect(await read()).toMatchObject({ mayPublish: true, isAssessed: false });
    const home = '/api/data-protection/impact-assessments/1';
    const refused = async () => {
      const answer = await release(id, releaseChecks, 'section_head');
      expect([answer.statusCode, json<{ errors: { code: string }[] }>(answer).errors[0]?.code]).toEqual([
        422,
        'impact_assessment_missing',
      ]);
    };
    await refused();
    expect(
      (await it.post(`${home}/versions`, { version: 0, sections: assessmentDraft }, 'auditor')).statusCode,
    ).toBe(201);
    await refused();
    const approve = async (role: 'auditor' | 'leadership' | 'section_head', version = 1) =>
      (await it.post(`${home}/approvals`, { version }, role)).statusCode;
    expect(await approve('auditor')).toBe(403); // its author
    expect(await approve('section_head')).toBe(403); // not of the two who approve
    expect(await approve('leadership')).toBe(204);
    await refused();
    expect(
      (await it.post(`${home}/versions`, { version: 1, sections: assessmentDraft }, 'analyst')).statusCode,
    ).toBe(201);
    expect(await approve('leadership', 1)).toBe(409); // not the newest any more
    expect(await approve('auditor', 2)).toBe(204);
    await refused(); // one version has one approval, the other the other
    expect(await approve('leadership', 2)).toBe(204);
    expect(await read()).toMatchObject({ isAssessed: true });
  });

  test('DP-44: who had a hand in a pack does not release it, and every point of the list is ticked', async () => {
    const own = await frozen(await made({}, 'section_head'), 'section_head');
    expect((await release(own.id, releaseChecks, 'section_head')).statusCode).toBe(403);
    const { id } = await frozen(await made());
    expect((await release(id, releaseChecks.slice(1), 'section_head')).statusCode).toBe(422);
    // one person with two accounts is no two people: the analyst came by an invitation of who releases
    const invited = (by: 'invited' | 'alone') =>
      it.database.db
        .updateTable('account')
        .set((eb) => ({
          invited_by:
            by === 'alone'
              ? null
              : eb.selectFrom('account as a').select('a.id').where('a.email', '=', 'section_head@contoh.id'),
        }))
        .where('email', '=', 'analyst@contoh.id')
        .execute();
    await invited('invited');
    const refused = await release(id, releaseChecks, 'section_head');
    expect([refused.statusCode, json<{ type: string }>(refused).type]).toEqual([
      403,
      '/problems/not_independent',
    ]);
    await invited('alone');
    expect((await release(id, releaseChecks, 'section_head')).statusCode).toBe(204);
    expect((await release(id, releaseChecks, 'leadership')).statusCode).toBe(409);
  });

  test('only a released pack is there for its audience, and no other', async () => {
    const { id } = await frozen(await made());
    const url = `/api/briefing-snapshots/${id}`;
    expect((await it.get(url, 'timpora_member')).statusCode).toBe(404);
    await release(id, releaseChecks, 'leadership');
    expect((await it.get(url, 'timpora_member')).statusCode).toBe(200);
    expect((await it.get(url, 'regional_office')).statusCode).toBe(404);
    const listed = json<Briefings>(await it.get('/api/briefings', 'timpora_member'));
    expect(listed.drafts).toEqual([]);
    expect(listed.snapshots.map((one) => one.id)).toContain(id);
    const inner = await frozen(await made({ audience: 'leadership' }));
    await release(inner.id, releaseChecks, 'leadership');
    expect((await it.get(`/api/briefing-snapshots/${inner.id}`, 'timpora_member')).statusCode).toBe(404);
  });
});

describe('files', () => {
  test('DP-41: four files, the same bytes each time; who takes them says what for, and it is in the audit trail', async () => {
    const { id, number } = await frozen(await made());
    const take = (reason: string) => it.post(`/api/briefing-snapshots/${id}/files`, { reason }, 'analyst');
    expect((await take('x')).statusCode).toBeGreaterThanOrEqual(400);
    const first = await take('Bahan Rakor bulan ini');
    expect(first.headers['content-type']).toMatch(/ndjson/);
    const events = lines(first.body);
    expect(events.at(-1)).toEqual({ done: true });
    const files = events.flatMap((event) => ('file' in event ? [event.file] : []));
    expect(files.map((file) => file.kind)).toEqual(['pptx', 'docx', 'pdf', 'xlsx']);
    for (const file of files) {
      expect(file.name).toBe(`${number}-2025-10.${file.kind}`);
      expect(createHash('sha256').update(Buffer.from(file.base64, 'base64')).digest('hex')).toBe(file.sha256);
    }
    expect(events.some((event) => 'progress' in event)).toBe(true);
    const again = lines((await take('Salinan untuk arsip rapat')).body);
    expect(again.filter((event) => 'file' in event)).toEqual(events.filter((event) => 'file' in event));
    const audit = await it.database.db
      .selectFrom('audit_event')
      .select(['act', 'reason'])
      .where('obj', '=', number)
      .where('act', '=', 'briefing.export')
      .execute();
    expect(audit.map((row) => row.reason)).toEqual(['Bahan Rakor bulan ini', 'Salinan untuk arsip rapat']);
    const held = json<Snapshot>(await it.get(`/api/briefing-snapshots/${id}`, 'analyst')).summary.isHeld;
    expect(held).toBe(true);
  });

  test('are not made for who may not read the pack', async () => {
    const { id } = await frozen(await made());
    const answer = await it.post(
      `/api/briefing-snapshots/${id}/files`,
      { reason: 'Bahan untuk rapat' },
      'timpora_member',
    );
    expect(answer.statusCode).toBe(404);
  });
});
