import type { Finding, Fix, ImportReference, ImportRow, Mapping } from '../../shared/imports/import-types.ts';

/** What the thread is started with. */
export interface ReadTask {
  bytes: Uint8Array;
  fileName: string;
  mapping: Mapping | null;
  fixes: Fix[];
  /** Agency that gives the sheet, where it is known. */
  agencyCode: string | null;
  reference: ImportReference;
  remembered: { fingerprint: string; mapping: Mapping }[];
  /** Rows of one message. */
  chunk: number;
}

/** What a file came to: everything but its rows, which follow on demand. */
export interface ReadOutcome {
  mapping: Mapping;
  fingerprint: string;
  /** Names of the sheets, in order. */
  sheets: string[];
  findings: Finding[];
  findingCount: { error: number; question: number; warning: number };
  skipped: number;
  rows: number;
  /** What the rows speak of: which known figures they are compared with. */
  subjects: { indicatorCodes: string[]; population: boolean; workers: boolean };
  /** What stood in the cells that were put right, by `sheet|row|column`; redacted. */
  fixedFrom: Record<string, string>;
}

export type FromThread =
  | { kind: 'progress'; step: 'reading' | 'checking'; share: number }
  | { kind: 'outcome'; outcome: ReadOutcome }
  | { kind: 'rows'; rows: ImportRow[] }
  /** The file cannot be read: code and details of the named error. */
  | { kind: 'refused'; code: string; detail: string };
/** Asks for the next rows. */
export type ToThread = { kind: 'next' };
