import type { ScoreInput, ScoreModel } from '../composite/types.ts';
import type { AreaCode, ScoreLevel } from '../domain/area.ts';
import type { TargetKind } from '../domain/incident.ts';
import type { Month } from '../domain/month.ts';
import type { BlindSpotRefusal } from './blind-spots.ts';
import type { SurveillanceRefusal } from './surveyed.ts';

/** Why a part of detection says nothing; the words are in shared/text/detection.ts. */
export type DetectionRefusal =
  | SurveillanceRefusal
  | BlindSpotRefusal
  | 'not_covered'
  | 'no_population'
  | 'too_few_cases'
  | 'no_values'
  | 'values_inherited'
  | 'constant'
  | 'out_of_sight';

/** What detection looks at beside the input of a score run. */
export interface DetectionInput {
  score: ScoreInput;
  model: ScoreModel;
  /** Longitude and latitude of the middle of each area. */
  points: Record<AreaCode, [number, number]>;
  /** By incident. */
  details: Record<string, { target: TargetKind; reports: number }>;
  /** Scores of the same areas and months, area-major; null where there is none. */
  layers: Record<ScoreLayer, (number | null)[]>;
}

export const scoreLayers = ['risk', 'structural', 'signals'] as const;
export type ScoreLayer = (typeof scoreLayers)[number];
export const associationLayers = [...scoreLayers, 'incidents'] as const;
export type AssociationLayer = (typeof associationLayers)[number];
export const trendMeasures = ['risk', 'signals', 'incidents'] as const;
export type TrendMeasure = (typeof trendMeasures)[number];
export const scanMethods = ['scan_poisson', 'scan_space_time_permutation'] as const;
export type ScanMethod = (typeof scanMethods)[number];
export type SurveillanceMethod = 'farrington_flexible' | 'ears_c2';

/** One month of one series: numbers are null where nothing could be said, with the reason. */
export interface SurveyedMonth {
  month: Month;
  /** Null where nobody listened. */
  observed: number | null;
  expected: number | null;
  upper: number | null;
  p: number | null;
  /** p after Benjamini-Hochberg over the areas of the same month; of the region its own p. */
  adjusted: number | null;
  /** Above the upper bound, and the adjusted p at most 0.05. */
  alarm: boolean;
  method: SurveillanceMethod | null;
  /** Why not the method for long histories; null where it was used. */
  notFarrington: DetectionRefusal | null;
  refused: DetectionRefusal | null;
}

export interface SurveyedSeries {
  /** The province's code for the region as a whole. */
  areaCode: AreaCode;
  /** Oldest first, the last one the latest month. */
  months: SurveyedMonth[];
  /** Small excesses that add up, against the mean of the years before. */
  cusum: { statistic: number | null; alarm: boolean; refused: DetectionRefusal | null };
}

export interface FoundCluster {
  areas: AreaCode[];
  centre: AreaCode;
  radiusKm: number;
  from: Month;
  to: Month;
  observed: number;
  expected: number;
  /** Null where nothing happened outside. */
  relativeRisk: number | null;
  logLikelihoodRatio: number;
  p: number;
  gumbelP: number | null;
  /** Months between two such findings by chance. */
  recurrenceMonths: number;
}

export interface Scan {
  method: ScanMethod;
  refused: DetectionRefusal | null;
  clusters: FoundCluster[];
}

export type Quadrant = 'HH' | 'LL' | 'HL' | 'LH';

export interface LocalAssociation {
  areaCode: AreaCode;
  value: number | null;
  quadrant: Quadrant | null;
  /** Two-sided, by conditional permutation, and after Benjamini-Hochberg. */
  p: number | null;
  adjusted: number | null;
  /** Getis-Ord Gi*. */
  z: number | null;
  zAdjusted: number | null;
}

export interface AssociationFound {
  layer: AssociationLayer;
  month: Month;
  refused: DetectionRefusal | null;
  areasWithValue: number;
  moran: { statistic: number; expectation: number; p: number } | null;
  local: LocalAssociation[];
}

export interface BlindSpotFound {
  areaCode: AreaCode;
  observed: number;
  expected: number;
  ratio: number;
  p: number;
  adjusted: number;
  blind: boolean;
  /** Months of listening, summed over channels, in the period looked at. */
  channelMonths: number;
}

export interface TrendFound {
  areaCode: AreaCode;
  measure: TrendMeasure;
  refused: DetectionRefusal | null;
  months: number;
  /** Mann-Kendall after Hamed and Rao; adjusted over the areas of the same measure. */
  tau: number | null;
  p: number | null;
  adjusted: number | null;
  /** Sen's slope per year with its 95 % interval. */
  slope: number | null;
  lower: number | null;
  upper: number | null;
  /** Last month before each shift: one at most for scores (Pettitt), any number for counts (PELT). */
  changes: { last: Month; before: number; after: number; p: number | null }[];
}

export interface Detection {
  level: ScoreLevel;
  region: AreaCode;
  months: Month[];
  latest: Month;
  /** Incidents of the level that lie in none of its areas (known only coarser), and so enter the region alone. */
  notPlaced: number;
  surveillance: { refused: DetectionRefusal | null; series: SurveyedSeries[] };
  clusters: { refused: DetectionRefusal | null; from: Month; scans: Scan[] };
  association: { refused: DetectionRefusal | null; layers: AssociationFound[] };
  blindSpots: { refused: DetectionRefusal | null; from: Month; areas: BlindSpotFound[] };
  trends: { refused: DetectionRefusal | null; found: TrendFound[] };
}
