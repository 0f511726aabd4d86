import { monthIndex } from '../domain/month.ts';
import { coverageTable } from './coverage.ts';
import { evaluateScores } from './evaluate-scores.ts';
import { type PartRecords, recordsOf } from './explanation.ts';
import { incidentSignal, weighIncidents } from './incident-signal.ts';
import { byText, indexInput } from './index-input.ts';
import { scoreClass } from './score-class.ts';
import { riskScore, structuralPressure } from './structure.ts';
import type { IndicatorCell, ScoreCell, ScoreInput, ScoreModel } from './types.ts';

/**
 * One reason to doubt a high reading. `points`: how far the score would fall without what is doubted, null where the
 * doubt has no such number. `share`: 0..1, of what the kind says.
 */
export interface EvidenceAgainst {
  kind:
    | 'lower_class' // share of the draws in a lower class
    | 'one_incident' // the score without its weightiest incident
    | 'livelihood' // share of the signal that is about livelihoods and not about foreign workers
    | 'unverified' // share of the signal that nobody has verified
    | 'press_only' // only the press listens
    | 'inherited' // points that rest on figures of a coarser area
    | 'stand_in' // points that rest on a guess for competition, against its lower end
    | 'old' // points that rest on a figure older than its usual cycle
    | 'low_reading' // an indicator of its own, recorded, that reads low
    | 'falling'; // the score fell since the month before
  points: number | null;
  share: number | null;
  /** Indicator or pillar that it is about. */
  code: string | null;
  /** Class that the score would have. */
  riskClass: number | null;
  records: PartRecords;
}

/** Below this many points a doubt is none. */
const noteworthy = 0.5;
/** Incidents that are taken away one by one; each costs the scores of a month. */
const tried = 8;
/** A reading below this speaks against a high score. */
const lowReading = 20;

/**
 * What speaks against a score, from the data alone: so that whoever reads "high" reads in the same breath why it might
 * not be. Largest effect first; doubts without a number after those with one. Empty where there is no score.
 */
