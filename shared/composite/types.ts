import type { AreaCode, ScoreLevel } from '../domain/area.ts';
import type {
  Credibility,
  EngagementKind,
  IncidentCategory,
  IncidentStatus,
  Origin,
  Relation,
  Reliability,
  Setting,
} from '../domain/incident.ts';
import type { Month } from '../domain/month.ts';

/** Words in the two languages of the product. */
export interface Words {
  id: string;
  en: string;
}

export type PillarCode = 'strain' | 'competition' | 'signals' | 'coping';

/** How a single indicator enters the model. All of it is data of a model version. */
export interface IndicatorDefinition {
  code: string;
  pillar: PillarCode;
  /** Weight within the pillar before renormalisation over what is available; all of a pillar sum to 1. */
  weight: number;
  unit: string;
  /** Value that maps to 0 and value that maps to 100. `log` maps 100 ln(1 + x/k) / ln(1 + high/k) with k = `logOffset`. */
  goalposts: { low: number; high: number; scale: 'linear' | 'log'; logOffset?: number };
  /** Measurement error where the source publishes none: standard error as a share of the value, plus an absolute floor in the unit. */
  standardError: { relative: number; absolute: number };
  /** Months between the end of the period and the month assessed after which a figure is too old (0 for what is computed each month). */
  maxAgeMonths: number;
  name: Words;
  formula: Words;
  /** Why these goalposts and this weight. */
  reason: Words;
}

/** A score model version: data, stored as JSON. */
export interface ScoreModel {
  code: string;
  version: number;
  name: Words;
  note: Words;
  indicators: IndicatorDefinition[];
  /** structural = GM(max(floor, strain), max(floor, competition); weights) * (copingBase + (1 - copingBase) * coping / 100) */
  structural: { strain: number; competition: number; floor: number; copingBase: number };
  /** risk = 100 - GM(max(complementFloor, 100 - structural), max(complementFloor, 100 - signals); weights) */
  risk: { structural: number; signals: number; complementFloor: number };
  /** A pillar needs this many indicators, or this share of its weight. */
  availability: { indicators: number; weight: number };
  /** Upper limits, exclusive, of the first four of five classes. */
  classLimits: [number, number, number, number];
  signal: {
    halfLifeDays: number;
    severity: Record<IncidentCategory, number>;
    relation: Record<Relation, number>;
    reliability: Record<Reliability, number>;
    credibility: Record<Credibility, number>;
    unverifiedFactor: number;
    /** Gamma prior of the signal rate: mean per 100,000, strength in 100,000 residents, and the pooled weight of one incident (sum w^2 / sum w). */
    prior: { mean: number; strength: number; typicalWeight: number };
    /** Gamma prior of the monthly credibility-weighted count of the surprise indicator: expected incidents per 100,000 and month, strength in months. */
    surprisePrior: { rate: number; strengthMonths: number };
    grievanceWindowDays: number;
    grievancePriorStrength: number;
  };
  coping: {
    responseHours: number;
    responseWindowDays: number;
    responsePriorStrength: number;
    maxDaysSinceEngagement: number;
  };
  competition: {
    /** Definitions of foreign-worker counts that may be used, best first; stocks only. */
    definitions: string[];
    /** Share of the foreign workers whose sector must have a known job change. */
    minimumSectorCover: number;
    maxAgeMonths: number;
  };
  reasons: { key: string; text: Words }[];
}

export interface AreaInput {
  code: AreaCode;
  level: ScoreLevel;
  /** Coarser areas that a rate may be inherited from, nearest first (`['19.71', '19']` for a district). */
  ancestors: AreaCode[];
  neighbours: AreaCode[];
}

/** One published or entered figure. `id` is the observation's identity in the database and goes through to the trace. */
export interface ObservationInput {
  id: number;
  areaCode: AreaCode;
  indicatorCode: string;
  /** ISO dates, both included. */
  periodStart: string;
  periodEnd: string;
  value: number;
  /** `month`, `event`, `year`, `ytd`, or '' where an indicator has one definition only. */
  definition: string;
  /** Relative standard error that the source publishes, as a share; null where none is published. */
  relativeStandardError: number | null;
}

export interface PopulationInput {
  id: number;
  areaCode: AreaCode;
  year: number;
  population: number;
}

export interface ForeignWorkerInput {
  id: number;
  areaCode: AreaCode;
  /** 2-digit-division-stable section letter of KBLI 2020, '' for all sectors together. */
  sector: string;
  periodStart: string;
  periodEnd: string;
  count: number;
  definition: string;
  kind: 'stock' | 'flow';
}

/** One incident in its latest version known at the data cut. */
export interface IncidentInput {
  id: string;
  /** Area at the assessed level that it is counted in, already resolved (sea zone or district to regency); null where it belongs to none. */
  areaCode: AreaCode | null;
  month: Month;
  category: IncidentCategory;
  setting: Setting;
  relation: Relation;
  origin: Origin;
  status: IncidentStatus;
  /** Grades of the independent reports behind it, one per independent source. */
  grades: { reliability: Reliability; credibility: Credibility }[];
  /** Grievance clock; null where the incident is no grievance. Dates ISO. */
  grievance: {
    receivedDate: string;
    dueDate: string;
    answeredDate: string | null;
    sender: string | null;
  } | null;
  /** Assessment clock in hours from receipt to first assessment; null where not applicable (shipped press items). */
  assessment: { receivedAt: string; assessedAt: string | null } | null;
}

export interface CoverageInput {
  channel: string;
  areaCode: AreaCode;
  level: ScoreLevel;
  fromMonth: Month;
  toMonth: Month | null;
  sensitivity: 'low' | 'medium' | 'high';
}

