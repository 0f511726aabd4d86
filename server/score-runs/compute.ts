import { createHash } from 'node:crypto';
import { unpackDraws } from '../../shared/composite/draw-results.ts';
import type { ModelSensitivity } from '../../shared/composite/model-sensitivity.ts';
import type { ScoreCell, ScoreModel, ScoreOutput } from '../../shared/composite/types.ts';
import type { ScoreLevel } from '../../shared/domain/area.ts';
import { type CachedBytes, compressOnce } from '../http/cached-bytes.ts';
import { control, type DrawAnswer, drawTasks, prepareLevels, workOff } from './draw-tasks.ts';
import type { BothLevels } from './input.ts';
import { buildOverview, type OverviewFrame } from './overview.ts';

/** One area and month as the tables keep it. */
type ResultRow = [
  areaCode: string,
  month: string,
  risk: number | null,
  riskReason: string | null,
  riskLow: number | null,
  riskHigh: number | null,
  riskClass: number | null,
  rank: number | null,
  rankLow: number | null,
  rankHigh: number | null,
  rankedAmong: number,
  structural: number | null,
  signals: number | null,
  reliability: string,
  riskMedian: number | null,
  classProbabilities: string | null,
  rankProbabilities: string | null,
  sha256: string,
];
type ContributionRow = [
  areaCode: string,
  month: string,
  node: string,
  availability: string,
  value: number | null,
  normalised: number | null,
  weight: number,
  contribution: number | null,
  observationIds: string,
  incidentIds: string,
];
/** Columns in the order of the row type, ready for unnest. */
type Columns<Row extends readonly unknown[]> = { [K in keyof Row]: Row[K][] };

/** What a run changes in the tables score_result and score_contribution; most runs change a few months of a few areas. */
export interface RunRows {
  resultSha256: string;
  areaMonths: number;
  withRisk: number;
  results: Columns<ResultRow>;
  contributions: Columns<ContributionRow>;
  /** Rows to take out before the new ones go in: changed, or of a month that is no longer there. */
  outdated: { areaCode: string[]; month: string[] };
}

/** What a score hangs on most, of one level in its last month. */
export interface RunSensitivity {
  month: string;
  result: ModelSensitivity;
}

export interface ComputeTask {
  model: ScoreModel;
  input: BothLevels;
  frame: OverviewFrame;
  /** Threads that share out the draws, this one among them. */
  threads: number;
  /** See `control`; written by all threads of the run and by who stops it. */
  shared: Int32Array;
  /** Hashes of the stored area-months by `area month`; null where no rows for the tables are wanted. */
  stored: Record<ScoreLevel, Map<string, string>> | null;
}

export interface ComputeResult {
  overview: CachedBytes;
  runs: Record<ScoreLevel, RunRows> | null;
  sensitivity: Record<ScoreLevel, RunSensitivity> | null;
}

/** What a helping thread is given; it answers with its part of the answers. */
export type HelperTask = Pick<ComputeTask, 'model' | 'input' | 'shared'> & { withSensitivity: boolean };
/** Starts a helping thread. */
export type StartHelper = (task: HelperTask) => Promise<[number, DrawAnswer][]>;

