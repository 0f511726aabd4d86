import { randomUUID } from 'node:crypto';
import type { ChangeRumour, EnterRumour } from '../../shared/api/rumours.ts';
import type { Account } from '../../shared/api/session.ts';
import type { Db, Tx } from '../db/connect.ts';
import { dayInWib, wrongDay } from '../http/entered-day.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { type InputError, ProblemError, ruleBroken } from '../http/problem.ts';
import { audit } from '../triage/assess.ts';
import { latestVersion, lockIncidents, nextVersion } from '../triage/incident-link.ts';

/** A claim that staff have heard themselves. */
export async function enterRumour(
  db: Db,
  input: EnterRumour,
  account: Account,
  now: Date,
  requestId: string,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const errors = personalDataErrors({ '/claim': input.claim });
    errors.push(...(await unknownPlaces(tx, input.areaCode, input.incidentId ?? null)));
    if (errors.length > 0) throw ruleBroken(errors);
    const id = randomUUID();
    await tx.insertInto('rumour').values({ id, created_at: now }).execute();
    await tx
      .insertInto('rumour_version')
      .values({
        rumour_id: id,
        version: 1,
        claim: input.claim,
        area_code: input.areaCode,
        verdict: 'open',
        carrier: 'none',
        incident_id: input.incidentId ?? null,
        recorded_at: now,
        recorded_by: account.id,
      })
      .execute();
    await audit(tx, account, 'rumour.enter', id, now, requestId);
    return id;
  });
}

/**
 * Verdict, facts, reply and who carries it, as a new version. A refuted claim takes the incident that it names out of the
 * count by the same act, and a corrected verdict brings it back, unless somebody has judged the incident meanwhile.
 */
export async function changeRumour(
  db: Db,
  id: string,
  input: ChangeRumour,
  account: Account,
  now: Date,
  requestId: string,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('rumour')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!known) throw new ProblemError('not_found');
    const latest = await tx
      .selectFrom('rumour_version')
      .select(['version', 'verdict', 'incident_id', 'recorded_at'])
      .where('rumour_id', '=', id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    if (latest.version !== input.version)
      throw new ProblemError(
        'conflict',
        `Version ${latest.version} is the newest; you read version ${input.version}.`,
      );
    const errors = [
      ...brokenRules(input, now),
      ...(await unknownPlaces(tx, input.areaCode, input.incidentId)),
    ];
    if (errors.length > 0) throw ruleBroken(errors);
    const by = { account, now };
    const named = input.incidentId ? await standingFor(tx, input.incidentId) : null;
    const before = latest.incident_id ? await standingFor(tx, latest.incident_id) : null;
    const refutes = input.verdict === 'refuted' ? named : null;
    if (latest.verdict === 'refuted' && before && before !== refutes) await bringBack(tx, id, before, by);
    if (refutes && (latest.verdict !== 'refuted' || before !== refutes))
      await refute(tx, refutes, input.reason, by);
    await tx
      .insertInto('rumour_version')
      .values({
        rumour_id: id,
        version: latest.version + 1,
        claim: input.claim,
        area_code: input.areaCode,
        verdict: input.verdict,
        facts: input.facts,
        reply: input.reply,
        carrier: input.carrier,
        carried_date: input.carriedDate,
        incident_id: input.incidentId,
        reason: input.reason,
        recorded_at: now,
        recorded_by: account.id,
      })
      .execute();
    await audit(tx, account, `rumour.${input.verdict}`, id, now, requestId, input.reason);
    if (refutes) await audit(tx, account, 'incident.refute', refutes, now, requestId, input.reason);
    return latest.version + 1;
  });
}

function brokenRules(input: ChangeRumour, now: Date): InputError[] {
  const errors = personalDataErrors({
    '/claim': input.claim,
    '/facts': input.facts,
    '/reply': input.reply,
    '/reason': input.reason,
  });
  const need = (pointer: string, isThere: boolean, detail: string) => {
    if (!isThere) errors.push({ pointer, code: 'required', detail });
  };
  if (input.verdict !== 'open')
    need('/facts', input.facts.trim().length >= 10, 'a verdict needs what is known, and from where');
  if (input.carrier !== 'none') {
    need('/verdict', input.verdict !== 'open', 'judge the claim before an answer is carried');
    need('/reply', input.reply.trim().length >= 10, 'whoever carries an answer needs its text');
  } else if (input.carriedDate)
    errors.push({ pointer: '/carrier', code: 'required', detail: 'say who carried the answer' });
  if (input.carriedDate) errors.push(...wrongDay('/carriedDate', input.carriedDate, now));
  return errors;
}

async function unknownPlaces(tx: Tx, areaCode: string, incidentId: string | null): Promise<InputError[]> {
  const errors: InputError[] = [];
  if (!(await tx.selectFrom('area').select('code').where('code', '=', areaCode).executeTakeFirst()))
    errors.push({ pointer: '/areaCode', code: 'unknown', detail: 'there is no such area' });
  if (
    incidentId &&
    !(await tx.selectFrom('incident').select('id').where('id', '=', incidentId).executeTakeFirst())
  )
    errors.push({ pointer: '/incidentId', code: 'unknown', detail: 'there is no such incident' });
  return errors;
}

/** The incident itself, or the one that it was merged into; held until the end. */
async function standingFor(tx: Tx, incidentId: string): Promise<string> {
  await lockIncidents(tx, [incidentId]);
  const into = (await latestVersion(tx, incidentId))!.merged_into;
  if (!into) return incidentId;
  await lockIncidents(tx, [into]);
  return into;
}

type By = { account: Account; now: Date };
async function refute(tx: Tx, incidentId: string, reason: string, by: By): Promise<void> {
  const latest = (await latestVersion(tx, incidentId))!;
  if (latest.status === 'refuted') return;
  await nextVersion(tx, latest, { status: 'refuted', reason: `Rumor disanggah: ${reason}` }, by);
}

/** Only what this rumour itself refuted, and what nobody has judged since: both versions are of one instant. */
async function bringBack(tx: Tx, rumourId: string, incidentId: string, by: By): Promise<void> {
  const latest = (await latestVersion(tx, incidentId))!;
  if (latest.status !== 'refuted') return;
  const byThis = await tx
    .selectFrom('rumour_version')
    .select('version')
    .where('rumour_id', '=', rumourId)
    .where('verdict', '=', 'refuted')
    .where('recorded_at', '=', latest.recorded_at)
    .executeTakeFirst();
  if (!byThis) return;
  const before = await tx
    .selectFrom('incident_version')
    .select('status')
    .where('incident_id', '=', incidentId)
    .where('version', '=', latest.version - 1)
    .executeTakeFirst();
  if (!before) return;
  const reason = `Penilaian rumor diperbaiki (${dayInWib(by.now)}).`;
  await nextVersion(tx, latest, { status: before.status, reason }, by);
}
