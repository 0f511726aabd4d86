import { type RawBuilder, sql } from 'kysely';
import type { Origin, Reliability, Credibility } from '../../shared/domain/incident.ts';
import { independentSources } from '../../shared/intake/independent-sources.ts';
import { notPaused } from '../reports/paused.ts';
import { readSignature } from '../reports/place-finder.ts';

/** One report behind an incident, as `reportsBehind` reads it. */
export interface ReportBehind {
  id: string;
  source_id: number | null;
  reliability: Reliability;
  credibility: Credibility;
  channel: string;
  origin: Origin;
  sender: string | null;
  fingerprint: string | null;
  /** Base64 of the stored signature. */
  signature: string | null;
}

/**
 * The reports behind an incident as known at a cut, as one JSON array: linked then, graded as then, and without what the
 * messenger marks as forwarded often, which is nobody's own report, and what was paused then. `incident` is the column that names the incident.
 */
export const reportsBehind = (incident: RawBuilder<unknown>, cut: Date) => sql<ReportBehind[] | null>`
  (select json_agg(json_build_object('id', r.id, 'source_id', r.source_id, 'reliability', g.reliability,
      'credibility', g.credibility, 'channel', r.channel, 'origin', r.origin, 'sender', i.sender_bucket_id,
      'fingerprint', i.fingerprint, 'signature', encode(i.signature, 'base64')) order by r.id)
    from incident_report ir join report r on r.id = ir.report_id
    left join report_intake i on i.report_id = r.id
    join lateral (select reliability, credibility from report_grade
      where report_id = r.id and known_at <= ${cut} order by version desc limit 1) g on true
    where ir.incident_id = ${incident} and (ir.linked_at is null or ir.linked_at <= ${cut})
      and (ir.unlinked_at is null or ir.unlinked_at > ${cut}) and coalesce(i.forwarded, 'no') <> 'frequently'
      and ${notPaused(sql`r.id`, cut)})`;

/** Groups of reports that count as one source each, with why. */
export function sourceGroups(reports: readonly ReportBehind[]) {
  const taken = reports.filter((report) => report.fingerprint !== null);
  const published = new Map<number | string, string[]>();
  for (const { id, source_id, fingerprint } of reports)
    if (fingerprint === null) published.set(source_id ?? id, [...(published.get(source_id ?? id) ?? []), id]);
  return [
    ...[...published.values()].map((ids) => ({
      ids,
      because: ids.length > 1 ? (['same_source'] as const) : [],
    })),
    ...independentSources(taken.map(sourced)),
  ];
}

const sourced = (report: ReportBehind) => ({
  id: report.id,
  sender: report.sender,
  fingerprint: report.fingerprint,
  signature: report.signature ? readSignature(Buffer.from(report.signature, 'base64')) : null,
  reliability: report.reliability,
  channel: report.channel,
  origin: report.origin,
});

/** The grades behind an incident with the source of each: those that are not independent of each other share one. */
export function gradesBySource(reports: readonly ReportBehind[]) {
  const taken = reports.filter((report) => report.fingerprint !== null);
  const group = new Map<string, string>();
  if (taken.length > 1)
    independentSources(taken.map(sourced)).forEach(({ ids }, at) => {
      for (const id of ids) group.set(id, `source ${at}`);
    });
  return reports.map(({ id, source_id, reliability, credibility }) => ({
    source: group.get(id) ?? source_id,
    reliability,
    credibility,
  }));
}
