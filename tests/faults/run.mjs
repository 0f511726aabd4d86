// `npm run faults`: every script of this folder in its short version, one after the other; each alone takes larger numbers.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gone, startSignedIn } from './program.mjs';

const root = join(import.meta.dirname, '..', '..');
spawnSync(process.execPath, [join(root, 'server', 'launch.mjs'), 'build'], { stdio: 'inherit' });
const template = mkdtempSync(join(tmpdir(), 'teduh-faults-'));
const { child, cookie } = await startSignedIn(template);
child.kill('SIGTERM');
await gone(child);
writeFileSync(join(template, 'cookie'), cookie);

const bad = [];
for (const [script, ...numbers] of [
  ['database-dies.mjs', '2'],
  ['kill-writers.mjs', '4'],
  ['kill-intake.mjs', '4'],
  ['kill-import.mjs', '2', '3000'],
  ['disk-full.mjs'],
  ['floods.mjs', '500', '200'],
  ['slow-clients.mjs', '100'],
  ['hostile-files.mjs', '58'],
]) {
  const began = Date.now();
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, script), ...numbers], {
    stdio: 'inherit',
    env: { ...process.env, FAULTS_TEMPLATE: template },
  });
  process.stdout.write(
    `${script}: ${status === 0 ? 'held' : 'FAILED'} after ${Math.round((Date.now() - began) / 1000)} s\n`,
  );
  if (status !== 0) bad.push(script);
}
rmSync(template, { recursive: true, force: true });
if (bad.length > 0) process.exitCode = 1;
