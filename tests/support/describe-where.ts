import { describe, test } from 'vitest';

/** A group of tests that needs something of the machine; where that is missing, one skipped test says why. */
export const describeWhere =
  (isThere: boolean, reason: string) =>
  (name: string, tests: () => void): void => {
    if (isThere) describe(name, tests);
    else test(name, (context) => context.skip(reason));
  };
