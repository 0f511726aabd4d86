import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import type { Contents } from '../db/contents.ts';
import { BackupError } from './backup-error.ts';
import type { BackupKey, KeyOrigin } from './backup-key.ts';

/**
 * One encrypted file: a line that names the format, a header in the clear (when, by which version, from which engine, how
 * the key is made), then pieces of AES-256-GCM. Each piece is bound to the header, to its place and to whether it is the
 * last, so that nothing can be cut off, swapped, put in or taken from another file. The first piece says what is in it.
 */
const magic = Buffer.from('TEDUH-BACKUP-1\n', 'utf8');
const pieceSize = 1 << 20;
const tagSize = 16;

export interface BackupHeader {
  madeAt: string;
  version: string;
  engine: 'embedded' | 'postgresql';
  migration: string;
  key: KeyOrigin;
  /** Salt of this file's own key, base64. */
  salt: string;
}

const fileKey = (key: BackupKey, salt: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key.bytes, Buffer.from(salt, 'base64'), 'teduh-backup|1', 32));

/** Bound to every piece; the nonce is its place, which is safe because no other file has this key. */
function placeOf(headerBytes: Buffer, at: number, isLast: boolean): { nonce: Buffer; aad: Buffer } {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(at), 4);
  const digest = createHash('sha256').update(magic).update(headerBytes).digest();
  return { nonce, aad: Buffer.concat([digest, nonce, Buffer.from([isLast ? 1 : 0])]) };
}

/** Writes a whole sealed file; the disk has it when this returns. */
export async function writeSealed(
  file: string,
  key: BackupKey,
  about: Omit<BackupHeader, 'key' | 'salt'>,
  { contents, bytes }: { contents: Contents; bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array> },
): Promise<void> {
  const salt = randomBytes(32).toString('base64');
  const header: BackupHeader = { ...about, key: key.origin, salt };
  const headerBytes = Buffer.from(JSON.stringify(header), 'utf8');
  const secret = fileKey(key, salt);
  const handle = openSync(file, 'wx', 0o600);
  let at = 0;
  const writePiece = (plain: Uint8Array, isLast: boolean) => {
    const { nonce, aad } = placeOf(headerBytes, at++, isLast);
    const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(aad);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    const head = Buffer.alloc(5);
    head.writeUInt8(isLast ? 1 : 0, 0);
    head.writeUInt32BE(sealed.length, 1);
    writeSync(handle, Buffer.concat([head, sealed]));
  };
  try {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(headerBytes.length);
    writeSync(handle, Buffer.concat([magic, length, headerBytes]));
    writePiece(Buffer.from(JSON.stringify(contents), 'utf8'), false);
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of bytes) {
      rest = rest.length
        ? Buffer.concat([rest, chunk])
        : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
      let from = 0;
      for (; rest.length - from > pieceSize; from += pieceSize)
        writePiece(rest.subarray(from, from + pieceSize), false);
      rest = rest.subarray(from);
    }
    writePiece(rest, true);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Whether a file is one of these at all. */
export function isSealedFile(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const start = Buffer.alloc(magic.length);
    readSync(handle, start, 0, start.length, 0);
    return start.equals(magic);
  } finally {
    closeSync(handle);
  }
}

/** The header; BackupError where the file is none of ours. It is proven only by the pieces. */
export function readHeader(file: string): BackupHeader {
  return withFile(file, ({ header }) => header);
}

/** Checks every piece of the file before anything of it is used, and says what is in it. */
export function checkSealed(file: string, key: BackupKey): Contents {
  let contents: Contents | null = null;
  for (const piece of pieces(file, key)) contents ??= JSON.parse(piece.toString('utf8')) as Contents;
  return contents!;
}

/** The bytes that were sealed, piece by piece; to be used after `checkSealed`. */
export function* readSealed(file: string, key: BackupKey): Generator<Buffer> {
  let isFirst = true;
  for (const piece of pieces(file, key)) {
    if (!isFirst) yield piece;
    isFirst = false;
  }
}

function* pieces(file: string, key: BackupKey): Generator<Buffer> {
  const { header, headerBytes, start } = withFile(file, (one) => one);
  const secret = fileKey(key, header.salt);
  const handle = openSync(file, 'r');
  let position = start;
  const read = (size: number): Buffer => {
    const bytes = Buffer.alloc(size);
    let got = 0;
    while (got < size) {
      const more = readSync(handle, bytes, got, size - got, position + got);
      if (more === 0) throw new BackupError(`${file} is cut off: its last part is missing.`);
      got += more;
    }
    position += size;
    return bytes;
  };
  try {
    for (let at = 0; ; at++) {
      const head = read(5);
      const isLast = head.readUInt8(0) === 1;
      const size = head.readUInt32BE(1);
      if (size < tagSize || size > pieceSize + tagSize)
        throw new BackupError(`${file} is damaged at piece ${at + 1}.`);
      const sealed = read(size);
      const { nonce, aad } = placeOf(headerBytes, at, isLast);
      const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: tagSize })
        .setAAD(aad)
        .setAuthTag(sealed.subarray(-tagSize));
      let plain: Buffer;
      try {
        plain = Buffer.concat([decipher.update(sealed.subarray(0, -tagSize)), decipher.final()]);
      } catch {
        throw new BackupError(
          at === 0
            ? `${file} does not open with this key: another passphrase or key file, or its beginning was changed.`
            : `${file} was changed at piece ${at + 1}.`,
        );
      }
      yield plain;
      if (!isLast) continue;
      if (readSync(handle, Buffer.alloc(1), 0, 1, position) > 0)
        throw new BackupError(`${file} has something behind its end.`);
      return;
    }
  } finally {
    closeSync(handle);
  }
}

function withFile<T>(
  file: string,
  use: (found: { header: BackupHeader; headerBytes: Buffer; start: number }) => T,
): T {
  const handle = openSync(file, 'r');
  try {
    const start = Buffer.alloc(magic.length + 4);
    readSync(handle, start, 0, start.length, 0);
    const size = start.readUInt32BE(magic.length);
    if (!start.subarray(0, magic.length).equals(magic) || size > 64 * 1024)
      throw new BackupError(`${file} is no copy made by Teduh.`);
    const headerBytes = Buffer.alloc(size);
    if (readSync(handle, headerBytes, 0, size, start.length) < size)
      throw new BackupError(`${file} is cut off: its last part is missing.`);
    let header: BackupHeader;
    try {
      header = JSON.parse(headerBytes.toString('utf8')) as BackupHeader;
    } catch {
      throw new BackupError(`${file} is damaged at its beginning.`);
    }
    return use({ header, headerBytes, start: start.length + size });
  } finally {
    closeSync(handle);
  }
}
