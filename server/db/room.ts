import { statfs } from 'node:fs/promises';

/**
 * Kept free on the disk of the embedded database: a write-ahead segment takes 16 MB at once, and a database that meets a
 * full disk in the middle of a write breaks down. Readers still cause small writes, and these live on it.
 */
const reserveBytes = 64 * 1024 * 1024;
/** Looked at again after so long. */
const staleAfterMs = 1_000;

/** Tells whether more may be written to the folder. Where that cannot be asked, the write itself will tell. */
export function roomIn(folder: string): () => Promise<boolean> {
  let last: { at: number; answer: Promise<boolean> } | null = null;
  return () => {
    const at = performance.now();
    if (!last || at - last.at > staleAfterMs)
      last = {
        at,
        answer: statfs(folder).then(
          ({ bavail, bsize }) => bavail * bsize >= reserveBytes,
          () => true,
        ),
      };
    return last.answer;
  };
}
