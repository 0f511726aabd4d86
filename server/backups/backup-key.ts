import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { hashRaw } from '@node-rs/argon2';
import { BackupError } from './backup-error.ts';

/** How the key of a copy is made; stands in the copy. */
export type KeyOrigin =
  | { kind: 'file' }
  | { kind: 'passphrase'; salt: string; memoryKiB: number; passes: number };
export interface BackupKey {
  bytes: Buffer;
  origin: KeyOrigin;
}

const leastLetters = 12;
const argon2id = 2;

/** Key of a new copy: from BACKUP_KEY_FILE, which is made where it is not there, or from a passphrase. */
export async function newBackupKey(env: NodeJS.ProcessEnv): Promise<BackupKey> {
  const file = env['BACKUP_KEY_FILE'];
  if (file) {
    if (!existsSync(file))
      writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    return fromFile(file);
  }
  const passphrase = await askPassphrase(env);
  if (passphrase.length < leastLetters)
    throw new BackupError(`The passphrase must have at least ${leastLetters} letters.`);
  return fromPassphrase(passphrase, {
    kind: 'passphrase',
    salt: randomBytes(16).toString('base64'),
    memoryKiB: 64 * 1024,
    passes: 3,
  });
}

/** Key of a copy that is there, as its header asks for it. */
export async function keyOf(origin: KeyOrigin, env: NodeJS.ProcessEnv): Promise<BackupKey> {
  if (origin.kind === 'passphrase') {
    if (!(origin.memoryKiB <= 1024 * 1024 && origin.passes <= 20))
      throw new BackupError('The copy asks for a key that no version of Teduh makes.');
    return fromPassphrase(await askPassphrase(env), origin);
  }
  const file = env['BACKUP_KEY_FILE'];
  if (!file || !existsSync(file))
    throw new BackupError('This copy was made with a key file: name it with BACKUP_KEY_FILE.');
  return fromFile(file);
}

function fromFile(file: string): BackupKey {
  const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (bytes.length !== 32)
    throw new BackupError(`${resolve(file)} is no key file: it must hold 32 bytes in base64.`);
  return { bytes, origin: { kind: 'file' } };
}

async function fromPassphrase(
  passphrase: string,
  origin: Extract<KeyOrigin, { kind: 'passphrase' }>,
): Promise<BackupKey> {
  const bytes = await hashRaw(passphrase.normalize('NFKC'), {
    algorithm: argon2id,
    salt: Buffer.from(origin.salt, 'base64'),
    memoryCost: origin.memoryKiB,
    timeCost: origin.passes,
    parallelism: 1,
    outputLen: 32,
  });
  return { bytes, origin };
}

/** Typed at the terminal without an echo; BACKUP_PASSPHRASE where nobody sits there. */
async function askPassphrase(env: NodeJS.ProcessEnv): Promise<string> {
  const given = env['BACKUP_PASSPHRASE'];
  if (given) return given;
  if (!process.stdin.isTTY)
    throw new BackupError(
      'A copy is always encrypted: set BACKUP_KEY_FILE or BACKUP_PASSPHRASE, or type a passphrase at a terminal.',
    );
  process.stderr.write('Passphrase of the copy: ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const typed = await new Promise<string>((answer) => lines.once('line', answer));
  lines.close();
  process.stderr.write('\n');
  return typed;
}
