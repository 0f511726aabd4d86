import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Breach, BreachStep, BreachWords, RecordBreach } from '../../shared/api/data-protection.ts';
import { threeDays } from '../../shared/domain/data-protection.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import type { Db, Tx } from '../db/connect.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import type { HeldReport } from '../reports/receipt.ts';

/** Data incidents (DP-58), newest first. */
export async function listBreaches(db: Db): Promise<Breach[]> {
  const rows = await db
    .selectFrom('data_breach as b')
    .innerJoin('account as a', 'a.id', 'b.recorded_by')
    .selectAll('b')
    .select('a.name')
    .orderBy('b.known_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    isDrill: row.is_drill,
    knownAt: row.known_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    what: row.what as BreachWords,
    how: row.how as BreachWords,
    handling: row.handling as BreachWords,
    affectedFrom: row.affected_from?.toISOString() ?? null,
    affectedUntil: row.affected_until?.toISOString() ?? null,
    affected: row.affected as Record<string, number>,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.name,
    agencyToldAt: row.agency_told_at?.toISOString() ?? null,
    publicAt: row.public_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
  }));
}

/**
 * Records an incident: the clock of 3x24 hours runs from when the office knew. Rows that may be affected are counted by
 * class. 422 for a knowledge in the future, half a period, English in some of the words only, or personal data in them.
 */
export async function recordBreach(db: Db, input: RecordBreach, by: By): Promise<string> {
  const knownAt = new Date(input.knownAt);
  const { what, how, handling } = input;
  const errors = personalDataErrors({
    '/what': `${what.id}\n${what.en ?? ''}`,
    '/how': `${how.id}\n${how.en ?? ''}`,
    '/handling': `${handling.id}\n${handling.en ?? ''}`,
  });
  const all = Object.entries({ what, how, handling });
  if (all.some(([, one]) => one.en !== null))
    for (const [name] of all.filter(([, one]) => one.en === null))
      errors.push({ pointer: `/${name}/en`, code: 'required', detail: 'English in all three, or in none' });
  if (Number.isNaN(knownAt.getTime()) || knownAt > by.now)
    errors.push({ pointer: '/knownAt', code: 'future', detail: 'nobody knows yet what is to come' });
  const { affectedFrom: first, affectedUntil: last } = input;
  if ((first === null) !== (last === null) || (first && last && first > last))
    errors.push({ pointer: '/affectedUntil', code: 'required', detail: 'the period needs both its ends' });
  if (errors.length > 0) throw ruleBroken(errors);
  const from = first ? new Date(`${first}T00:00:00+07:00`) : null;
  const until = last ? new Date(Date.parse(`${last}T00:00:00+07:00`) + 86_400_000) : null;
  const id = randomUUID();
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('data_breach')
      .values({
        id,
        is_drill: input.isDrill,
        known_at: knownAt,
        due_at: new Date(knownAt.getTime() + threeDays),
        what: JSON.stringify(what),
        how: JSON.stringify(how),
        handling: JSON.stringify(handling),
        affected_from: from,
        affected_until: until,
        affected: JSON.stringify(await countAffected(tx, from, until)),
        recorded_at: by.now,
        recorded_by: by.account.id,
      })
      .execute();
    await appendBy(tx, by, input.isDrill ? 'breach.drill' : 'breach.record', id);
  });
  return id;
}

async function countAffected(tx: Tx, from: Date | null, until: Date | null): Promise<Record<string, number>> {
  const { rows } = await sql<{ K1: number; K2: number; K3: number; K7: number }>`
    with hit as (select report_id from report_intake
      where erased_at is null and received_at >= ${from}::timestamptz and received_at < ${until}::timestamptz)
    select (select count(*)::int from report_contact c join hit using (report_id)) as "K1",
      (select count(*)::int from report_sealed s join report_arrival a on a.id = s.arrival_id join hit on hit.report_id = a.report_id)
        + (select count(*)::int from report_media m join hit using (report_id) where m.sealed is not null) as "K2",
      (select count(*)::int from hit) as "K3",
      (select count(*)::int from account where closed_at is null) as "K7"`.execute(tx);
  return rows[0]!;
}

/** The agency was told; the notice goes public (never that of a drill); its English words; the incident is closed. */
export async function stepBreach(db: Db, id: string, input: BreachStep, by: By): Promise<void> {
  if (input.step === 'translate') {
    const { what, how, handling } = input;
    const errors = personalDataErrors({ '/what': what, '/how': how, '/handling': handling });
    if (errors.length > 0) throw ruleBroken(errors);
  }
  await db.transaction().execute(async (tx) => {
    const breach = await tx
      .selectFrom('data_breach')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!breach) throw new ProblemError('not_found');
    const done = {
      tell_agency: breach.agency_told_at,
      publish: breach.public_at,
      translate: (breach.what as BreachWords).en,
      close: breach.closed_at,
    };
    if (done[input.step] || breach.closed_at) throw new ProblemError('conflict');
    const change =
      input.step === 'translate'
        ? {
            what: withEnglish(breach.what, input.what),
            how: withEnglish(breach.how, input.how),
            handling: withEnglish(breach.handling, input.handling),
          }
        : {
            tell_agency: { agency_told_at: by.now },
            publish: { public_at: by.now },
            close: { closed_at: by.now, closed_by: by.account.id },
          }[input.step];
    await tx.updateTable('data_breach').set(change).where('id', '=', id).execute();
    await appendBy(tx, by, `breach.${input.step}`, id);
  });
}

const withEnglish = (words: unknown, en: string): string => JSON.stringify({ ...(words as BreachWords), en });

export interface PublicNotice {
  what: BreachWords;
  how: BreachWords;
  handling: BreachWords;
  publicAt: Date;
}

/** Notices that stand on the public pages; with a report: those whose period it came in. Drills never. */
export async function publicNotices(db: Db, held: HeldReport | null = null): Promise<PublicNotice[]> {
  let query = db
    .selectFrom('data_breach')
    .select(['what', 'how', 'handling', 'public_at'])
    .where('is_drill', '=', false)
    .where('public_at', 'is not', null)
    .where('closed_at', 'is', null)
    .orderBy('public_at', 'desc')
    .limit(3);
  // of who sent the same words later, what came then is affected or not
  if (held !== null)
    query = query.where(
      sql<boolean>`exists (select 1 from report_intake i
        cross join lateral (select coalesce(${held.since}::timestamptz, i.received_at) as at) came
        where i.report_id = ${held.reportId} and came.at >= affected_from and came.at < affected_until)`,
    );
  const rows = await query.execute();
  return rows.map((row) => ({
    what: row.what as BreachWords,
    how: row.how as BreachWords,
    handling: row.handling as BreachWords,
    publicAt: row.public_at!,
  }));
}
