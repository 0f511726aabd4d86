import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Role } from '../../shared/domain/role.ts';
import { startSession } from '../../server/accounts/session.ts';
import type { TestApp } from './app.ts';

/**
 * Words that stand in one protected thing each, so that any answer can be searched for what its reader may not have.
 * Invented, without capitals (the mask would take a name away) and found nowhere else.
 */
export const marks = {
  reportText: 'kenaritekslaporan',
  partnerReportText: 'kenariteksmitra',
  restrictedText: 'kenariterbatas',
  contact: 'kenarikontak',
  unverifiedIncident: 'kenaribelumpasti',
  foreignIncident: 'kenarijauh',
  rumourClaim: 'kenariklaim',
  minutes: 'kenarinotulen',
  ownDecision: 'kenaritugassendiri',
  otherDecision: 'kenaritugaslain',
  draftTitle: 'kenarirancangan',
  letter: 'kenarisurat',
  question: 'kenaripertanyaan',
  posterLabel: 'kenariposter',
  draftTyped: 'kenariketikan',
  email: '@contoh.id',
} as const;
export type Mark = keyof typeof marks;

/** Ids of what was put in, by the parameter of the routes that name it. */
export interface World {
  reports: {
    plain: string;
    restricted: string;
    partner: string;
    /** Restricted as well; for who purges one. */
    purged: string;
  };
  incidents: { unverified: string; verified: string; elsewhere: string };
  rumour: string;
  meeting: string;
  decisions: { own: string; other: string };
  briefing: string;
  snapshot: string;
  letter: string;
  verification: string;
  poster: string;
  scenario: string;
  /** An account that is nobody's in a test, and a session of it. */
  otherAccount: string;
  session: string;
  accounts: Record<'timpora_member' | 'local_partner', string>;
}

/**
 * One of everything, through the doors that people use: the partner of Timpora speaks for the manpower office of 19.03 and
 * answers for that regency, the local partner for a kecamatan of it.
 */
