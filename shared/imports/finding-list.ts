import { redact } from '../intake/redact.ts';
import type { SheetValue } from '../tabular/workbook.ts';
import { cellText } from './cell-text.ts';
import {
  acceptableCodes,
  type CheckedImport,
  type Finding,
  type FindingCode,
  findingCap,
  type Fix,
  type Mapping,
} from './import-types.ts';

export interface FindingPlace {
  row: number | null;
  column: number | null;
  value?: SheetValue | undefined;
}
export type FindingDetails = Record<string, string | number>;

/** Collects what the checks of one sheet find; knows what was already answered. */
export class FindingList {
  readonly #kept: Finding[] = [];
  readonly #count: CheckedImport['findingCount'] = { error: 0, question: 0, warning: 0 };
  readonly #accepted: ReadonlySet<FindingCode>;
  readonly #confirmed = new Map<number, Set<FindingCode>>();
  readonly #once = new Set<string>();
  readonly #sheet: number;
  #row = -1;
  readonly #told = new Set<string>();

  constructor(mapping: Mapping, fixes: readonly Fix[]) {
    this.#sheet = mapping.sheet;
    this.#accepted = new Set(
      (mapping.constants.accepted ?? []).filter((code) => acceptableCodes.includes(code)),
    );
    for (const fix of fixes)
      if (fix.sheet === mapping.sheet && fix.confirms)
        this.#confirmed.set(
          cellKey(fix.row, fix.column),
          new Set(fix.confirms.filter((code) => acceptableCodes.includes(code))),
        );
  }

  error(
    code: FindingCode,
    place: FindingPlace,
    details: FindingDetails = {},
    suggestion: string | null = null,
  ): void {
    this.#add('error', code, place, details, suggestion);
  }
  warning(
    code: FindingCode,
    place: FindingPlace,
    details: FindingDetails = {},
    suggestion: string | null = null,
  ): void {
    this.#add('warning', code, place, details, suggestion);
  }
  /** A warning that is given once for the sheet, with the first place. */
  warnOnce(code: FindingCode, key: string, place: FindingPlace, details: FindingDetails = {}): void {
    if (this.#isNew(code, key)) this.#add('warning', code, place, details, null);
  }
  errorOnce(code: FindingCode, key: string, place: FindingPlace, details: FindingDetails = {}): void {
    if (this.#isNew(code, key)) this.#add('error', code, place, details, null);
  }
  /** True where it was answered with "as it stands". */
  question(
    code: FindingCode,
    place: FindingPlace,
    details: FindingDetails = {},
    suggestion: string | null = null,
  ): boolean {
    if (this.#accepted.has(code)) return true;
    if (place.row !== null && place.column !== null) {
      if (this.#confirmed.get(cellKey(place.row, place.column))?.has(code)) return true;
    }
    this.#add('question', code, place, details, suggestion);
    return false;
  }
  askOnce(code: FindingCode, key: string, place: FindingPlace, details: FindingDetails = {}): boolean {
    if (this.#accepted.has(code)) return true;
    if (this.#isNew(code, key)) this.#add('question', code, place, details, null);
    return false;
  }

  #isNew(code: FindingCode, key: string): boolean {
    const known = `${code} ${key}`;
    if (this.#once.has(known)) return false;
    this.#once.add(known);
    return true;
  }

  #add(
    severity: Finding['severity'],
    code: FindingCode,
    place: FindingPlace,
    details: FindingDetails,
    suggestion: string | null,
  ): void {
    // several figures of a row may stumble over the same cell: it is told once
    if (place.row !== null) {
      if (place.row !== this.#row) {
        this.#row = place.row;
        this.#told.clear();
      }
      const key = `${code} ${place.column ?? ''}`;
      if (this.#told.has(key)) return;
      this.#told.add(key);
    }
    this.#count[severity]++;
    if (this.#count[severity] > findingCap) return;
    const text = cellText(place.value ?? null).slice(0, 120);
    this.#kept.push({
      severity,
      code,
      sheet: this.#sheet,
      row: place.row,
      column: place.column,
      value: text.length > 4 ? redact(text).text : text,
      details,
      suggestion,
    });
  }

  /** Errors first where there are too many, then in the order of the sheet; what speaks of all of it in front. */
  result(): Pick<CheckedImport, 'findings' | 'findingCount'> {
    const weight = { error: 0, question: 1, warning: 2 };
    const findings = this.#kept
      .map((one, index) => ({ one, index }))
      .sort((a, b) => weight[a.one.severity] - weight[b.one.severity] || a.index - b.index)
      .slice(0, findingCap)
      .sort(
        (a, b) =>
          (a.one.row ?? -1) - (b.one.row ?? -1) ||
          (a.one.column ?? -1) - (b.one.column ?? -1) ||
          a.index - b.index,
      )
      .map(({ one }) => one);
    return { findings, findingCount: this.#count };
  }
}

const cellKey = (row: number, column: number) => row * 1024 + column;
