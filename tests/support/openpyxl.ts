import { spawnSync } from 'node:child_process';

/** A Python that has openpyxl, or null; a test that wants one says so where it has to skip. */
export function findOpenpyxl(): string | null {
  const found = ['/usr/bin/python3', 'python3'].find(
    (python) => spawnSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0,
  );
  if (!found)
    process.stdout.write(
      'no Python with openpyxl here: what we write is read back by our own reader alone\n',
    );
  return found ?? null;
}
