import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';

/** `npm run bench`: builds what people run, bundles the benches beside it and runs them; no figure fails the run. */
const root = join(import.meta.dirname, '..', '..');
const outDir = join(root, '.cache', 'bench');

execFileSync(process.execPath, [join(root, 'server', 'launch.mjs'), 'build'], { stdio: 'inherit' });
process.env.NODE_ENV = 'production';
const names = [
  'suite',
  'score-run',
  'full-run',
  'uncertainty',
  'bare-fastify',
  'bare-database',
  'tabular-read',
  'boundary-import',
];
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  ssr: { external: true },
  build: {
    outDir,
    emptyOutDir: true,
    ssr: true,
    rolldownOptions: {
      input: Object.fromEntries(names.map((name) => [name, join(root, 'tests', 'bench', `${name}.ts`)])),
      output: { entryFileNames: '[name].js', format: 'es' },
    },
  },
});
const { status } = spawnSync(process.execPath, [join(outDir, 'suite.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
