import type { Problem } from '../../shared/api/problem.ts';
import { RequestError } from './request.ts';

/**
 * Reads an answer that comes line by line as JSON; `isLast` hears of each and says which ends it. RequestError for a
 * problem, also one told in a line, and for an answer that breaks off.
 */
export async function readLines<Event extends object>(
  path: string,
  init: RequestInit,
  signal: AbortSignal,
  isLast: (event: Event) => boolean,
): Promise<Event> {
  const response = await fetch(path, { credentials: 'same-origin', ...init, signal }).catch(
    (error: unknown) => {
      throw signal.aborted ? error : new RequestError(0, null);
    },
  );
  if (!response.ok || !response.body)
    throw new RequestError(response.status, (await response.json().catch(() => null)) as Problem | null);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += value ?? '';
    const lines = rest.split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const event = JSON.parse(line) as Event | { problem: Problem };
      if ('problem' in event) throw new RequestError(event.problem.status, event.problem as Problem);
      if (isLast(event)) return event;
    }
    if (done) throw new RequestError(0, null);
  }
}
