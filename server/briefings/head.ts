import { sql } from 'kysely';
import type { Briefing } from '../../shared/api/briefings.ts';
import type { HeadGiven } from '../../shared/briefings/pack-input.ts';
import { formatLongDate } from '../../shared/text/format.ts';
import { packHeadWords as words } from '../../shared/text/briefing-page.ts';
import { readAnchors } from '../audit/anchor.ts';
import type { Db } from '../db/connect.ts';
import { officeSettings } from '../settings/queries.ts';

/** What a draft, its meeting and the settings put at the top of a pack, as known at the cut. */
export async function packHead(
  db: Db,
  briefing: Briefing,
  { cut, today, isSimulation }: { cut: Date; today: string; isSimulation: boolean },
): Promise<HeadGiven> {
  const settings = await officeSettings(db, cut);
  const meeting = briefing.meetingId ? await meetingAt(db, briefing.meetingId, cut) : null;
  const { language } = briefing;
  const [anchor] = await readAnchors(db, 1);
  return {
    ...(anchor ? { anchor: { date: anchor.date, digits: anchor.hash.slice(0, 12) } } : {}),
    title: briefing.title,
    meeting,
    letterhead: settings.letterhead,
    memo: {
      number: briefing.memoNumber,
      to: settings.memo.to,
      from: settings.signer.position,
      subject: meeting
        ? words.subject[language](briefing.title, formatLongDate(meeting.date, language))
        : briefing.title,
      date: today,
      copies: settings.memo.copies,
    },
    signer: settings.signer,
    legalBasis: settings.legalBasis,
    marking: { classification: briefing.classification, tlp: briefing.tlp, urgency: briefing.urgency },
    maker: words.maker[language](settings.officeName),
    isSimulation,
    dissent: briefing.dissent,
  };
}

async function meetingAt(db: Db, id: string, cut: Date): Promise<HeadGiven['meeting']> {
  const { rows } = await sql<NonNullable<HeadGiven['meeting']>>`
    select meeting_id::text as id, title, meeting_date as date, starts_at as time, place from meeting_version
    where meeting_id = ${id}::uuid and recorded_at <= ${cut} order by version desc limit 1`.execute(db);
  return rows[0] ?? null;
}
