import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type KeyEncryptionKey, rewrap, type Sealed, seal, unseal } from './envelope.ts';

const day = 86_400_000;
/** An epoch of sender keys begins every 90 days; the one before is kept 90 days more, then destroyed (DP-25). */
const epochDays = 90;

interface KeyFile {
  keks: { id: string; key: string; madeAt: string }[];
  epochs: { number: number; key: string; madeAt: string }[];
  pepper: string;
  fingerprint: string;
  /** Seals the audit trail from event `from` on (null: not begun), and signs its anchors (PKCS 8, DER). */
  audit: { key: string; from: number | null; anchorKey: string };
}

export type SenderKind = 'wa-phone' | 'wa-bsuid' | 'chat-author';

/** The secrets of the office. They live in one file outside the database and its backups. */
export interface KeyRing {
  seal(place: string, plain: string | Uint8Array): Sealed;
  unseal(place: string, sealed: Sealed): Buffer;
  hasKey(kekId: string): boolean;
  /** Wraps a sealed text's data key by the newest key-encryption key; the text stays as it is. */
  rewrap(place: string, sealed: Sealed): Sealed;
  /** Ids of the key-encryption keys, the newest last. */
  kekIds(): string[];
  /** A new key-encryption key, from now on the newest. */
  addKek(now: Date): string;
  /** Forgets all but the newest. */
  dropOldKeks(): void;
  /** Keyed hashes of a sender, the current epoch first, then the one before while it is kept. */
  senderKeys(kind: SenderKind, value: string, now: Date): { key: string; epoch: number }[];
  /** Begins a new epoch of sender keys at once; the one before is kept its 90 days. */
  rotateEpoch(now: Date): void;
  /** Keyed hash of a normalised text. */
  fingerprint(text: string): string;
  /** Keyed form of a receipt code, before it is hashed. */
  pepper(code: string): Buffer;
  /** HMAC-SHA-256 under the audit key, hexadecimal. */
  auditMac(text: string): string;
  /** First event that must be sealed; null before the first start that had the key. */
  auditFrom(): number | null;
  /** Says once from which event on the trail is sealed. */
  beginAudit(seq: number): void;
  /** Ed25519 signature, base64. */
  signAnchor(text: string): string;
  isAnchorSignature(text: string, signature: string): boolean;
  /** Public half of the anchors' key, base64 of its 32 bytes. */
  anchorPublicKey: string;
}

/** The key file is there and cannot be used: one line for the operator. */
export class KeyError extends Error {}

/** Closes the key file to everybody but its owner; true where others could read it until now. */
export function closeKeyFile(folder: string): boolean {
  const file = join(folder, 'keys.json');
  if (process.platform === 'win32' || !existsSync(file) || (statSync(file).mode & 0o077) === 0) return false;
  chmodSync(file, 0o600);
  return true;
}

/** Opens the key file of a folder; makes it on the first start, readable by its owner alone. */
export function openKeyRing(folder: string, now: Date): KeyRing {
  const file = join(folder, 'keys.json');
  if (!existsSync(file)) save(file, newKeys(now));
  const keys = read(file);
  if (!keys.audit) {
    // a file from before the trail was sealed
    keys.audit = newAuditKeys();
    save(file, keys);
  }
  let seen = stampOf(file);
  const store = (mine: KeyFile) => {
    save(file, mine);
    seen = stampOf(file);
  };
  return keyRing(keys, store, () => {
    const stamp = stampOf(file);
    if (stamp === null || stamp === seen) return null; // gone: what is in memory goes on
    seen = stamp;
    return read(file);
  });
}

