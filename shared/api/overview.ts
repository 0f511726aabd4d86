import type { AbsenceReason } from '../composite/types.ts';
import type { Month } from '../domain/month.ts';

/** Availability in one letter: measured, carried, inherited, imputed, aged (too old), missing. */
export type AvailabilityLetter = 'm' | 'c' | 'i' | 'p' | 'a' | '-';

type Column = (number | null)[];

/** How much of an area the reader is shown: whole, its class alone, nothing. */
export type SightLetter = 'w' | 'c' | 'n';

/**
 * A column on the wire: null where it holds nothing but nulls (most of the districts'), which halves the answer.
 * `expandOverview` gives every column its length back.
 */
export type Wire<T> = {
  [K in keyof T]: T[K] extends Column ? Column | null : T[K] extends object ? Wire<T[K]> : T[K];
};

/** Columns of one level, area-major: `risk[a * months.length + m]`. Numbers are rounded to 4 decimals on the wire. */
export interface OverviewLevel {
  areas: string[];
  risk: Column;
  riskLow: Column;
  riskHigh: Column;
  /** 0..4. */
  riskClass: Column;
  rank: Column;
  rankLow: Column;
  rankHigh: Column;
  rankedAmong: Column;
  structural: Column;
  structuralLow: Column;
  structuralHigh: Column;
  signals: Column;
  signalsLow: Column;
  signalsHigh: Column;
  strain: Column;
  competition: Column;
  coping: Column;
  base: Column;
  /** One letter A-E for each cell; `-` where the reader is shown nothing. */
  reliability: string;
  /** Index into `reasons`, -1 where there is a risk. */
  riskReason: number[];
  reasons: AbsenceReason[];
  incidents: Column;
  otherIncidents: Column;
  /** Signal S per 100,000 by relation, weighted. */
  signalForeignWorkers: Column;
  signalLivelihood: Column;
  indicators: Record<
    string,
    { value: Column; normalised: Column; contribution: Column; availability: string }
  >;
  pillarContribution: Record<'strain' | 'competition' | 'signals' | 'coping', Column>;
  /** One letter for each cell: `m` measured, `p` imputed, `-` missing. */
  pillarAvailability: Record<'strain' | 'competition' | 'signals' | 'coping', string>;
  /** One `SightLetter` for each area, where the reader is not shown all of them whole (DP-38): what is not shown is empty. */
  sight?: string;
}

/** GET /api/overview?asKnownAt: everything that the map, ranking, movers and trends need, in one answer. */
export interface Overview {
  model: { code: string; version: number };
  engine: string;
  /** Instant up to which rows count as known. */
  dataCut: string;
  computedAt: string;
  runIds: { regency: string | null; district: string | null };
  months: Month[];
  regency: OverviewLevel;
  district: OverviewLevel;
  freshness: { indicatorCode: string; lastPeriodEnd: string; lastPublished: string | null; areas: number }[];
  lastIncidentMonth: Month | null;
}