export async function makeWorld(it: TestApp): Promise<World> {
  const made = async <T = { id: string }>(url: string, body: unknown, role?: Role): Promise<T> => {
    const answer = await it.post(url, body, role);
    expect([url, answer.statusCode, answer.statusCode < 300 ? '' : answer.body]).toEqual([url, 201, '']);
    return answer.json<T>();
  };
  const accountOf = async (role: Role) =>
    (await it.get('/api/session', role)).json<{ account: { id: string } }>().account.id;
  const accounts = {
    timpora_member: await accountOf('timpora_member'),
    local_partner: await accountOf('local_partner'),
  };
  const db = it.database.system;
  await db
    .insertInto('account_agency')
    .values({ account_id: accounts.timpora_member, agency_code: 'disnaker-19.03' })
    .execute();
  for (const [account_id, area_code] of [
    [accounts.timpora_member, '19.03'],
    [accounts.local_partner, '19.03.01'],
  ] as const)
    await db.updateTable('account_area').set({ area_code }).where('account_id', '=', account_id).execute();

  const report = (channel: string, what: string, more: object = {}) => ({
    channel,
    nonce: randomUUID(),
    parts: { what },
    areaCode: '19.03.01',
    category: 'grievance',
    relation: 'no',
    occurredDate: null,
    urgent: false,
    ...more,
  });
  const reports = {
    plain: (
      await made(
        '/api/reports',
        report('phone', `Warga bertanya soal lowongan, ${marks.reportText}.`, { contact: marks.contact }),
        'duty_officer',
      )
    ).id,
    restricted: (
      await made(
        '/api/reports/kolang-kaling',
        { nonce: randomUUID(), what: `Pungutan kepada pelamar, ${marks.restrictedText}.`, areaCode: null },
        'leadership',
      )
    ).id,
    purged: (
      await made(
        '/api/reports/kolang-kaling',
        { nonce: randomUUID(), what: 'Urusan keluarga, bukan urusan kantor.', areaCode: null },
        'leadership',
      )
    ).id,
    partner: (
      await made(
        '/api/reports',
        report('partner_agency', `Antrean di kantor dinas, ${marks.partnerReportText}.`),
        'timpora_member',
      )
    ).id,
  };
  const incident = (areaCode: string, status: string, summary: string) => ({
    eventDate: '2026-11-10',
    areaCode,
    category: 'grievance',
    setting: 'gate',
    relation: 'yes',
    targetKind: 'firm',
    actorKind: 'residents',
    origin: 'citizen',
    status,
    reliability: 'B',
    credibility: '2',
    summary,
    sourceTitle: 'Saluran telepon kantor',
  });
  const incidents = {
    unverified: (
      await made(
        '/api/incidents',
        incident('19.03.01', 'unverified', `Warga berkumpul, ${marks.unverifiedIncident}.`),
      )
    ).id,
    verified: (await made('/api/incidents', incident('19.03.01', 'verified', 'Warga menyampaikan tuntutan.')))
      .id,
    elsewhere: (
      await made(
        '/api/incidents',
        incident('19.71.02', 'verified', `Warga menyampaikan tuntutan, ${marks.foreignIncident}.`),
      )
    ).id,
  };
  const rumour = (
    await made('/api/rumours', {
      claim: `Semua pekerja akan diganti, ${marks.rumourClaim}.`,
      areaCode: '19.03.01',
    })
  ).id;
  const meeting = (
    await made('/api/meetings', {
      nonce: randomUUID(),
      title: 'Rakor Timpora Bangka Selatan',
      date: '2026-11-20',
      startsAt: '09:00',
      place: 'Aula kantor',
      areaCodes: ['19.03'],
      state: 'held',
      agenda: [{ topic: 'Tindak lanjut', agencyCode: null, minutes: 15 }],
      minutes: `Notulen rapat, ${marks.minutes}.`,
      agencies: [{ code: 'disnaker-19.03', attendance: 'attended', owes: ['counts'] }],
    })
  ).id;
  const decision = async (ownerAgencyCode: string, words: string) =>
    (
      await made(`/api/meetings/${meeting}/decisions`, {
        nonce: randomUUID(),
        words,
        areaCode: '19.03',
        ownerAgencyCode,
        dueDate: '2026-12-04',
      })
    ).id;
  const decisions = {
    own: await decision('disnaker-19.03', `Membuka data lowongan, ${marks.ownDecision}.`),
    other: await decision('polres-19.03', `Menjaga dialog tetap tenang, ${marks.otherDecision}.`),
  };
  const briefing = (
    await made(
      '/api/briefings',
      {
        meetingId: null,
        title: `Bahan ${marks.draftTitle}`,
        areaCodes: ['19.03'],
        month: '2025-10',
        audience: 'timpora',
        language: 'id',
      },
      'analyst',
    )
  ).id;
  const snapshot = (await made(`/api/briefings/${briefing}/snapshots`, { version: 1 }, 'analyst')).id;
  const letter = (await made('/api/information-reports', { incidentId: incidents.unverified }, 'analyst')).id;
  const verification = (
    await made(`/api/reports/${reports.plain}/verifications`, {
      accountId: accounts.timpora_member,
      areaCode: '19.03.01',
      question: `Apakah lowongan dibuka, ${marks.question}?`,
      dueDays: 9,
    })
  ).id;
  const poster = (
    await made(
      '/api/posters',
      { label: `Balai desa, ${marks.posterLabel}`, areaCode: '19.03.01' },
      'duty_officer',
    )
  ).id;
  const ground = (await it.get('/api/what-if/regency/2025-10')).json<{ dataCut: string }>();
  const scenario = (
    await made('/api/scenarios', {
      name: 'Smelter tutup',
      level: 'regency',
      month: '2025-10',
      dataCut: ground.dataCut,
      scenario: { weights: { strain: 0.5 }, shocks: [] },
    })
  ).id;
  const elsewhere = randomUUID();
  await db
    .insertInto('account')
    .values({
      id: elsewhere,
      email: 'lain@contoh.id',
      name: 'akun lain',
      password_hash: 'none',
      created_at: new Date(),
      closed_at: null,
    })
    .execute();
  await db.transaction().execute((tx) => startSession(tx, elsewhere, new Date()));
  const { id: session } = await db
    .selectFrom('session')
    .select('id')
    .where('account_id', '=', elsewhere)
    .executeTakeFirstOrThrow();
  const typed = await it.as('analyst', {
    method: 'PUT',
    url: '/api/report-drafts/phone',
    payload: { fields: { what: marks.draftTyped } },
  });
  expect(typed.statusCode).toBeLessThan(300);
  return {
    reports,
    incidents,
    rumour,
    meeting,
    decisions,
    briefing,
    snapshot,
    letter,
    verification,
    poster,
    scenario,
    otherAccount: elsewhere,
    session,
    accounts,
  };
}
