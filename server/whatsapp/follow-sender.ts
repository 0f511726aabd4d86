import type { WhatsAppSenderChange } from '../../shared/intake/whatsapp-payload.ts';
import type { Db } from '../db/connect.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { knownSender, senderBucket } from '../reports/senders.ts';
import { identityOf, replyAddress } from './arrival.ts';

/**
 * A sender changed number or id: the new one is the same sender, and replies go there. Nothing is made for a sender who
 * never reported.
 */
export async function followSender(
  db: Db,
  keys: KeyRing,
  { before, after }: WhatsAppSenderChange,
  now: Date,
): Promise<void> {
  const [old, fresh] = [identityOf(before), identityOf(after)];
  await db.transaction().execute(async (tx) => {
    if (!(await knownSender(tx, keys, old, now))) return;
    const bucket = await senderBucket(tx, keys, [old, fresh], now);
    const to = replyAddress(after);
    if (!to) return;
    const contacts = await tx
      .selectFrom('report_contact')
      .innerJoin('report_intake', 'report_intake.report_id', 'report_contact.report_id')
      .select('report_contact.report_id as id')
      .where('sender_bucket_id', '=', bucket)
      .where('purpose', '=', 'reply')
      .execute();
    for (const { id } of contacts)
      await tx
        .updateTable('report_contact')
        .set({ sealed: JSON.stringify(keys.seal(`report_contact|${id}|sealed`, to)) })
        .where('report_id', '=', id)
        .execute();
  });
}
