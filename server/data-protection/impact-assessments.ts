import { sql } from 'kysely';
import type {
  ImpactAssessment,
  ImpactAssessments,
  WriteAssessment,
} from '../../shared/api/data-protection.ts';
import { type ImpactApprover, impactApprovers } from '../../shared/domain/data-protection.ts';
import { requireIndependent } from '../accounts/independent.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import type { Db, Tx } from '../db/connect.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';

/** Every model version with its impact assessments (DP-13), newest first. */
export async function listAssessments(db: Db): Promise<ImpactAssessments> {
  const models = await db
    .selectFrom('score_model')
    .select(['version', 'code', 'created_at'])
    .orderBy('version', 'desc')
    .execute();
  const rows = await db
    .selectFrom('impact_assessment as i')
    .innerJoin('account as a', 'a.id', 'i.recorded_by')
    .select(['i.model_version', 'i.version', 'i.sections', 'i.recorded_at', 'i.recorded_by', 'a.name'])
    .orderBy('i.version', 'desc')
    .execute();
  const approvals = await db
    .selectFrom('impact_assessment_approval as p')
    .innerJoin('account as a', 'a.id', 'p.approved_by')
    .select(['p.model_version', 'p.version', 'p.role', 'p.approved_at', 'a.name'])
    .execute();
  const assessments = rows.map(
    (row): ImpactAssessment => ({
      modelVersion: row.model_version,
      version: row.version,
      sections: row.sections as ImpactAssessment['sections'],
      recordedAt: row.recorded_at.toISOString(),
      recordedBy: row.name,
      recordedById: row.recorded_by,
      approvals: approvals
        .filter((one) => one.model_version === row.model_version && one.version === row.version)
        .map((one) => ({
          role: one.role as ImpactApprover,
          at: one.approved_at.toISOString(),
          by: one.name,
        })),
    }),
  );
  return {
    models: models.map((model, i) => {
      const own = assessments.filter(({ modelVersion }) => modelVersion === model.version);
      return {
        modelVersion: model.version,
        code: model.code,
        createdAt: model.created_at.toISOString(),
        isInForce: i === 0,
        isApproved: own.some(({ approvals: given }) => given.length === impactApprovers.length),
        assessments: own,
      };
    }),
  };
}

/** Whether some version of the assessment of a model has both approvals. */
export async function hasApprovedAssessment(db: Db | Tx, modelVersion: number): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`select 1 as n from impact_assessment_approval
    where model_version = ${modelVersion} group by version having count(*) = ${impactApprovers.length} limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

/** Refuses what needs an approved assessment of its model (UU 27/2022 art. 34): 422 with the rule's name. */
export async function needApprovedAssessment(db: Db | Tx, modelVersion: number): Promise<void> {
  if (await hasApprovedAssessment(db, modelVersion)) return;
  throw ruleBroken([
    {
      pointer: '/modelVersion',
      code: 'impact_assessment_missing',
      detail: `the impact assessment of model ${modelVersion} is not approved yet`,
    },
  ]);
}

/** Writes a new version; it needs both approvals anew. 404 without such a model, 409 where somebody was faster. */
export async function writeAssessment(
  db: Db,
  modelVersion: number,
  { version: read, sections }: WriteAssessment,
  by: By,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const model = await tx
      .selectFrom('score_model')
      .select('version')
      .where('version', '=', modelVersion)
      .executeTakeFirst();
    if (!model) throw new ProblemError('not_found');
    const latest = await newestVersion(tx, modelVersion);
    if (latest !== read) throw new ProblemError('conflict');
    const version = latest + 1;
    const { numInsertedOrUpdatedRows = 0n } = await tx
      .insertInto('impact_assessment')
      .values({
        model_version: modelVersion,
        version,
        sections: JSON.stringify(sections),
        recorded_at: by.now,
        recorded_by: by.account.id,
      })
      .onConflict((conflict) => conflict.columns(['model_version', 'version']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) throw new ProblemError('conflict');
    await appendBy(tx, by, 'impact_assessment.write', `${modelVersion} ${version}`);
    return version;
  });
}

/** Approves the newest version as data-protection officer or head of office. 403 for its author and for who approved before. */
export async function approveAssessment(
  db: Db,
  modelVersion: number,
  version: number,
  by: By,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const latest = await newestVersion(tx, modelVersion);
    if (latest === 0) throw new ProblemError('not_found');
    if (latest !== version) throw new ProblemError('conflict');
    const { recorded_by } = await tx
      .selectFrom('impact_assessment')
      .select('recorded_by')
      .where('model_version', '=', modelVersion)
      .where('version', '=', version)
      .executeTakeFirstOrThrow();
    if (recorded_by === by.account.id)
      throw new ProblemError('forbidden', 'Who wrote an impact assessment does not approve it.');
    const given = await tx
      .selectFrom('impact_assessment_approval')
      .select(['role', 'approved_by'])
      .where('model_version', '=', modelVersion)
      .where('version', '=', version)
      .execute();
    if (given.some(({ approved_by }) => approved_by === by.account.id)) throw new ProblemError('conflict');
    const hands = [recorded_by, ...given.map(({ approved_by }) => approved_by)];
    await requireIndependent(tx, by.account.id, hands, by.now);
    const role = impactApprovers.find(
      (one) => by.account.roles.includes(one) && !given.some((other) => other.role === one),
    );
    if (!role) throw new ProblemError('conflict');
    await tx
      .insertInto('impact_assessment_approval')
      .values({ model_version: modelVersion, version, role, approved_at: by.now, approved_by: by.account.id })
      .execute();
    await appendBy(tx, by, 'impact_assessment.approve', `${modelVersion} ${version}`);
  });
}

async function newestVersion(tx: Tx, modelVersion: number): Promise<number> {
  const row = await tx
    .selectFrom('impact_assessment')
    .select((eb) => eb.fn.max('version').as('newest'))
    .where('model_version', '=', modelVersion)
    .executeTakeFirst();
  return row?.newest ?? 0;
}
