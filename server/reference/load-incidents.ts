import type { Tx } from '../db/connect.ts';
import { insertBatch, isLoaded, knownAt, sourceIds } from './batch.ts';
import { csvRows, orNull, readReference } from './read-file.ts';

/**
 * Stated default grade of a shipped press item, to be changed by a person: the outlet is usually reliable (B), the
 * information probably true (2): a public event told with day and place by a named outlet, checked when it was coded.
 */
const pressGrade = { reliability: 'B', credibility: '2' } as const;

export async function loadIncidents(tx: Tx, now: Date): Promise<void> {
  const file = await readReference('incidents/incidents.csv');
  if (!(await isLoaded(tx, file))) {
    const rows = csvRows(file, [
      'id',
      'event_date',
      'event_month',
      'area_code',
      'category',
      'setting',
      'relation',
      'target_kind',
      'actor_kind',
      'origin',
      'summary_id',
      'summary_en',
      'source_title',
      'source_url',
      'published_date',
      'published_precision',
      'place_note',
      'same_event_as',
    ]);
    const idOf = await sourceIds(
      tx,
      rows.map((row) => ({ title: row.source_title, url: orNull(row.source_url) })),
    );
    const batchId = await insertBatch(tx, file, rows.length, now);
    const stored = new Set((await tx.selectFrom('report').select('id').execute()).map((row) => row.id));
    const fresh = rows
      .filter((row) => !stored.has(row.id))
      .sort((a, b) => Number(Boolean(a.same_event_as)) - Number(Boolean(b.same_event_as)));
    for (const row of fresh) {
      const dated = {
        published_date: orNull(row.published_date),
        published_precision: orNull(row.published_precision),
      };
      await tx
        .insertInto('report')
        .values({
          id: row.id,
          channel: 'press',
          origin: row.origin,
          source_id: idOf(row.source_title, orNull(row.source_url)),
          ...dated,
          recorded_at: now,
          batch_id: batchId,
        })
        .execute();
      await tx
        .insertInto('report_grade')
        .values({
          report_id: row.id,
          version: 1,
          ...pressGrade,
          recorded_at: now,
          known_at: knownAt(dated.published_date, now),
          graded_by: null,
        })
        .execute();
      const incidentId = row.same_event_as || row.id;
      if (!row.same_event_as) {
        await tx.insertInto('incident').values({ id: row.id, created_at: now }).execute();
        await tx
          .insertInto('incident_version')
          .values({
            incident_id: row.id,
            version: 1,
            event_date: orNull(row.event_date),
            event_month: row.event_month,
            area_code: row.area_code,
            category: row.category,
            setting: row.setting,
            relation: row.relation,
            target_kind: row.target_kind,
            actor_kind: row.actor_kind,
            origin: row.origin,
            status: 'verified',
            summary_id: row.summary_id,
            summary_en: row.summary_en,
            place_note: row.place_note,
            ...dated,
            recorded_at: now,
            known_at: knownAt(dated.published_date, now),
            recorded_by: null,
            reason: null,
          })
          .execute();
      }
      await tx.insertInto('incident_report').values({ incident_id: incidentId, report_id: row.id }).execute();
    }
  }
  await loadEngagements(tx, now);
  await loadCoverage(tx, now);
}

async function loadEngagements(tx: Tx, now: Date): Promise<void> {
  const file = await readReference('incidents/engagements.csv');
  if (await isLoaded(tx, file)) return;
  const rows = csvRows(file, [
    'id',
    'area_code',
    'date',
    'kind',
    'summary_id',
    'summary_en',
    'source_title',
    'source_url',
    'published_date',
  ]);
  const idOf = await sourceIds(
    tx,
    rows.map((row) => ({ title: row.source_title, url: orNull(row.source_url) })),
  );
  const batchId = await insertBatch(tx, file, rows.length, now);
  if (rows.length > 0)
    await tx
      .insertInto('engagement')
      .values(
        rows.map((row) => ({
          id: row.id,
          area_code: row.area_code,
          event_date: row.date,
          kind: row.kind,
          summary_id: row.summary_id,
          summary_en: row.summary_en,
          source_id: idOf(row.source_title, orNull(row.source_url)),
          recorded_at: now,
          known_at: knownAt(orNull(row.published_date), now),
          batch_id: batchId,
        })),
      )
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
}

async function loadCoverage(tx: Tx, now: Date): Promise<void> {
  const file = await readReference('incidents/coverage.csv');
  if (await isLoaded(tx, file)) return;
  const rows = csvRows(file, [
    'channel',
    'area_code',
    'level',
    'from_month',
    'to_month',
    'sensitivity',
    'note_id',
    'note_en',
  ]);
  const batches = tx
    .selectFrom('import_batch')
    .select('id')
    .where('kind', '=', 'reference')
    .where('file_name', '=', file.name);
  await tx.deleteFrom('listening_coverage').where('batch_id', 'in', batches).execute();
  const batchId = await insertBatch(tx, file, rows.length, now);
  await tx
    .insertInto('listening_coverage')
    .values(
      rows.map((row) => ({
        ...row,
        to_month: orNull(row.to_month),
        recorded_at: now,
        // it describes how the office listened before, so it holds at every data cut
        known_at: new Date(0),
        batch_id: batchId,
      })),
    )
    .execute();
}
