import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';
import { boundarySpeed } from './boundaries.ts';
import { chatExportSpeed } from './chat-export.ts';
import { checkImportSpeed } from './check-import.ts';
import { etsSelection } from './ets.ts';
import { farringtonSpeed, localMoranSpeed, scanSpeed } from './detection.ts';
import { firstLoad } from './first-load.ts';
import { intakeSpeed } from './intake.ts';
import { atMost, type Line, printLine } from './line.ts';
import { overviewAnswer } from './overview-answer.ts';
import { firstSession, startProgram, startServer } from './program.ts';
import { whatIfSlider } from './what-if.ts';
import { startAndMemory } from './start-and-memory.ts';
import { tabularSpeed } from './tabular.ts';

/** Every bench in turn, on a data folder of its own; a bench that cannot run here says so and the others go on. */
const folder = mkdtempSync(join(tmpdir(), 'teduh-bench-'));
const dataDir = join(folder, 'data');
const versionOf = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
const installed = (name: string) => versionOf(join(projectRoot, 'node_modules', name, 'package.json'));
const packages = ['fastify', '@electric-sql/pglite', 'vite', 'autocannon', 'playwright-core'];

process.stdout.write(
  `Teduh ${versionOf(join(projectRoot, 'package.json'))}, Node ${process.version}, ${cpus().length} CPUs (${cpus()[0]?.model.trim()}), load before ${loadavg()[0]!.toFixed(1)}\n` +
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
      target: atMost(result.first, 2000, 'ms'),
    },
    {
      name: `${size}, ${result.draws} draws: again`,
      value: result.full,
      baseline,
      unit: 'ms',
      target: atMost(result.full, 2000, 'ms'),
    },
  ];
}

async function uncertainty(): Promise<Line[]> {
  const child = await startProgram(join(import.meta.dirname, 'uncertainty.js'), { until: /ready (\{.*\})/ });
  const own = JSON.parse(child.match[1]!) as Record<'milliseconds' | 'triad' | 'gigabytesPerSecond', number>;
  await child.stop();
  // tuned libraries of the machine must not speak for numpy as installed
  const { OPENBLAS_CORETYPE: _core, OPENBLAS_L2_SIZE: _cache, ...env } = process.env;
  const script = join(projectRoot, 'tests', 'bench', 'uncertainty.py');
  const numpy = JSON.parse(execFileSync('/usr/bin/python3', [script], { encoding: 'utf8', env })) as {
    milliseconds: number;
    numpy: string;
    python: string;
  };
  process.stdout.write(
    'R package COINr is not in the distribution and not installable here: no line against it\n' +
      `memory: triad of 24 bytes a value at ${own.gigabytesPerSecond.toFixed(1)} GB/s; numpy ${numpy.numpy}, Python ${numpy.python}\n`,
  );
  const name = 'uncertainty, 500 x 20 x 1,000 draws';
  return [
    {
      name,
      value: own.milliseconds,
      baseline: { name: 'vectorised numpy', value: numpy.milliseconds },
      unit: 'ms',
      target: { words: 'as fast as numpy', met: own.milliseconds <= numpy.milliseconds },
    },
    {
      name,
      value: own.milliseconds,
      baseline: { name: 'memory bound: one triad over 10^7 values', value: own.triad },
      unit: 'ms',
      target: { words: 'at most 3 times', met: own.milliseconds <= 3 * own.triad },
    },
  ];
}

async function fullRun(): Promise<Line[]> {
  const child = await startProgram(join(import.meta.dirname, 'full-run.js'), {
    args: [dataDir],
    until: /ready (\{.*\})/,
  });
  const { areas, months, draws, times } = JSON.parse(child.match[1]!) as {
    areas: number;
    months: number;
    draws: number;
    times: Record<string, { first: number; again: number; cpu: number }>;
  };
  await child.stop();
  const line = (name: string, value: number, baseline: Line['baseline']): Line => ({
    name: `${areas} x ${months} x ${draws} draws, ${name}`,
    value,
    baseline,
    unit: 'ms',
    target: atMost(value, 2000, 'ms'),
  });
  return [
    ...['shipped', 'busy'].flatMap((data) => {
      const [one, two] = [times[`${data} 1`]!, times[`${data} 2`]!];
      return [
        line(`${data}, 2 new threads`, two.first, { name: 'one new thread', value: one.first }),
        line(`${data}, 2 threads, again`, two.again, { name: 'one thread', value: one.again }),
        line(`${data}, 1 thread, processor`, one.cpu, { name: '2 threads', value: two.cpu }),
      ];
    }),
    line('after one entry, 2 threads', times['entry 2']!.again, {
      name: 'drawing all again',
      value: times['shipped 2']!.again,
    }),
  ];
}

try {
  await bench('uncertainty', uncertainty);
  await bench('tabular', () => tabularSpeed(folder));
  await bench('farrington', () => farringtonSpeed(folder));
  await bench('scan', () => scanSpeed(folder));
  await bench('local moran', () => localMoranSpeed(folder));
  await bench('chat export', chatExportSpeed);
  await bench('intake', intakeSpeed);
  await bench('boundaries', () => boundarySpeed(folder));
  await bench('check import', checkImportSpeed);
  await bench('start and memory', () => startAndMemory(folder, dataDir));
  const server = await startServer({ DATA_DIR: dataDir }, true);
  const [, url, token] = server.match;
  const cookie = await firstSession(url!, token!);
  await bench('overview answer', () => overviewAnswer(url!, cookie, folder));
  await bench('first load', () => firstLoad(url!, cookie));
  await bench('what if', () => whatIfSlider(url!, cookie));
  await server.stop();
  await bench('score run', scoreRun);
  await bench('full run', fullRun);
  await bench('ets', etsSelection);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
