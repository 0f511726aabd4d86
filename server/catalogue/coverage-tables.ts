import { sql } from 'kysely';
import { monthOfDate } from '../../shared/domain/month.ts';
import { catalogueMatrix, scoredFigures, shoppingList } from '../../shared/figures/catalogue-matrix.ts';
import { askKeyOf, askNames, definitionNames, whatItIsFor } from '../../shared/text/data.ts';
import { dayInWib } from '../http/entered-day.ts';
import { listIndicators } from '../indicators/queries.ts';
import { listAreas } from '../places/queries.ts';
import { readCoverage } from './queries.ts';
import { type Cell, type ReadAt, table, type TableDefinition } from './table-definition.ts';

async function matrixAt({ db, cut }: ReadAt) {
  const coverage = await readCoverage(db, cut);
  const indicators = await listIndicators(db, cut);
  const areas = (await listAreas(db)).filter((area) => area.level !== 'sea_zone').map((area) => area.code);
  const known = indicators.filter((one) => one.observationCount > 0 || scoredFigures.includes(one.code));
  const rows = catalogueMatrix(coverage.cells, known, areas, monthOfDate(dayInWib(cut)));
  return { ...coverage, indicators, areas, rows };
}

/** What there is, what is missing, and what the words mean. */
export const coverageTables: Record<string, TableDefinition> = {
  coverage: table(
    `indicator_code! area_code! figures:integer! revised_figures:integer! last_month:yearmonth age_months:integer freshness! grade
      inherited_from`,
    {
      key: 'indicator_code area_code',
      refers: { indicator_code: 'indicators.code', area_code: 'areas.code', inherited_from: 'areas.code' },
    },
    async (at) =>
      (await matrixAt(at)).rows.flatMap(({ indicator, cells }) =>
        cells.map(({ areaCode, found, inherited }) => ({
          indicator_code: indicator.code,
          area_code: areaCode,
          figures: found?.count ?? 0,
          revised_figures: found?.revised ?? 0,
          last_month: found?.last ?? null,
          age_months: found?.ageMonths ?? null,
          freshness: found?.freshness ?? 'missing',
          grade: found?.grade ?? inherited?.grade ?? null,
          inherited_from: inherited?.areaCode ?? null,
        })),
      ),
  ),
  'data-requests': table(
    'ask! ask_id! ask_en! indicator_code! name_id name_en area_code! reason! next_due:yearmonth why_id why_en',
    { key: 'indicator_code area_code', refers: { area_code: 'areas.code' } },
    async (at) => {
      const { rows, areas, releases } = await matrixAt(at);
      const regencies = areas.filter((code) => code.split('.').length === 2);
      return shoppingList(rows, regencies, releases)
        .flatMap(({ indicatorCode, indicator, missing, old, nextDue }) => {
          const ask = askKeyOf(indicatorCode);
          const why = whatItIsFor(indicatorCode);
          return [...missing, ...old].map(
            (areaCode): Record<string, Cell> => ({
              ask,
              ask_id: askNames[ask].id,
              ask_en: askNames[ask].en,
              indicator_code: indicatorCode,
              name_id: indicator?.name.id ?? null,
              name_en: indicator?.name.en ?? null,
              area_code: areaCode,
              reason: missing.includes(areaCode) ? 'missing' : 'old',
              next_due: nextDue,
              why_id: why?.id ?? null,
              why_en: why?.en ?? null,
            }),
          );
        })
        .sort((a, b) =>
          `${a.ask} ${a.indicator_code} ${a.area_code}` < `${b.ask} ${b.indicator_code} ${b.area_code}`
            ? -1
            : 1,
        );
    },
  ),
  dictionary: table(
    `kind! code! name_id! name_en! unit measure cycle_months:integer max_age_months:integer inheritable:boolean
      relative_standard_error:number score_use_id score_use_en ask_id ask_en description_id description_en definitions`,
    { key: 'kind code' },
    async ({ db, cut }) => {
      const figures = (await listIndicators(db, cut)).map((one): Record<string, Cell> => {
        const use = scoredFigures.includes(one.code) ? whatItIsFor(one.code) : null;
        const ask = askNames[askKeyOf(one.code)];
        return {
          kind: 'indicator',
          code: one.code,
          name_id: one.name.id,
          name_en: one.name.en,
          unit: one.unit,
          measure: one.measure,
          cycle_months: one.cycleMonths,
          max_age_months: one.maxAgeMonths,
          inheritable: one.inheritable,
          relative_standard_error: one.relativeStandardError,
          score_use_id: use?.id ?? null,
          score_use_en: use?.en ?? null,
          ask_id: ask.id,
          ask_en: ask.en,
          description_id: one.description.id,
          description_en: one.description.en,
          definitions: one.definitions.join(' ') || null,
        };
      });
      const { rows } = await sql<{ definition: string }>`
        select distinct definition from foreign_worker_count_known_at(${cut}) order by 1`.execute(db);
      const counts = rows.map(({ definition }): Record<string, Cell> => {
        const words = definitionNames[definition] ?? { id: definition, en: definition };
        return { kind: 'count', code: definition, name_id: words.id, name_en: words.en, measure: 'count' };
      });
      return [...figures, ...counts];
    },
  ),
};
