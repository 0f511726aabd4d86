import type {
  AgainstAnswer,
  ChangeAnswer,
  LevelAnswer,
  ReferenceKind,
} from '../../shared/api/explanations.ts';
import { evaluateScores } from '../../shared/composite/evaluate-scores.ts';
import { evidenceAgainst } from '../../shared/composite/evidence-against.ts';
import { explainChange } from '../../shared/composite/explain-change.ts';
import { explainLevel } from '../../shared/composite/explain-level.ts';
import type { ScoreCell, ScoreInput } from '../../shared/composite/types.ts';
import { levelOfCode } from '../../shared/domain/area.ts';
import { addMonths, type Month } from '../../shared/domain/month.ts';
import type { Db } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';
import { modelAt } from '../score-models/store.ts';
import { noSuchMonth } from './no-such-month.ts';
import type { ScoreService } from './service.ts';

/** Months of the own past that a level is compared with. */
const pastMonths = 12;

export interface ExplainedPlace {
  areaCode: string;
  month: Month;
  cut: Date | null;
}

/** The change of an area's score from one month to another, by cause. */
export async function changeOf(
  scores: ScoreService,
  db: Db,
  { areaCode, month, cut }: ExplainedPlace,
  choice: { before?: Month | undefined; knownThen: Date | null },
): Promise<ChangeAnswer> {
  const now = await known(scores, areaCode, cut);
  const before = choice.before ?? addMonths(month, -1);
  inRange(now.input, month, 'path/month');
  inRange(now.input, before, choice.before ? 'query/before' : 'path/month');
  const model = await scores.model();
  const then = choice.knownThen
    ? { ...(await known(scores, areaCode, choice.knownThen)), model: await modelAt(db, choice.knownThen) }
    : { ...now, model };
  // one and the same object where nothing differs, so that equal versions are no step
  const thenModel = then.model.version === model.version ? model : then.model;
  return {
    areaCode,
    month,
    before,
    knownThen: then.at.toISOString(),
    dataCut: now.at.toISOString(),
    modelVersions: { before: thenModel.version, after: model.version },
    ...explainChange(
      areaCode,
      { model: thenModel, input: then.input, month: before },
      { model, input: now.input, month },
    ),
  };
}

/** The distance of an area's score from a reference. */
export async function levelOf(
  scores: ScoreService,
  { areaCode, month, cut }: ExplainedPlace,
  choice: { reference: ReferenceKind; area: string | undefined },
): Promise<LevelAnswer> {
  const { input, at } = await known(scores, areaCode, cut);
  inRange(input, month, 'path/month');
  const model = await scores.model();
  const cellsOf = (months: Month[]) => evaluateScores(model, { ...input, months, draws: 0 }).cells;
  const all = cellsOf([month]);
  const cell = all.find((one) => one.areaCode === areaCode)!;
  const reference = referenceOf();
  function referenceOf(): { kind: LevelAnswer['reference']['kind']; cells: ScoreCell[]; months: Month[] } {
    if (choice.area !== undefined) {
      const other = all.filter((one) => one.areaCode === choice.area);
      if (other.length === 0) throw notAssessed(choice.area, 'query/area');
      return { kind: 'area', cells: other, months: [month] };
    }
    if (choice.reference === 'region') return { kind: 'region', cells: all, months: [month] };
    if (choice.reference === 'neighbours') {
      const near = input.areas.find((one) => one.code === areaCode)!.neighbours;
      return { kind: 'neighbours', cells: all.filter((one) => near.includes(one.areaCode)), months: [month] };
    }
    const months = Array.from({ length: pastMonths }, (_, i) => addMonths(month, i - pastMonths)).filter(
      (one) => input.months.includes(one),
    );
    return {
      kind: 'past',
      cells: months.length === 0 ? [] : cellsOf(months).filter((one) => one.areaCode === areaCode),
      months,
    };
  }
  return {
    areaCode,
    month,
    dataCut: at.toISOString(),
    reference: {
      kind: reference.kind,
      areas: [...new Set(reference.cells.map((one) => one.areaCode))],
      months: reference.months,
    },
    ...explainLevel(model, cell, reference.cells),
  };
}

/** What speaks against an area's score. */
export async function against(
  scores: ScoreService,
  { areaCode, month, cut }: ExplainedPlace,
): Promise<AgainstAnswer> {
  const { input, at } = await known(scores, areaCode, cut);
  inRange(input, month, 'path/month');
  const model = await scores.model();
  const before = addMonths(month, -1);
  const cells = await scores.cells(levelOfCode(areaCode), [before, month], cut);
  const own = cells.filter((one) => one.areaCode === areaCode);
  const cell = own.at(-1)!;
  const score = cell.risk !== null ? 'risk' : cell.structural !== null ? 'structural' : null;
  return {
    areaCode,
    month,
    score,
    value: score && cell[score],
    items: evidenceAgainst(model, input, cell, own.length > 1 ? own[0]! : null),
    dataCut: at.toISOString(),
  };
}

async function known(
  scores: ScoreService,
  areaCode: string,
  cut: Date | null,
): Promise<{ input: ScoreInput; at: Date }> {
  const { input: both, cut: at } = await scores.input(cut);
  const input = both[levelOfCode(areaCode)];
  if (!input.areas.some((area) => area.code === areaCode)) throw notAssessed(areaCode, null);
  return { input, at };
}

function inRange(input: ScoreInput, month: Month, pointer: string): void {
  if (!input.months.includes(month)) throw noSuchMonth(month, input.months, pointer);
}

function notAssessed(code: string, pointer: string | null): ProblemError {
  const detail = `There is no scored area ${code}.`;
  return new ProblemError(
    'not_found',
    detail,
    pointer ? { errors: [{ pointer, code: 'no_such_area', detail }] } : {},
  );
}
