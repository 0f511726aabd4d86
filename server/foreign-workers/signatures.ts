import { createHash } from 'node:crypto';
import type { CountSignatures, NewSignature } from '../../shared/api/ledger.ts';
import type { Account } from '../../shared/api/session.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db } from '../db/connect.ts';
import { figuresStandStill, workerCountsInForceAt } from '../db/known.ts';
import { ProblemError } from '../http/problem.ts';

/** The immigration office itself; analysts and their head sign for it. */
const office = 'kanim-pangkalpinang';

interface OwnCount {
  id: number;
  count: number;
  area_name: string;
  period_end_date: string;
}
const hash = (parts: unknown): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
/** Over identity and value. Kept inside: with all but a few small counts known, those could be found from it by trying. */
const digestOf = (counts: readonly OwnCount[]): string => hash(counts.map(({ id, count }) => [id, count]));
/** Over identity alone: a value never changes under its identity, so this names the same counts and tells none. */
const stateOf = (counts: readonly OwnCount[]): string => hash(counts.map(({ id }) => id));

/** Signatures made by `cut`, newest first, each against the agency's counts as known then. */
export async function listSignatures(db: Db, account: Account, cut: Date): Promise<CountSignatures> {
  const inForce = await countsByAgency(db, cut);
  const names = new Map(
    (await db.selectFrom('agency').select(['code', 'name_id']).execute()).map((row) => [
      row.code,
      row.name_id,
    ]),
  );
  const rows = await db
    .selectFrom('count_signature as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .select(['s.id', 's.agency_code', 's.meeting_date', 's.digest', 's.value_count', 's.signed_at', 'a.name'])
    .where('s.signed_at', '<=', cut)
    .orderBy('s.id', 'desc')
    .limit(500)
    .execute();
  const signed = new Set(rows.map((row) => row.agency_code));
  const nameOf = (code: string) => names.get(code) ?? code;
  return {
    signatures: rows.map((row) => ({
      id: row.id,
      agencyCode: row.agency_code,
      agencyName: nameOf(row.agency_code),
      meetingDate: row.meeting_date,
      values: row.value_count,
      by: row.name,
      signedAt: row.signed_at.toISOString(),
      changedSince: digestOf(inForce.get(row.agency_code) ?? []) !== row.digest,
    })),
    unsigned: [...inForce.keys()]
      .filter((code) => !signed.has(code))
      .sort()
      .map((code) => ({ agencyCode: code, agencyName: nameOf(code) })),
    own: (await agenciesOf(db, account)).map((code) => {
      const counts = inForce.get(code) ?? [];
      return {
        agencyCode: code,
        agencyName: nameOf(code),
        values: counts.length,
        areas: [...new Set(counts.map((one) => one.area_name))],
        lastDate: counts.reduce<string | null>(
          (last, { period_end_date: day }) => (last === null || day > last ? day : last),
          null,
        ),
        state: stateOf(counts),
      };
    }),
  };
}

/**
 * An agency stands by its counts in force. ProblemError `forbidden` for another agency; `conflict` where the counts are
 * others than those looked at, or there are none.
 */
export async function signCounts(
  db: Db,
  body: NewSignature,
  account: Account,
  now: Date,
  requestId: string,
): Promise<void> {
  if (!(await agenciesOf(db, account)).includes(body.agencyCode)) throw new ProblemError('forbidden');
  await db.transaction().execute(async (tx) => {
    await figuresStandStill(tx, 'shared');
    const counts = (await countsByAgency(tx, now)).get(body.agencyCode) ?? [];
    if (counts.length === 0) throw new ProblemError('conflict', 'This agency has no counts to sign.');
    if (stateOf(counts) !== body.state)
      throw new ProblemError(
        'conflict',
        'The counts of this agency changed; look at them again before signing.',
      );
    await tx
      .insertInto('count_signature')
      .values({
        agency_code: body.agencyCode,
        meeting_date: body.meetingDate,
        digest: digestOf(counts),
        value_count: counts.length,
        account_id: account.id,
        signed_at: now,
      })
      .execute();
    await appendAudit(
      tx,
      {
        actor: account.id,
        role: account.roles.join(' '),
        act: 'ledger.sign',
        obj: `${body.agencyCode} ${body.meetingDate}`,
        req: requestId,
      },
      now,
    );
  });
}

/**
 * How far agencies are with signing their counts for a meeting, as known at the cut: signed; signed, but the counts in
 * force are others since; not signed; no counts to sign.
 */
export async function signedForMeeting(
  db: Db,
  agencyCodes: readonly string[],
  meetingDate: string,
  cut: Date,
): Promise<Map<string, 'done' | 'changed' | 'open' | 'nothing'>> {
  if (agencyCodes.length === 0) return new Map();
  const inForce = await countsByAgency(db, cut);
  const rows = await db
    .selectFrom('count_signature')
    .select(['agency_code', 'digest'])
    .where('meeting_date', '=', meetingDate)
    .where('agency_code', 'in', agencyCodes)
    .where('signed_at', '<=', cut)
    .orderBy('id')
    .execute();
  const newest = new Map(rows.map((row) => [row.agency_code, row.digest]));
  return new Map(
    agencyCodes.map((code) => {
      const counts = inForce.get(code);
      const signed = newest.get(code);
      if (signed !== undefined) return [code, digestOf(counts ?? []) === signed ? 'done' : 'changed'];
      return [code, counts ? 'open' : 'nothing'];
    }),
  );
}

async function countsByAgency(db: Db, cut: Date): Promise<Map<string, OwnCount[]>> {
  const rows = await db
    .selectFrom(workerCountsInForceAt(cut).as('f'))
    .select(['f.id', 'f.count', 'f.area_name', 'f.period_end_date', 'f.agency_code'])
    .where('f.agency_code', 'is not', null)
    .orderBy('f.id')
    .execute();
  const byAgency = new Map<string, OwnCount[]>();
  for (const { agency_code, ...count } of rows)
    byAgency.set(agency_code!, [...(byAgency.get(agency_code!) ?? []), count]);
  return byAgency;
}

/** The agency of the account; for the office's own people the office as well. */
async function agenciesOf(db: Db, account: Account): Promise<string[]> {
  const own = await db
    .selectFrom('account_agency')
    .select('agency_code')
    .where('account_id', '=', account.id)
    .executeTakeFirst();
  const isOffice = account.roles.some((role) => role === 'analyst' || role === 'section_head');
  const isMember = account.roles.includes('timpora_member');
  const codes = own && (isOffice || isMember) ? [own.agency_code] : [];
  return isOffice && !codes.includes(office) ? [...codes, office] : codes;
}
