import { randomUUID } from 'node:crypto';
import type { RightsKind } from '../../shared/domain/data-protection.ts';
import type { By } from '../audit/append-by.ts';
import type { Tx } from '../db/connect.ts';
import { recordErasure } from '../erasure/record.ts';
import { ProblemError } from '../http/problem.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { erasedDelivery } from '../reports/accept.ts';
import { isHeld } from './legal-holds.ts';

/** Before what somebody writes who only sent the same words: he may be another than the sender. */
export const otherCode = '(Dari kode lain, yang kata-kata laporannya sama:)';

/**
 * Does what was asked for by who only sent the words of a report (DP-12): to that sending and what was written with its code.
 * The report and what its first sender said stand as they are. 409 where an erasure meets a legal hold.
 */
export async function grantToArrival(
  tx: Tx,
  keys: KeyRing,
  request: { kind: RightsKind; reportId: string; arrivalId: string; wanted: string },
  { now }: By,
): Promise<void> {
  const { kind, reportId, arrivalId, wanted } = request;
  if (kind === 'restriction')
    await tx.updateTable('report_arrival').set({ paused_at: now }).where('id', '=', arrivalId).execute();
  if (kind === 'correction')
    await tx
      .insertInto('report_message')
      .values({
        id: randomUUID(),
        report_id: reportId,
        arrival_id: arrivalId,
        direction: 'reporter',
        is_answer: false,
        body: `${otherCode} ${wanted}`,
        via: 'receipt',
        recorded_at: now,
        recorded_by: null,
      })
      .execute();
  if (kind === 'erasure') {
    if (await isHeld(tx, reportId, now))
      throw new ProblemError(
        'on_hold',
        'The report is under a legal hold: it cannot be erased before that ends.',
      );
    await removeArrival(tx, keys, arrivalId, now);
    await recordErasure(tx, 'arrival', arrivalId, now);
  }
}

/** Removes what came with one sending and was written with its code; harmless where it is gone. */
export async function removeArrival(tx: Tx, keys: KeyRing, arrivalId: string, now: Date): Promise<void> {
  const arrival = await tx
    .selectFrom('report_arrival')
    .select(['delivery_key', 'erased_at'])
    .where('id', '=', arrivalId)
    .forUpdate()
    .executeTakeFirst();
  if (!arrival || arrival.erased_at) return;
  const { delivery_key: key } = arrival;
  await tx
    .updateTable('report_arrival')
    .set({ erased_at: now, delivery_key: key.startsWith('erased:') ? key : erasedDelivery(keys, key) })
    .where('id', '=', arrivalId)
    .execute();
  await tx.deleteFrom('report_sealed').where('arrival_id', '=', arrivalId).execute();
  await tx.deleteFrom('report_message').where('arrival_id', '=', arrivalId).execute();
  await tx
    .updateTable('report_media')
    .set({ sealed: null, outside_id: null, outside_sha256: null, state: 'gone' })
    .where('arrival_id', '=', arrivalId)
    .where('state', '<>', 'refused')
    .execute();
  await tx
    .updateTable('data_rights_request')
    .set({ wanted_text: null })
    .where('arrival_id', '=', arrivalId)
    .execute();
}
