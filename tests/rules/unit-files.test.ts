import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../server/project-root.ts';

const folder = join(projectRoot, 'server', 'operation');
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

test('DP-53 lines of public routes are kept for 14 days, those of staff for 90 (K8)', () => {
  expect(text('teduh@.service')).toMatch(/^LogNamespace=teduh$/m);
  expect(text('journald@teduh.conf')).toMatch(/^MaxRetentionSec=14day$/m);
  expect(text('teduh-staff-log.service')).toMatch(/^LogNamespace=teduh-staff$/m);
  expect(text('journald@teduh-staff.conf')).toMatch(/^MaxRetentionSec=90day$/m);
});

test('systemd takes the example units as they are', (context) => {
  const units = readdirSync(folder).filter((name) => /\.(service|timer)$/.test(name));
  expect(units.length).toBe(5);
  const copies = mkdtempSync(join(tmpdir(), 'teduh-units-'));
  try {
    const files = units.map((name) => {
      const file = join(copies, name.replace('@', '@3000'));
      writeFileSync(file, text(name));
      return file;
    });
    const verified = spawnSync('systemd-analyze', ['verify', ...files], { encoding: 'utf8' });
    if (verified.error) return context.skip('systemd-analyze is not on this machine');
    // what this machine has not installed is no fault of the units
    const found = verified.stderr
      .split('\n')
      .filter((line) => /teduh/.test(line) && !/is not executable/.test(line));
    expect(found).toEqual([]);
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
});
