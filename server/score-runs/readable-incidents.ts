import type { Account } from '../../shared/api/session.ts';
import { isWithin, readableAreas } from '../accounts/readable-areas.ts';
import type { Db } from '../db/connect.ts';
import { access, mayDo } from '../http/access.ts';
import type { ScoreService } from './service.ts';

/** Stands for all incidents of a list that the reader may not open: that there are some, not which and not how many. */
const withheld = 'withheld';

/**
 * An answer with the incidents named that its reader may open: ids hold the day and the place of press incidents, so
 * they follow the rule of single incidents. All of them for who reads grades, verified ones of their areas for
 * other readers of incidents, none for who reads scores only.
 */
export async function withReadableIncidents<T>(
  answer: T,
  account: Account,
  { scores, db }: { scores: ScoreService; db: Db },
  cut: Date | null,
): Promise<T> {
  const { roles } = account;
  if (mayDo(roles, access.readGrades)) return answer;
  const verified = new Set<string>();
  if (mayDo(roles, access.readIncidents)) {
    const { input } = await scores.input(cut);
    const areas = await readableAreas(db, account);
    for (const { id, status, areaCode } of [...input.district.incidents, ...input.regency.incidents])
      if (status === 'verified' && isWithin(areaCode ?? '', areas)) verified.add(id);
  }
  return replaceIds(answer, (id) => verified.has(id)) as T;
}

function replaceIds(value: unknown, isReadable: (id: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => replaceIds(item, isReadable));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key !== 'incidentIds') return [key, replaceIds(item, isReadable)];
      const ids = item as string[];
      const readable = ids.filter(isReadable);
      return [key, readable.length < ids.length ? [...readable, withheld] : readable];
    }),
  );
}
