import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

test('the table of security requirements names code and tests that exist', () => {
  const rows = readFileSync(join(root, 'server', 'http', 'asvs.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows.length).toBeGreaterThan(40);
  const named = rows.flatMap(([, number, , code, proof]) =>
    [...`${code} ${proof}`.matchAll(/`([^`]+)`/g)].map(([, file]) => [number!, file!] as const),
  );
  expect(named.filter(([, file]) => !existsSync(join(root, file)))).toEqual([]);
  expect(
    rows.filter(([, , , code, proof]) => !code?.includes('`') || !proof?.includes('`')).map(([, n]) => n),
  ).toEqual([]);
});
