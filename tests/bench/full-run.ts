import { defaultModel } from '../../shared/composite/default-model.ts';
import { monthRange } from '../../shared/domain/month.ts';
import { openDatabase } from '../../server/db/connect.ts';
import { control } from '../../server/score-runs/draw-tasks.ts';
import { type BothLevels, draws, loadInput } from '../../server/score-runs/input.ts';
import { type KnownDraws, noDraws } from '../../server/score-runs/known-draws.ts';
import { ScoreThreads } from '../../server/score-runs/threads.ts';
import { bundle } from '../support/prepare.ts';
import { median } from './line.ts';

/** A whole run as the server makes it, sensitivity, rows and compressed overview included, on one thread and on two; and the run after an ordinary entry. */
const database = await openDatabase({
  databaseUrl: null,
  dataDir: process.argv[2]!,
  workerFile: bundle('db-worker.js'),
});
const input = await loadInput(database.db, new Date(), (last) => monthRange('2019-01', last));
await database.close();

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

async function run(
  pool: ScoreThreads,
  data: BothLevels,
  threads: number,
  known: KnownDraws,
  stored = hashes(),
) {
  const began = performance.now();
  const used = process.cpuUsage();
  const result = await pool.run(
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
      shared: new Int32Array(new SharedArrayBuffer(control.length * 4)),
      known,
      stored,
    },
    threads,
  );
  const { user, system } = process.cpuUsage(used);
  return { milliseconds: performance.now() - began, cpu: (user + system) / 1000, result };
}
const hashes = () => ({ regency: new Map<string, string>(), district: new Map<string, string>() });

/** The newest incident turns out to be untrue: what an ordinary entry changes. */
const entry: BothLevels = {
  regency: { ...input.regency, incidents: refuted(input.regency.incidents) },
  district: { ...input.district, incidents: refuted(input.district.incidents) },
};
function refuted(incidents: BothLevels['regency']['incidents']) {
  const last = incidents.reduce((a, b) => (b.month >= a.month ? b : a));
  return incidents.map((one) => (one === last ? { ...one, status: 'refuted' as const } : one));
}

/** First in new threads, then in the same ones. */
const times: Record<string, { first: number; again: number; cpu: number }> = {};
for (const [name, data] of [
  ['shipped', input],
  ['busy', busy],
] as const)
  for (const threads of [1, 2]) {
    const pool = new ScoreThreads(bundle('score-worker.js'));
    const first = await run(pool, data, threads, noDraws());
    const rounds = [];
    for (let round = 0; round < 3; round++) rounds.push(await run(pool, data, threads, noDraws()));
    times[`${name} ${threads}`] = {
      first: first.milliseconds,
      again: median(rounds.map((one) => one.milliseconds)),
      cpu: median(rounds.map((one) => one.cpu)),
    };
    if (data !== input || threads !== 2) continue;
    const known = first.result.used;
    const stored = hashes();
    for (const level of ['regency', 'district'] as const) {
      const { results } = first.result.runs![level];
      results[0].forEach((area, i) => {
        stored[level].set(`${area} ${results[1][i]}`, results[17][i]!);
      });
    }
    const changed = [];
    for (let round = 0; round < 3; round++) changed.push(await run(pool, entry, threads, known, stored));
    const cold = await run(new ScoreThreads(bundle('score-worker.js')), entry, threads, known, stored);
    times['entry 2'] = {
      first: cold.milliseconds,
      again: median(changed.map((one) => one.milliseconds)),
      cpu: median(changed.map((one) => one.cpu)),
    };
  }
process.stdout.write(
  `ready ${JSON.stringify({ areas: district.areas.length, months: district.months.length, draws, times })}\n`,
);
