import type { UndeliveredReason } from '../../shared/domain/report.ts';
import { acknowledgement } from '../../shared/text/whatsapp-replies.ts';
import { isInForce } from '../data-protection/measures.ts';
import type { Db } from '../db/connect.ts';
import { enqueue } from '../jobs/queue.ts';
import type { Sealed } from '../keys/envelope.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { outsideKey } from './arrival.ts';
import type { GraphClient } from './graph.ts';
import { lastWroteAt, replyPlace, windowMs } from './replies.ts';

/** Seconds until the same is tried again; after the last it is given up. */
const pauses = [10, 60, 300, 1800, 7200];
/** While replies are stopped (DP-59) each looks again after ten minutes. */
const stoppedPause = 10 * 60_000;

export interface Sending {
  db: Db;
  keys: KeyRing;
  graph: GraphClient | null;
  template: string | null;
  /** Address that people outside reach. */
  publicUrl: string | null;
  now: () => Date;
}

/** Sends one reply: within 24 hours as text, after that by the template where there is one, else it is given up and said so. */
export async function sendReply(sending: Sending, replyId: string): Promise<void> {
  const { db, keys, graph, template, now } = sending;
  const reply = await db
    .selectFrom('whatsapp_reply as w')
    .leftJoin('report_message as m', 'm.id', 'w.message_id')
    .leftJoin('report_contact as c', (join) =>
      join.onRef('c.report_id', '=', 'w.report_id').on('c.purpose', '=', 'reply'),
    )
    .select(['w.report_id', 'w.kind', 'w.sealed', 'w.notice_epoch', 'w.as_template', 'w.attempts'])
    .select(['m.body', 'c.sealed as contact'])
    .where('w.id', '=', replyId)
    .where('w.state', '=', 'waiting')
    .executeTakeFirst();
  if (!reply) return;
  if (await isInForce(db, 'stop_replies')) {
    const later = new Date(now().getTime() + stoppedPause);
    await db.transaction().execute((tx) => enqueue(tx, 'whatsapp-reply', { replyId }, now(), later));
    return;
  }
  const settle = (values: Record<string, unknown>) =>
    db
      .updateTable('whatsapp_reply')
      .set({ sealed: null, ...values, settled_at: now() })
      .where('id', '=', replyId)
      .execute();
  const giveUp = (reason: UndeliveredReason) => settle({ state: 'given_up', reason });

  if (!graph) return void (await giveUp('not_configured'));
  // an acknowledgement to who sent another's words carries its own address
  const [code = '', own] = reply.sealed
    ? keys
        .unseal(replyPlace(replyId), reply.sealed as Sealed)
        .toString('utf8')
        .split(' ', 2)
    : [];
  if (!own && !reply.contact) return void (await giveUp('no_contact'));
  const wroteAt = await lastWroteAt(db, reply.report_id);
  const isOpen = !reply.as_template && wroteAt !== null && now().getTime() < wroteAt.getTime() + windowMs;
  const byTemplate = reply.kind === 'answer' ? template : null;
  if (!isOpen && !byTemplate) return void (await giveUp('window_closed'));

  const to =
    own ?? keys.unseal(`report_contact|${reply.report_id}|sealed`, reply.contact as Sealed).toString('utf8');
  const text = () =>
    reply.kind === 'answer'
      ? reply.body!
      : acknowledgement(
          {
            code,
            withNotice: reply.notice_epoch !== null,
            address: sending.publicUrl,
          },
          'id',
        );
  const result = await graph.send(to, isOpen ? { text: text() } : { template: byTemplate! });
  if (result.kind === 'sent')
    await settle({
      state: 'sent',
      outside_id: outsideKey(keys, result.id),
      as_template: !isOpen,
      attempts: reply.attempts + 1,
    });
  else if (result.kind === 'later') await tryLater(db, replyId, reply.attempts, now(), giveUp);
  else if (result.kind === 'window_closed' && isOpen && byTemplate)
    await db.transaction().execute(async (tx) => {
      await tx.updateTable('whatsapp_reply').set({ as_template: true }).where('id', '=', replyId).execute();
      await enqueue(tx, 'whatsapp-reply', { replyId }, now());
    });
  else await giveUp(result.kind);
}

async function tryLater(
  db: Db,
  replyId: string,
  attempts: number,
  now: Date,
  giveUp: (reason: UndeliveredReason) => Promise<unknown>,
): Promise<void> {
  const pause = pauses[attempts];
  if (pause === undefined) return void (await giveUp('not_reached'));
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('whatsapp_reply')
      .set({ attempts: attempts + 1 })
      .where('id', '=', replyId)
      .execute();
    await enqueue(tx, 'whatsapp-reply', { replyId }, now, new Date(now.getTime() + pause * 1000));
  });
}
