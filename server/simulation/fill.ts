import { randomUUID } from 'node:crypto';
import type { Account } from '../../shared/api/session.ts';
import type { IncidentCategory, Reliability, Credibility } from '../../shared/domain/incident.ts';
import { addMonths, monthRange } from '../../shared/domain/month.ts';
import type { IntakeChannel } from '../../shared/domain/report.ts';
import { seedState } from '../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../shared/statistics/xoshiro-128.ts';
import type { Db } from '../db/connect.ts';
import { enterCoverage, enterEngagement } from '../incidents/enter.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { listAreas } from '../places/queries.ts';
import { makePlaceFinder } from '../reports/place-finder.ts';
import { changeRumour } from '../rumours/change.ts';
import { officeSettings } from '../settings/queries.ts';
import { answer, assess, type Desk, playStory, receive } from './desk.ts';
import { readRumours, readStories, readTexts } from './read.ts';

/** The regencies of the office, with the share of the invented reports that each gets. */
const shares: readonly (readonly [string, number])[] = [
  ['19.01', 0.26],
  ['19.03', 0.2],
  ['19.04', 0.18],
  ['19.05', 0.18],
  ['19.71', 0.18],
];
const months = 24;
const reportsPerMonth = 40;
const unread = 45;
const channels: readonly (readonly [IntakeChannel, number])[] = [
  ['qr_form', 0.38],
  ['whatsapp', 0.32],
  ['phone', 0.16],
  ['partner_agency', 0.1],
  ['kolang_kaling', 0.04],
];
const kinds: readonly (readonly [IncidentCategory, number])[] = [
  ['presence', 0.24],
  ['grievance', 0.26],
  ['suspicious_activity', 0.14],
  ['other', 0.12],
  ['labour_dispute', 0.08],
  ['verbal_conflict', 0.06],
  ['peaceful_protest', 0.04],
  ['online_hostility', 0.03],
  ['rejection_of_foreign_workers', 0.025],
  ['threat', 0.005],
];
const tense: readonly IncidentCategory[] = [
  'grievance',
  'labour_dispute',
  'verbal_conflict',
  'peaceful_protest',
  'online_hostility',
  'rejection_of_foreign_workers',
  'threat',
];
const hour = 3_600_000;
const day = 24 * hour;

export interface FillOptions {
  db: Db;
  keys: KeyRing;
  now: Date;
  say: (line: string) => void;
  /** For a quick try: only so many of the months. */
  months?: number;
}

