import { sql } from 'kysely';
import type { AreaCode } from '../../shared/domain/area.ts';
import type { TargetKind } from '../../shared/domain/incident.ts';
import type { DetectionInput } from '../../shared/surveillance/detection-types.ts';
import type { Db } from '../db/connect.ts';

/** Middles of the areas: where the scan takes them to lie. */
export async function loadPoints(db: Db): Promise<Record<AreaCode, [number, number]>> {
  const rows = await db.selectFrom('area').select(['code', 'lat', 'lon']).execute();
  return Object.fromEntries(
    rows.flatMap(({ code, lat, lon }) => (lat === null || lon === null ? [] : [[code, [lon, lat]]])),
  );
}

/** Whom each incident was directed at and how many reports tell of it, as known at the cut. */
export async function loadDetails(db: Db, cut: Date): Promise<DetectionInput['details']> {
  const { rows } = await sql<{ incident_id: string; target_kind: TargetKind; reports: number }>`
    with latest as (
      select distinct on (v.incident_id) v.incident_id, v.target_kind, v.merged_into from incident_version v
      where v.known_at <= ${cut} order by v.incident_id, v.version desc)
    select l.incident_id, l.target_kind, (select count(*)::int from incident_report ir
      where ir.incident_id = l.incident_id and (ir.linked_at is null or ir.linked_at <= ${cut})
        and (ir.unlinked_at is null or ir.unlinked_at > ${cut}) and exists (
        select 1 from report_grade g where g.report_id = ir.report_id and g.known_at <= ${cut})) as reports
    from latest l where l.merged_into is null order by l.incident_id`.execute(db);
  return Object.fromEntries(
    rows.map((row) => [row.incident_id, { target: row.target_kind, reports: Math.max(1, row.reports) }]),
  );
}
