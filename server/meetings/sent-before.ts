import { ProblemError } from '../http/problem.ts';

/**
 * Answer to a nonce that is an id already: the same id where the same was sent again because its answer never arrived,
 * ProblemError `conflict` where it was something else, so that no words are lost without a word.
 */
export function sentBefore(id: string, isSame: boolean): string {
  if (isSame) return id;
  throw new ProblemError('conflict', 'This was stored before with other content; change what is stored.');
}
