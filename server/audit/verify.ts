import type { auditFaults } from '../../shared/domain/audit-faults.ts';
import type { Db } from '../db/connect.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { type Anchor, anchorText, readAnchors } from './anchor.ts';
import { chainHash, genesis } from './append.ts';

/**
 * What is wrong with the first bad event: `missing` (its number is not there), `changed` (its hash does not follow from what
 * it says and from the event before), `unsealed` (not sealed by this office's key), `anchor` (not what the anchor of a later
 * day saw), `cut` (an anchor saw it, and the trail ends before), `signature` (the anchor itself is not ours), `unanchored` (the
 * sealed trail spans days, and the anchors of those days are all gone), `erasures` (the trail is whole, and the anchor on this
 * event counted more erasures than the ledger holds: what was erased may have come back).
 */
export type AuditFault = (typeof auditFaults)[number];

export interface AuditCheck {
  /** Events looked at. */
  checked: number;
  head: { seq: number; hash: string };
  /** First event with a seal; null where none has one. */
  sealedFrom: number | null;
  /** Different anchors compared, those of the database and those given. */
  anchors: number;
  firstBad: { seq: number; fault: AuditFault } | null;
}

const page = 2_000;

async function erasuresKnown(db: Db): Promise<number> {
  const { known } = await db
    .selectFrom('erasure_ledger')
    .select((e) => e.fn.countAll<number>().as('known'))
    .executeTakeFirstOrThrow();
  return known;
}

/** An anchor is made each day that the program runs: a trail that spans more than this has some. */
const unanchoredMs = 2 * 86_400_000;

/**
 * Walks the whole audit trail (DP-49): numbers without a gap, each hash from the event and the one before, each seal by the
 * office's key from the first sealed event on, and every anchor, of the database and of `outside`, on the event that it names.
 * Reads in pages, so that others get their turn on the embedded database.
 */
export async function verifyAudit(
  db: Db,
  keys: KeyRing,
  outside: readonly Anchor[] = [],
): Promise<AuditCheck> {
  const stored = await readAnchors(db, null);
  const anchors = new Map([...stored, ...outside].map((one) => [`${anchorText(one)}|${one.signature}`, one]));
  const atSeq = new Map<number, Anchor[]>();
  for (const one of anchors.values()) atSeq.set(one.seq, [...(atSeq.get(one.seq) ?? []), one]);
  const check: AuditCheck = {
    checked: 0,
    head: { seq: 0, hash: genesis },
    sealedFrom: null,
    anchors: anchors.size,
    firstBad: null,
  };
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const found = (seq: number, fault: AuditFault) => ({ ...check, firstBad: { seq, fault } });
  for (;;) {
    const rows = await db
      .selectFrom('audit_event')
      .select(['seq', 'at', 'actor', 'role', 'act', 'obj', 'reason', 'req', 'previous_hash', 'hash', 'mac'])
      .where('seq', '>', check.head.seq)
      .orderBy('seq')
      .limit(page)
      .execute();
    for (const { seq, at, actor, role, act, obj, reason, req, previous_hash, hash, mac } of rows) {
      if (seq !== check.head.seq + 1) return found(check.head.seq + 1, 'missing');
      const record = {
        seq,
        at: at.toISOString(),
        actor,
        role,
        act,
        obj,
        reason: reason ?? undefined,
        req: req ?? undefined,
      };
      if (previous_hash !== check.head.hash || hash !== chainHash(previous_hash, record))
        return found(seq, 'changed');
      const mustBeSealed = check.sealedFrom !== null || seq >= (keys.auditFrom() ?? Number.POSITIVE_INFINITY);
      if (mac === null ? mustBeSealed : mac !== keys.auditMac(hash)) return found(seq, 'unsealed');
      if (mac !== null) check.sealedFrom ??= seq;
      for (const anchor of atSeq.get(seq) ?? []) {
        if (!keys.isAnchorSignature(anchorText(anchor), anchor.signature)) return found(seq, 'signature');
        if (anchor.hash !== hash) return found(seq, 'anchor');
      }
      check.head = { seq, hash };
      if (mac !== null) first = Math.min(first, at.getTime()); // seals and anchors began together
      last = Math.max(last, at.getTime());
      check.checked++;
    }
    if (rows.length < page) break;
  }
  if (anchors.size === 0 && last - first > unanchoredMs) return found(check.head.seq, 'unanchored');
  // an anchor that names no event was compared with none
  const nowhere = [...anchors.values()].find((one) => one.seq < 1);
  if (nowhere) return found(nowhere.seq, 'signature');
  const beyond = [...anchors.values()].filter((one) => one.seq > check.head.seq);
  if (beyond.some((one) => keys.isAnchorSignature(anchorText(one), one.signature)))
    return found(check.head.seq + 1, 'cut');
  if (beyond[0]) return found(beyond[0].seq, 'signature');
  // every signature was proven on its event
  const counted = [...anchors.values()].reduce<Anchor | null>(
    (most, one) => ((one.erasures ?? 0) > (most?.erasures ?? 0) ? one : most),
    null,
  );
  if (counted && counted.erasures! > (await erasuresKnown(db))) return found(counted.seq, 'erasures');
  return check;
}
