import type { Origin, Reliability } from '../domain/incident.ts';
import { alikePairs } from './alike-pairs.ts';
import { estimatedJaccard } from './estimated-jaccard.ts';

/** One report of an incident, as far as it tells whether it is a witness of its own. */
export interface SourcedReport<Id = number> {
  id: Id;
  /** Key of the sender (DP-24), null where nobody can know. */
  sender: string | null;
  /** Keyed hash of the comparable text, null for a report without text. */
  fingerprint: string | null;
  /** MinHash signature of the text, null for a report without text. */
  signature: Uint32Array | null;
  reliability: Reliability;
  channel: string;
  origin: Origin;
}

export type SharedSource = 'same_sender' | 'same_text' | 'near_copy' | 'unproven_person';

export interface SourceGroup<Id = number> {
  /** Reports of one source, in the order given. */
  ids: Id[];
  /** Why they are one; empty for a report that stands alone. */
  because: SharedSource[];
}

/** Estimated similarity from which two texts are copies: over 0.5 by 3.2 standard errors (0.0625 each). */
export const copyFrom = 0.7;

/**
 * Which reports of one incident are not independent of each other?
 *
 * Definition: two reports have one source if they have one sender; one text fingerprint; an estimated Jaccard similarity of at
 *   least `copyFrom`; or if both are anonymous reports of citizens (no sender, reliability F) on one channel, because nothing
 *   proves that they are two people until a person has graded one better. Groups are the connected components (union-find): if
 *   A is a copy of B and B of C, the three are one.
 * Shapes: reports -> groups, in the order of their first report; every report is in exactly one group.
 * Units: none.
 * Undefined: no reports, no groups.
 * Assumes: erring towards fewer sources: a false join takes weight away, a false split lets one voice speak as many. Reports of
 *   officers, partner agencies and media without a sender are not joined by anonymity; a report that was found by an officer is
 *   not the same person as another.
 * Reference: Tarjan and van Leeuwen (1984), Worst-case analysis of set union algorithms, Journal of the ACM 31(2).
 * Checked: chains, 500 near-copies, any order of the reports (property test).
 * Cost: O(reports x 100), by alikePairs.
 */
export function independentSources<Id>(reports: readonly SourcedReport<Id>[]): SourceGroup<Id>[] {
  const parent = reports.map((_, at) => at);
  const because = reports.map(() => new Set<SharedSource>());
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root]!;
    for (let next = at; next !== root; ) [next, parent[next]] = [parent[next]!, root];
    return root;
  };
  const join = (a: number, b: number, reason: SharedSource) => {
    const [low, high] = [rootOf(a), rootOf(b)].sort((x, y) => x - y) as [number, number];
    parent[high] = low;
    because[low]!.add(reason);
    for (const one of because[high]!) because[low]!.add(one);
  };
  const firstBy = (key: (report: SourcedReport<Id>) => string | null, reason: SharedSource) => {
    const first = new Map<string, number>();
    reports.forEach((report, at) => {
      const value = key(report);
      if (value === null) return;
      const held = first.get(value);
      if (held === undefined) first.set(value, at);
      else join(held, at, reason);
    });
  };
  firstBy((one) => one.sender, 'same_sender');
  firstBy((one) => one.fingerprint, 'same_text');
  for (const [a, b] of alikePairs(reports.map((one) => one.signature)))
    if (estimatedJaccard(reports[a]!.signature!, reports[b]!.signature!) >= copyFrom) join(a, b, 'near_copy');
  firstBy((one) => (isUnproven(one) ? one.channel : null), 'unproven_person');

  const groups = new Map<number, SourceGroup<Id>>();
  reports.forEach(({ id }, at) => {
    const root = rootOf(at);
    const held = groups.get(root);
    if (held) held.ids.push(id);
    else groups.set(root, { ids: [id], because: [...because[root]!].sort() });
  });
  return [...groups.values()];
}

const isUnproven = ({ sender, reliability, origin }: SourcedReport<unknown>): boolean =>
  sender === null && reliability === 'F' && origin === 'citizen';
