import { randomUUID } from 'node:crypto';
import type { ChangeBriefing, NewBriefing } from '../../shared/api/briefings.ts';
import type { EditedText } from '../../shared/briefings/pack.ts';
import { usualMarking } from '../../shared/domain/briefing.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import type { Db } from '../db/connect.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { type InputError, ProblemError, ruleBroken } from '../http/problem.ts';
import { readBriefing, type StoredBriefing } from './drafts.ts';

/** Areas of one level that are scored, a month that is one, a meeting that is there, no personal data. */
async function checkChoice(
  db: Db,
  body: NewBriefing,
  months: readonly string[],
  texts: Record<string, string>,
): Promise<void> {
  const errors: InputError[] = personalDataErrors({ '/title': body.title, ...texts });
  const areas = await db
    .selectFrom('area')
    .select(['code', 'level'])
    .where('code', 'in', body.areaCodes)
    .execute();
  const levels = new Set(areas.map((one) => one.level));
  if (
    areas.length < body.areaCodes.length ||
    [...levels].some((one) => !['regency', 'district'].includes(one))
  )
    errors.push({ pointer: '/areaCodes', code: 'no_such_area', detail: 'regencies or districts only' });
  else if (levels.size > 1)
    errors.push({ pointer: '/areaCodes', code: 'mixed_levels', detail: 'areas of one level only' });
  else if (body.audience === 'regional_office' && levels.has('district'))
    errors.push({ pointer: '/areaCodes', code: 'too_fine', detail: 'the regional office sees regencies' });
  if (!months.includes(body.month))
    errors.push({ pointer: '/month', code: 'no_such_month', detail: `there is no month ${body.month}` });
  if (body.meetingId) {
    const there = await db
      .selectFrom('meeting')
      .select('id')
      .where('id', '=', body.meetingId)
      .executeTakeFirst();
    if (!there) errors.push({ pointer: '/meetingId', code: 'no_such_meeting', detail: 'no such meeting' });
  }
  if (errors.length > 0) throw ruleBroken(errors);
}

/** Stores a draft; what is printed of it comes from the data. 422 for areas, a month or a meeting that there are not. */
export async function createBriefing(
  db: Db,
  body: NewBriefing,
  months: readonly string[],
  by: By,
): Promise<string> {
  await checkChoice(db, body, months, {});
  const id = randomUUID();
  const marking = usualMarking[body.audience];
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('briefing')
      .values({
        id,
        meeting_id: body.meetingId,
        title: body.title.trim(),
        area_codes: body.areaCodes,
        month: body.month,
        audience: body.audience,
        language: body.language,
        ...marking,
        texts: '{}',
        editor_ids: [by.account.id],
        version: 1,
        created_at: by.now,
        changed_at: by.now,
        changed_by: by.account.id,
      })
      .execute();
    await appendBy(tx, by, 'briefing.create', id);
  });
  return id;
}

/** Changes what a draft is about and how it is marked. 409 where somebody changed it since `version` was read. */
export async function changeBriefing(
  db: Db,
  id: string,
  body: ChangeBriefing,
  months: readonly string[],
  by: By,
): Promise<number> {
  await checkChoice(db, body, months, { '/dissent': body.dissent, '/memoNumber': body.memoNumber });
  return next(db, id, body.version, by, () => ({
    meeting_id: body.meetingId,
    title: body.title.trim(),
    area_codes: body.areaCodes,
    month: body.month,
    audience: body.audience,
    language: body.language,
    classification: body.classification,
    tlp: body.tlp,
    urgency: body.urgency,
    memo_number: body.memoNumber.trim(),
    dissent: body.dissent.trim(),
  }));
}

/** Keeps what somebody wrote in place of a block's sentences; null puts those back. */
export async function changeText(
  db: Db,
  id: string,
  { version, blockId, edited }: { version: number; blockId: string; edited: EditedText | null },
  by: By,
): Promise<number> {
  const errors = edited ? personalDataErrors({ '/text': edited.text }) : [];
  if (errors.length > 0) throw ruleBroken(errors);
  return next(db, id, version, by, ({ texts }) => {
    const { [blockId]: _, ...others } = texts;
    return { texts: JSON.stringify(edited ? { ...others, [blockId]: edited } : others) };
  });
}

function next(
  db: Db,
  id: string,
  version: number,
  by: By,
  change: (stored: StoredBriefing) => object,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await tx.selectFrom('briefing').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
    const stored = await readBriefing(tx, id);
    if (stored.briefing.version !== version) throw new ProblemError('conflict');
    const editors = [...new Set([...stored.editorIds, by.account.id])];
    await tx
      .updateTable('briefing')
      .set({
        ...change(stored),
        editor_ids: editors,
        version: version + 1,
        changed_at: by.now,
        changed_by: by.account.id,
      })
      .where('id', '=', id)
      .execute();
    await appendBy(tx, by, 'briefing.change', id);
    return version + 1;
  });
}
