import { ProblemError } from './problem.ts';

/** Turns `asKnownAt` (a day in WIB, its end; or a UTC instant) into an instant; `now` where it is absent or later. */
export function dataCut(asKnownAt: string | undefined, now: Date): Date {
  if (!asKnownAt) return now;
  const day = asKnownAt.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  const cut = asKnownAt.includes('T')
    ? new Date(asKnownAt)
    : new Date(midnight.getTime() + (24 - 7) * 3_600_000 - 1);
  if (
    Number.isNaN(cut.getTime()) ||
    Number.isNaN(midnight.getTime()) ||
    midnight.toISOString().slice(0, 10) !== day
  )
    throw new ProblemError('malformed', undefined, {
      errors: [{ pointer: 'query/asKnownAt', code: 'impossible', detail: 'there is no such day' }],
    });
  return cut < now ? cut : now;
}
