import { type RawBuilder, sql } from 'kysely';

/**
 * A report whose processing is not restricted (dibatasi, DP-12) at a cut; without a cut: now. By intervals, so that a past
 * score rebuilds as it was.
 */
export const notPaused = (reportId: RawBuilder<unknown>, cut?: Date): RawBuilder<boolean> =>
  cut
    ? sql`not exists (select 1 from report_pause pause where pause.report_id = ${reportId}
        and pause.since_at <= ${cut} and (pause.until_at is null or pause.until_at > ${cut}))`
    : sql`not exists (select 1 from report_pause pause where pause.report_id = ${reportId} and pause.until_at is null)`;

/** What came with the report itself, or with a sending of the same words whose sender has not had that restricted. */
export const ofNonePaused = (arrivalId: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`not exists (select 1 from report_arrival sent where sent.id = ${arrivalId} and sent.paused_at is not null)`;
