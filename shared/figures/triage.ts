import type { AssessReport, Report, ReportOutcome } from '../api/reports.ts';
import {
  actorKinds,
  credibilities,
  incidentCategories,
  relations,
  settings,
  targetKinds,
} from '../domain/incident.ts';
import { refuseReasons } from '../domain/report.ts';

/** What an analyst has set for a report and not stored yet. */
export type TriageDraft = Omit<AssessReport, 'version' | 'outcome'>;

/** Begins with what is known: the assessment before, else what the sender chose. */
export function triageDraft(report: Report): TriageDraft {
  return {
    areaCode: report.areaCode,
    category: report.category ?? report.senderCategory,
    setting: report.setting ?? (report.areaCode?.includes('.P') ? 'sea' : null),
    relation: report.relation,
    targetKind: report.targetKind,
    actorKind: report.actorKind,
    eventDate: report.eventDate ?? report.occurredDate,
    reliability: report.reliability,
    credibility: report.credibility,
    namesChecked: report.namesChecked,
  };
}

/** Fields that a letter opens a list for, with what the list offers. */
export const triageLists = {
  j: { field: 'category', values: incidentCategories },
  t: { field: 'setting', values: settings },
  h: { field: 'relation', values: relations },
  s: { field: 'targetKind', values: targetKinds },
  p: { field: 'actorKind', values: actorKinds },
} as const;
export type TriageListKey = keyof typeof triageLists;

/** Lists that are no field of their own: the reason of a refusal, one of the proposals, one of the places that fit. */
export type OutcomeList = 'refuse' | 'link' | 'duplicate' | 'place';

/** What a key means while nothing is open. */
export type TriageKey =
  | { kind: 'set'; change: Partial<TriageDraft> }
  | { kind: 'list'; list: TriageListKey }
  | { kind: 'outcomes'; list: OutcomeList }
  | { kind: 'names' }
  | { kind: 'place' | 'date' | 'summary' | 'claim' | 'answer' }
  | { kind: 'store'; outcome: 'new_incident' | 'keep' }
  | { kind: 'move'; by: 1 | -1 }
  | { kind: 'undo' | 'help' | 'select' };

/**
 * One key, one meaning: letters a to f grade the source and digits 1 to 6 the information, as they are written; other
 * letters begin the Indonesian word of what they open. Null for a key without a meaning.
 */
export function triageKey(key: string): TriageKey | null {
  const letter = key.toLowerCase();
  if (/^[a-f]$/.test(letter)) return { kind: 'set', change: { reliability: letter.toUpperCase() as 'A' } };
  if ((credibilities as readonly string[]).includes(key))
    return { kind: 'set', change: { credibility: key as '1' } };
  if (letter in triageLists) return { kind: 'list', list: letter as TriageListKey };
  switch (letter) {
    case 'n':
      return { kind: 'names' };
    case 'w':
      return { kind: 'place' };
    case 'y':
      return { kind: 'date' };
    case 'q':
      return { kind: 'summary' };
    case 'm':
      return { kind: 'claim' };
    case 'o':
      return { kind: 'answer' };
    case 'enter':
      return { kind: 'store', outcome: 'new_incident' };
    case 'k':
      return { kind: 'store', outcome: 'keep' };
    case 'x':
      return { kind: 'outcomes', list: 'refuse' };
    case 'l':
      return { kind: 'outcomes', list: 'link' };
    case 'g':
      return { kind: 'outcomes', list: 'duplicate' };
    case 'arrowdown':
      return { kind: 'move', by: 1 };
    case 'arrowup':
      return { kind: 'move', by: -1 };
    case 'u':
      return { kind: 'undo' };
    case 'v':
      return { kind: 'select' };
    case '?':
      return { kind: 'help' };
    default:
      return null;
  }
}

/** The key of the n-th item of an open list: 1 to 9, then 0, then letters. */
export const listKeys = '1234567890abcdefghij';
/** Position in an open list that a key names; -1 for none. */
export function listPosition(key: string, length: number): number {
  const at = key.length === 1 ? listKeys.indexOf(key.toLowerCase()) : -1;
  return at < length ? at : -1;
}

export const refusals = refuseReasons;

/** The fields of a draft that an outcome still lacks, in the order of the form. */
export function lacking(draft: TriageDraft, outcome: ReportOutcome['kind']): (keyof TriageDraft)[] {
  if (outcome === 'stay') return [];
  const leaves = outcome === 'new_incident' || outcome === 'link' || outcome === 'rumour';
  const missing: (keyof TriageDraft)[] = [];
  if ((outcome === 'new_incident' || outcome === 'rumour') && !draft.areaCode) missing.push('areaCode');
  if (outcome === 'new_incident' && !draft.category) missing.push('category');
  if (leaves && !draft.namesChecked) missing.push('namesChecked');
  return missing;
}
