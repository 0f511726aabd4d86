import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { runnerImport } from 'vite';

/** `npm run simulate:whatsapp [-- --seconds 20 --rate 50]`: builds what people run, then plays Meta's side on loopback. */
const root = join(import.meta.dirname, '..', '..');
execFileSync(process.execPath, [join(root, 'server', 'launch.mjs'), 'build'], { stdio: 'inherit' });
const { module } = await runnerImport(join(root, 'tests', 'simulators', 'whatsapp.ts'), {
  configFile: false,
  root,
  logLevel: 'warn',
});
await module.simulate(process.argv.slice(2));
process.exit(0);
