import { randomUUID } from 'node:crypto';
import type { SaveScenario } from '../../shared/api/scenarios.ts';
import type { Account } from '../../shared/api/session.ts';
import { type Scenario, whatIf } from '../../shared/composite/what-if.ts';
import { whatIfGround } from '../../shared/composite/what-if-ground.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db } from '../db/connect.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import type { ScoreService } from '../score-runs/service.ts';

/**
 * Saves a scenario once it has been played through: what cannot be computed is not kept. 422 for a month without data,
 * a cut in the future, an area or indicator that is none, and a name with personal data.
 */
export async function saveScenario(
  db: Db,
  scores: ScoreService,
  body: SaveScenario,
  { account, now, requestId }: { account: Account; now: Date; requestId: string },
): Promise<string> {
  const name = body.name.trim();
  const errors = personalDataErrors({ '/name': name });
  // spaces and signs that nobody sees are no name: the list would show a link without words
  if (!/[\p{L}\p{N}]/u.test(name)) errors.push({ pointer: '/name', code: 'required', detail: 'give a name' });
  const cut = new Date(body.dataCut);
  if (Number.isNaN(cut.getTime()) || cut > now)
    errors.push({ pointer: '/dataCut', code: 'impossible', detail: 'no moment up to now' });
  if (errors.length > 0) throw ruleBroken(errors);
  const model = await scores.model();
  const input = (await scores.input(cut)).input[body.level];
  if (!input.months.includes(body.month))
    throw ruleBroken([
      { pointer: '/month', code: 'no_such_month', detail: `there is no month ${body.month}` },
    ]);
  try {
    whatIf(whatIfGround(model, input, body.month), body.scenario as Scenario);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw ruleBroken([{ pointer: '/scenario', code: 'impossible', detail: error.message }]);
  }
  const id = randomUUID();
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('scenario')
      .values({
        id,
        name,
        level: body.level,
        month: body.month,
        model_version: model.version,
        data_cut_at: cut,
        definition: JSON.stringify(body.scenario),
        created_by: account.id,
        created_at: now,
        closed_at: null,
      })
      .execute();
    await appendAudit(
      tx,
      { actor: account.id, role: account.roles.join(' '), act: 'scenario.save', obj: id, req: requestId },
      now,
    );
  });
  return id;
}

/** Puts a scenario away: its author or a section head. Nothing else changes, and its link says that it is gone. */
export async function closeScenario(
  db: Db,
  id: string,
  { account, now, requestId }: { account: Account; now: Date; requestId: string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('scenario')
      .select('created_by')
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new ProblemError('not_found');
    if (row.created_by !== account.id && !account.roles.includes('section_head'))
      throw new ProblemError('forbidden');
    await tx.updateTable('scenario').set({ closed_at: now }).where('id', '=', id).execute();
    await appendAudit(
      tx,
      { actor: account.id, role: account.roles.join(' '), act: 'scenario.close', obj: id, req: requestId },
      now,
    );
  });
}