export interface EngagementInput {
  id: string;
  /** At the assessed level, already resolved. */
  areaCode: AreaCode;
  date: string;
  kind: EngagementKind;
}

/**
 * A report that nobody has assessed yet. It weighs nothing in the signals, whatever it says and however many there are:
 * only how long it waits counts, in the coping pillar.
 */
export interface WaitingInput {
  id: string;
  /** At the assessed level, already resolved. */
  areaCode: AreaCode;
  /** ISO instant. */
  receivedAt: string;
  /** Keyed sender; null where nothing is known. */
  sender: string | null;
}

export interface FollowUpInput {
  id: string;
  areaCode: AreaCode;
  agreedDate: string;
  dueDate: string;
  doneDate: string | null;
}

/** Everything that a run may look at, already cut at "as known at". Rows in any order. */
export interface ScoreInput {
  level: ScoreLevel;
  areas: AreaInput[];
  months: Month[];
  /**
   * Date (ISO) of the data cut, where it falls inside a month assessed: clocks (answers, assessments, follow-ups, days
   * since a dialogue) stop there, so that what falls due later in that month is not yet called late. Omitted: they run
   * to the end of each month.
   */
  asOf?: string;
  observations: ObservationInput[];
  populations: PopulationInput[];
  foreignWorkers: ForeignWorkerInput[];
  incidents: IncidentInput[];
  coverage: CoverageInput[];
  engagements: EngagementInput[];
  followUps: FollowUpInput[];
  /** Omitted where nothing waits. */
  waiting?: WaitingInput[];
  seed: number;
  draws: number;
}

/**
 * How a value came to be there.
 * measured: the area's own figure for this period; carried: own, an earlier period within its age limit;
 * inherited: a coarser area's figure (own period or carried); imputed: the pillar's regional median stands in;
 * aged: a figure exists but is too old; missing: none.
 */
export const availabilities = ['measured', 'carried', 'inherited', 'imputed', 'aged', 'missing'] as const;
export type Availability = (typeof availabilities)[number];

/** Machine-readable reason why something has no value; the words are in `shared/text`. */
export const absenceReasons = [
  'no_figure',
  'too_old',
  'not_enough_rounds',
  'no_population',
  'not_covered',
  'no_foreign_worker_counts',
  'no_sector_figures',
  'counts_not_inherited',
  'too_few_indicators',
  'strain_missing',
  'signals_missing',
  'no_grievance_channel',
  'neighbours_missing',
] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** One indicator of one area and month. NaN never leaves the engine: null with a reason. */
export interface IndicatorCell {
  code: string;
  availability: Availability;
  reason: AbsenceReason | null;
  /** In the indicator's unit. */
  value: number | null;
  /** 0..100. */
  normalised: number | null;
  /** Standard error in the indicator's unit, null where the value is null. */
  standardError: number | null;
  /** Weight within its pillar after renormalisation; 0 where not available. */
  weight: number;
  /** Points of risk (of structural pressure where there is no risk) that it contributes; all contributions sum to the score. */
  contribution: number | null;
  /** Area that the figure speaks of, its period and age in months. */
  sourceArea: AreaCode | null;
  periodEnd: string | null;
  ageMonths: number | null;
  observationIds: number[];
  populationIds: number[];
  foreignWorkerIds: number[];
  incidentIds: string[];
  engagementIds: string[];
}

export interface PillarCell {
  code: PillarCode;
  availability: 'measured' | 'imputed' | 'missing';
  reason: AbsenceReason | null;
  /** 0..100; for an imputed pillar the value that stands in. */
  value: number | null;
  /** Share of the pillar's model weight that is available. */
  weightAvailable: number;
  contribution: number | null;
}

export type ReliabilityGrade = 'A' | 'B' | 'C' | 'D' | 'E';

export interface Interval {
  low: number;
  high: number;
}

/** One area in one month. */
export interface ScoreCell {
  areaCode: AreaCode;
  month: Month;
  risk: number | null;
  riskReason: AbsenceReason | null;
  /** 5-95 %, contains the score. */
  riskInterval: Interval | null;
  /** Middle of the draws. */
  riskMedian: number | null;
  /** 0 very low .. 4 very high. */
  riskClass: number | null;
  /** Share of draws in each class. */
  classProbabilities: [number, number, number, number, number] | null;
  /** 1 = highest, among areas with the same pillars measured in that month. */
  rank: number | null;
  /** 5-95 %, contains the rank; figures and structural choices both drawn. */
  rankInterval: Interval | null;
  /** Share of draws at rank 1, 2, ... of `rankedAmong`. */
  rankProbabilities: number[] | null;
  rankedAmong: number;
  structural: number | null;
  structuralReason: AbsenceReason | null;
  structuralInterval: Interval | null;
  signals: number | null;
  signalsInterval: Interval | null;
  reliability: ReliabilityGrade;
  /** Parts of the reliability grade, each 0..1, 1 best. */
  reliabilityParts: { weight: number; age: number; own: number; verified: number };
  pillars: PillarCell[];
  indicators: IndicatorCell[];
  /** What is not in any indicator: the floor under structural pressure that coping at its best leaves. */
  baseContribution: number | null;
  /** Signal S per 100,000 by setting and by relation (drawn apart, scored together); weighted, before shrinking. */
  signalBySetting: Record<Setting, number>;
  signalByRelation: { foreignWorkers: number; livelihood: number };
  /** Incidents of this month alone: tension (severity above 0, not officer-found) and all others. */
  incidentCount: number;
  otherIncidentCount: number;
}

export interface ScoreOutput {
  level: ScoreLevel;
  months: Month[];
  /** areas x months, area-major: `cells[a * months.length + m]`. */
  cells: ScoreCell[];
}
