import { join } from 'node:path';
import { defaultModel } from '../../shared/composite/default-model.ts';
import type { Database } from '../../server/db/connect.ts';
import { migrate } from '../../server/db/migrate.ts';
import { projectRoot } from '../../server/project-root.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import { storeModel } from '../../server/score-models/store.ts';
import { makeScoreService } from '../../server/score-runs/service.ts';
import { fixedNow } from './clock.ts';

export const bundle = (name: string): URL => new URL(`file://${join(projectRoot, 'dist', 'server', name)}`);

/** Everything that a first start does, so that a test begins where people begin. */
export async function prepare(database: Database): Promise<void> {
  const { db } = database;
  await migrate(db, join(projectRoot, 'sql', 'migrations'), fixedNow);
  await loadReference(db, fixedNow());
  await storeModel(db, defaultModel, fixedNow());
  await makeScoreService({ db, now: fixedNow, workerFile: bundle('score-worker.js') }).refresh();
}
