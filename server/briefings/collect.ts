import { median } from 'simple-statistics';
import type { Topology } from 'topojson-specification';
import {
  type ChosenArea,
  type HeadGiven,
  type LedgerPart,
  type LevelInput,
  type PackChoice,
  type PackInput,
  pastMonths,
} from '../../shared/briefings/pack-input.ts';
import { packMap } from '../../shared/briefings/pack-map.ts';
import { evidenceAgainst } from '../../shared/composite/evidence-against.ts';
import { explainChange } from '../../shared/composite/explain-change.ts';
import type { ScoreCell, ScoreModel } from '../../shared/composite/types.ts';
import {
  levelOfCode,
  liesWithin,
  regencyOfCode,
  type ScoreLevel,
  scoreLevels,
} from '../../shared/domain/area.ts';
import { addMonths, monthRange } from '../../shared/domain/month.ts';
import { assessBlindSpots } from '../../shared/surveillance/assess-blind-spots.ts';
import { countedSeries } from '../../shared/surveillance/counted-series.ts';
import { listAlarms } from '../alarms/queries.ts';
import { loadDetails } from '../detection/details.ts';
import type { Db } from '../db/connect.ts';
import { ledgerView } from '../foreign-workers/ledger-view.ts';
import type { AppContext } from '../http/context.ts';
import { dayInWib } from '../http/entered-day.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { listCoverage, listEngagements } from '../incidents/queries.ts';
import { decisionsFor } from '../meetings/earlier-decisions.ts';
import { boundarySet, boundarySetAt, listAreas } from '../places/queries.ts';
import type { BothLevels } from '../score-runs/input.ts';
import { engineVersion } from '../score-runs/known-draws.ts';
import { noSuchMonth } from '../score-runs/no-such-month.ts';
import { countedIncidents, countedReports } from './collect-counts.ts';
import { expectedReleases, keyFigures } from './collect-figures.ts';

type Needs = Pick<AppContext, 'database' | 'scores'>;
/** Most alarms that are looked through for those of the areas. */
const mostAlarms = 500;

/**
 * Reads everything that a pack is made from as known at one instant, no finer than its audience may see: for the regional
 * office a district becomes its regency (DP-38), Timpora gets verified incidents only (DP-51), alarms go to leadership.
 * ProblemError `not_found` for a month without data, `rule_broken` for an area that is not assessed.
 */
