import type { ForeignWorkerCount } from '../api/foreign-workers.ts';
import type { LedgerView } from '../api/ledger.ts';
import type { EvidenceAgainst } from '../composite/evidence-against.ts';
import type { ChangeExplanation } from '../composite/explain-change.ts';
import type { ScoreCell, ScoreModel, Words } from '../composite/types.ts';
import type { AreaCode, ScoreLevel } from '../domain/area.ts';
import type { Audience } from '../domain/briefing.ts';
import type { EngagementKind, IncidentCategory, Relation } from '../domain/incident.ts';
import type { Month } from '../domain/month.ts';
import type { BlindSpotFound, DetectionRefusal } from '../surveillance/detection-types.ts';
import type { AlarmKind } from '../surveillance/alarm-candidate.ts';
import type { Language } from '../text/language.ts';
import type { PackHead, PackMap } from './pack.ts';

/** What somebody chose for a pack. */
export interface PackChoice {
  areaCodes: AreaCode[];
  month: Month;
  audience: Audience;
  language: Language;
  meetingId: string | null;
}

/** What the draft and the settings give; the rest of the head follows from the data. */
export type HeadGiven = Omit<
  PackHead,
  'language' | 'audience' | 'month' | 'areas' | 'dataCut' | 'model' | 'engine'
>;

/** Months shown of the own past, the month assessed included. */
export const pastMonths = 13;

/**
 * Everything that a pack is made from, as plain data known at one instant. Nothing in it is finer than the pack may show:
 * small counts are hidden already, incidents are counted, reports are counted, persons and single texts are not in it.
 */
export interface PackInput {
  choice: PackChoice;
  head: HeadGiven;
  /** Instant up to which rows count as known, and its day in the office's time. */
  dataCut: string;
  today: string;
  engine: string;
  model: ScoreModel;
  /** Areas of the levels shown, and what lies above them. */
  areas: PackArea[];
  /** In the order of the choice. */
  chosen: ChosenArea[];
  /** All areas of each level that has a chosen area. */
  levels: LevelInput[];
  /** By regency chosen or above a chosen district. */
  ledger: LedgerPart[];
  /** Newest figure of each labour-market indicator, of chosen areas and those above them. */
  observations: KeyFigure[];
  /** Figures that the score reads, with the month by which the next is expected; null where nothing tells. */
  releases: { indicatorCode: string; name: Words; lastPeriodEnd: string; nextDue: Month | null }[];
  /** Counts of incidents of the last 13 months in the chosen areas; refuted ones are not in it. */
  incidents: IncidentCount[];
  /** Whether the counts hold verified incidents only. */
  isVerifiedOnly: boolean;
  engagements: { areaCode: AreaCode; date: string; kind: EngagementKind }[];
  /** By chosen area: channels that listen to it, through a coarser area too. */
  listening: { areaCode: AreaCode; channel: string; fromMonth: Month; toMonth: Month | null }[];
  blindSpots: {
    level: ScoreLevel;
    refused: DetectionRefusal | null;
    from: Month;
    areas: BlindSpotFound[];
  }[];
  /** Counts of reports since `reportsFrom` by chosen area and channel. */
  reports: ReportCount[];
  reportsFrom: string;
  decisions: PackDecision[];
  /** Only where the audience may read alarms. */
  alarms: { areaCode: AreaCode; month: Month; kind: AlarmKind; state: 'open' | 'kept' }[];
  lastIncidentMonth: Month | null;
  map: PackMap;
}

export interface PackArea {
  code: AreaCode;
  name: string;
  shortName: string;
  level: 'province' | 'regency' | 'district' | 'sea_zone';
  parentCode: AreaCode | null;
}

export interface ChosenArea {
  code: AreaCode;
  level: ScoreLevel;
  /** Up to 13 months, oldest first, the month assessed last; months that are not in the data are left out. */
  cells: ScoreCell[];
  /** Why the score is not what it was a month before; null where that month is not in the data. */
  change: ChangeExplanation | null;
  against: EvidenceAgainst[];
}

export interface LevelInput {
  level: ScoreLevel;
  /** The month assessed, every area of the level. */
  cells: ScoreCell[];
  /** Median over the areas of the level; null below three. */
  medians: { risk: number | null; structural: number | null };
}

/** One count of the ledger as it may be read by everyone: null where hidden. */
export type LedgerCount = Pick<
  ForeignWorkerCount,
  | 'id'
  | 'areaScope'
  | 'areaName'
  | 'sectorLetter'
  | 'kbliVersion'
  | 'sectorAsPublished'
  | 'divisions'
  | 'isWhole'
  | 'period'
  | 'periodEnd'
  | 'count'
  | 'suppressed'
  | 'definition'
  | 'kind'
  | 'agencyCode'
  | 'agencyName'
  | 'workplace'
> & { source: { id: number; title: string; url: string | null } };

export interface LedgerPart {
  regencyCode: AreaCode;
  counts: LedgerCount[];
  gaps: LedgerView['gaps'];
}

export interface KeyFigure {
  areaCode: AreaCode;
  indicatorCode: string;
  name: Words;
  value: number;
  unit: string;
  definition: string;
  period: string;
  periodEnd: string;
  publishedDate: string | null;
  source: { id: number; title: string; url: string | null };
}

export interface IncidentCount {
  /** A chosen area; what lies in a district counts in its regency too where that is chosen. */
  areaCode: AreaCode;
  month: Month;
  category: IncidentCategory;
  relation: Relation;
  isVerified: boolean;
  count: number;
}

export interface ReportCount {
  areaCode: AreaCode;
  channel: string;
  received: number;
  /** Whose answer is due by now, and how many of these had it in time. */
  due: number;
  inTime: number;
}

/** As server/meetings gives it. */
export interface PackDecision {
  id: string;
  words: string;
  areaCode: AreaCode | null;
  ownerName: Words;
  dueDate: string;
  state: 'open' | 'in_progress' | 'done' | 'dropped';
  evidence: string;
  doneDate: string | null;
  meetingDate: string;
  daysOverdue: number;
}
