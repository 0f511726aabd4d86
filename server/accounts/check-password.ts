import type { Account } from '../../shared/api/session.ts';
import type { Db } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';
import { verifyNothing, verifyPassword } from './password.ts';
import { findByEmail } from './queries.ts';
import type { Throttle } from './throttle.ts';

type Judged = { id: string; isRight: boolean } | null;

/**
 * Judges address and password, as often as the throttle lets it; an unknown address takes as long as a wrong password.
 * Null for an unknown address. 429 where it was tried too often.
 */
export async function judgePassword(
  db: Db,
  signIns: Throttle,
  { email, password, source }: { email: string; password: string; source: string },
): Promise<Judged> {
  const wait = signIns.waitSeconds(email, source);
  if (wait > 0)
    throw new ProblemError(
      'too_many',
      `Too many failed attempts; try again in ${Math.ceil(wait / 60)} min.`,
      {
        retryAfterSeconds: wait,
      },
    );
  // counted before it is judged: of many attempts sent at once no more are judged than one after another
  signIns.failed(email, source);
  try {
    const found = await findByEmail(db, email);
    const isRight = found
      ? await verifyPassword(found.passwordHash, password)
      : await verifyNothing(password);
    if (isRight) signIns.succeeded(email, source);
    return found ? { id: found.id, isRight } : null;
  } catch (error) {
    signIns.unjudged(email, source);
    throw error;
  }
}

/** For who is signed in and is to change what the account signs in with: the password again (ASVS 7.5.1). */
export async function requirePassword(
  db: Db,
  signIns: Throttle,
  account: Account,
  { password, source }: { password: string; source: string },
): Promise<void> {
  const judged = await judgePassword(db, signIns, { email: account.email, password, source });
  if (!judged?.isRight) throw new ProblemError('wrong_password');
}
