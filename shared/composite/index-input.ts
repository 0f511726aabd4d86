import type { AreaCode } from '../domain/area.ts';
import { monthIndex, monthOfDate } from '../domain/month.ts';
import { dayNumber, instantHour } from './iso-time.ts';
import type {
  AreaInput,
  ForeignWorkerInput,
  IncidentInput,
  ObservationInput,
  PopulationInput,
  ScoreInput,
} from './types.ts';

/** An observation with its period in months since year 0. */
export interface Round extends ObservationInput {
  startMonth: number;
  endMonth: number;
}

export interface WorkerCount extends ForeignWorkerInput {
  endMonth: number;
}

export interface DatedIncident extends IncidentInput {
  monthNumber: number;
  /** The assessment clock in hours (as `instantHour`); infinite where not yet assessed. */
  clock: { received: number; assessed: number } | null;
}

/** Rows by area, each list in an order that depends on the rows alone, never on how they were delivered. */
export interface InputIndex {
  input: ScoreInput;
  /** By `area|indicator`, oldest first; of rows for the same period and definition the latest recorded stands. */
  rounds: Map<string, Round[]>;
  /** Layoff figures of every definition by area, oldest first; `layoffs_ytd` is the year-to-date definition of `layoffs`. */
  layoffs: Map<AreaCode, Round[]>;
  populations: Map<AreaCode, PopulationInput[]>;
  workers: Map<AreaCode, WorkerCount[]>;
  incidents: Map<AreaCode, DatedIncident[]>;
  engagementDays: Map<AreaCode, { id: string; day: number }[]>;
  followUps: Map<AreaCode, { agreed: number; due: number; done: number | null }[]>;
  /** Reports that nobody has assessed, oldest first, with the hour of their receipt. */
  waiting: Map<AreaCode, { id: string; sender: string | null; received: number }[]>;
  asOfDay: number;
}

/**
 * Sorts the rows of a run by area once. RangeError for two areas with one code, an id used twice, or a value that is
 * not a finite number: such a row is an error of the caller, not a gap in the data.
 */
export function indexInput(input: ScoreInput): InputIndex {
  unique(
    input.areas.map((area) => area.code),
    'area',
  );
  unique(
    input.observations.map((row) => row.id),
    'observation',
  );
  unique(
    input.incidents.map((row) => row.id),
    'incident',
  );

  const rounds = new Map<string, Round[]>();
  for (const row of input.observations) {
    if (!Number.isFinite(row.value))
      throw new RangeError(`observation ${row.id}: value must be finite, got ${row.value}`);
    const round = {
      ...row,
      startMonth: monthIndex(monthOfDate(row.periodStart)),
      endMonth: monthIndex(monthOfDate(row.periodEnd)),
    };
    if (round.endMonth < round.startMonth)
      throw new RangeError(`observation ${row.id}: period ends before it starts`);
    push(rounds, `${row.areaCode}|${row.indicatorCode}`, round);
  }
  for (const [key, list] of rounds) {
    list.sort((a, b) => a.endMonth - b.endMonth || a.startMonth - b.startMonth || a.id - b.id);
    rounds.set(
      key,
      list.filter((row, i) => !list.slice(i + 1).some((later) => samePeriod(row, later))),
    );
  }

  return {
    input,
    rounds,
    layoffs: layoffRounds(rounds),
    populations: grouped(
      input.populations,
      (row) => row.areaCode,
      (a, b) => a.year - b.year || a.id - b.id,
    ),
    workers: grouped(
      input.foreignWorkers.map((row) => ({ ...row, endMonth: monthIndex(monthOfDate(row.periodEnd)) })),
      (row) => row.areaCode,
      (a, b) => a.endMonth - b.endMonth || a.id - b.id,
    ),
    incidents: grouped(
      input.incidents
        .filter((row) => row.areaCode !== null)
        .map((row) => ({ ...row, monthNumber: monthIndex(row.month), clock: assessmentClock(row) })),
      (row) => row.areaCode!,
      (a, b) => a.monthNumber - b.monthNumber || byText(a.id, b.id),
    ),
    engagementDays: grouped(
      input.engagements
        .filter((row) => row.kind === 'dialogue' || row.kind === 'mediation')
        .map((row) => ({ id: row.id, area: row.areaCode, day: dayNumber(row.date) })),
      (row) => row.area,
      (a, b) => a.day - b.day || byText(a.id, b.id),
    ),
    followUps: grouped(
      input.followUps.map((row) => ({
        area: row.areaCode,
        agreed: dayNumber(row.agreedDate),
        due: dayNumber(row.dueDate),
        done: row.doneDate === null ? null : dayNumber(row.doneDate),
      })),
      (row) => row.area,
      (a, b) => a.agreed - b.agreed || a.due - b.due,
    ),
    waiting: grouped(
      (input.waiting ?? []).map((row) => ({
        id: row.id,
        area: row.areaCode,
        sender: row.sender,
        received: instantHour(row.receivedAt),
      })),
      (row) => row.area,
      (a, b) => a.received - b.received || byText(a.id, b.id),
    ),
    asOfDay: input.asOf === undefined ? Number.POSITIVE_INFINITY : dayNumber(input.asOf),
  };
}

/** The area itself and what it may inherit a rate from, nearest first. */
export function lineage(area: AreaInput): readonly AreaCode[] {
  let codes = lineages.get(area);
  if (!codes) {
    codes = [area.code, ...area.ancestors];
    lineages.set(area, codes);
  }
  return codes;
}

const lineages = new WeakMap<AreaInput, AreaCode[]>();

export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function assessmentClock({ assessment }: IncidentInput): DatedIncident['clock'] {
  if (!assessment) return null;
  return {
    received: instantHour(assessment.receivedAt),
    assessed: assessment.assessedAt === null ? Number.POSITIVE_INFINITY : instantHour(assessment.assessedAt),
  };
}

function layoffRounds(rounds: Map<string, Round[]>): Map<AreaCode, Round[]> {
  const all = [...rounds.values()].flat().flatMap((round): Round[] => {
    if (round.indicatorCode === 'layoffs_ytd') return [{ ...round, definition: 'ytd' }];
    if (round.indicatorCode !== 'layoffs') return [];
    // A figure without a stated definition is what its period says.
    return [
      { ...round, definition: round.definition || (round.endMonth > round.startMonth ? 'year' : 'month') },
    ];
  });
  return grouped(
    all,
    (round) => round.areaCode,
    (a, b) => a.endMonth - b.endMonth || a.startMonth - b.startMonth || a.id - b.id,
  );
}

function samePeriod(a: Round, b: Round): boolean {
  return a.endMonth === b.endMonth && a.startMonth === b.startMonth && a.definition === b.definition;
}

function grouped<Row>(
  rows: Row[],
  key: (row: Row) => string,
  order: (a: Row, b: Row) => number,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) push(groups, key(row), row);
  for (const list of groups.values()) list.sort(order);
  return groups;
}

function push<Row>(groups: Map<string, Row[]>, key: string, row: Row): void {
  const list = groups.get(key);
  if (list) list.push(row);
  else groups.set(key, [row]);
}

function unique(keys: (string | number)[], what: string): void {
  const seen = new Set<string | number>();
  for (const key of keys) {
    if (seen.has(key)) throw new RangeError(`${what} ${key} is given twice`);
    seen.add(key);
  }
}
