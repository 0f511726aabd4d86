import type { Database } from '../db/connect.ts';
import { appendAudit } from './append.ts';

/** Writes into the trail that the whole database is about to be copied (DP-47): who copies it is whoever may run programs here. */
export const noteCopy = (database: Pick<Database, 'system' | 'kind'>, now: Date): Promise<void> =>
  database.system
    .transaction()
    .execute((tx) =>
      appendAudit(tx, { actor: 'system', role: 'system', act: 'backup.make', obj: database.kind }, now),
    );
