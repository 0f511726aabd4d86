import type { SnapshotSummary } from '../../shared/api/briefings.ts';
import type { Account } from '../../shared/api/session.ts';
import type { Pack } from '../../shared/briefings/pack.ts';
import { type Audience, audiences } from '../../shared/domain/briefing.ts';
import { type Role, readsDrafts } from '../../shared/domain/role.ts';
import type { Db } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';

/** For whom packs are made that somebody who drafts none may read, once they are released. */
function audiencesFor(roles: readonly Role[]): Audience[] {
  const reads: Record<Audience, readonly Role[]> = {
    timpora: ['duty_officer', 'auditor', 'timpora_member', 'local_partner'],
    leadership: ['duty_officer', 'auditor'],
    regional_office: ['duty_officer', 'auditor', 'regional_office'],
  };
  return audiences.filter((one) => roles.some((role) => reads[one].includes(role)));
}

/** Frozen packs that somebody may read, newest first: drafters all of them, others those released to them. */
export async function listSnapshots(
  db: Db,
  account: Account,
  choice: { meetingId?: string | null; briefingId?: string } = {},
): Promise<SnapshotSummary[]> {
  let query = db
    .selectFrom('briefing_snapshot as s')
    .innerJoin('account as f', 'f.id', 's.frozen_by')
    .leftJoin('briefing_publication as p', 'p.snapshot_id', 's.id')
    .leftJoin('account as r', 'r.id', 'p.published_by')
    .select((eb) => [
      's.id',
      's.number',
      's.briefing_id',
      's.meeting_id',
      's.title',
      's.audience',
      's.month',
      's.area_codes',
      's.data_cut_at',
      's.model_version',
      's.frozen_at',
      's.sha256',
      'f.name as frozen_by',
      'p.published_at',
      'r.name as published_by',
      eb
        .exists(
          eb
            .selectFrom('briefing_export as e')
            .select('e.id')
            .whereRef('e.snapshot_id', '=', 's.id')
            .where('e.account_id', '=', account.id),
        )
        .as('is_held'),
    ])
    .orderBy('s.frozen_at', 'desc')
    .orderBy('s.number', 'desc')
    .limit(choice.briefingId ? 10_000 : 200);
  if (choice.meetingId) query = query.where('s.meeting_id', '=', choice.meetingId);
  if (choice.briefingId) query = query.where('s.briefing_id', '=', choice.briefingId);
  if (!readsDrafts(account.roles)) {
    const allowed = audiencesFor(account.roles);
    if (allowed.length === 0) return [];
    query = query.where('p.published_at', 'is not', null).where('s.audience', 'in', allowed);
  }
  const rows = await query.execute();
  // newest first: the first of a draft is what holds
  const newest = new Map<string, { id: string; number: string }>();
  for (const { briefing_id, id, number } of rows)
    if (!newest.has(briefing_id)) newest.set(briefing_id, { id, number });
  return rows.map((row) => {
    const last = newest.get(row.briefing_id)!;
    return {
      id: row.id,
      number: row.number,
      briefingId: row.briefing_id,
      meetingId: row.meeting_id,
      title: row.title,
      audience: row.audience as Audience,
      month: row.month,
      areaCodes: row.area_codes,
      dataCut: row.data_cut_at.toISOString(),
      modelVersion: row.model_version,
      frozenAt: row.frozen_at.toISOString(),
      frozenBy: row.frozen_by,
      sha256: row.sha256,
      publishedAt: row.published_at?.toISOString() ?? null,
      publishedBy: row.published_by,
      newer: last.id === row.id ? null : last,
      isHeld: Boolean(row.is_held),
    };
  });
}

export interface ReadSnapshot {
  summary: SnapshotSummary;
  pack: Pack;
  /** Who had a hand in it. */
  editorIds: string[];
}

/** One frozen pack; `not_found` also for what is not for the one who asks. */
export async function readSnapshot(db: Db, account: Account, id: string): Promise<ReadSnapshot> {
  const row = await db
    .selectFrom('briefing_snapshot')
    .select(['briefing_id', 'pack', 'editor_ids'])
    .where('id', '=', id)
    .executeTakeFirst();
  const all = row ? await listSnapshots(db, account, { briefingId: row.briefing_id }) : [];
  const summary = all.find((one) => one.id === id);
  if (!row || !summary) throw new ProblemError('not_found');
  return {
    summary,
    pack: JSON.parse(Buffer.from(row.pack).toString('utf8')) as Pack,
    editorIds: row.editor_ids,
  };
}
