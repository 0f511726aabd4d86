import { type AuditExport, mostExported } from '../../shared/api/audit.ts';
import { toCsv } from '../../shared/tabular/to-csv.ts';
import type { Db } from '../db/connect.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ruleBroken } from '../http/problem.ts';
import { appendBy, type By } from './append-by.ts';
import { auditHead } from './head.ts';
import { type AuditFilter, readEvents } from './queries.ts';

/**
 * A CSV of the trail with its running number: that of the event that records the export (DP-41). 422 where more is found
 * than one export may hold.
 */
export async function exportEvents(
  db: Db,
  { reason, ...filter }: AuditExport,
  by: By,
): Promise<{ number: string; csv: string }> {
  const errors = personalDataErrors({ '/reason': reason });
  if (errors.length > 0) throw ruleBroken(errors);
  return db.transaction().execute(async (tx) => {
    const rows = await readEvents(tx, filter, { ownSection: false, limit: mostExported + 1 });
    if (rows.length > mostExported)
      throw ruleBroken([
        {
          pointer: '/from',
          code: 'too_many',
          detail: `more than ${mostExported} events; ask for fewer days`,
        },
      ]);
    await appendBy(tx, by, 'audit.export', asked(filter), reason.trim());
    const { seq } = (await auditHead(tx))!;
    const number = `AUD-${String(seq).padStart(6, '0')}`;
    const made = [number, 'TLP:AMBER+STRICT', by.account.id, by.now.toISOString()];
    const head = ['seq', 'at', 'actor', 'actor_name', 'role', 'act', 'obj', 'reason', 'request'];
    const lines = rows.map((row) => [
      row.seq,
      row.at,
      row.actorId,
      row.actorName,
      row.role,
      row.act,
      row.obj,
      row.reason,
      row.requestId,
      ...made,
    ]);
    const columns = [...head, 'export', 'tlp', 'exported_by', 'exported_at'].map((name) => ({ name }));
    return { number, csv: toCsv({ columns, rows: lines }) };
  });
}

/** What was asked for, without words that somebody typed. */
const asked = ({ from, to, actor, group, obj }: AuditFilter): string =>
  [from && `from ${from}`, to && `to ${to}`, actor, group, obj && 'one object'].filter(Boolean).join(', ') ||
  'all';
