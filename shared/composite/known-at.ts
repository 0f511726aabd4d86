import { instantHour } from './iso-time.ts';

/** A row with the moment at which it became known (publication date where given, else the time of recording). */
export interface Known {
  /** Identity of what the row speaks of; versions of one thing share it. */
  id: string | number;
  knownAt: string;
  /** Later versions replace earlier ones; omitted where a row has no versions. */
  version?: number;
}

/**
 * What was known at a cut: of each id the latest version known then. A later correction does not reach back, and a
 * version that came after the cut leaves the earlier one standing. A date without a time is known from its first
 * moment in WIB. Rows keep their order. RangeError for a cut or a time that is not ISO 8601.
 */
export function knownAt<Row extends Known>(rows: readonly Row[], cut: string): Row[] {
  const limit = instantHour(cut);
  const latest = new Map<string | number, { row: Row; at: number }>();
  for (const row of rows) {
    const at = instantHour(row.knownAt);
    if (at > limit) continue;
    const held = latest.get(row.id);
    const version = row.version ?? 0;
    const heldVersion = held?.row.version ?? 0;
    if (!held || version > heldVersion || (version === heldVersion && at > held.at))
      latest.set(row.id, { row, at });
  }
  return rows.filter((row) => latest.get(row.id)?.row === row);
}
