import { createHash } from 'node:crypto';
import type { ScoreModel } from '../../shared/composite/types.ts';
import type { Db } from '../db/connect.ts';

export const modelHash = (model: ScoreModel): string =>
  createHash('sha256').update(JSON.stringify(model)).digest('hex');

/** Stores a model version. A version that is stored is frozen: the same number with other content is refused. */
export async function storeModel(db: Db, model: ScoreModel, now: Date): Promise<void> {
  const sha256 = modelHash(model);
  const stored = await db
    .selectFrom('score_model')
    .select('sha256')
    .where('version', '=', model.version)
    .executeTakeFirst();
  if (stored && stored.sha256 !== sha256)
    throw new Error(
      `Score model version ${model.version} is stored with other content; give the changed model a new version.`,
    );
  if (!stored)
    await db
      .insertInto('score_model')
      .values({
        version: model.version,
        code: model.code,
        definition: JSON.stringify(model),
        sha256,
        created_at: now,
      })
      .execute();
}

/** The newest model version is in force. */
export async function modelInForce(db: Db): Promise<ScoreModel> {
  const row = await db
    .selectFrom('score_model')
    .select('definition')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.definition as ScoreModel;
}

/** The version in force at an instant: the newest stored by then, the first of all where that is before any. */
export async function modelAt(db: Db, at: Date): Promise<ScoreModel> {
  const row = await db
    .selectFrom('score_model')
    .select('definition')
    .orderBy((eb) => eb('created_at', '<=', at), 'desc')
    .orderBy((eb) =>
      eb
        .case()
        .when('created_at', '<=', at)
        .then(eb.neg(eb.ref('version')))
        .else(eb.ref('version'))
        .end(),
    )
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.definition as ScoreModel;
}
