import type { AreaCode } from '../domain/area.ts';
import type { Audience, Marking, SectionCode } from '../domain/briefing.ts';
import type { Month } from '../domain/month.ts';
import type { Language } from '../text/language.ts';

/**
 * The material for a meeting: everything that is printed, said or shown comes from this one value, so that slides, memo,
 * paper and workbook say the same. Numbers stand once, as facts; words, tables, charts and maps point to them.
 */
export interface Pack {
  head: PackHead;
  facts: Record<FactId, Fact>;
  sources: PackSource[];
  /** In the order of the meeting. */
  sections: PackSection[];
  /** Shapes of the areas shown, so that a frozen pack keeps the map it was made with. */
  map: PackMap;
}

export type FactId = string;

/** One number, date or word of the data, or the reason why there is none. */
export interface Fact {
  /** What it is, with area and month, in the language of the pack. */
  label: string;
  /**
   * Number in its unit, an ISO day for `date`, a word for `word`; null where withheld or absent: what must not be shown is
   * nowhere in the pack.
   */
  value: number | string | null;
  /** As printed: `41,3`, `+2,1`, `12,6%`, `23 November 2026`, `<5`, `tidak ada data`. */
  shown: string;
  kind: FactKind;
  state: 'known' | 'withheld' | 'absent';
  /** Why there is none, in words; only with `absent`. */
  reason?: string;
  sources: SourceId[];
}
/** `score`: points of 100; `count`: whole number; `percent`; `percentage_points`; `rate`: any other number with a unit. */
export const factKinds = [
  'score',
  'signed_score',
  'count',
  'percent',
  'percentage_points',
  'rate',
  'rank',
  'days',
  'date',
  'word',
] as const;
export type FactKind = (typeof factKinds)[number];

export type SourceId = string;
export interface PackSource {
  id: SourceId;
  title: string;
  url: string | null;
  /** Day of publication or of the data, ISO; null where unknown. */
  date: string | null;
}

/** What stands at the top of the pack and in the margin of every page. */
export interface PackHead {
  title: string;
  language: Language;
  audience: Audience;
  month: Month;
  areas: { code: AreaCode; name: string; shortName: string }[];
  meeting: { id: string; title: string; date: string; time: string; place: string } | null;
  letterhead: { lines: string[]; address: string; logo: string | null };
  memo: { number: string; to: string; from: string; subject: string; date: string; copies: string[] };
  signer: { position: string; name: string; number: string };
  legalBasis: string[];
  marking: Marking;
  /** Office and section that made it; never a person. */
  maker: string;
  /** Rows known up to this instant were used. */
  dataCut: string;
  model: { code: string; version: number };
  engine: string;
  isSimulation: boolean;
  /** Another opinion on the assessment, printed as it was written. */
  dissent: string;
  /** Newest anchor of the audit trail: its day and the first 12 signs of its hash; absent in packs from before there were any. */
  anchor?: { date: string; digits: string };
}
export interface PackSection {
  code: SectionCode;
  title: string;
  blocks: PackBlock[];
}
export type PackBlock = TextBlock | TableBlock | ChartBlock | MapBlock;
export type BlockId = string;

interface BlockBase {
  /** Stays the same from snapshot to snapshot: `drivers.19.01`. */
  id: BlockId;
  /** Small heading, mostly the area; null where the section's title is enough. */
  heading: string | null;
}
/** Sentences made by rule from facts, or what somebody wrote in their place. */
export interface TextBlock extends BlockBase {
  kind: 'text';
  style: 'paragraph' | 'list';
  sentences: Sentence[];
  edited: EditedText | null;
}
/** Words and facts in turn: `['Skor ', { fact: 'risk.19.01' }, ' dari 100.']`. */
export type Sentence = (string | { fact: FactId })[];

/** One line per sentence or list item. */
export interface EditedText {
  text: string;
  numbers: EditedNumber[];
}
/** A number in an edited text and what became of its link. */
export interface EditedNumber {
  /** Offset in the text, UTF-16. */
  start: number;
  shown: string;
  /** Null where no fact of the pack has this number. */
  fact: FactId | null;
  /** `same`; `changed`: the fact has another number now; `gone`: there is no such fact now; `unlinked`: never had one. */
  state: 'same' | 'changed' | 'gone' | 'unlinked';
  /** What the fact shows now, where it changed. */
  now: string | null;
}

/** What every picture and table carries. */
export interface PictureNotes {
  /** `Sumber: …`, in words. */
  source: string;
  /** Period of the data and day of the data cut. */
  date: string;
  /** Reliability in words; null for what has none (decisions). */
  reliability: string | null;
  /** Said in place of the picture to who cannot see it: what it shows, not only that it exists. */
  alt: string;
}
export type PackCell = string | { fact: FactId };
export interface TableBlock extends BlockBase {
  kind: 'table';
  caption: string;
  columns: { label: string; align: 'start' | 'end' /** Share of the width. */; width: number }[];
  rows: PackCell[][];
  notes: PictureNotes;
}
export interface ChartBlock extends BlockBase {
  kind: 'chart';
  caption: string;
  chart: 'bar' | 'line';
  /** Axis title with unit. */
  unit: string;
  categories: string[];
  /** One fact per category; a fact that is withheld or absent is a gap. */
  series: { name: string; role: 'main' | 'low' | 'high' | 'reference'; facts: (FactId | null)[] }[];
  notes: PictureNotes;
}
export interface MapBlock extends BlockBase {
  kind: 'map';
  caption: string;
  areas: {
    code: AreaCode;
    name: string;
    /** Step of the legend; null: no score. */
    step: number | null;
    /** Hatched: reliability D or E. */
    isUnreliable: boolean;
    fact: FactId;
    /** Said on hover and to a screen reader. */
    words: string[];
    isChosen: boolean;
  }[];
  legend: { step: number | null; label: string }[];
  notes: PictureNotes;
}
export interface PackMap {
  width: number;
  height: number;
  areas: { code: AreaCode; path: string; labelX: number; labelY: number; label: string }[];
  /** `Peta skematis …` and whose shapes they are. */
  attribution: string;
}

/** What was given to a pack when it was frozen; printed on every page and slide. */
export interface Stamp {
  /** `TDH-2026-0007`. */
  number: string;
  /** SHA-256 of the stored bytes of the pack, hex. */
  sha256: string;
  frozenAt: string;
}
export interface FrozenPack {
  pack: Pack;
  stamp: Stamp;
}
