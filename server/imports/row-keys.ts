import type { ImportRow, WorkerRow } from '../../shared/imports/import-types.ts';
import { periodDays } from '../../shared/domain/figure-period.ts';

/** First and last day of a period; a stock may be of one day. */
export function daysOf(row: ImportRow): { start: string; end: string } {
  if (row.period.length === 10) return { start: row.period, end: row.period };
  return periodDays(row.period, row.kind === 'observation' ? row.definition : '');
}

/** What makes two counts of foreign workers counts of the same thing. */
export interface WorkerKey {
  area_code: string;
  period: string;
  definition: string;
  kind: string;
  agency_code: string | null;
  workplace: string | null;
  kbli_version: string | null;
  sector_letter: string | null;
  kbli_code: string | null;
  position_level: string | null;
  document_kind: string | null;
  /** Tells sectors apart where neither letter nor code does. */
  sector_as_published: string;
}

export const workerKeyOf = (row: WorkerRow): WorkerKey => ({
  area_code: row.areaCode,
  period: row.period,
  definition: row.definition,
  kind: row.measure,
  agency_code: row.agencyCode,
  workplace: row.workplace,
  kbli_version: row.sectorLetter || row.kbliCode ? row.kbliVersion : null,
  sector_letter: row.sectorLetter,
  kbli_code: row.kbliCode,
  position_level: row.positionLevel,
  document_kind: row.documentKind,
  sector_as_published: row.sectorAsPublished,
});

/** The key as one text; words of the source count only where there is no section. */
export const workerKeyText = (key: WorkerKey): string =>
  JSON.stringify([
    key.area_code,
    key.period,
    key.definition,
    key.kind,
    key.agency_code,
    key.workplace,
    key.kbli_version,
    key.sector_letter,
    key.kbli_code,
    key.position_level,
    key.document_kind,
    key.sector_letter || key.kbli_code ? '' : key.sector_as_published.trim().toLowerCase(),
  ]);
