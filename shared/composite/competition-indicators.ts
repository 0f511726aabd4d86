import { absent, figured, type IndicatorValue } from './indicator-value.ts';
import { type InputIndex, lineage } from './index-input.ts';
import { type SectorJobChange, sectorJobChange } from './sector-job-change.ts';
import { standardErrorOf } from './standard-error.ts';
import type { AreaInput, IndicatorDefinition, ScoreModel } from './types.ts';
import { type WorkerSnapshot, workerSnapshots } from './worker-snapshots.ts';

/**
 * Visible substitution: whether foreign workers stand where local jobs were lost. Their number never enters, only
 * their distribution over sectors and whether it held while others lost work: multiplying all counts of an area by one
 * constant changes nothing, and where no sector lost jobs no count changes anything.
 *
 * Job changes are rates and may be inherited from a coarser area; foreign-worker counts are the area's own or missing.
 */
export function competitionIndicators(
  index: InputIndex,
  area: AreaInput,
  month: number,
  model: ScoreModel['competition'],
  definitions: { overlap?: IndicatorDefinition; substitution?: IndicatorDefinition },
): Record<string, IndicatorValue> {
  const maxAge = Math.max(
    definitions.overlap?.maxAgeMonths ?? 0,
    definitions.substitution?.maxAgeMonths ?? 0,
  );
  const jobs = jobChange(index, area, month, maxAge);
  if ('reason' in jobs) return { sector_overlap: jobs, substitution_share: jobs };
  const { start, end } = workerSnapshots(index, area.code, jobs.change, month, model);
  const source = {
    area: area.code,
    sourceArea: jobs.sourceArea,
    periodEnd: jobs.change.periodEnd,
    ageMonths: month - jobs.change.endMonth,
  };
  const trace = {
    observationIds: jobs.change.observationIds,
    foreignWorkerIds: [...(start?.foreignWorkerIds ?? []), ...(end?.foreignWorkerIds ?? [])],
  };
  const cell = (
    value: number | null,
    definition: IndicatorDefinition | undefined,
    reason: 'no_foreign_worker_counts' | 'no_sector_figures',
  ) => {
    if (!definition || value === null) return absent(reason, trace);
    const inherited = source.sourceArea !== area.code;
    return figured(
      source,
      value,
      standardErrorOf(definition, { value, relativeStandardError: null }, inherited),
      trace,
    );
  };
  const snapshots = [start, end].filter((snapshot) => snapshot !== null);
  return {
    sector_overlap: cell(
      sectorOverlap(jobs.change, snapshots, model.minimumSectorCover),
      definitions.overlap,
      snapshots.length === 0 ? 'no_foreign_worker_counts' : 'no_sector_figures',
    ),
    substitution_share: cell(
      start && end ? substitutionShare(jobs.change, start, end, model.minimumSectorCover) : null,
      definitions.substitution,
      'no_foreign_worker_counts',
    ),
  };
}

/**
 * Local job-loss rate met by the average foreign worker, in per cent: sum over sectors of f_s d_s, f_s the mean of the
 * sector mixes at both ends, over the sectors whose job change is known. Null where these hold too few of the foreign
 * workers. Where no sector at all lost jobs it is 0 whatever the counts; then known sectors are counted, not persons,
 * to decide whether enough is known, so that a count cannot matter there.
 */
export function sectorOverlap(
  change: SectorJobChange,
  snapshots: readonly WorkerSnapshot[],
  minimumCover: number,
): number | null {
  if (snapshots.length === 0) return null;
  const lossless = [...change.sectors.values()].every((sector) => sector.lost === 0);
  let known = 0;
  let met = 0;
  for (const snapshot of snapshots) {
    const listed = [...snapshot.sectors].sort(([a], [b]) => (a < b ? -1 : 1));
    const counted = !lossless && snapshot.total > 0;
    for (const [section, count] of listed) {
      const sector = change.sectors.get(section);
      if (!sector) continue;
      const share = (counted ? count / snapshot.total : 1 / listed.length) / snapshots.length;
      known += share;
      // Where no foreign worker is left in any sector, none meets a loss.
      if (counted) met += share * sector.lossRate;
    }
  }
  if (known === 0 || known < minimumCover - 1e-12) return null;
  return (met / known) * 100;
}

/**
 * Share of the local jobs lost that were lost in sectors where foreign workers were present at both ends and did not
 * become fewer, in per cent. 0 where no sector lost jobs. Null where less than `minimumCover` of the jobs lost lies in
 * sectors with counts at both ends; the share is then over those sectors.
 */
export function substitutionShare(
  change: SectorJobChange,
  start: WorkerSnapshot,
  end: WorkerSnapshot,
  minimumCover: number,
): number | null {
  let lost = 0;
  let counted = 0;
  let substituted = 0;
  for (const [section, sector] of change.sectors) {
    lost += sector.lost;
    const before = start.sectors.get(section);
    const after = end.sectors.get(section);
    if (before === undefined || after === undefined) continue;
    counted += sector.lost;
    if (before > 0 && after >= before) substituted += sector.lost;
  }
  if (lost === 0) return 0;
  if (counted === 0 || counted < lost * minimumCover) return null;
  return (substituted / counted) * 100;
}

function jobChange(
  index: InputIndex,
  area: AreaInput,
  month: number,
  maxAge: number,
): { change: SectorJobChange; sourceArea: string } | IndicatorValue {
  let aged: SectorJobChange | null = null;
  for (const code of lineage(area)) {
    const change = sectorJobChange(index, code, month);
    if (!change) continue;
    if (month - change.endMonth <= maxAge) return { change, sourceArea: code };
    aged ??= change;
  }
  const counts = (index.workers.get(area.code) ?? []).some(
    (row) => row.kind === 'stock' && row.endMonth <= month,
  );
  if (!counts) return absent('no_foreign_worker_counts');
  return aged
    ? absent('too_old', {
        periodEnd: aged.periodEnd,
        ageMonths: month - aged.endMonth,
        observationIds: aged.observationIds,
      })
    : absent('no_sector_figures');
}