export async function collectPackInput(
  context: Needs,
  wanted: PackChoice,
  { head, cut }: { head: HeadGiven; cut: Date },
): Promise<PackInput> {
  const { db } = context.database;
  const choice: PackChoice = { ...wanted, areaCodes: readableAreas(wanted) };
  const { areaCodes, month, audience } = choice;
  const model = await context.scores.model();
  const { input } = await context.scores.input(cut);
  const months = monthRange(addMonths(month, 1 - pastMonths), month);
  const from = months[0]!;
  const levels = scoreLevels.filter((level) => areaCodes.some((code) => levelOfCode(code) === level));
  const past = new Map<ScoreLevel, ScoreCell[]>();
  for (const level of levels) {
    if (!input[level].months.includes(month)) throw noSuchMonth(month, input[level].months);
    past.set(level, await context.scores.cells(level, months, cut));
  }
  const isOutside = audience !== 'leadership';
  const regencies = [...new Set(areaCodes.map(regencyOfCode))];
  const above = [...new Set(areaCodes.flatMap((code) => ['19', regencyOfCode(code), code]))].sort();
  const areas = await listAreas(db);
  const places = areas.map(({ code, name, shortName, level, parentCode }) => ({
    code,
    name,
    shortName,
    level,
    parentCode,
  }));
  const unknown = areaCodes.find((code) => !places.some((one) => one.code === code));
  if (unknown !== undefined)
    throw ruleBroken([
      { pointer: '/areaCodes', code: 'no_such_area', detail: `there is no scored area ${unknown}` },
    ]);
  const today = dayInWib(cut);
  const released = await expectedReleases(db, cut);
  const last = await db
    .selectFrom('incident_version')
    .select((eb) => eb.fn.max('event_month').as('month'))
    .where('known_at', '<=', cut)
    .executeTakeFirst();
  return {
    choice,
    head,
    dataCut: cut.toISOString(),
    today,
    engine: engineVersion,
    model,
    areas: places,
    chosen: areaCodes.map((code) =>
      chosenArea(model, input, code, { month, cells: past.get(levelOfCode(code))! }),
    ),
    levels: levels.map((level): LevelInput => {
      const cells = past.get(level)!.filter((one) => one.month === month);
      const of = (measure: 'risk' | 'structural') => regionalMedian(cells.map((one) => one[measure]));
      return { level, cells, medians: { risk: of('risk'), structural: of('structural') } };
    }),
    ledger: await ledgerParts(db, regencies, cut),
    observations: await keyFigures(db, above, cut),
    releases: released,
    incidents: await countedIncidents(db, {
      areaCodes,
      from,
      to: month,
      cut,
      verifiedOnly: audience === 'timpora',
    }),
    isVerifiedOnly: audience === 'timpora',
    engagements: await engagementsIn(db, areaCodes, { from, month, cut }),
    listening: await listeningTo(db, areaCodes, cut),
    blindSpots: await blindSpotsOf(db, model, input, { levels, cut }),
    reports: await countedReports(db, { areaCodes, from: `${from}-01`, cut, isOutside }),
    reportsFrom: `${from}-01`,
    decisions: await decisionsTaken(db, choice, { cut, today }),
    alarms: audience === 'leadership' ? await alarmsIn(db, areaCodes, cut) : [],
    lastIncidentMonth: last?.month ?? null,
    map: await mapOf(db, places, levels, cut),
  };
}

/** The areas as fine as the audience may see them, each once. */
function readableAreas({ audience, areaCodes }: PackChoice): string[] {
  return [...new Set(audience === 'regional_office' ? areaCodes.map(regencyOfCode) : areaCodes)];
}

function chosenArea(
  model: ScoreModel,
  inputs: BothLevels,
  code: string,
  { month, cells }: { month: string; cells: ScoreCell[] },
): ChosenArea {
  const level = levelOfCode(code);
  const input = inputs[level];
  const own = cells.filter((one) => one.areaCode === code);
  const before = addMonths(month, -1);
  const cell = own.find((one) => one.month === month);
  if (!cell) throw new ProblemError('not_found', `There is no scored area ${code}.`);
  const side = (of: string) => ({ model, input, month: of });
  return {
    code,
    level,
    cells: own,
    change: input.months.includes(before) ? explainChange(code, side(before), side(month)) : null,
    against: evidenceAgainst(model, input, cell, own.find((one) => one.month === before) ?? null),
  };
}

/** Median of what is there; null below three values, which would be no region. */
function regionalMedian(values: (number | null)[]): number | null {
  const there = values.filter((value): value is number => value !== null);
  return there.length < 3 ? null : median(there);
}

async function ledgerParts(db: Db, regencies: readonly string[], cut: Date): Promise<LedgerPart[]> {
  const parts: LedgerPart[] = [];
  for (const regencyCode of regencies) {
    const view = await ledgerView(db, regencyCode, cut);
    parts.push({
      regencyCode,
      counts: view.counts.map((one) => ({
        id: one.id,
        areaScope: one.areaScope,
        areaName: one.areaName,
        sectorLetter: one.sectorLetter,
        kbliVersion: one.kbliVersion,
        sectorAsPublished: one.sectorAsPublished,
        divisions: one.divisions,
        isWhole: one.isWhole,
        period: one.period,
        periodEnd: one.periodEnd,
        count: one.count,
        suppressed: one.suppressed,
        definition: one.definition,
        kind: one.kind,
        agencyCode: one.agencyCode,
        agencyName: one.agencyName,
        workplace: one.workplace,
        source: one.source,
      })),
      // who wrote a reason, and in which words, is no matter of a pack
      gaps: view.gaps.map((gap) => ({ ...gap, reason: gap.reason && { ...gap.reason, by: '', words: '' } })),
    });
  }
  return parts;
}

