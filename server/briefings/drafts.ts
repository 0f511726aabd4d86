import type { Briefing } from '../../shared/api/briefings.ts';
import type { EditedText } from '../../shared/briefings/pack.ts';
import type { Audience } from '../../shared/domain/briefing.ts';
import type { Db, Tx } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';

export type Texts = Record<string, EditedText>;
export interface StoredBriefing {
  briefing: Briefing;
  texts: Texts;
  editorIds: string[];
}

function drafts(db: Db | Tx) {
  return db
    .selectFrom('briefing as b')
    .innerJoin('account as a', 'a.id', 'b.changed_by')
    .select([
      'b.id',
      'b.meeting_id',
      'b.title',
      'b.area_codes',
      'b.month',
      'b.audience',
      'b.language',
      'b.classification',
      'b.tlp',
      'b.urgency',
      'b.memo_number',
      'b.dissent',
      'b.texts',
      'b.editor_ids',
      'b.version',
      'b.changed_at',
      'a.name',
    ]);
}
type DraftRow = Awaited<ReturnType<ReturnType<typeof drafts>['executeTakeFirstOrThrow']>>;

function toStored(row: DraftRow): StoredBriefing {
  const texts = row.texts as unknown as Texts;
  return {
    texts,
    editorIds: row.editor_ids,
    briefing: {
      id: row.id,
      version: row.version,
      meetingId: row.meeting_id,
      title: row.title,
      areaCodes: row.area_codes,
      month: row.month,
      audience: row.audience as Audience,
      language: row.language as Briefing['language'],
      classification: row.classification as Briefing['classification'],
      tlp: row.tlp as Briefing['tlp'],
      urgency: row.urgency as Briefing['urgency'],
      memoNumber: row.memo_number,
      dissent: row.dissent,
      changedAt: row.changed_at.toISOString(),
      changedBy: row.name,
      editedBlocks: Object.keys(texts).sort(),
    },
  };
}

/** ProblemError `not_found` where there is none. */
export async function readBriefing(db: Db | Tx, id: string): Promise<StoredBriefing> {
  const row = await drafts(db).where('b.id', '=', id).executeTakeFirst();
  if (!row) throw new ProblemError('not_found');
  return toStored(row);
}

export async function listBriefings(db: Db, meetingId: string | null): Promise<Briefing[]> {
  let query = drafts(db).orderBy('b.changed_at', 'desc').limit(100);
  if (meetingId) query = query.where('b.meeting_id', '=', meetingId);
  return (await query.execute()).map((row) => toStored(row).briefing);
}
