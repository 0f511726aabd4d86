import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Frozen } from '../../shared/api/briefings.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import type { AppContext } from '../http/context.ts';
import { dayInWib } from '../http/entered-day.ts';
import { ProblemError } from '../http/problem.ts';
import { buildDraft } from './build.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import { lockKeys } from '../db/lock-keys.ts';
import { readBriefing } from './drafts.ts';

/**
 * Freezes what a draft makes of the data of this instant: bytes that never change, their hash, and a running number of the
 * year. 409 where the draft moved on since `version` was read.
 */
export async function freezeBriefing(
  context: AppContext,
  id: string,
  version: number,
  by: By,
): Promise<Frozen> {
  const { account, now } = by;
  const { db } = context.database;
  const stored = await readBriefing(db, id);
  if (stored.briefing.version !== version) throw new ProblemError('conflict');
  const pack = await buildDraft(context, stored, now);
  const bytes = Buffer.from(canonicalJson(pack), 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const year = dayInWib(now).slice(0, 4);
  const snapshotId = randomUUID();
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockKeys.briefingNumbers}::bigint)`.execute(tx);
    const { briefing, editorIds } = await readBriefing(tx, id);
    if (briefing.version !== version) throw new ProblemError('conflict');
    const { before } = await tx
      .selectFrom('briefing_snapshot')
      .select((eb) => eb.fn.countAll<number>().as('before'))
      .where('number', 'like', `TDH-${year}-%`)
      .executeTakeFirstOrThrow();
    const number = `TDH-${year}-${String(Number(before) + 1).padStart(4, '0')}`;
    await tx
      .insertInto('briefing_snapshot')
      .values({
        id: snapshotId,
        number,
        briefing_id: id,
        meeting_id: briefing.meetingId,
        title: briefing.title,
        audience: briefing.audience,
        month: briefing.month,
        area_codes: briefing.areaCodes,
        data_cut_at: now,
        model_version: pack.head.model.version,
        frozen_at: now,
        frozen_by: account.id,
        editor_ids: [...new Set([...editorIds, account.id])],
        pack: bytes,
        sha256,
      })
      .execute();
    await appendBy(tx, by, 'briefing.freeze', `${number} ${sha256.slice(0, 12)}`);
    return { id: snapshotId, number };
  });
}
