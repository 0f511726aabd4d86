import { randomUUID } from 'node:crypto';
import { normalPhone } from '../../shared/intake/phone-number.ts';
import type { Db, Tx } from '../db/connect.ts';
import type { KeyRing, SenderKind } from '../keys/key-ring.ts';

/** What a channel knows of a sender. It is hashed at once and stored nowhere. */
export interface SenderIdentity {
  phone?: string | undefined;
  /** Business-scoped id of WhatsApp: opaque, never parsed, never case-folded. */
  bsuid?: string | undefined;
  /** Name in an exported chat. */
  chatAuthor?: string | undefined;
}

/**
 * The bucket of a sender, made where there is none. Both hashes of one message point to one bucket; where they were two
 * before, the older takes in the other (DP-24). Several identities are one sender who changed number or id. Null where
 * the channel knows nothing.
 */
export async function senderBucket(
  tx: Tx,
  keys: KeyRing,
  identity: SenderIdentity | readonly SenderIdentity[],
  now: Date,
): Promise<string | null> {
  const hashes = [identity].flat().flatMap((one) => senderHashes(keys, one, now));
  if (hashes.length === 0) return null;
  const stored = await tx
    .selectFrom('sender_key')
    .innerJoin('sender_bucket', 'sender_bucket.id', 'sender_key.bucket_id')
    .select(['sender_key.key', 'sender_key.bucket_id'])
    .where(
      'sender_key.key',
      'in',
      hashes.map(({ key }) => key),
    )
    .orderBy('sender_bucket.created_at')
    .orderBy('sender_bucket.id')
    .execute();
  const bucket = stored[0]?.bucket_id ?? randomUUID();
  if (stored.length === 0)
    await tx.insertInto('sender_bucket').values({ id: bucket, created_at: now }).execute();
  const others = [...new Set(stored.map((row) => row.bucket_id))].filter((id) => id !== bucket);
  if (others.length > 0) {
    await tx.updateTable('sender_key').set({ bucket_id: bucket }).where('bucket_id', 'in', others).execute();
    await tx
      .updateTable('report_intake')
      .set({ sender_bucket_id: bucket })
      .where('sender_bucket_id', 'in', others)
      .execute();
    await tx
      .updateTable('whatsapp_reply')
      .set({ sender_bucket_id: bucket })
      .where('sender_bucket_id', 'in', others)
      .execute();
    await tx.deleteFrom('sender_bucket').where('id', 'in', others).execute();
  }
  const there = new Set(stored.map((row) => row.key));
  const newestEpoch = Math.max(...hashes.map(({ epoch }) => epoch));
  const fresh = hashes.filter(({ key, epoch }) => epoch === newestEpoch && !there.has(key));
  if (fresh.length > 0)
    await tx
      .insertInto('sender_key')
      .values(fresh.map(({ key, kind, epoch }) => ({ key, kind, epoch, bucket_id: bucket, created_at: now })))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  return bucket;
}

/** The bucket of a sender who was here before, or null; nothing is made. */
export async function knownSender(
  db: Db | Tx,
  keys: KeyRing,
  identity: SenderIdentity,
  now: Date,
): Promise<string | null> {
  const hashes = senderHashes(keys, identity, now).map(({ key }) => key);
  if (hashes.length === 0) return null;
  const row = await db
    .selectFrom('sender_key')
    .select('bucket_id')
    .where('key', 'in', hashes)
    .executeTakeFirst();
  return row?.bucket_id ?? null;
}

function senderHashes(keys: KeyRing, identity: SenderIdentity, now: Date) {
  const phone = identity.phone ? normalPhone(identity.phone) : null;
  // an unsaved contact stands in an exported chat under its number: then it is the same sender as by the webhook
  const authorPhone = identity.chatAuthor ? normalPhone(identity.chatAuthor) : null;
  const known: [SenderKind, string][] = [];
  if (phone ?? authorPhone) known.push(['wa-phone', (phone ?? authorPhone)!]);
  if (identity.bsuid) known.push(['wa-bsuid', identity.bsuid]);
  if (identity.chatAuthor && !authorPhone) known.push(['chat-author', identity.chatAuthor]);
  return known.flatMap(([kind, value]) => keys.senderKeys(kind, value, now).map((one) => ({ ...one, kind })));
}
