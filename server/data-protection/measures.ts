import { randomUUID } from 'node:crypto';
import type { Measure, TakeMeasure } from '../../shared/api/data-protection.ts';
import { isStanding, type MeasureKind } from '../../shared/domain/data-protection.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import type { Db } from '../db/connect.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import type { KeyRing } from '../keys/key-ring.ts';

/** Measures taken (DP-59), newest first. */
export async function listMeasures(db: Db): Promise<Measure[]> {
  const rows = await db
    .selectFrom('office_measure as m')
    .innerJoin('account as a', 'a.id', 'm.set_by')
    .select(['m.id', 'm.kind', 'm.reason', 'm.set_at', 'm.ended_at', 'a.name'])
    .orderBy('m.set_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as MeasureKind,
    reason: row.reason,
    setAt: row.set_at.toISOString(),
    setBy: row.name,
    endedAt: row.ended_at?.toISOString() ?? null,
  }));
}

export async function isInForce(db: Db, kind: MeasureKind): Promise<boolean> {
  const row = await db
    .selectFrom('office_measure')
    .select('id')
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every export begins with this: while exports are frozen it is refused in plain words. */
export async function refuseFrozenExport(db: Db): Promise<void> {
  if (await isInForce(db, 'freeze_exports')) throw new ProblemError('exports_frozen');
}

/** Takes a measure at once. 409 where it stands already. */
export async function takeMeasure(
  db: Db,
  keys: KeyRing,
  { kind, reason }: TakeMeasure,
  by: By,
): Promise<void> {
  const errors = personalDataErrors({ '/reason': reason });
  if (errors.length > 0) throw ruleBroken(errors);
  await db.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows = 0n } = await tx
      .insertInto('office_measure')
      .values({
        id: randomUUID(),
        kind,
        reason,
        set_at: by.now,
        set_by: by.account.id,
        ...(isStanding(kind) ? {} : { ended_at: by.now, ended_by: by.account.id }),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) throw new ProblemError('conflict');
    if (kind === 'end_sessions') {
      await tx.deleteFrom('session').execute();
      await tx.deleteFrom('sign_in_attempt').execute();
      // a link opens a session too: whoever needs one is given a new one
      await tx.deleteFrom('one_time_link').where('used_at', 'is', null).execute();
    }
    await appendBy(tx, by, `measure.${kind}`, kind, reason);
  });
  // after the commit: a key cannot be taken back
  if (kind === 'rotate_epoch') keys.rotateEpoch(by.now);
}

export async function endMeasure(db: Db, id: string, by: By): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('office_measure')
      .set({ ended_at: by.now, ended_by: by.account.id })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .returning('kind')
      .executeTakeFirst();
    if (!row) throw new ProblemError('not_found');
    await appendBy(tx, by, 'measure.end', row.kind);
  });
}
