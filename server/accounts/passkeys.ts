import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { AddPasskey, GivePasskey } from '../../shared/api/passkeys.ts';
import type { Account } from '../../shared/api/session.ts';
import type { Db, Tx } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';
import type { RelyingParty } from './relying-party.ts';

const mostPasskeys = 10;

/** What a browser is asked for to make a passkey: one that finds its account by itself, and asks its owner to prove presence. */
export async function newPasskeyOptions(db: Db, account: Account, party: RelyingParty) {
  const known = await db
    .selectFrom('account_passkey')
    .select('id')
    .where('account_id', '=', account.id)
    .execute();
  if (known.length >= mostPasskeys) throw new ProblemError('conflict', 'There are ten passkeys already.');
  return generateRegistrationOptions({
    rpName: 'Teduh',
    rpID: party.id,
    userName: account.email,
    userDisplayName: account.name,
    userID: new TextEncoder().encode(account.id),
    attestationType: 'none',
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

export const passkeyOptions = (party: RelyingParty) =>
  generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' });

/** A new passkey that answers the challenge, ready to be stored. 403 where it does not. */
export async function judgeNewPasskey(
  { name, response }: AddPasskey,
  challenge: string,
  party: RelyingParty,
  accountId: string,
) {
  const { registrationInfo } = await verifyRegistrationResponse({
    response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(refused);
  if (!registrationInfo) throw new ProblemError('passkey_refused');
  const { credential } = registrationInfo;
  return {
    id: credential.id,
    account_id: accountId,
    public_key: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: credential.transports ?? [],
    name: name.trim(),
  };
}

export interface JudgedPasskey {
  accountId: string;
  take: (tx: Tx, now: Date) => Promise<boolean>;
}

/** The account whose passkey answers the challenge; 403 where none does. */
export async function judgePasskey(
  db: Db,
  { response }: GivePasskey,
  challenge: string,
  party: RelyingParty,
): Promise<JudgedPasskey> {
  const row = await db
    .selectFrom('account_passkey')
    .innerJoin('account', 'account.id', 'account_passkey.account_id')
    .select(['account_id', 'public_key', 'counter'])
    .where('account_passkey.id', '=', response.id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new ProblemError('passkey_refused');
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: {
      id: response.id,
      publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')),
      counter: Number(row.counter),
    },
  }).catch(refused);
  if (!verified) throw new ProblemError('passkey_refused');
  return {
    accountId: row.account_id,
    async take(tx, now) {
      const { numUpdatedRows } = await tx
        .updateTable('account_passkey')
        .set({ counter: authenticationInfo.newCounter, last_used_at: now })
        .where('id', '=', response.id)
        .where('counter', '=', row.counter)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

/** The package throws for whatever does not fit; its words stay here. */
function refused(): never {
  throw new ProblemError('passkey_refused');
}
