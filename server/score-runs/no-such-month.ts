import type { Month } from '../../shared/domain/month.ts';
import { ProblemError } from '../http/problem.ts';

/** 404 for a month outside those that are known at the cut; at an early cut there is none at all. */
export function noSuchMonth(month: Month, known: readonly Month[], pointer?: string): ProblemError {
  const detail =
    known.length === 0
      ? 'Nothing was known yet at that time: there is no month to show.'
      : `There is no month ${month}: the first is ${known[0]}, the last ${known.at(-1)}.`;
  return new ProblemError(
    'not_found',
    detail,
    pointer ? { errors: [{ pointer, code: 'no_such_month', detail }] } : {},
  );
}
