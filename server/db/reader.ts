import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';
import type { Role } from '../../shared/domain/role.ts';

/** For whom rows are read or written. */
export interface Reader {
  roles: readonly Role[];
  /** Null for somebody without an account. */
  accountId: string | null;
}

const readers = new AsyncLocalStorage<Reader | null>();

/**
 * Everything that a request does is done for its account, from here on; to be installed once sessions are read.
 * Row-level security on PostgreSQL follows it (migration 0027); outside a request the program acts for itself.
 */
export function installReader(app: FastifyInstance): void {
  const readerOf = (account: { id: string; roles: readonly Role[] } | null): Reader =>
    account ? { roles: account.roles, accountId: account.id } : { roles: ['public'], accountId: null };
  app.addHook('onRequest', (request, _, done) => readers.run(readerOf(request.account), done));
  // the body arrives by events of the socket, which know nothing of the request: entered again after it
  app.addHook('preValidation', (request, _, done) => readers.run(readerOf(request.account), done));
}

/** Whether somebody waits for what is asked of the database now. */
export const isInRequest = (): boolean => (readers.getStore() ?? null) !== null;

/** Work that a request only sets going, or that may take its time: for the program itself, without the limits of a request. */
export const outsideRequest = <T>(work: () => T): T => readers.run(null, work);

/** What a connection is told of its reader: roles with blanks between, and the account. */
export interface ReaderSetting {
  roles: string;
  account: string;
}
export const programItself: ReaderSetting = { roles: 'system', account: '' };

export function currentReader(): ReaderSetting {
  const reader = readers.getStore();
  return reader ? { roles: reader.roles.join(' '), account: reader.accountId ?? '' } : programItself;
}
