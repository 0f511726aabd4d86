import { sql } from 'kysely';
import type { EnterObservation } from '../../shared/api/indicators.ts';
import type { Account } from '../../shared/api/session.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db, Tx } from '../db/connect.ts';
import { figuresStandStill, observationsInForceAt, observationsKnownAt } from '../db/known.ts';
import { type InputError, ProblemError, ruleBroken } from '../http/problem.ts';
import { dayInWib, firstYear, wrongDay } from '../http/entered-day.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { sourceIds } from '../reference/batch.ts';
import { definitionOf, periodDays } from '../../shared/domain/figure-period.ts';

/** Stores a figure, or the correction of one, as a new row with its batch, source and audit event. Returns its id. */
export async function enterObservation(
  db: Db,
  input: EnterObservation,
  account: Account,
  now: Date,
  requestId: string,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    // two people who enter the same figure at once: the second sees the first
    const figure = `${input.areaCode} ${input.indicatorCode} ${input.period}`;
    await sql`select pg_advisory_xact_lock(hashtextextended(${figure}, 0))`.execute(tx);
    await figuresStandStill(tx, 'shared');
    const indicator = await tx
      .selectFrom('indicator')
      .select(['code', 'unit', 'measure', 'period_kind'])
      .where('code', '=', input.indicatorCode)
      .executeTakeFirst();
    const area = await tx
      .selectFrom('area')
      .select(['code', 'level'])
      .where('code', '=', input.areaCode)
      .executeTakeFirst();
    const definition = input.definition ?? (indicator ? definitionOf(indicator, input.period) : '');
    const days = periodDays(input.period, definition);
    const errors: InputError[] = personalDataErrors({
      '/note': input.note,
      '/sourceTitle': input.sourceTitle,
    });
    if (!indicator)
      errors.push({ pointer: '/indicatorCode', code: 'unknown', detail: 'there is no such indicator' });
    if (!area || area.level === 'sea_zone')
      errors.push({ pointer: '/areaCode', code: 'unknown', detail: 'there is no such administrative area' });
    if (days.start > dayInWib(now))
      errors.push({ pointer: '/period', code: 'future', detail: 'the period has not begun yet' });
    if (input.period < firstYear)
      errors.push({ pointer: '/period', code: 'early', detail: `the period lies before ${firstYear}` });
    if (input.publishedDate) errors.push(...wrongDay('/publishedDate', input.publishedDate, now));
    if (indicator && (indicator.measure === 'count' || indicator.measure === 'amount') && input.value < 0)
      errors.push({ pointer: '/value', code: 'negative', detail: 'a count cannot be negative' });
    if (indicator?.measure === 'count' && !Number.isInteger(input.value))
      errors.push({ pointer: '/value', code: 'fraction', detail: 'a count is a whole number' });
    if (
      indicator &&
      ['rate', 'share'].includes(indicator.measure) &&
      indicator.unit === '%' &&
      (input.value < 0 || input.value > 100)
    )
      errors.push({ pointer: '/value', code: 'range', detail: 'a percentage lies between 0 and 100' });
    if (errors.length > 0) throw ruleBroken(errors);
    if (input.supersedes !== undefined) await checkCorrection(tx, input, definition, now);
    else await checkNotThere(tx, input, definition, now);

    const { id: batchId } = await tx
      .insertInto('import_batch')
      .values({
        kind: 'entry',
        file_name: 'observations',
        file_sha256: null,
        row_count: 1,
        account_id: account.id,
        recorded_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const idOf = await sourceIds(tx, [{ title: input.sourceTitle, url: input.sourceUrl ?? null }]);
    const { id } = await tx
      .insertInto('observation')
      .values({
        area_code: input.areaCode,
        indicator_code: input.indicatorCode,
        period: input.period,
        period_start_date: days.start,
        period_end_date: days.end,
        value: input.value,
        unit: indicator!.unit,
        definition,
        is_preferred: true,
        source_id: idOf(input.sourceTitle, input.sourceUrl ?? null),
        published_date: input.publishedDate ?? null,
        published_precision: input.publishedDate ? 'day' : null,
        recorded_at: now,
        known_at: now,
        batch_id: batchId,
        supersedes_id: input.supersedes ?? null,
        reference_key: null,
        note: input.note ?? '',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const act = input.supersedes === undefined ? 'observation.enter' : 'observation.correct';
    await appendAudit(
      tx,
      { actor: account.id, role: account.roles.join(' '), act, obj: String(id), req: requestId },
      now,
    );
    return id;
  });
}

/** A correction speaks of the same area, indicator, period and definition, and of a row that nobody corrected yet. */
async function checkCorrection(
  tx: Tx,
  input: EnterObservation,
  definition: string,
  now: Date,
): Promise<void> {
  const old = await tx
    .selectFrom(observationsKnownAt(now).as('old'))
    .select(['area_code', 'indicator_code', 'period', 'definition'])
    .where('id', '=', input.supersedes!)
    .executeTakeFirst();
  if (!old)
    throw ruleBroken([{ pointer: '/supersedes', code: 'unknown', detail: 'there is no such figure' }]);
  const same =
    old.area_code === input.areaCode &&
    old.indicator_code === input.indicatorCode &&
    old.period === input.period &&
    old.definition === definition;
  if (!same)
    throw ruleBroken([
      {
        pointer: '/supersedes',
        code: 'other_figure',
        detail: 'a correction keeps area, indicator, period and definition',
      },
    ]);
  const newer = await tx
    .selectFrom(observationsKnownAt(now).as('newer'))
    .select('id')
    .where('supersedes_id', '=', input.supersedes!)
    .executeTakeFirst();
  if (newer)
    throw new ProblemError('conflict', `Figure ${input.supersedes} was already corrected by ${newer.id}.`);
}

/** Two figures for the same thing would leave it to chance which one counts: the second must say that it corrects the first. */
async function checkNotThere(tx: Tx, input: EnterObservation, definition: string, now: Date): Promise<void> {
  const there = await tx
    .selectFrom(observationsInForceAt(now).as('there'))
    .select('id')
    .where('area_code', '=', input.areaCode)
    .where('indicator_code', '=', input.indicatorCode)
    .where('period', '=', input.period)
    .where('definition', '=', definition)
    .where('is_preferred', '=', true)
    .executeTakeFirst();
  if (there)
    throw new ProblemError(
      'conflict',
      `Figure ${there.id} already stands for this area, indicator and period: correct that one.`,
    );
}
