import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';
import { farringtonSpeed, localMoranSpeed, scanSpeed } from './detection.ts';
import { firstLoad } from './first-load.ts';
import { atMost, type Line, printLine } from './line.ts';
import { overviewAnswer } from './overview-answer.ts';
import { firstSession, startProgram, startServer } from './program.ts';
import { startAndMemory } from './start-and-memory.ts';

/** Every bench in turn, on a data folder of its own; a bench that cannot run here says so and the others go on. */
const folder = mkdtempSync(join(tmpdir(), 'teduh-bench-'));
const dataDir = join(folder, 'data');
const versionOf = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
const installed = (name: string) => versionOf(join(projectRoot, 'node_modules', name, 'package.json'));
const packages = ['fastify', '@electric-sql/pglite', 'vite', 'autocannon', 'playwright-core'];

process.stdout.write(
  `Teduh ${versionOf(join(projectRoot, 'package.json'))}, Node ${process.version}, ${cpus().length} CPUs (${cpus()[0]?.model.trim()})\n` +
    `${packages.map((name) => `${name} ${installed(name)}`).join(', ')}\n\n`,
);

/** `npm run bench -- "first load"` runs the named ones alone. */
const wanted = process.argv.slice(2);

async function bench(name: string, run: () => Promise<Line[]>): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  try {
    for (const line of await run()) printLine(line);
  } catch (error) {
    process.stdout.write(`${name}: could not be measured: ${(error as Error).message.split('\n')[0]}\n`);
  }
}

async function scoreRun(): Promise<Line[]> {
  const child = await startProgram(join(import.meta.dirname, 'score-run.js'), {
    args: [dataDir],
    until: /ready (\{.*\})/,
  });
  const result = JSON.parse(child.match[1]!) as Record<
    'areas' | 'months' | 'draws' | 'first' | 'full' | 'without',
    number
  >;
  await child.stop();
  const size = `${result.areas} areas x ${result.months} months`;
  const baseline = { name: 'the same without draws', value: result.without };
  return [
    {
      name: `${size}, ${result.draws} draws: first`,
      value: result.first,
      baseline,
      unit: 'ms',
      target: atMost(result.first, 1000, 'ms'),
    },
    {
      name: `${size}, ${result.draws} draws: again`,
      value: result.full,
      baseline,
      unit: 'ms',
      target: atMost(result.full, 1000, 'ms'),
    },
  ];
}

try {
  await bench('farrington', () => farringtonSpeed(folder));
  await bench('scan', () => scanSpeed(folder));
  await bench('local moran', () => localMoranSpeed(folder));
  await bench('start and memory', () => startAndMemory(folder, dataDir));
  const server = await startServer({ DATA_DIR: dataDir }, true);
  const [, url, token] = server.match;
  const cookie = await firstSession(url!, token!);
  await bench('overview answer', () => overviewAnswer(url!, cookie, folder));
  await bench('first load', () => firstLoad(url!, cookie));
  await server.stop();
  await bench('score run', scoreRun);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