/** Fills an empty exercise database with two years of invented reports; the same dice give the same years. */
export async function fillSimulation({ db, keys, now, say, ...options }: FillOptions): Promise<number> {
  const stream = xoshiro128(seedState(20241205, ['simulation']));
  const dice = () => stream.uniform();
  const pick = <T>(from: readonly T[]): T => from[Math.floor(dice() * from.length)]!;
  const weighted = <T>(from: readonly (readonly [T, number])[]): T => {
    let left = dice() * from.reduce((sum, [, share]) => sum + share, 0);
    for (const [value, share] of from) {
      left -= share;
      if (left <= 0) return value;
    }
    return from[0]![0];
  };
  const analyst = await inventedAnalyst(db, now);
  const desk: Desk = {
    db,
    analyst,
    door: { keys, places: makePlaceFinder(), settings: await officeSettings(db) },
  };
  const areas = await listAreas(db);
  const texts = await readTexts();
  const thisMonth = new Date(now.getTime() + 7 * hour).toISOString().slice(0, 7);
  const span = monthRange(addMonths(thisMonth, 1 - (options.months ?? months)), thisMonth);
  const begin = Date.parse(`${span[0]}-01T00:00:00Z`);
  const places = new Map(
    shares.map(([code]) => [
      code,
      areas.filter((area) => area.parentCode === code && area.level !== 'regency'),
    ]),
  );

  await listen(db, analyst, [...shares.map(([code]) => code)], span[0]!, new Date(begin));

  let count = 0;
  for (const month of span) {
    const start = Date.parse(`${month}-01T00:00:00Z`);
    const arrivals = Array.from({ length: reportsPerMonth }, () => start + dice() * 28 * day)
      .sort((a, b) => a - b)
      .filter((at) => at < now.getTime() - hour);
    for (const at of arrivals) {
      const regency = weighted(shares);
      const place = pick(places.get(regency)!);
      const category = weighted(kinds);
      const text = pick(texts[category] ?? texts.other!).replaceAll('{tempat}', place.shortName);
      await ordinary(desk, {
        at: new Date(at),
        now,
        dice,
        category,
        text,
        area: place.code,
        channel: weighted(channels),
      });
      count++;
    }
    say(`${month}: ${count} reports`);
  }

  // what a duty officer finds in the morning: the last two nights, unread
  for (let n = 0; n < unread; n++) {
    const at = now.getTime() - (1 + dice() * 44) * hour;
    const place = pick(places.get(weighted(shares))!);
    const category = weighted(kinds);
    await receive(
      desk,
      {
        channel: weighted(channels),
        origin: 'citizen',
        text: pick(texts[category] ?? texts.other!).replaceAll('{tempat}', place.shortName),
        category: dice() < 0.5 ? category : null,
        urgent: category === 'threat',
        sender: { phone: inventedPhone(dice) },
      },
      new Date(at),
    );
    count++;
  }
  for (const [i, rumour] of (await readRumours()).entries()) {
    const at = new Date(now.getTime() - (5 + i * 55) * day);
    if (at.getTime() < begin) continue;
    const place = pick(places.get(pick(shares)[0])!);
    count += await goRound(desk, rumour, { place, at, now, dice });
  }
  const stories = await readStories();
  // one place is never answered and ends in a clash four months ago; the other is burning now
  count += (
    await playStory(desk, stories['letters']!, {
      month: `${addMonths(thisMonth, -4)}-01`,
      answerAfterDays: null,
      until: now,
    })
  ).length;
  count += (
    await playStory(desk, stories['fishers']!, {
      month: `${addMonths(thisMonth, 1)}-01`,
      answerAfterDays: null,
      until: new Date(now.getTime() - hour),
    })
  ).length;
  return count;
}

/** One ordinary report: read within a few days, sometimes late, the newest still waiting; mostly answered in time. */
async function ordinary(
  desk: Desk,
  one: {
    at: Date;
    now: Date;
    dice: () => number;
    category: IncidentCategory;
    text: string;
    area: string;
    channel: IntakeChannel;
  },
): Promise<void> {
  const { dice, at, now } = one;
  const partner = one.channel === 'partner_agency';
  const says = dice() < 0.6;
  const id = await receive(
    desk,
    {
      channel: one.channel,
      origin: partner ? 'partner_agency' : 'citizen',
      text: one.text,
      hintAreaCode: dice() < 0.7 ? one.area : null,
      category: says ? one.category : null,
      restricted: one.channel === 'kolang_kaling',
      sender: one.channel === 'whatsapp' ? { phone: inventedPhone(dice) } : null,
    },
    at,
  );
  const readAt = new Date(at.getTime() + (dice() < 0.88 ? 2 + dice() * 40 : 80 + dice() * 200) * hour);
  if (readAt >= now) return;
  const grade = {
    reliability: (partner
      ? 'B'
      : (['C', 'C', 'D', 'F', 'B'] as const)[Math.floor(dice() * 5)]!) as Reliability,
    credibility: (partner
      ? '2'
      : (['3', '3', '4', '2', '6'] as const)[Math.floor(dice() * 5)]!) as Credibility,
  };
  const judged = {
    ...grade,
    areaCode: one.area,
    category: one.category,
    setting: one.area.includes('.P')
      ? ('sea' as const)
      : dice() < 0.5
        ? ('gate' as const)
        : ('public' as const),
    relation: (['yes', 'partly', 'unknown', 'no', 'no'] as const)[Math.floor(dice() * 5)]!,
    eventDate: new Date(at.getTime() + 7 * hour).toISOString().slice(0, 10),
  };
  if (!tense.includes(one.category)) {
    await assess(desk, id, { ...judged, outcome: { kind: 'keep' } }, readAt);
    return;
  }
  const status = dice() < 0.5 ? ('verified' as const) : ('unverified' as const);
  await assess(desk, id, { ...judged, outcome: { kind: 'new_incident', summary: one.text, status } }, readAt);
  const answeredAt = new Date(readAt.getTime() + (dice() < 0.75 ? 1 + dice() * 3 : 9 + dice() * 20) * day);
  if (answeredAt < now && dice() < 0.9)
    await answer(
      desk,
      id,
      'Terima kasih. Kami sudah meneruskan dan mengecek; hasilnya akan disampaikan di kantor desa.',
      answeredAt,
    );
  if (dice() < 0.06 && answeredAt < now)
    await enterEngagement(
      desk.db,
      {
        areaCode: one.area,
        date: answeredAt.toISOString().slice(0, 10),
        kind: dice() < 0.6 ? 'dialogue' : 'mediation',
        summary: 'Pertemuan warga, perusahaan, dan instansi.',
      },
      desk.analyst,
      answeredAt,
      randomUUID(),
    );
}

