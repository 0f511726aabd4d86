import type { TakeInformationReport } from '../../shared/api/information-reports.ts';
import { packHeadWords } from '../../shared/text/briefing-page.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import type { AppContext } from '../http/context.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ruleBroken } from '../http/problem.ts';
import { officeSettings } from '../settings/queries.ts';
import { readReport } from './store.ts';

/** A Laporan Informasi as DOCX, in Indonesian; who takes it says what for, and it is in the audit trail before it leaves. */
export async function takeLetter(
  { database: { db }, simulation }: AppContext,
  id: string,
  { reason }: TakeInformationReport,
  by: By,
): Promise<{ bytes: Uint8Array; name: string }> {
  const errors = personalDataErrors({ '/reason': reason });
  if (errors.length > 0) throw ruleBroken(errors);
  const stored = await readReport(db, id);
  const { officeName } = await officeSettings(db);
  const { name: place } = await db
    .selectFrom('incident_version as v')
    .innerJoin('area', 'area.code', 'v.area_code')
    .select('area.name')
    .where('v.incident_id', '=', stored.incidentId)
    .orderBy('v.version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  // the writer of letters is large: it is read when the first letter is wanted
  const { renderInformationReportDocx } = await import('./print.ts');
  const bytes = await renderInformationReportDocx({
    report: stored.report,
    number: stored.number,
    place,
    recordedAt: stored.recordedAt,
    maker: packHeadWords.maker.id(officeName),
    letterhead: stored.letterhead,
    signer: stored.signer,
    language: 'id',
    isSimulation: simulation,
  });
  await db
    .transaction()
    .execute((tx) =>
      appendBy(
        tx,
        by,
        'information_report.export',
        stored.number ? `${id} ${stored.number}` : id,
        reason.trim(),
      ),
    );
  const tail = (stored.number ?? 'rancangan').replace(/[^A-Za-z0-9]+/g, '-');
  return { bytes, name: `${simulation ? 'simulasi-' : ''}laporan-informasi-${tail}.docx` };
}
