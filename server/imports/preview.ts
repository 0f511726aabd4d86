import type { ComparedValue, ImportPreview, ImportStep, PreviewImport } from '../../shared/api/imports.ts';
import type { Account } from '../../shared/api/session.ts';
import type { Db } from '../db/connect.ts';
import { safeCitation } from '../foreign-workers/queries.ts';
import { readLedger } from '../foreign-workers/read-ledger.ts';
import { isSmall } from '../foreign-workers/suppress.ts';
import type { Upload } from '../http/read-upload.ts';
import type { ScoreService } from '../score-runs/service.ts';
import { type Compared, figureOf } from './compare.ts';
import { mostForEffect, withRows } from './effect-input.ts';
import { examine, type ImportDesk } from './examine.ts';

/** Values of each kind that travel with a look; all are counted. */
const mostShown = 300;

/** What an import would do, with nothing stored: findings, difference to what is in force, effect on the scores. */
export async function previewImport(
  desk: ImportDesk & { scores: ScoreService },
  upload: Upload,
  choice: PreviewImport,
  account: Account,
  say: (step: ImportStep, share: number) => void,
  signal: AbortSignal,
): Promise<ImportPreview> {
  const found = await examine(desk, upload, choice, account, say, signal);
  try {
    const { outcome, fileSha256 } = found;
    const counts = { new: 0, same: 0, revised: 0 };
    const shown: Record<'new' | 'revised', Compared[]> = { new: [], revised: [] };
    let moving: Compared[] | null = [];
    const blocked = outcome.findingCount.error + outcome.findingCount.question > 0;
    if (!blocked)
      for await (const compared of found.compared(desk.now()))
        for (const one of compared) {
          counts[one.state]++;
          if (one.state === 'same') continue;
          if (shown[one.state].length < mostShown) shown[one.state].push(one);
          moving?.push(one);
          if (moving && moving.length > mostForEffect) moving = null;
        }
    let effect = null;
    if (moving && moving.length > 0) {
      say('scores', 0);
      const changed = moving;
      effect = await desk.scores.effect((input) => withRows(input, changed));
    }
    const values = await shownValues(desk.db, [...shown.revised, ...shown.new]);
    return {
      fileSha256,
      before: await sameFile(desk.db, fileSha256),
      mapping: outcome.mapping,
      findings: outcome.findings,
      findingCount: outcome.findingCount,
      skipped: outcome.skipped,
      difference: {
        ...counts,
        digest: found.digest(),
        revisedValues: values.slice(0, shown.revised.length),
        newValues: values.slice(shown.revised.length),
      },
      effect,
    };
  } finally {
    await found.end();
  }
}

/** Values as the page shows them; a small count of people is never shown, not even of the file just brought (DP-39). */
async function shownValues(db: Db, compared: readonly Compared[]): Promise<ComparedValue[]> {
  const ids = [...new Set(compared.flatMap(({ before }) => (before ? [before.sourceId] : [])))];
  const sources = ids.length
    ? await db.selectFrom('source').select(['id', 'title', 'url']).where('id', 'in', ids).execute()
    : [];
  const cite = await safeCitation(db);
  const titles = new Map(sources.map((source) => [source.id, cite(source).title]));
  const { hidden } = await readLedger(db);
  return compared.map((one) => shownValue(one, titles, hidden));
}

function shownValue(
  { row, before }: Compared,
  titles: ReadonlyMap<number, string>,
  hidden: ReadonlyMap<number, unknown>,
): ComparedValue {
  const isCount = row.kind === 'foreign_workers';
  const value = figureOf(row);
  return {
    kind: row.kind,
    ...{ sheet: row.place.sheet, row: row.place.row, column: row.place.column },
    areaCode: row.areaCode,
    subject:
      row.kind === 'observation'
        ? row.indicatorCode
        : row.kind === 'population'
          ? 'population'
          : [row.sectorAsPublished, row.positionLevel, row.documentKind].filter(Boolean).join(', '),
    period: row.period,
    definition: row.kind === 'population' ? '' : row.definition,
    value: isCount && isSmall(value) ? null : value,
    before: !before || (isCount && hidden.has(before.id)) ? null : before.value,
    beforeId: before?.id ?? null,
    beforeSource: before ? (titles.get(before.sourceId) ?? null) : null,
  };
}

/** The newest import of the same file that still stands. */
async function sameFile(db: Db, fileSha256: string): Promise<ImportPreview['before']> {
  const row = await db
    .selectFrom('import_batch as b')
    .leftJoin('account', 'account.id', 'b.account_id')
    .select(['b.id', 'b.committed_at', 'account.name'])
    .where('b.kind', '=', 'import')
    .where('b.file_sha256', '=', fileSha256)
    .where('b.state', '=', 'committed')
    .where('b.withdrawn_at', 'is', null)
    .orderBy('b.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { batchId: row.id, at: row.committed_at!.toISOString(), by: row.name } : null;
}
