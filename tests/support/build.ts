import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

let built = false;

/** Builds pages and server once, so that workers and journeys run what people run. */
export default function setup(): void {
  if (built) return;
  built = true;
  execFileSync(process.execPath, [join(import.meta.dirname, '..', '..', 'server', 'launch.mjs'), 'build'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
