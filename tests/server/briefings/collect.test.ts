import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectPackInput } from '../../../server/briefings/collect.ts';
import type { LedgerView } from '../../../shared/api/ledger.ts';
import type { ScoreDetail } from '../../../shared/api/score-runs.ts';
import { buildPack } from '../../../shared/briefings/build-pack.ts';
import type { HeadGiven, PackChoice } from '../../../shared/briefings/pack-input.ts';
import type { Pack } from '../../../shared/briefings/pack.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { fixedNow } from '../../support/clock.ts';

const regencies = ['19.01', '19.02', '19.03', '19.04', '19.05', '19.06', '19.71'];
const month = '2026-01';
const cut = fixedNow();
const head: HeadGiven = {
  title: 'Bahan rapat',
  meeting: null,
  letterhead: { lines: ['KANTOR CONTOH'], address: '', logo: null },
  memo: { number: '', to: '', from: '', subject: '', date: '2026-11-26', copies: [] },
  signer: { position: '', name: '', number: '' },
  legalBasis: ['Undang-Undang Nomor 6 Tahun 2011 tentang Keimigrasian'],
  marking: { classification: 'TERBATAS', tlp: 'TLP:AMBER', urgency: 'Biasa' },
  maker: 'Seksi contoh',
  isSimulation: false,
  dissent: '',
};

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

async function packOf(choice: Partial<PackChoice> = {}, at = cut, db = it.database.db): Promise<Pack> {
  const wanted: PackChoice = {
    areaCodes: regencies,
    month,
    audience: 'timpora',
    language: 'id',
    meetingId: null,
    ...choice,
  };
  const context = { database: { ...it.database, db }, scores: it.scores };
  return buildPack(await collectPackInput(context, wanted, { head, cut: at }));
}
const read = async <T>(path: string): Promise<T> => {
  const answer = await it.get(path);
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return JSON.parse(answer.body) as T;
};
const one = (value: number) => formatNumber(value, 'id', 1);