/** A ring over given keys; `save` stores a change, `changed` gives what another process stored since, or null. */
export function keyRing(
  given: KeyFile,
  save: (keys: KeyFile) => void,
  changed: () => KeyFile | null = () => null,
): KeyRing {
  let keys = given;
  let keks: KeyEncryptionKey[] = keksOf(keys);
  /** Another process may have turned the keys while this one runs. */
  const fresh = (): KeyFile => {
    const other = changed();
    if (other) {
      keys = other;
      keks = keksOf(keys);
    }
    return keys;
  };
  const anchorKey = createPrivateKey({
    key: Buffer.from(keys.audit.anchorKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const anchorPublic = createPublicKey(anchorKey);
  const hmac = (key: string, text: string) =>
    createHmac('sha256', Buffer.from(key, 'base64')).update(text, 'utf8');

  function epochsAt(now: Date): KeyFile['epochs'] {
    fresh();
    const last = keys.epochs.at(-1);
    const age = last ? now.getTime() - Date.parse(last.madeAt) : Number.POSITIVE_INFINITY;
    const kept = keys.epochs.filter((_, i) => {
      const next = keys.epochs[i + 1];
      return !next || now.getTime() - Date.parse(next.madeAt) < epochDays * day;
    });
    // after a long silence the last epoch too is older than both terms: nothing old is linked any more
    const live = age >= 2 * epochDays * day ? [] : kept;
    if (age >= epochDays * day || live.length !== keys.epochs.length) {
      if (age >= epochDays * day)
        live.push({ number: (last?.number ?? 0) + 1, key: newKey(), madeAt: now.toISOString() });
      keys.epochs = live;
      save(keys);
    }
    return keys.epochs;
  }

  return {
    seal(place, plain) {
      fresh();
      return seal(keks.at(-1)!, place, plain);
    },
    unseal(place, sealed) {
      fresh();
      return unseal(keks, place, sealed);
    },
    rewrap(place, sealed) {
      fresh();
      return rewrap(keks, keks.at(-1)!, place, sealed);
    },
    hasKey: (id) => fresh().keks.some((one) => one.id === id),
    kekIds: () => fresh().keks.map((one) => one.id),
    addKek(now) {
      const kek = newKek(now);
      fresh().keks.push(kek);
      keks = keksOf(keys);
      save(keys);
      return kek.id;
    },
    dropOldKeks() {
      fresh().keks = keys.keks.slice(-1);
      keks = keksOf(keys);
      save(keys);
    },
    senderKeys: (kind, value, now) =>
      [...epochsAt(now)]
        .reverse()
        .map(({ number, key }) => ({ key: hmac(key, `v1|${kind}|${value}`).digest('hex'), epoch: number })),
    rotateEpoch(now) {
      const live = epochsAt(now);
      keys.epochs = [
        ...live.slice(-1),
        { number: (live.at(-1)?.number ?? 0) + 1, key: newKey(), madeAt: now.toISOString() },
      ];
      save(keys);
    },
    fingerprint: (text) => hmac(keys.fingerprint, text).digest('hex'),
    pepper: (code) => hmac(keys.pepper, code).digest(),
    auditMac: (text) => hmac(keys.audit.key, text).digest('hex'),
    auditFrom: () => keys.audit.from,
    beginAudit(seq) {
      if (fresh().audit.from !== null) return;
      keys.audit.from = seq;
      save(keys);
    },
    signAnchor: (text) => sign(null, Buffer.from(text, 'utf8'), anchorKey).toString('base64'),
    isAnchorSignature: (text, signature) =>
      verify(null, Buffer.from(text, 'utf8'), anchorPublic, Buffer.from(signature, 'base64')),
    anchorPublicKey: Buffer.from(anchorPublic.export({ format: 'jwk' }).x!, 'base64url').toString('base64'),
  };
}

const keksOf = (keys: KeyFile): KeyEncryptionKey[] =>
  keys.keks.map(({ id, key }) => ({ id, key: Buffer.from(key, 'base64') }));

const newKek = (now: Date) => ({
  id: `kek-${randomBytes(4).toString('hex')}`,
  key: newKey(),
  madeAt: now.toISOString(),
});

const newKey = () => randomBytes(32).toString('base64');

export function newKeys(now: Date): KeyFile {
  const madeAt = now.toISOString();
  return {
    keks: [newKek(now)],
    epochs: [{ number: 1, key: newKey(), madeAt }],
    pepper: newKey(),
    fingerprint: newKey(),
    audit: newAuditKeys(),
  };
}

function newAuditKeys(): KeyFile['audit'] {
  const { privateKey } = generateKeyPairSync('ed25519');
  const anchorKey = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  return { key: newKey(), from: null, anchorKey };
}

function read(file: string): KeyFile {
  let keys: KeyFile;
  try {
    keys = JSON.parse(readFileSync(file, 'utf8')) as KeyFile;
  } catch {
    throw new KeyError(
      `The key file ${file} cannot be read. Put its copy back; without it sealed texts stay closed.`,
    );
  }
  const isKey = (text: unknown) => typeof text === 'string' && Buffer.from(text, 'base64').length === 32;
  const whole =
    keys.keks?.length > 0 &&
    [...keys.keks, ...(keys.epochs ?? [])].every((one) => isKey(one.key)) &&
    isKey(keys.pepper) &&
    isKey(keys.fingerprint) &&
    (!keys.audit || (isKey(keys.audit.key) && typeof keys.audit.anchorKey === 'string'));
  if (!whole) throw new KeyError(`The key file ${file} is damaged. Put its copy back.`);
  return keys;
}

/** Which writing of the file this is; null where it is not there. */
function stampOf(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.mtimeMs} ${stat.size}` : null;
}

/** Whole or not at all: written beside, synced, then renamed. */
function save(file: string, keys: KeyFile): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.${process.pid}.new`;
  const handle = openSync(beside, 'w', 0o600);
  try {
    writeSync(handle, JSON.stringify(keys));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, file);
}
