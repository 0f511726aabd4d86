import type { Words } from '../composite/types.ts';

/** Kinds of sheets that are recognised. */
export const layouts = [
  /** One figure a row: area, indicator, period, value. Our template too. */
  'indicators_long',
  /** Areas down, periods or indicators across. */
  'indicators_wide',
  /** One count of foreign workers a row, the canonical columns. Our template too. */
  'foreign_workers_long',
  /** Areas down, sectors, positions or definitions across, as agencies publish them. */
  'foreign_workers_wide',
  /** Layoffs as counts by area and period. */
  'layoffs',
  /** APOA: reports of stay by area and month, as counts. */
  'apoa',
  'bps_dynamic',
  'bps_simdasi',
] as const;
export type Layout = (typeof layouts)[number];

/** What a column means. */
export const columnRoles = [
  'area',
  'area_code',
  'code_scheme',
  'indicator',
  'period',
  'year',
  'month',
  'value',
  'unit',
  'definition',
  'measure',
  'agency',
  'workplace',
  'kbli_version',
  'sector',
  'document',
  'position',
  'companions',
  'local_workers',
  'published',
  'source',
  'source_url',
  'note',
  /** One row a firm: rows are summed by area and period, the name is never read. */
  'firm',
  /** Sum of the columns across; checked, and kept where it is a figure of its own. */
  'total',
  'ignore',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/**
 * How one sheet is read; made by `guessMapping`, changed by the one who imports, remembered by source.
 * Everything a sheet does not say itself stands under `constants`.
 */
export interface Mapping {
  /** Index of the sheet. */
  sheet: number;
  layout: Layout;
  /** Zero-based rows of the heading; more than one where headings are stacked. */
  headerTop: number;
  headerBottom: number;
  /** By zero-based column. A column across (`across`) is a series of figures under its heading. */
  columns: Record<number, ColumnMeaning>;
  constants: Constants;
}

export type ColumnMeaning =
  | { role: ColumnRole }
  /** A column of figures of a wide sheet: what its heading says over the constants. */
  | {
      role: 'across';
      indicatorCode?: string;
      /** As in a figure, or a part that a column of years completes: `--08`, `--Q1`. */
      period?: string;
      unit?: string;
      sector?: string;
      position?: string;
      definition?: string;
      areaCode?: string;
    };

export interface Constants {
  areaCode?: string;
  codeScheme?: 'kemendagri' | 'bps';
  indicatorCode?: string;
  period?: string;
  definition?: string;
  unit?: string;
  /** Of counts of foreign workers. */
  kind?: 'stock' | 'flow';
  countDefinition?: string;
  agencyCode?: string;
  kbliVersion?: '2020' | '2025';
  workplace?: 'land' | 'sea';
  publishedDate?: string;
  sourceTitle?: string;
  sourceUrl?: string;
  /** How `1.234` is to be read where it can be both. */
  singlePoint?: 'thousands' | 'decimal';
  /** Which number of 05/06/2026 is the day. */
  dateOrder?: 'day_first' | 'month_first';
  /** Codes of questions that are answered with "as it stands" for the whole sheet. */
  accepted?: FindingCode[];
  /** What a name of an area or an indicator means here, by the text as it stands; an empty code leaves its rows out. */
  areaNames?: Record<string, string>;
  indicatorNames?: Record<string, string>;
}

/** A cell that the one who imports has put right; the text replaces what stands there. */
export interface Fix {
  sheet: number;
  row: number;
  column: number;
  text: string;
  /** Questions about this cell that are answered with "as it stands"; the text then is what stands there. */
  confirms?: FindingCode[];
}

/** Something that a check found. A question must be answered (a constant, a fix) before anything is stored. */
export interface Finding {
  severity: 'error' | 'question' | 'warning';
  code: FindingCode;
  sheet: number;
  /** Zero-based; null where it speaks of the column, the sheet or the file. */
  row: number | null;
  column: number | null;
  /** The value as it stands, shortened to 120 characters and redacted. */
  value: string;
  /** For the sentence of the code: numbers as numbers, codes of areas and indicators as codes. */
  details: Record<string, string | number>;
  /** Text that would put it right, where there is one. */
  suggestion: string | null;
}

/** Codes of findings; each has its sentences in both languages in shared/text/import-findings.ts. In the order in which they are explained. */
export const findingCodes = [
  // the sheet and the mapping
  'sheet_missing',
  'mapping_incomplete',
  'nothing_found',
  'hidden_sheet',
  'hidden_rows',
  'hidden_columns',
  'column_not_stored',
  'source_missing',
  'source_url_wrong',
  'note_redacted',
  // place
  'area_missing',
  'area_unknown',
  'area_ambiguous',
  'area_island',
  'area_too_fine',
  'area_at_sea',
  'area_code_scheme',
  'area_code_name_differ',
  // time
  'period_missing',
  'period_unreadable',
  'period_impossible',
  'period_semester',
  'period_range',
  'period_grain',
  'period_future',
  'period_too_early',
  'period_unfinished',
  'period_day_dropped',
  'date_order',
  'round_missing',
  'round_month',
  'published_unreadable',
  'published_future',
  'published_before_period',
  'published_within_period',
  // what is measured
  'indicator_missing',
  'indicator_unknown',
  'definition_unknown',
  'definition_period_differ',
  'unit_unknown',
  'unit_mismatch',
  'unit_multiplied',
  // the figure
  'figure_unreadable',
  'figure_ambiguous',
  'figure_is_date',
  'figure_fraction',
  'figure_negative',
  'figure_range',
  'figure_more_than_population',
  'error_cell',
  'formula_cell',
  'formula_without_value',
  'small_cell',
  'footnote_mark',
  'nil_word',
  'shares_as_fractions',
  // counts of foreign workers
  'count_definition_missing',
  'count_definition_unknown',
  'stock_flow_differ',
  'stock_flow_total',
  'kbli_version',
  'kbli_lost_zero',
  'kbli_unknown',
  'kbli_lead',
  'sector_unknown',
  'document_unknown',
  'position_unknown',
  'workplace_unknown',
  'agency_unknown',
  // layoffs by firm
  'firms_summed',
  'firm_missing',
  // what figures say about each other
  'duplicate_same',
  'duplicate_differs',
  'total_differs',
  'parts_differ',
  'same_everywhere',
  'province_figure',
  'jump',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** Questions that may be answered with "as it stands", for a cell (`Fix.confirms`) or the sheet (`Constants.accepted`); all others need a constant or a fix. */
export const acceptableCodes: readonly FindingCode[] = [
  /** A year of the labour force survey is its August round. */
  'round_missing',
  /** Rows of an unknown indicator are left out. */
  'indicator_unknown',
  /** The unit is that of the dictionary. */
  'unit_unknown',
  'shares_as_fractions',
  /** The code is short, no zero was lost. */
  'kbli_lost_zero',
  /** Sums without the firms that gave no number. */
  'firm_missing',
  'total_differs',
  'parts_differ',
  'same_everywhere',
  'province_figure',
];

export interface CellPlace {
  sheet: number;
  row: number;
  column: number;
  /** What stood in the cell where a fix replaced it. */
  fixedFrom?: string;
}

/** A figure read from one cell. */
export interface ObservationRow {
  kind: 'observation';
  place: CellPlace;
  areaCode: string;
  indicatorCode: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-Qn`. */
  period: string;
  definition: string;
  value: number;
  unit: string;
  /** `YYYY-MM-DD`. */
  publishedDate: string | null;
  sourceTitle: string;
  sourceUrl: string | null;
  note: string;
}
export interface PopulationRow
  extends Omit<ObservationRow, 'kind' | 'indicatorCode' | 'definition' | 'unit'> {
  kind: 'population';
}
/** A count of foreign workers read from one cell; never a person, never a nationality. */
export interface WorkerRow {
  kind: 'foreign_workers';
  place: CellPlace;
  areaCode: string;
  /** As in the sheet. */
  areaName: string;
  /** `YYYY`, `YYYY-MM`, `YYYY-Qn` or `YYYY-MM-DD`. */
  period: string;
  count: number;
  measure: 'stock' | 'flow';
  definition: string;
  measureAsPublished: string;
  agencyCode: string | null;
  workplace: 'land' | 'sea' | null;
  kbliVersion: '2020' | '2025' | null;
  sectorLetter: string | null;
  /** 2 to 5 digits as text, leading zeros kept; null where the sheet gives a section or words only. */
  kbliCode: string | null;
  sectorAsPublished: string;
  positionLevel: string | null;
  documentKind: string | null;
  publishedDate: string | null;
  sourceTitle: string;
  sourceUrl: string | null;
  note: string;
}
export type ImportRow = ObservationRow | PopulationRow | WorkerRow;

/** What the checks must know; one JSON from the server, the same in the browser and at commit. */
export interface ImportReference {
  /** Today in WIB, `YYYY-MM-DD`. */
  today: string;
  areas: {
    code: string;
    bpsCode: string | null;
    level: 'province' | 'regency' | 'district' | 'sea_zone';
    name: string;
    shortName: string;
    parentCode: string | null;
    aliases: string[];
  }[];
  indicators: {
    code: string;
    name: Words;
    unit: string;
    measure: string;
    periodKind: string;
  }[];
  agencies: { code: string; level: string; areaCode: string | null; name: Words }[];
  sectors: {
    kbliVersion: '2020' | '2025';
    letter: string;
    name: Words;
    divisionFrom: string;
    divisionTo: string;
  }[];
  /** Definitions of counts of foreign workers in use, with what they are. */
  countDefinitions: { code: string; measure: 'stock' | 'flow' }[];
  /** Figures of the province that are in force, for the check that one stands under a regency's name. */
  provinceFigures: { indicatorCode: string; period: string; definition: string; value: number }[];
  /** History of an indicator in an area, for the check of jumps; at least one figure. */
  histories: {
    areaCode: string;
    indicatorCode: string;
    definition: string;
    count: number;
    min: number;
    max: number;
    /** Of the newest period. */
    last: number;
    lastPeriod: string;
    /** Largest change between neighbouring periods; null below three figures. */
    largestStep: number | null;
  }[];
}

/** What came out of reading and checking. */
export interface CheckedImport {
  rows: ImportRow[];
  /** In the order of the sheet, capped at `findingCap`; `findingCount` counts all. */
  findings: Finding[];
  findingCount: { error: number; question: number; warning: number };
  /** Rows of the sheet that were passed over, with why: totals, empty, notes under the table. */
  skipped: { row: number; why: 'total' | 'empty' | 'note' | 'repeated_heading' | 'parent_area' }[];
}
export const findingCap = 2000;

/** How a sheet may be read, with how sure that is and why. */
export interface MappingGuess {
  mapping: Mapping;
  /** 0 (nothing recognised) to 1 (remembered, or our template). */
  sure: number;
  /** Words for the codes: shared/text/imports.ts. `column` null where it speaks of the sheet. */
  why: { code: MappingReason; column: number | null; text: string }[];
}
export const mappingReasons = [
  'remembered',
  'heading',
  'content',
  'title',
  'footnote',
  'habit',
  'code_scheme',
] as const;
export type MappingReason = (typeof mappingReasons)[number];

/** A mapping that was used before, with the headings it was used on. */
export interface RememberedMapping {
  fingerprint: string;
  mapping: Mapping;
}