/** Evaluates both levels and serialises the overview; runs in a thread of its own, with others for the draws. */
export async function computeScores(task: ComputeTask, startHelper: StartHelper): Promise<ComputeResult> {
  const { model, input, frame, stored, shared, threads } = task;
  const withSensitivity = stored !== null;
  const tasks = drawTasks(input, withSensitivity);
  Atomics.store(shared, control.total, tasks.length);
  const helping = Array.from({ length: Math.max(0, threads - 1) }, () =>
    startHelper({ model, input, shared, withSensitivity }),
  );
  const prepared = prepareLevels(model, input);
  const settled = Promise.allSettled(helping);
  const own = workOff(model, input, prepared, tasks, shared, true);
  const others = (await settled).flatMap((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  const sensitivity = {} as Record<ScoreLevel, RunSensitivity>;
  const cells: Record<ScoreLevel, ScoreCell[]> = { regency: [], district: [] };
  for (const [number, answer] of [...own, ...others]) {
    const task = tasks[number]!;
    const { months, areas } = input[task.level];
    if ('sensitivity' in answer)
      sensitivity[task.level] = { month: answer.month, result: answer.sensitivity };
    else if (task.kind === 'draws') {
      // what another thread drew is scored here and takes its draws
      const span = months.slice(task.from, task.to);
      const scored = 'cells' in answer ? answer.cells : prepared[task.level](span, false).cells;
      if ('packed' in answer) unpackDraws(scored, areas.length, answer.packed);
      scored.forEach((cell, i) => {
        const area = Math.floor(i / span.length);
        cells[task.level][area * months.length + task.from + (i % span.length)] = cell;
      });
    }
  }
  const output = (level: ScoreLevel): ScoreOutput =>
    input[level].draws === 0
      ? prepared[level](input[level].months, false)
      : { level, months: input[level].months, cells: cells[level] };
  const regency = output('regency');
  const district = output('district');
  const overview = compressOnce(Buffer.from(JSON.stringify(buildOverview(model, regency, district, frame))));
  return {
    overview,
    runs: stored && { regency: rowsOf(regency, stored.regency), district: rowsOf(district, stored.district) },
    sensitivity: withSensitivity ? sensitivity : null,
  };
}

const arrayLiteral = (items: readonly (string | number)[]): string =>
  `{${items.map((item) => (typeof item === 'number' ? item : JSON.stringify(item))).join(',')}}`;

const columnsOf = <Row extends readonly unknown[]>(rows: readonly Row[], width: number): Columns<Row> =>
  Array.from({ length: width }, (_, column) => rows.map((row) => row[column])) as unknown as Columns<Row>;

function contributionsOf(cell: ScoreCell): ContributionRow[] {
  const at = [cell.areaCode, cell.month] as const;
  return [
    ...cell.indicators.map(
      (one): ContributionRow => [
        ...at,
        one.code,
        one.availability,
        one.value,
        one.normalised,
        one.weight,
        one.contribution,
        arrayLiteral(one.observationIds),
        arrayLiteral(one.incidentIds),
      ],
    ),
    ...cell.pillars.map(
      (one): ContributionRow => [
        ...at,
        one.code,
        one.availability,
        one.value,
        one.value,
        one.weightAvailable,
        one.contribution,
        '{}',
        '{}',
      ],
    ),
    [...at, 'base', 'measured', null, null, 1, cell.baseContribution, '{}', '{}'],
  ];
}

function rowsOf({ cells }: ScoreOutput, stored: Map<string, string>): RunRows {
  const whole = createHash('sha256');
  const results: ResultRow[] = [];
  const contributions: ContributionRow[] = [];
  const outdated = { areaCode: [] as string[], month: [] as string[] };
  const left = new Set(stored.keys());
  for (const cell of cells) {
    const parts = contributionsOf(cell);
    const fields = [
      cell.areaCode,
      cell.month,
      cell.risk,
      cell.riskReason,
      cell.riskInterval?.low ?? null,
      cell.riskInterval?.high ?? null,
      cell.riskClass,
      cell.rank,
      cell.rankInterval?.low ?? null,
      cell.rankInterval?.high ?? null,
      cell.rankedAmong,
      cell.structural,
      cell.signals,
      cell.reliability,
      cell.riskMedian,
      cell.classProbabilities && arrayLiteral(cell.classProbabilities),
      cell.rankProbabilities && arrayLiteral(cell.rankProbabilities),
    ] as const;
    const sha256 = createHash('sha256')
      .update(JSON.stringify([fields, parts]))
      .digest('base64url');
    whole.update(sha256);
    const key = `${cell.areaCode} ${cell.month}`;
    const before = stored.get(key);
    if (before === sha256) left.delete(key);
    else {
      results.push([...fields, sha256]);
      contributions.push(...parts);
    }
  }
  for (const key of left) {
    const [areaCode = '', month = ''] = key.split(' ');
    outdated.areaCode.push(areaCode);
    outdated.month.push(month);
  }
  return {
    resultSha256: whole.digest('hex'),
    areaMonths: cells.length,
    withRisk: cells.filter((cell) => cell.risk !== null).length,
    results: columnsOf(results, 18),
    contributions: columnsOf(contributions, 10),
    outdated,
  };
}