async function goRound(
  desk: Desk,
  rumour: Awaited<ReturnType<typeof readRumours>>[number],
  {
    place,
    at,
    now,
    dice,
  }: { place: { code: string; shortName: string }; at: Date; now: Date; dice: () => number },
): Promise<number> {
  let rumourId: string | null = null;
  const text = rumour.text.replaceAll('{tempat}', place.shortName);
  const endings = ['', ' Mohon penjelasan.', ' Benarkah?', ' Tolong disebarkan.', ' Hati-hati semua.'];
  for (let n = 0; n < rumour.copies; n++) {
    const when = new Date(at.getTime() + n * (1 + dice() * 3) * hour);
    if (when >= now) break;
    const id = await receive(
      desk,
      {
        channel: dice() < 0.75 ? 'whatsapp' : 'qr_form',
        origin: 'citizen',
        text: text + endings[Math.floor(dice() * endings.length)]!,
        hintAreaCode: place.code,
        forwarded: dice() < 0.5 ? 'frequently' : 'no',
        sender: { phone: inventedPhone(dice) },
      },
      when,
    );
    const done = await assess(
      desk,
      id,
      {
        areaCode: place.code,
        category: 'rumour',
        outcome: rumourId ? { kind: 'rumour', rumourId } : { kind: 'rumour', claim: rumour.claim },
      },
      new Date(Math.min(when.getTime() + 3 * hour, now.getTime() - 1)),
    );
    rumourId = done.rumourId;
  }
  const judgedAt = new Date(Math.min(at.getTime() + 4 * day, now.getTime() - 1));
  if (rumourId && rumour.verdict !== 'open')
    await changeRumour(
      desk.db,
      rumourId,
      {
        version: 1,
        claim: rumour.claim,
        areaCode: place.code,
        verdict: rumour.verdict,
        facts: rumour.facts,
        reply: rumour.reply,
        carrier: rumour.carrier,
        carriedDate: judgedAt.toISOString().slice(0, 10),
        incidentId: null,
        reason: 'Dicek ke instansi yang berwenang.',
      },
      desk.analyst,
      judgedAt,
      randomUUID(),
    );
  return rumour.copies;
}

/** The office's own channels listen in its regencies and their kecamatan from the first month. */
async function listen(
  db: Db,
  analyst: Account,
  regencies: readonly string[],
  from: string,
  at: Date,
): Promise<void> {
  const districts = await db
    .selectFrom('area')
    .select('code')
    .where('level', '=', 'district')
    .where('parent_code', 'in', regencies)
    .execute();
  for (const areaCode of [...regencies, ...districts.map((row) => row.code)])
    for (const channel of ['qr_form', 'whatsapp', 'phone'] as const)
      await enterCoverage(
        db,
        { channel, areaCode, fromMonth: from, sensitivity: 'medium', note: 'DATA SIMULASI' },
        analyst,
        at,
        randomUUID(),
      );
}

/** Whose hand the invented acts carry; closed, so that nobody signs in with it and the first account is still made by its link. */
async function inventedAnalyst(db: Db, now: Date): Promise<Account> {
  const account: Account = {
    id: randomUUID(),
    name: 'Analis Simulasi',
    email: 'analis@simulasi.invalid',
    roles: ['section_head'],
  };
  await db
    .insertInto('account')
    .values({
      id: account.id,
      name: account.name,
      email: account.email,
      password_hash: 'none',
      created_at: now,
      closed_at: now,
    })
    .execute();
  return account;
}

const inventedPhone = (dice: () => number) => `+6281200${String(Math.floor(dice() * 400)).padStart(6, '0')}`;
