import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Whether the raw bytes carry the signature of the app secret (formats.md 1.3): one header, lower case, SHA-256. */
export function isSigned(
  secret: string,
  bytes: Uint8Array,
  header: string | string[] | undefined,
): header is string {
  if (typeof header !== 'string') return false;
  const stated = /^sha256=([0-9a-f]{64})$/.exec(header)?.[1];
  if (!stated) return false;
  const right = createHmac('sha256', secret).update(bytes).digest();
  return timingSafeEqual(Buffer.from(stated, 'hex'), right);
}

/** Compares two secrets in a time that tells nothing of either. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(digest(a), digest(b));
}
