import { Worker } from 'node:worker_threads';
import { defaultModel } from '../../shared/composite/default-model.ts';
import { monthRange } from '../../shared/domain/month.ts';
import { openDatabase } from '../../server/db/connect.ts';
import { computeScores, type StartHelper } from '../../server/score-runs/compute.ts';
import { control, type DrawAnswer } from '../../server/score-runs/draw-tasks.ts';
import { type BothLevels, draws, loadInput } from '../../server/score-runs/input.ts';
import { bundle } from '../support/prepare.ts';
import { median } from './line.ts';

/** A whole run as the server makes it, sensitivity, rows and compressed overview included, on one thread and on two. */
const database = await openDatabase({
  databaseUrl: null,
  dataDir: process.argv[2]!,
  workerFile: bundle('db-worker.js'),
});
const input = await loadInput(database.db, new Date(), (last) => monthRange('2019-01', last));
await database.close();

const startHelper: StartHelper = (help) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(bundle('score-worker.js'), { workerData: { help } });
    worker.once('message', (answers: [number, DrawAnswer][]) => resolve(answers));
    worker.once('error', reject);
  });

/** Every district with a channel of the office and 500 incidents a year: all areas then carry a risk. */
const { district } = input;
const categories = [
  'violence',
  'threat',
  'clash',
  'peaceful_protest',
  'grievance',
  'labour_dispute',
] as const;
const busy: BothLevels = {
  ...input,
  district: {
    ...district,
    coverage: district.areas.map(({ code }) => ({
      channel: 'form',
      areaCode: code,
      level: 'district',
      fromMonth: district.months[0]!,
      toMonth: null,
      sensitivity: 'high',
    })),
    incidents: Array.from({ length: 3500 }, (_, i) => ({
      id: `incident ${i}`,
      areaCode: district.areas[(i * 7) % district.areas.length]!.code,
      month: district.months[(i * 13) % district.months.length]!,
      category: categories[i % categories.length]!,
      setting: 'public',
      relation: i % 2 ? 'yes' : 'no',
      origin: 'citizen',
      status: i % 4 ? 'verified' : 'unverified',
      grades: [{ reliability: 'B', credibility: '2' }],
      grievance: null,
      assessment: null,
    })),
  },
};

async function run(data: BothLevels, threads: number): Promise<number> {
  const began = performance.now();
  await computeScores(
    {
      model: defaultModel,
      input: data,
      frame: {
        engine: '',
        dataCut: '',
        computedAt: '',
        runIds: { regency: null, district: null },
        freshness: [],
        lastIncidentMonth: null,
      },
      threads,
      shared: new Int32Array(new SharedArrayBuffer(control.length * 4)),
      stored: { regency: new Map(), district: new Map() },
    },
    startHelper,
  );
  return performance.now() - began;
}

const times: Record<string, number> = {};
for (const [name, data] of [
  ['shipped', input],
  ['busy', busy],
] as const)
  for (const threads of [1, 2]) {
    const rounds: number[] = [];
    for (let round = 0; round < 4; round++) rounds.push(await run(data, threads));
    times[`${name} ${threads}`] = median(rounds.slice(1));
  }
process.stdout.write(
  `ready ${JSON.stringify({ areas: district.areas.length, months: district.months.length, draws, times })}\n`,
);
