import { createHash, hash } from 'node:crypto';
import type { ScoreCell } from '../../shared/composite/types.ts';

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

/** Rows of a part of the cells: hashes of all in their order, and what differs from what is stored. */
export interface RowPart extends Pick<RunRows, 'withRisk' | 'results' | 'contributions'> {
  sha256: string[];
}

const [resultWidth, contributionWidth] = [18, 10];

export function rowPart(cells: readonly ScoreCell[], stored: ReadonlyMap<string, string>): RowPart {
  const results: ResultRow[] = [];
  const contributions: ContributionRow[] = [];
  let withRisk = 0;
  const hashes = cells.map((cell) => {
    if (cell.risk !== null) withRisk++;
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
    const sha256 = hash('sha256', JSON.stringify([fields, parts]), 'base64url');
    if (stored.get(`${cell.areaCode} ${cell.month}`) !== sha256) {
      results.push([...fields, sha256]);
      contributions.push(...parts);
    }
    return sha256;
  });
  return {
    sha256: hashes,
    withRisk,
    results: columnsOf(results, resultWidth),
    contributions: columnsOf(contributions, contributionWidth),
  };
}

/** The parts of a run, and the hashes of all its area-months in their order: area by area. */
export function joinRows(
  parts: readonly RowPart[],
  areaMonths: readonly { areaCode: string; month: string; sha256: string }[],
  stored: ReadonlyMap<string, string>,
): RunRows {
  const whole = createHash('sha256');
  const left = new Set(stored.keys());
  for (const { areaCode, month, sha256 } of areaMonths) {
    whole.update(sha256);
    const key = `${areaCode} ${month}`;
    if (stored.get(key) === sha256) left.delete(key);
  }
  const keys = [...left].map((key) => key.split(' '));
  return {
    resultSha256: whole.digest('hex'),
    areaMonths: areaMonths.length,
    withRisk: parts.reduce((sum, part) => sum + part.withRisk, 0),
    results: joined(parts, (part) => part.results, resultWidth),
    contributions: joined(parts, (part) => part.contributions, contributionWidth),
    outdated: {
      areaCode: keys.map(([areaCode = '']) => areaCode),
      month: keys.map(([, month = '']) => month),
    },
  };
}

const arrayLiteral = (items: readonly (string | number)[]): string =>
  items.length === 0
    ? '{}'
    : `{${items.map((item) => (typeof item === 'number' ? item : JSON.stringify(item))).join(',')}}`;

const columnsOf = <Row extends readonly unknown[]>(rows: readonly Row[], width: number): Columns<Row> =>
  Array.from({ length: width }, (_, column) => rows.map((row) => row[column])) as unknown as Columns<Row>;

const joined = <Part, Row extends readonly unknown[]>(
  parts: readonly Part[],
  of: (part: Part) => Columns<Row>,
  width: number,
): Columns<Row> =>
  Array.from({ length: width }, (_, column) =>
    ([] as unknown[]).concat(...parts.map((part) => of(part)[column] as unknown[])),
  ) as unknown as Columns<Row>;

function contributionsOf(cell: ScoreCell): ContributionRow[] {
  const { areaCode, month } = cell;
  const rows: ContributionRow[] = [];
  for (const one of cell.indicators)
    rows.push([
      areaCode,
      month,
      one.code,
      one.availability,
      one.value,
      one.normalised,
      one.weight,
      one.contribution,
      arrayLiteral(one.observationIds),
      arrayLiteral(one.incidentIds),
    ]);
  for (const one of cell.pillars)
    rows.push([
      areaCode,
      month,
      one.code,
      one.availability,
      one.value,
      one.value,
      one.weightAvailable,
      one.contribution,
      '{}',
      '{}',
    ]);
  rows.push([areaCode, month, 'base', 'measured', null, null, 1, cell.baseContribution, '{}', '{}']);
  return rows;
}
