import { join } from 'node:path';
import type { Db } from '../db/connect.ts';
import { dayInWib } from '../http/entered-day.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { copyAnchors, makeAnchor, readAnchorFile } from './anchor.ts';
import { appendAudit } from './append.ts';
import { appendBy, type By } from './append-by.ts';
import { type AuditCheck, verifyAudit } from './verify.ts';

export interface AuditService {
  anchorPublicKey: string;
  /** Walks the trail against the anchors inside and outside, and records what came of it. */
  verify(by: By | null): Promise<AuditCheck>;
  /** Once a day (WIB): verifies, then anchors; a trail that is not whole is not anchored. */
  tend(): Promise<void>;
}

/** Keeps the trail honest: daily check and anchor. `folder` lies outside the database. */
export function makeAuditService({
  db,
  keys,
  now,
  folder,
}: {
  db: Db;
  keys: KeyRing;
  now: () => Date;
  folder: string;
}): AuditService {
  const file = join(folder, 'anchors.jsonl');
  let faultSeenOn = ''; // a broken trail is written down once a day, not every hour

  const verify: AuditService['verify'] = async (by) => {
    const check = await verifyAudit(db, keys, readAnchorFile(file));
    const { firstBad, head } = check;
    const act = firstBad ? 'audit.fault' : 'audit.verify';
    const obj = firstBad ? `${firstBad.seq} ${firstBad.fault}` : String(head.seq);
    await db
      .transaction()
      .execute((tx) =>
        by
          ? appendBy(tx, by, act, obj)
          : appendAudit(tx, { actor: 'system', role: 'system', act, obj }, now()),
      );
    return check;
  };

  return {
    anchorPublicKey: keys.anchorPublicKey,
    verify,
    async tend() {
      const today = dayInWib(now());
      const done = await db
        .selectFrom('audit_anchor')
        .select('seq')
        .where('anchor_date', '=', today)
        .executeTakeFirst();
      if (!done && faultSeenOn !== today) {
        const { firstBad } = await verify(null);
        // told once; without an anchor from now on it would be told for ever
        if (firstBad?.fault === 'unanchored') await makeAnchor(db, keys, now());
        if (firstBad) faultSeenOn = today;
        if (firstBad) throw new Error(`the audit trail is ${firstBad.fault} at event ${firstBad.seq}`);
        await makeAnchor(db, keys, now());
      }
      await copyAnchors(db, file);
    },
  };
}