export function evidenceAgainst(
  model: ScoreModel,
  input: ScoreInput,
  cell: ScoreCell,
  previous: ScoreCell | null,
): EvidenceAgainst[] {
  const score = cell.risk === null ? 'structural' : 'risk';
  const value = cell[score];
  if (value === null) return [];
  const found: EvidenceAgainst[] = [];
  const add = (item: Pick<EvidenceAgainst, 'kind'> & Partial<EvidenceAgainst>) =>
    found.push({ points: null, share: null, code: null, riskClass: null, records: recordsOf(), ...item });
  const classOf = (other: number) => (score === 'risk' ? scoreClass(other, model.classLimits) : null);

  if (cell.classProbabilities && cell.riskClass) {
    const lower = cell.classProbabilities.slice(0, cell.riskClass).reduce((sum, share) => sum + share, 0);
    if (lower >= 0.05) add({ kind: 'lower_class', share: lower });
  }
  weightiestIncident();
  signalDoubts();
  restingOn();
  standIn();
  for (const part of cell.indicators)
    if (readsLow(part))
      add({ kind: 'low_reading', code: part.code, share: part.normalised! / 100, records: recordsOf(part) });
  const before = previous?.[score];
  if (before != null && before - value >= noteworthy)
    add({ kind: 'falling', share: null, points: before - value });
  return found.sort((a, b) => order(b) - order(a));

  function weightiestIncident(): void {
    const signal = cell.indicators.find((part) => part.code === 'incident_signal');
    if (score === 'structural' || !signal || signal.incidentIds.length === 0) return;
    let least = { value: value!, id: '' };
    for (const id of weightiest(signal.incidentIds)) {
      const without = scoreWithout(id);
      if (without !== null && without < least.value) least = { value: without, id };
    }
    if (value! - least.value < noteworthy) return;
    add({
      kind: 'one_incident',
      points: value! - least.value,
      riskClass: classOf(least.value),
      records: { ...recordsOf(), incidentIds: [least.id] },
    });
  }
  /** The score falls most without an incident that weighs much or stands alone in the month: only these are tried. */
  function weightiest(ids: readonly string[]): readonly string[] {
    if (ids.length <= tried) return ids;
    const own = { ...input, incidents: input.incidents.filter((row) => row.areaCode === cell.areaCode) };
    const place = weighIncidents(indexInput(own).incidents.get(cell.areaCode) ?? [], model.signal);
    const { terms } = incidentSignal(place, monthIndex(cell.month), model.signal);
    return terms
      .sort((a, b) => b.magnitude * b.probability - a.magnitude * a.probability || byText(a.id, b.id))
      .slice(0, tried)
      .map((term) => term.id);
  }
  function scoreWithout(id: string): number | null {
    const rest = { ...input, incidents: input.incidents.filter((row) => row.id !== id) };
    const { cells } = evaluateScores(model, { ...rest, months: [cell.month], draws: 0 });
    return cells.find((one) => one.areaCode === cell.areaCode)?.risk ?? null;
  }
  function signalDoubts(): void {
    const { foreignWorkers, livelihood } = cell.signalByRelation;
    const all = foreignWorkers + livelihood;
    const signal = cell.indicators.find((part) => part.code === 'incident_signal');
    if (all > 0 && livelihood / all >= 0.5)
      add({ kind: 'livelihood', share: livelihood / all, records: recordsOf(signal) });
    const unverified = 1 - cell.reliabilityParts.verified;
    if (cell.signals !== null && all > 0 && unverified >= 0.2)
      add({ kind: 'unverified', share: unverified, records: recordsOf(signal) });
    const area = input.areas.find((one) => one.code === cell.areaCode);
    const listening = area && coverageTable(input, area)(monthIndex(cell.month));
    if (cell.signals !== null && listening && !listening.takesGrievances) add({ kind: 'press_only' });
  }
  function restingOn(): void {
    const inherited = cell.indicators.filter((part) => part.availability === 'inherited');
    const points = inherited.reduce((sum, part) => sum + (part.contribution ?? 0), 0);
    if (points >= noteworthy)
      add({ kind: 'inherited', points, share: points / value!, records: recordsOf(...inherited) });
    for (const [i, part] of cell.indicators.entries()) {
      const cycle = (model.indicators[i]!.maxAgeMonths * 2) / 3;
      if (part.value === null || cycle === 0 || (part.ageMonths ?? 0) <= cycle) continue;
      if ((part.contribution ?? 0) >= noteworthy)
        add({ kind: 'old', code: part.code, points: part.contribution, records: recordsOf(part) });
    }
  }
  /** Competition is guessed at the region's median: what the score would be at its lower end. */
  function standIn(): void {
    const competition = cell.pillars.find((one) => one.code === 'competition');
    if (competition?.availability !== 'imputed') return;
    const of = (code: string) => cell.pillars.find((one) => one.code === code)?.value ?? null;
    const structural = structuralPressure(of('strain')!, 0, of('coping') ?? 100, model.structural);
    const least = score === 'risk' ? riskScore(structural, cell.signals!, model.risk) : structural;
    if (value! - least >= noteworthy)
      add({ kind: 'stand_in', code: 'competition', points: value! - least, riskClass: classOf(least) });
  }
}

/** Low, its own and recorded: none of nothing is no evidence. */
function readsLow(part: IndicatorCell): boolean {
  const rows =
    part.observationIds.length +
    part.incidentIds.length +
    part.foreignWorkerIds.length +
    part.engagementIds.length;
  return (
    (part.availability === 'measured' || part.availability === 'carried') &&
    part.weight > 0 &&
    rows > 0 &&
    part.normalised !== null &&
    part.normalised < lowReading
  );
}

const order = (item: EvidenceAgainst) => (item.points === null ? (item.share ?? 0) / 1000 : 1 + item.points);
