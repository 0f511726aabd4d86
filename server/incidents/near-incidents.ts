import { sql } from 'kysely';
import type { NearIncident } from '../../shared/api/incident-detail.ts';
import type { Incident } from '../../shared/api/incidents.ts';
import { regencyOfCode } from '../../shared/domain/area.ts';
import { comparableText } from '../../shared/intake/comparable-text.ts';
import { contentWords } from '../../shared/intake/content-words.ts';
import { estimatedJaccard } from '../../shared/intake/estimated-jaccard.ts';
import type { Db } from '../db/connect.ts';
import { notPaused } from '../reports/paused.ts';
import { readSignature } from '../reports/place-finder.ts';

/** Days before and after in which the same happening is looked for. */
const days = 21;
/** Reports looked at for each incident: a flood of copies tells no more than its first. */
const reportsEach = 20;
const most = 6;

/**
 * Incidents that may be the same one: in the same regency within three weeks, and either of one kind in one place within
 * a week, or told in much the same words. Proposed with the reasons; a person merges (DP-43).
 */
export async function nearIncidents(db: Db, incident: Incident): Promise<NearIncident[]> {
  const regency = regencyOfCode(incident.areaCode);
  const about = incident.eventDate ?? `${incident.eventMonth}-15`;
  const { rows } = await sql<{
    id: string;
    version: number;
    summary_id: string;
    summary_en: string;
    area_code: string;
    category: Incident['category'];
    status: Incident['status'];
    event_date: string | null;
    days: number;
  }>`
    with latest as (select distinct on (incident_id) *, coalesce(event_date, (event_month || '-15')::date) as about
      from incident_version order by incident_id, version desc)
    select incident_id as id, version, summary_id, summary_en, area_code, category, status, event_date,
      abs(about - ${about}::date)::float8 as days
    from latest where merged_into is null and incident_id <> ${incident.id}
      and (area_code = ${regency} or starts_with(area_code, ${`${regency}.`}))
      and abs(about - ${about}::date) <= ${days}
    order by days, incident_id limit 100`.execute(db);
  if (rows.length === 0) return [];
  const texts = await signaturesOf(db, [incident.id, ...rows.map((row) => row.id)]);
  const own = wordsOf(incident.summary.id);
  return rows
    .map((row): NearIncident => {
      const reportLikeness = mostAlike(texts.get(incident.id), texts.get(row.id));
      return {
        id: row.id,
        version: row.version,
        summary: { id: row.summary_id, en: row.summary_en },
        areaCode: row.area_code,
        category: row.category,
        status: row.status,
        eventDate: row.event_date,
        place: placeFit(incident.areaCode, row.area_code),
        days: row.days,
        sameCategory: row.category === incident.category,
        sharedWords: shared(own, wordsOf(row.summary_id)),
        reportLikeness,
      };
    })
    .filter(speaksForIt)
    .sort((a, b) => strength(b) - strength(a) || a.days - b.days || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

const speaksForIt = (one: NearIncident): boolean =>
  (one.sameCategory && one.place !== 'near' && one.days <= 7) ||
  one.sharedWords >= 0.5 ||
  (one.reportLikeness ?? 0) >= 0.35;

const strength = (one: NearIncident): number =>
  Math.max(one.sharedWords, one.reportLikeness ?? 0) +
  (one.sameCategory ? 0.3 : 0) +
  { same: 0.3, nested: 0.2, near: 0 }[one.place] -
  one.days / 70;

function placeFit(a: string, b: string): NearIncident['place'] {
  if (a === b) return 'same';
  return a.startsWith(`${b}.`) || b.startsWith(`${a}.`) ? 'nested' : 'near';
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(contentWords(comparableText(text)));

/** Share of the smaller set; nothing is said of fewer than three words. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  if (least < 3) return 0;
  return [...a].filter((word) => b.has(word)).length / least;
}

async function signaturesOf(db: Db, incidentIds: readonly string[]): Promise<Map<string, Uint32Array[]>> {
  const { rows } = await sql<{ incident_id: string; signature: Buffer }>`
    select incident_id, signature from (
      select ir.incident_id, i.signature, row_number() over (partition by ir.incident_id order by i.received_at, i.report_id) as place
      from incident_report ir join report_intake i on i.report_id = ir.report_id
      where ir.incident_id = any(${[...incidentIds]}) and ir.unlinked_at is null and ${notPaused(sql`i.report_id`)} and i.signature is not null) s
    where place <= ${reportsEach}`.execute(db);
  const found = new Map<string, Uint32Array[]>();
  for (const row of rows)
    found.set(row.incident_id, [...(found.get(row.incident_id) ?? []), readSignature(row.signature)]);
  return found;
}

function mostAlike(a: Uint32Array[] | undefined, b: Uint32Array[] | undefined): number | null {
  if (!a || !b) return null;
  return Math.max(...a.flatMap((one) => b.map((other) => estimatedJaccard(one, other))));
}
