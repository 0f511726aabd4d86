import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `npm start`: builds when the sources are newer than the last build, then runs the bundle named by the first argument (`build`: none). */
const root = join(import.meta.dirname, '..');
const stamp = join(root, 'dist', 'built');

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

function isBuilt() {
  if (!existsSync(stamp)) return false;
  const sources = ['server', 'shared', 'web', 'vite.config.ts', 'package.json', 'package-lock.json'];
  return sources.every((name) => newest(join(root, name)) <= Number(readFileSync(stamp, 'utf8')));
}

if (!isBuilt()) {
  const began = Date.now();
  process.env.NODE_ENV = 'production'; // packages have a slower, talkative build for development

  process.stdout.write('Building …\n');
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  await builder.buildApp();
  writeFileSync(stamp, String(began));
}

const [name = 'main'] = process.argv.splice(2, 1);
if (name !== 'build') await import(new URL(`file://${join(root, 'dist', 'server', `${name}.js`)}`));