describe('a pack from the data of one instant', () => {
  test('its scores, intervals and changes are those of the area page', async () => {
    const pack = await packOf();
    for (const code of regencies) {
      const { cell, previous } = await read<ScoreDetail>(`/api/score-runs/results/${code}/${month}`);
      const shown = (id: string) => pack.facts[id]?.shown;
      expect([code, shown(`risk.${code}`)]).toEqual([code, one(cell.risk!)]);
      expect([shown(`risk.low.${code}`), shown(`risk.high.${code}`)]).toEqual(
        [cell.riskInterval!.low, cell.riskInterval!.high].map(one),
      );
      expect(shown(`risk.${code}@2025-12`)).toBe(one(previous!.risk!));
      const largest = Math.max(...cell.indicators.map((part) => part.contribution ?? 0));
      expect(Object.entries(pack.facts)).toContainEqual([
        expect.stringMatching(new RegExp(`^driver\\.[a-z_]+\\.${code}$`)),
        expect.objectContaining({ shown: one(largest) }),
      ]);
    }
  });

  test('as known at an earlier instant it says what was known then', async () => {
    const then = new Date('2025-03-31T16:59:59.999Z');
    const pack = await packOf({ areaCodes: ['19.71'], month: '2025-01' }, then);
    const { cell } = await read<ScoreDetail>('/api/score-runs/results/19.71/2025-01?asKnownAt=2025-03-31');
    const fact = pack.facts['risk.19.71']!;
    expect(fact.shown).toBe(cell.risk === null ? 'tidak ada data' : one(cell.risk));
    expect(pack.head.dataCut).toBe(then.toISOString());
  });

  test('DP-39 DP-42: counts are those of the ledger; a hidden one is withheld wherever it stands', async () => {
    const pack = await packOf();
    let withheld = 0;
    for (const code of regencies) {
      const { counts } = await read<LedgerView>(`/api/ledger?area=${code}`);
      for (const count of counts) {
        const fact = pack.facts[`ledger.${count.id}`];
        if (!fact) continue;
        expect([count.id, fact.value]).toEqual([count.id, count.count]);
        expect(fact.state).toBe(count.suppressed ? 'withheld' : 'known');
        if (count.suppressed) withheld++;
      }
    }
    expect(withheld).toBeGreaterThan(3);
  });

  test('DP-39: a hidden count leaves no trace: another one in its place gives the same pack, byte by byte', async () => {
    const { db } = it.database;
    const hidden = await db
      .selectFrom('foreign_worker_count')
      .select(['id', 'count'])
      .where('area_code', '=', '19.02')
      .where('count', '>', 0)
      .where('count', '<', 5)
      .executeTakeFirstOrThrow();
    const before = JSON.stringify(await packOf());
    await sql`update foreign_worker_count set count = ${hidden.count === 2 ? 3 : 2} where id = ${hidden.id}`.execute(
      db,
    );
    // the ledger that is kept for a database is not that of another handle on it
    const after = JSON.stringify(await packOf({}, cut, db.withoutPlugins()));
    await sql`update foreign_worker_count set count = ${hidden.count} where id = ${hidden.id}`.execute(db);
    expect(after).toBe(before);
  });

  test('the same cut gives the same bytes, whatever is recorded later', async () => {
    const before = JSON.stringify(await packOf());
    it.setNow(new Date(cut.getTime() + 3_600_000));
    const entered = await it.post('/api/incidents', {
      eventDate: '2026-01-20',
      areaCode: '19.71',
      category: 'peaceful_protest',
      setting: 'public',
      relation: 'no',
      targetKind: 'firm',
      actorKind: 'workers',
      origin: 'media',
      status: 'verified',
      reliability: 'B',
      credibility: '2',
      summary: 'Unjuk rasa damai pekerja di depan kantor, catatan rekaan untuk uji.',
      sourceTitle: 'Catatan rekaan',
    });
    expect(entered.statusCode).toBe(201);
    expect(JSON.stringify(await packOf())).toBe(before);
    expect(JSON.stringify(await packOf({}, new Date(cut.getTime() + 7_200_000)))).not.toBe(before);
  });

  test('DP-51: Timpora gets verified incidents only, and no grade of a source', async () => {
    await it.database.db
      .updateTable('incident_version')
      .set({ status: 'unverified' })
      .where('event_month', '=', '2025-10')
      .execute();
    const [timpora, office] = [await packOf(), await packOf({ audience: 'regional_office' })];
    const all = (pack: Pack) => Number(pack.facts['incidents.all']!.value);
    expect(all(timpora)).toBeLessThan(all(office));
    expect(timpora.facts['incidents.unverified']).toBeUndefined();
    expect(Number(office.facts['incidents.unverified']!.value)).toBe(all(office) - all(timpora));
    for (const text of [JSON.stringify(timpora), JSON.stringify(office)])
      expect(text).not.toMatch(/"(reliability|credibility)":"[A-F1-6]"/);
  });

  test('DP-38: for the regional office a chosen kecamatan is its kabupaten, and no kecamatan is in the pack', async () => {
    const pack = await packOf({ areaCodes: ['19.01.01', '19.71'], audience: 'regional_office' });
    expect(pack.head.areas.map((area) => area.code)).toEqual(['19.01', '19.71']);
    expect(JSON.stringify(pack)).not.toMatch(/\b19\.\d\d\.\d\d\b|Sungailiat/);
  });

  test('a kecamatan is shown to Timpora with what only its kabupaten has said to be so', async () => {
    const pack = await packOf({ areaCodes: ['19.01.01'] });
    expect(pack.sections.map((section) => section.code)).toContain('overview');
    expect(JSON.stringify(pack)).toContain('untuk kecamatan tidak ada angka');
    expect(pack.map.areas).toHaveLength(47);
  });

  test('no account, note or single incident is in it', async () => {
    const { db } = it.database;
    const text = JSON.stringify(await packOf({ audience: 'leadership' })) + JSON.stringify(await packOf());
    const names = await db.selectFrom('account').select('name').execute();
    const told = await db.selectFrom('incident_version').select(['incident_id', 'summary_id']).execute();
    for (const { name } of names) expect(text.includes(name)).toBe(false);
    for (const row of told)
      expect([text.includes(row.incident_id), text.includes(row.summary_id)]).toEqual([false, false]);
  });
});
