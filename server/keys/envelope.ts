import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** What is stored of a sealed text: base64 throughout. */
export interface Sealed {
  v: 1;
  kek_id: string;
  /** Nonce of the text, then of the wrapped key. */
  nonce: string;
  wrapped_dek: string;
  ct: string;
  tag: string;
}

/** A key-encryption key with its name. */
export interface KeyEncryptionKey {
  id: string;
  key: Buffer;
}

/** The text cannot be opened: another place, another key, or changed bytes. */
export class SealError extends Error {}

/**
 * Envelope encryption (DP-27): a random 256-bit data key for each record, AES-256-GCM with a random 96-bit nonce; the
 * data key is wrapped in the same way by the key-encryption key. `place` (`table|record|field`) is authenticated, so
 * that a sealed text moved to another record or field does not open.
 */
export function seal(kek: KeyEncryptionKey, place: string, plain: string | Uint8Array): Sealed {
  const dek = randomBytes(32);
  const body = encrypt(dek, `${place}|1`, typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain);
  const wrapped = encrypt(kek.key, `${place}|dek|${kek.id}`, dek);
  return {
    v: 1,
    kek_id: kek.id,
    nonce: Buffer.concat([body.nonce, wrapped.nonce]).toString('base64'),
    wrapped_dek: Buffer.concat([wrapped.ct, wrapped.tag]).toString('base64'),
    ct: body.ct.toString('base64'),
    tag: body.tag.toString('base64'),
  };
}

/** Opens what `seal` closed for the same place; SealError otherwise. */
export function unseal(keks: readonly KeyEncryptionKey[], place: string, sealed: Sealed): Buffer {
  const dek = dataKey(keks, place, sealed);
  try {
    return decrypt(dek, `${place}|1`, {
      nonce: Buffer.from(sealed.nonce, 'base64').subarray(0, 12),
      ct: Buffer.from(sealed.ct, 'base64'),
      tag: Buffer.from(sealed.tag, 'base64'),
    });
  } catch {
    throw new SealError('the sealed text does not open here');
  }
}

/**
 * The same sealed text with its data key wrapped by another key-encryption key; the text itself is not touched (DP-28).
 * SealError where it does not open in its place.
 */
export function rewrap(
  keks: readonly KeyEncryptionKey[],
  to: KeyEncryptionKey,
  place: string,
  sealed: Sealed,
): Sealed {
  const dek = dataKey(keks, place, sealed);
  const wrapped = encrypt(to.key, `${place}|dek|${to.id}`, dek);
  const textNonce = Buffer.from(sealed.nonce, 'base64').subarray(0, 12);
  return {
    ...sealed,
    kek_id: to.id,
    nonce: Buffer.concat([textNonce, wrapped.nonce]).toString('base64'),
    wrapped_dek: Buffer.concat([wrapped.ct, wrapped.tag]).toString('base64'),
  };
}

function dataKey(keks: readonly KeyEncryptionKey[], place: string, sealed: Sealed): Buffer {
  const kek = keks.find((one) => one.id === sealed.kek_id);
  if (!kek) throw new SealError(`the key ${sealed.kek_id} is not here`);
  const wrapped = Buffer.from(sealed.wrapped_dek, 'base64');
  try {
    return decrypt(kek.key, `${place}|dek|${kek.id}`, {
      nonce: Buffer.from(sealed.nonce, 'base64').subarray(12),
      ct: wrapped.subarray(0, 32),
      tag: wrapped.subarray(32),
    });
  } catch {
    throw new SealError('the sealed text does not open here');
  }
}

interface Box {
  nonce: Buffer;
  ct: Buffer;
  tag: Buffer;
}

function encrypt(key: Buffer, place: string, plain: Uint8Array): Box {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place, 'utf8'));
  const ct = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { nonce, ct, tag: cipher.getAuthTag() };
}

function decrypt(key: Buffer, place: string, { nonce, ct, tag }: Box): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
    .setAAD(Buffer.from(place, 'utf8'))
    .setAuthTag(tag);
  return Buffer.concat([cipher.update(ct), cipher.final()]);
}
