import { type CachedBytes, compressAside } from '../http/cached-bytes.ts';
import type { ReaderSight } from '../accounts/reader-sight.ts';

/** Cut answers that are kept: a few answers times the few kinds of readers. */
const kept = 24;

/** Large answers as far as a reader sees them, made once for all who see the same; each has an etag of its own. */
export function makeCutBytes<T>(cut: (answer: T, sight: ReaderSight) => T) {
  const made = new Map<string, Promise<CachedBytes>>();
  return async (whole: CachedBytes, sight: ReaderSight): Promise<CachedBytes> => {
    if (sight.isWhole) return whole;
    const key = `${whole.etag} ${sight.key}`;
    let bytes = made.get(key);
    if (!bytes) {
      const answer = cut(JSON.parse(Buffer.from(whole.plain).toString()) as T, sight);
      bytes = compressAside(Buffer.from(JSON.stringify(answer)));
      made.set(key, bytes);
      bytes.catch(() => made.delete(key));
      if (made.size > kept) made.delete(made.keys().next().value!);
    }
    return bytes;
  };
}
