import { sql } from 'kysely';
import type { KeyFigure, PackInput } from '../../shared/briefings/pack-input.ts';
import type { Words } from '../../shared/composite/types.ts';
import { addMonths, type Month, monthOfDate } from '../../shared/domain/month.ts';
import type { Db } from '../db/connect.ts';
import { observationsInForceAt, observationsKnownAt } from '../db/known.ts';
import { safeCitation } from '../foreign-workers/queries.ts';

/** Labour-market figures that a pack shows, in this order. */
export const keyIndicators: readonly string[] = [
  'open_unemployment_rate',
  'underemployment_rate',
  'labour_force_participation_rate',
  'layoffs',
  'layoffs_ytd',
  'job_seekers_registered',
  'vacancies',
  'poverty_rate',
];

interface Row {
  code: string;
  name_id: string;
  name_en: string;
  area_code: string;
  value: number;
  unit: string;
  definition: string;
  period: string;
  period_end: string;
  published: string | null;
  source_id: number;
  title: string;
  url: string | null;
}

/** The newest preferred figure of each key indicator and area, in force at the cut. */
export async function keyFigures(db: Db, areaCodes: readonly string[], cut: Date): Promise<KeyFigure[]> {
  const { rows } = await sql<Row>`
    select distinct on (o.indicator_code, o.area_code) o.indicator_code as code, n.name_id, n.name_en, o.area_code, o.value, o.unit,
      o.definition, o.period, o.period_end_date::text as period_end, o.published_date::text as published, s.id as source_id, s.title, s.url
    from ${observationsInForceAt(cut)} o join indicator n on n.code = o.indicator_code join source s on s.id = o.source_id
    where o.is_preferred and o.area_code = any(${[...areaCodes]}::text[]) and o.indicator_code = any(${[...keyIndicators]}::text[])
    order by o.indicator_code, o.area_code, o.period_end_date desc, o.id desc`.execute(db);
  const cite = await safeCitation(db);
  return rows
    .map(
      (row): KeyFigure => ({
        areaCode: row.area_code,
        indicatorCode: row.code,
        name: { id: row.name_id, en: row.name_en },
        value: row.value,
        unit: row.unit,
        definition: row.definition,
        period: row.period,
        periodEnd: row.period_end,
        publishedDate: row.published,
        source: cite({ id: row.source_id, title: row.title, url: row.url }),
      }),
    )
    .sort(
      (a, b) =>
        keyIndicators.indexOf(a.indicatorCode) - keyIndicators.indexOf(b.indicatorCode) ||
        (a.areaCode < b.areaCode ? -1 : 1),
    );
}

/**
 * Key figures with a cycle: the newest one anywhere, and when the next should be there: one cycle later, and then as long as
 * such figures usually take to come out for the first time.
 */
export async function expectedReleases(db: Db, cut: Date): Promise<PackInput['releases']> {
  const { rows } = await sql<{ code: string; words: Words; cycle: number; last: string; lag: number | null }>`
    with known as (
      select indicator_code, area_code, period_end_date, min(published_date - period_end_date)
        filter (where published_precision in ('day', 'month') and published_date >= period_end_date) as lag
      from ${observationsKnownAt(cut)} o where indicator_code = any(${[...keyIndicators]}::text[]) group by 1, 2, 3)
    select n.code, json_build_object('id', n.name_id, 'en', n.name_en) as words, n.cycle_months as cycle,
      max(k.period_end_date)::text as last, percentile_disc(0.5) within group (order by k.lag)::int as lag
    from known k join indicator n on n.code = k.indicator_code where n.cycle_months is not null
    group by 1, n.name_id, n.name_en, n.cycle_months order by 1`.execute(db);
  const next = (last: Month, cycle: number, lag: number) => addMonths(last, cycle + Math.ceil(lag / 30.44));
  return rows
    .map((row) => ({
      indicatorCode: row.code,
      name: row.words,
      lastPeriodEnd: row.last,
      nextDue: next(monthOfDate(row.last), row.cycle, row.lag ?? 0),
    }))
    .sort((a, b) => keyIndicators.indexOf(a.indicatorCode) - keyIndicators.indexOf(b.indicatorCode));
}