async function engagementsIn(
  db: Db,
  areaCodes: readonly string[],
  { from, month, cut }: { from: string; month: string; cut: Date },
): Promise<PackInput['engagements']> {
  const found: PackInput['engagements'] = [];
  for (const code of areaCodes)
    for (const one of await listEngagements(db, code, cut)) {
      const held = one.date.slice(0, 7);
      if (held >= from && held <= month) found.push({ areaCode: code, date: one.date, kind: one.kind });
    }
  return found;
}

/** Channels of a level, or finer, that listen to each area; a row of a coarser area counts for what lies in it. */
async function listeningTo(db: Db, areaCodes: readonly string[], cut: Date): Promise<PackInput['listening']> {
  const rows = await listCoverage(db, cut);
  return areaCodes.flatMap((code) =>
    rows
      .filter((row) => row.level === levelOfCode(code) && liesWithin(code, row.areaCode))
      .map(({ channel, fromMonth, toMonth }) => ({ areaCode: code, channel, fromMonth, toMonth })),
  );
}

async function blindSpotsOf(
  db: Db,
  model: ScoreModel,
  inputs: BothLevels,
  { levels, cut }: { levels: readonly ScoreLevel[]; cut: Date },
): Promise<PackInput['blindSpots']> {
  const details = await loadDetails(db, cut);
  return levels.map((level) => {
    const input = {
      score: inputs[level],
      model,
      details,
      points: {},
      layers: { risk: [], structural: [], signals: [] },
    };
    return { level, ...assessBlindSpots(input, countedSeries(input)) };
  });
}

async function decisionsTaken(
  db: Db,
  { areaCodes, meetingId, audience }: PackChoice,
  at: { cut: Date; today: string },
): Promise<PackInput['decisions']> {
  const found = await decisionsFor(db, { areaCodes, meetingId, ...at });
  return found.map((one) => ({
    id: one.id,
    words: one.words,
    areaCode:
      one.areaCode !== null && audience === 'regional_office' ? regencyOfCode(one.areaCode) : one.areaCode,
    ownerName: one.ownerName,
    dueDate: one.dueDate,
    state: one.state,
    evidence: one.evidence,
    doneDate: one.doneDate,
    meetingDate: one.meetingDate,
    daysOverdue: one.daysOverdue,
  }));
}

async function alarmsIn(db: Db, areaCodes: readonly string[], cut: Date): Promise<PackInput['alarms']> {
  const { alarms } = await listAlarms(db, { cut, limit: mostAlarms, offset: 0 }, null);
  return alarms.flatMap((one) => {
    const code = areaCodes.find((asked) => one.areaCodes.some((own) => liesWithin(own, asked)));
    if (code === undefined || (one.state !== 'kept' && one.state !== 'raised')) return [];
    return [
      {
        areaCode: code,
        month: one.month,
        kind: one.kind,
        state: one.state === 'kept' ? ('kept' as const) : ('open' as const),
      },
    ];
  });
}

async function mapOf(
  db: Db,
  places: PackInput['areas'],
  levels: readonly ScoreLevel[],
  cut: Date,
): Promise<PackInput['map']> {
  const id = await boundarySetAt(db, cut);
  if (id === null) return { width: 0, height: 0, areas: [], attribution: '' };
  const { topology, note, attribution } = await boundarySet(db, id);
  const shown = places.flatMap((one) =>
    (one.level === 'regency' || one.level === 'district') && levels.includes(one.level)
      ? [{ code: one.code, level: one.level, label: one.shortName }]
      : [],
  );
  const owners = [note, ...attribution].filter((line) => line !== '');
  return packMap(JSON.parse(topology) as Topology, shown, owners.join('; '));
}
