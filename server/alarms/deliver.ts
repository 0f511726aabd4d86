import type { AlarmCandidate } from '../../shared/surveillance/alarm-candidate.ts';
import { alarmLetter, alarmSentence } from '../../shared/text/alarm-words.ts';
import type { Db } from '../db/connect.ts';
import type { AlarmSenders, Outcome } from './senders.ts';

/** Pauses in minutes after a refusal; after the last one it is given up. */
const pauses = [1, 5, 15, 60, 240];
/** Sent in one go at most; the others wait for the next. */
const most = 200;

/**
 * Sends what is due, one after the other, each at most once. Before anything leaves, the attempt is written down; if
 * the program ends in the middle, what was under way is not sent again, for it may have arrived (`uncertain`).
 */
export async function deliverAlarms(
  db: Db,
  senders: AlarmSenders,
  { now, publicUrl }: { now: () => Date; publicUrl: string | null },
): Promise<number> {
  let sent = 0;
  for (let i = 0; i < most; i++) {
    const row = await claim(db, now());
    if (!row) break;
    const outcome = await attempt(db, senders, row, { at: now(), publicUrl });
    await settle(db, row, outcome, now());
    if (outcome.kind === 'sent') sent++;
  }
  return sent;
}

/** What an ended program left under way: it may have arrived. Called once, before anything is sent. */
export async function closeUnderWay(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('alarm_delivery')
    .set({ ended_at: now, outcome: 'uncertain', last_error: 'the program ended while sending' })
    .where('started_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
}

interface Claimed {
  id: number;
  alarm_id: string;
  account_id: string | null;
  attempts: number;
}

function claim(db: Db, now: Date): Promise<Claimed | undefined> {
  return db
    .updateTable('alarm_delivery')
    .set((eb) => ({ started_at: now, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('alarm_delivery')
        .select('id')
        .where('ended_at', 'is', null)
        .where('started_at', 'is', null)
        .where('due_at', '<=', now)
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'alarm_id', 'account_id', 'attempts'])
    .executeTakeFirst();
}

/** What cannot be put together was surely not sent; what broke on its way may have been. */
async function attempt(
  db: Db,
  senders: AlarmSenders,
  row: Claimed,
  context: { at: Date; publicUrl: string | null },
): Promise<Outcome> {
  let send: () => Promise<Outcome>;
  try {
    send = await prepare(db, senders, row, context);
  } catch (error) {
    return { kind: 'refused', why: `not put together: ${(error as Error).name}` };
  }
  try {
    return await send();
  } catch (error) {
    return { kind: 'uncertain', why: (error as Error).name };
  }
}

async function prepare(
  db: Db,
  senders: AlarmSenders,
  row: Claimed,
  { at, publicUrl }: { at: Date; publicUrl: string | null },
): Promise<() => Promise<Outcome>> {
  const refused = (why: string) => async (): Promise<Outcome> => ({ kind: 'refused', why });
  const alarm = await db
    .selectFrom('alarm')
    .innerJoin('area', 'area.code', 'alarm.area_code')
    .select([
      'alarm.id',
      'alarm.kind',
      'alarm.month',
      'alarm.area_codes',
      'alarm.words',
      'alarm.method',
      'alarm.raised_at',
      'area.name',
    ])
    .where('alarm.id', '=', row.alarm_id)
    .executeTakeFirstOrThrow();
  const said = { words: alarm.words as unknown as AlarmCandidate['words'], month: alarm.month };
  const link = publicUrl ? `${publicUrl}/deteksi?tab=alarm` : null;
  const { email, webhook } = senders;
  if (!row.account_id) {
    if (!webhook) return refused('no webhook is set');
    const sentence = {
      id: alarmSentence(said, alarm.name, 'id'),
      en: alarmSentence(said, alarm.name, 'en'),
    };
    const body = {
      type: 'alarm.raised',
      alarm: {
        id: alarm.id,
        kind: alarm.kind,
        method: alarm.method,
        month: alarm.month,
        areaCodes: alarm.area_codes,
        raisedAt: alarm.raised_at.toISOString(),
        sentence,
      },
      link,
    };
    return () => webhook({ deliveryId: String(row.id), at, body });
  }
  if (!email) return refused('no mail server is set');
  const account = await db
    .selectFrom('account')
    .select(['email', 'closed_at'])
    .where('id', '=', row.account_id)
    .executeTakeFirstOrThrow();
  if (account.closed_at) return refused('the account is closed');
  const letter = alarmLetter(said, alarm.kind as AlarmCandidate['kind'], alarm.name, link);
  return () => email({ to: account.email, ...letter });
}

async function settle(db: Db, row: Claimed, outcome: Outcome, now: Date): Promise<void> {
  const pause = pauses[row.attempts - 1];
  const change =
    outcome.kind === 'sent'
      ? { sent_at: now, ended_at: now, outcome: 'sent', last_error: null }
      : outcome.kind === 'uncertain'
        ? { ended_at: now, outcome: 'uncertain', last_error: outcome.why }
        : pause === undefined
          ? { ended_at: now, outcome: 'failed', last_error: outcome.why }
          : {
              started_at: null,
              due_at: new Date(now.getTime() + pause * 60_000),
              last_error: outcome.why,
            };
  await db.updateTable('alarm_delivery').set(change).where('id', '=', row.id).execute();
}
