import type { Database, Db } from './connect.ts';

/** What is older than this was stored before by everybody who will have known it then. */
const settledMs = 60_000;

/** Where the past is read: the replica, where the data cut is older than a minute and it is not far behind; else the primary. */
export const pastFrom = ({ db, replica }: Database, cut: Date, now: Date): Db =>
  replica?.isNear() && now.getTime() - cut.getTime() > settledMs ? replica.db : db;

/** The same for the program itself. */
export const systemPastFrom = ({ system, replica }: Database, cut: Date, now: Date): Db =>
  replica?.isNear() && now.getTime() - cut.getTime() > settledMs ? replica.system : system;

/** Where an export reads: the replica if it has everything that is stored now, what the reader just wrote included. */
export const exportFrom = async ({ db, replica }: Database): Promise<Db> =>
  replica && (await replica.hasEverything()) ? replica.db : db;
