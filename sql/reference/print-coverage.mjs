/**
 * Prints which figure exists for which area and year, and writes it to coverage.md beside this file.
 * Run: node sql/reference/print-coverage.mjs [--check] (with --check nothing is written; a stale file exits 1).
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const here = path.dirname(fileURLToPath(import.meta.url));
const read = (name) => parse(fs.readFileSync(path.join(here, name), 'utf8'), { columns: true });
const areas = ['19', '19.01', '19.02', '19.03', '19.04', '19.05', '19.06', '19.71'];
const names = Object.fromEntries(read('places/areas.csv').map((row) => [row.code, row.short_name]));

/** 2021, 2022, 2023, 2025 -> 2021-2023, 2025 */
function years(list) {
  const sorted = [...new Set(list)].map(Number).sort((a, b) => a - b);
  const runs = [];
  for (const year of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join(', ') || '-';
}
function table(title, rows, keyOf, areaOf, periodOf) {
  const keys = [...new Set(rows.map(keyOf))].sort();
  const head = `| ${title} | rows | ${areas.map((code) => `${code} ${names[code]}`).join(' | ')} |`;
  const body = keys.map((key) => {
    const mine = rows.filter((row) => keyOf(row) === key);
    const cells = areas.map((code) =>
      years(mine.filter((row) => areaOf(row) === code).map((row) => periodOf(row).slice(0, 4))),
    );
    return `| ${key} | ${mine.length} | ${cells.join(' | ')} |`;
  });
  return [head, `|${' --- |'.repeat(areas.length + 2)}`, ...body].join('\n');
}

const observations = read('figures/observations.csv');
const population = read('figures/population.csv');
const foreign = read('figures/foreign_workers.csv');
const incidents = read('incidents/incidents.csv');
const districts = population.filter((row) => row.area_code.split('.').length === 3);
const undated = observations.filter((row) => !row.published_date).length;
const regencyOf = (code) => code.slice(0, 5);

const text = `# What the shipped figures cover

Written by print-coverage.mjs from the CSV files; not by hand. Years with at least one row, per area.

## Observations (${observations.length} rows, ${observations.filter((row) => row.preferred === 'false').length} kept beside a preferred figure, ${undated} without a known date of publication)

${table(
  'indicator: definition',
  observations,
  (row) => (row.definition ? `${row.indicator_code}: ${row.definition}` : row.indicator_code),
  (row) => row.area_code,
  (row) => row.period,
)}

## Population (${population.length} rows)

${table(
  'level',
  population.filter((row) => row.area_code.split('.').length < 3),
  () => 'province and regency',
  (row) => row.area_code,
  (row) => row.year,
)}

Kecamatan: ${new Set(districts.map((row) => row.area_code)).size} of 47 have a figure, ${districts.length} rows, years ${years(districts.map((row) => row.year))}.

## Foreign workers (${foreign.length} rows), by definition

${table(
  'definition',
  foreign.filter((row) => row.area_scope === row.area_code),
  (row) => row.definition,
  (row) => row.area_code,
  (row) => row.period,
)}

Island working areas (not one area of the tree): ${[
  ...new Set(foreign.filter((row) => row.area_scope !== row.area_code).map((row) => row.area_scope)),
]
  .sort()
  .map((scope) => {
    const mine = foreign.filter((row) => row.area_scope === scope);
    return `${scope} ${[...new Set(mine.map((row) => row.definition))]
      .sort()
      .map(
        (d) =>
          `${d} (${years(mine.filter((row) => row.definition === d).map((row) => row.period.slice(0, 4)))})`,
      )
      .join(', ')}`;
  })
  .join('; ')}.

## Incidents (${incidents.length} rows), by regency

${table(
  'category',
  incidents,
  (row) => row.category,
  (row) => (row.area_code === '19' ? '19' : regencyOf(row.area_code)),
  (row) => row.event_month,
)}

## What it lets us show

The province has a nearly unbroken series of unemployment, participation, poverty and growth, so its strain can be
drawn over time. The regencies have unemployment and poverty together only for 2021 and 2022, and single years
beyond (${['19.03', '19.04', '19.71', '19.06'].map((code) => `${names[code]} ${years(observations.filter((row) => row.indicator_code === 'open_unemployment_rate' && row.area_code === code).map((row) => row.period.slice(0, 4)))}`).join('; ')}),
so most regency strain after mid-2024 is inherited from the province or missing, and must be shown so. Layoffs are
single months, events and years of different offices; no twelve months of any regency are covered by one series.
Foreign-worker counts by sector exist for single dates, never for two dates of one area by one definition and agency,
so a change by sector cannot be computed from them. Vacancies and the level of underemployment are not published for
any area. Incidents are those that the press reported: a month without one is weak evidence of calm.
`;
if (process.argv.includes('--check')) {
  const old = fs.readFileSync(path.join(here, 'coverage.md'), 'utf8');
  if (old !== text) {
    console.error('coverage.md is stale: run node sql/reference/print-coverage.mjs');
    process.exit(1);
  }
} else {
  fs.writeFileSync(path.join(here, 'coverage.md'), text);
  console.log(text);
}
