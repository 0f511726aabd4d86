import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { findPostgresql } from '../support/postgresql.ts';
import { startCluster } from '../support/postgresql-template.ts';
import { atMost, type Line, median } from './line.ts';
import { idle, type Program, startProgram, startServer } from './program.ts';

const settleMs = 4_000;
const bareDatabase = (folder: string) =>
  startProgram(join(import.meta.dirname, 'bare-database.js'), { args: [folder], until: /ready/ });

/** First start on an empty folder (which it leaves filled), then later starts on it, and the memory held when idle. */
export async function startAndMemory(folder: string, dataDir: string): Promise<Line[]> {
  const empty = await bareDatabase(join(folder, 'bare'));
  await empty.stop();
  const first = await startServer({ DATA_DIR: dataDir });
  await first.stop();
  cpSync(join(dataDir, 'pg'), join(folder, 'bare-filled'), { recursive: true });

  const starts: number[] = [];
  const bareStarts: number[] = [];
  let resident = 0;
  let bareResident = 0;
  for (let round = 0; round < 3; round++) {
    const bare = await bareDatabase(join(folder, 'bare-filled'));
    bareStarts.push(bare.milliseconds);
    if (round === 0) bareResident = await afterAWhile(bare);
    await bare.stop();
    const again = await startServer({ DATA_DIR: dataDir });
    starts.push(again.milliseconds);
    if (round === 0) resident = await afterAWhile(again);
    await again.stop();
  }
  const baseline = 'the embedded database alone';
  return [
    {
      name: 'first start, empty folder, built',
      value: first.milliseconds,
      baseline: { name: baseline, value: empty.milliseconds },
      unit: 'ms',
      target: atMost(first.milliseconds, 30_000, 'ms'),
    },
    {
      name: 'second start',
      value: median(starts),
      baseline: { name: baseline, value: median(bareStarts) },
      unit: 'ms',
      target: atMost(median(starts), 5_000, 'ms'),
    },
    {
      name: 'idle memory after the second start',
      value: resident,
      baseline: { name: baseline, value: bareResident },
      unit: 'MB',
      target: atMost(resident, 450, 'MB'),
    },
    ...(await onPostgresql()),
  ];
}

async function afterAWhile(program: Program): Promise<number> {
  await idle(settleMs);
  return program.residentMB();
}

async function onPostgresql(): Promise<Line[]> {
  const found = findPostgresql();
  if (!found || !('binaries' in found)) return [];
  const cluster = await startCluster(found.binaries);
  try {
    const first = await startServer({ DATABASE_URL: cluster.url });
    const firstResident = await afterAWhile(first);
    await first.stop();
    const second = await startServer({ DATABASE_URL: cluster.url });
    const resident = await afterAWhile(second);
    await second.stop();
    return [
      {
        name: 'idle memory on PostgreSQL, second start',
        value: resident,
        baseline: { name: 'its first start, which computes', value: firstResident },
        unit: 'MB',
        target: atMost(resident, 200, 'MB'),
      },
    ];
  } finally {
    cluster.stop();
  }
}
