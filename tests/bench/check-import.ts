import { checkImport } from '../../shared/imports/check-import.ts';
import { guessMapping } from '../../shared/imports/guess-mapping.ts';
import { personColumns } from '../../shared/imports/person-columns.ts';
import { seedState } from '../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../shared/statistics/xoshiro-128.ts';
import type { Sheet, Workbook } from '../../shared/tabular/workbook.ts';
import { importReference } from '../shared/imports/reference-input.ts';
import { atMost, type Line, median } from './line.ts';

const count = 100_000;

/** One figure a row: every area, five indicators, as many months as it takes; texts as a CSV holds them. */
function invented(): Workbook {
  const dice = xoshiro128(seedState(1, ['import']));
  const areas = importReference.areas.filter((area) => area.level !== 'sea_zone');
  const indicators = [
    'vacancies',
    'job_seekers_registered',
    'apoa_reports',
    'layoffs',
    'kip_vessels_present',
  ];
  const rows: Sheet['rows'] = [
    ['kode_wilayah', 'wilayah', 'indikator', 'periode', 'nilai', 'satuan', 'judul_sumber', 'keterangan'],
  ];
  for (let month = 0; rows.length <= count; month++)
    for (const indicator of indicators)
      for (const area of areas) {
        if (rows.length > count) break;
        const period = `${1996 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
        rows.push([
          area.code,
          area.name,
          indicator,
          period,
          String(Math.floor(dice.uniform() * 900)),
          null,
          'Surat uji',
          null,
        ]);
      }
  const sheet: Sheet = {
    name: '',
    isHidden: false,
    rows,
    merged: [],
    hiddenRows: [],
    hiddenColumns: [],
    comments: [],
  };
  return { format: 'csv', encoding: 'utf-8', delimiter: ';', sheets: [sheet] };
}

/** Door, guess and checks of a long file, against reading its cells once. */
export function checkImportSpeed(): Promise<Line[]> {
  const workbook = invented();
  const milliseconds = (run: () => unknown) => {
    run();
    return median(
      Array.from({ length: 3 }, () => {
        const begun = performance.now();
        run();
        return performance.now() - begun;
      }),
    );
  };
  const plain = milliseconds(() => {
    const seen = new Set<unknown>();
    for (const row of workbook.sheets[0]!.rows) for (const value of row) seen.add(value);
    return seen.size;
  });
  const baseline = { name: 'every cell into one set', value: plain };
  const door = milliseconds(() => personColumns(workbook));
  const { mapping } = guessMapping(workbook, importReference)[0]!;
  const guess = milliseconds(() => guessMapping(workbook, importReference));
  const first = checkImport(workbook, mapping, [], importReference);
  if (first.rows.length < count * 0.99) throw new Error(`${first.rows.length} rows read of ${count}`);
  const check = milliseconds(() => checkImport(workbook, mapping, [], importReference));
  const line = (name: string, value: number, limit: number): Line => ({
    name: `${count.toLocaleString('en')} rows x 8: ${name}`,
    value,
    baseline,
    unit: 'ms',
    target: atMost(value, limit, 'ms'),
  });
  return Promise.resolve([
    line('person columns', door, 500),
    line('guess the mapping', guess, 500),
    line('check', check, 2000),
  ]);
}
