import type { MeetingDecision } from '../../shared/api/meetings.ts';
import type { Account } from '../../shared/api/session.ts';
import { isPartner, keepsMeetings, readsWholeMeetings } from '../../shared/domain/role.ts';
import type { Db } from '../db/connect.ts';
import type { DecisionRow } from './decision-rows.ts';

/** What somebody sees and may do of meetings. */
export interface MeetingReader {
  /** Sees every meeting whole; others see what concerns their own agency. */
  seesAll: boolean;
  /** Says how far any decision is; others that of their own agency. */
  keepsAll: boolean;
  /** Agency that a partner speaks for; null for others, and for a partner without one, who then sees nothing. */
  agencyCode: string | null;
}

export async function meetingReader(db: Db, account: Account): Promise<MeetingReader> {
  const { roles, id } = account;
  const row = isPartner(roles)
    ? await db
        .selectFrom('account_agency')
        .select('agency_code')
        .where('account_id', '=', id)
        .executeTakeFirst()
    : undefined;
  return {
    seesAll: readsWholeMeetings(roles),
    keepsAll: keepsMeetings(roles),
    agencyCode: row?.agency_code ?? null,
  };
}

export const seesOf = (reader: MeetingReader, agencyCode: string): boolean =>
  reader.seesAll || reader.agencyCode === agencyCode;

export const mayReportFor = (reader: MeetingReader, agencyCode: string): boolean =>
  reader.keepsAll || reader.agencyCode === agencyCode;

/** Decisions that a reader sees, each with whether the reader may say how far it is. */
export const forReader = (decisions: readonly DecisionRow[], reader: MeetingReader): MeetingDecision[] =>
  decisions
    .filter((one) => seesOf(reader, one.ownerAgencyCode))
    .map((one) => ({ ...one, mayReport: mayReportFor(reader, one.ownerAgencyCode) }));
