import { createHmac, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type KeyEncryptionKey, type Sealed, seal, unseal } from './envelope.ts';

const day = 86_400_000;
/** An epoch of sender keys begins every 90 days; the one before is kept 90 days more, then destroyed (DP-25). */
const epochDays = 90;

interface KeyFile {
  keks: { id: string; key: string; madeAt: string }[];
  epochs: { number: number; key: string; madeAt: string }[];
  pepper: string;
  fingerprint: string;
}

export type SenderKind = 'wa-phone' | 'wa-bsuid' | 'chat-author';

/** The secrets of the office. They live in one file outside the database and its backups. */
export interface KeyRing {
  seal(place: string, plain: string | Uint8Array): Sealed;
  unseal(place: string, sealed: Sealed): Buffer;
  hasKey(kekId: string): boolean;
  /** Keyed hashes of a sender, the current epoch first, then the one before while it is kept. */
  senderKeys(kind: SenderKind, value: string, now: Date): { key: string; epoch: number }[];
  /** Begins a new epoch of sender keys at once; the one before is kept its 90 days. */
  rotateEpoch(now: Date): void;
  /** Keyed hash of a normalised text. */
  fingerprint(text: string): string;
  /** Keyed form of a receipt code, before it is hashed. */
  pepper(code: string): Buffer;
}

/** The key file is there and cannot be used: one line for the operator. */
export class KeyError extends Error {}

/** Opens the key file of a folder; makes it on the first start, readable by its owner alone. */
export function openKeyRing(folder: string, now: Date): KeyRing {
  const file = join(folder, 'keys.json');
  if (!existsSync(file)) save(file, newKeys(now));
  return keyRing(read(file), (keys) => save(file, keys));
}

/** A ring over given keys; `save` stores a change of epoch. */
export function keyRing(keys: KeyFile, save: (keys: KeyFile) => void): KeyRing {
  const keks: KeyEncryptionKey[] = keys.keks.map(({ id, key }) => ({ id, key: Buffer.from(key, 'base64') }));
  const newest = keks.at(-1)!;
  const hmac = (key: string, text: string) =>
    createHmac('sha256', Buffer.from(key, 'base64')).update(text, 'utf8');

  function epochsAt(now: Date): KeyFile['epochs'] {
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
    seal: (place, plain) => seal(newest, place, plain),
    unseal: (place, sealed) => unseal(keks, place, sealed),
    hasKey: (id) => keks.some((one) => one.id === id),
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
  };
}

const newKey = () => randomBytes(32).toString('base64');

export function newKeys(now: Date): KeyFile {
  const madeAt = now.toISOString();
  return {
    keks: [{ id: `kek-${randomBytes(4).toString('hex')}`, key: newKey(), madeAt }],
    epochs: [{ number: 1, key: newKey(), madeAt }],
    pepper: newKey(),
    fingerprint: newKey(),
  };
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
    isKey(keys.fingerprint);
  if (!whole) throw new KeyError(`The key file ${file} is damaged. Put its copy back.`);
  return keys;
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
