import { defaultModel } from '../../shared/composite/default-model.ts';
import { evaluateScores } from '../../shared/composite/evaluate-scores.ts';
import { monthRange } from '../../shared/domain/month.ts';
import { openDatabase } from '../../server/db/connect.ts';
import { loadInput } from '../../server/score-runs/input.ts';
import { bundle } from '../support/prepare.ts';
import { median } from './line.ts';

/** Milliseconds for all areas of both levels in all months of the shipped data, in a process that has computed nothing yet. */
const database = await openDatabase({
  databaseUrl: null,
  dataDir: process.argv[2]!,
  workerFile: bundle('db-worker.js'),
});
const input = await loadInput(database.db, new Date(), (last) => monthRange('2019-01', last));
await database.close();

function run(draws: number): number {
  const began = performance.now();
  for (const level of ['regency', 'district'] as const)
    evaluateScores(defaultModel, { ...input[level], draws });
  return performance.now() - began;
}
const { draws } = input.regency;
const first = run(draws);
const rounds = Array.from({ length: 7 }, () => ({ full: run(draws), without: run(0) }));
process.stdout.write(
  `ready ${JSON.stringify({
    areas: input.regency.areas.length + input.district.areas.length,
    months: input.regency.months.length,
    draws,
    first,
    full: median(rounds.map((round) => round.full)),
    without: median(rounds.map((round) => round.without)),
  })}\n`,
);
