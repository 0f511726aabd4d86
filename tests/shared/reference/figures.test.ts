import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { reference, rows, tables, text } from './read.ts';

const areas = new Map(rows('places/areas.csv').map((row) => [row.code!, row]));
const indicators = new Map(rows('figures/indicators.csv').map((row) => [row.code!, row]));
const agencies = new Map(rows('agencies/agencies.csv').map((row) => [row.code!, row]));
const observations = rows('figures/observations.csv');
const foreign = rows('figures/foreign_workers.csv');
const population = rows('figures/population.csv');
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

test('files are UTF-8 with LF, without a byte-order mark, and end in a line feed', () => {
  for (const name of tables) {
    const content = text(name);
    expect(content.includes('\r'), name).toBe(false);
    expect(content.charCodeAt(0), name).not.toBe(0xfeff);
    expect(content.endsWith('\n'), name).toBe(true);
    expect(content.includes('\uFFFD'), name).toBe(false);
  }
});

test('every row that claims a source has its address', () => {
  for (const name of tables) {
    for (const row of rows(name)) {
      if (!('source_url' in row)) continue;
      expect(row.source_url, `${name}: ${JSON.stringify(row)}`).toMatch(/^https?:\/\/\S+$/);
      expect(row.source_title, name).not.toBe('');
    }
  }
});

test('no nationality is left in any text that is shipped', () => {
  const word =
    /\b(thai(land)?|china|chinese|cina|tiongkok|tionghoa|rrt|malaysia|india|korea|jepang|japan|filipina|vietnam|myanmar|bangladesh|taiwan|singapura|kewarganegaraan terbanyak)\b/i;
  for (const name of tables) {
    for (const row of rows(name)) {
      for (const [column, value] of Object.entries(row)) {
        // An address is a citation and is kept as published.
        if (column !== 'source_url') expect(value, `${name} ${column}`).not.toMatch(word);
      }
    }
  }
});

test('no column could hold a person', () => {
  for (const name of tables) {
    const columns = text(name).split('\n', 1)[0]!.split(',');
    for (const column of columns)
      expect(column).not.toMatch(/passport|paspor|nationality|kebangsaan|nik\b|birth/i);
  }
});

function boundsOf(period: string): [string, string] {
  const last = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  const parts = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/.exec(period);
  if (!parts) throw new RangeError(`period ${period}`);
  const year = Number(parts[1]);
  if (parts[2]) return [`${period}-01`, last(year, Number(parts[2]))];
  if (parts[3]) {
    const month = Number(parts[3]) * 3;
    return [`${year}-${String(month - 2).padStart(2, '0')}-01`, last(year, month)];
  }
  return [`${year}-01-01`, `${year}-12-31`];
}

test('periods parse, and their days lie in them or explain why not', () => {
  for (const row of [...observations, ...foreign]) {
    const [start, end] = boundsOf(row.period!);
    const label = JSON.stringify(row);
    expect(row.period_start, label).toMatch(DAY);
    expect(row.period_end, label).toMatch(DAY);
    expect(row.period_start! <= row.period_end!, label).toBe(true);
    expect(row.period_end! <= end && row.period_end! >= start, label).toBe(true);
    // Only a cumulative count or a half-year begins before the period that names its end.
    if (row.period_start !== start) expect(row.period_start, label).toBe(`${row.period!.slice(0, 4)}-01-01`);
    if (row.indicator_code?.endsWith('_ytd')) expect(row.period_start).toMatch(/-01-01$/);
  }
});

test('dates of publication are real, carry a precision and are not before the period', () => {
  for (const row of [...observations, ...foreign, ...population]) {
    const label = JSON.stringify(row);
    expect(Boolean(row.published_date), label).toBe(Boolean(row.published_precision));
    if (!row.published_date) continue;
    expect(row.published_date).toMatch(DAY);
    expect(['day', 'month', 'year']).toContain(row.published_precision);
    if (row.period_start && !row.indicator_code?.startsWith('minimum_wage')) {
      expect(row.published_date >= row.period_start, label).toBe(true);
    }
  }
});

test('observations name an area, an indicator and a number, in the unit of the dictionary', () => {
  for (const row of observations) {
    expect(areas.has(row.area_code!), row.area_code).toBe(true);
    const indicator = indicators.get(row.indicator_code!);
    expect(indicator, row.indicator_code).toBeDefined();
    expect(row.unit).toBe(indicator!.unit);
    expect(row.value).toMatch(/^-?\d+(\.\d+)?$/);
    expect(['true', 'false']).toContain(row.preferred);
    if (indicator!.measure === 'share') expect(Number(row.value)).toBeLessThanOrEqual(100);
    if (indicator!.measure === 'count') expect(Number(row.value)).toBeGreaterThanOrEqual(0);
  }
  expect(observations.some((row) => row.indicator_code === 'population')).toBe(false);
});

test('an observation is given once per area, indicator, period, definition and source', () => {
  const keys = observations.map((row) =>
    [row.area_code, row.indicator_code, row.period, row.definition, row.source_url].join('|'),
  );
  const twice = keys.filter((key, i) => keys.indexOf(key) !== i);
  expect(twice).toEqual([]);
});

test('two sources may agree, but only one value of a period is preferred', () => {
  const values = new Map<string, Set<number>>();
  for (const row of observations) {
    if (row.preferred !== 'true') continue;
    const key = [row.area_code, row.indicator_code, row.period, row.definition].join('|');
    values.set(key, (values.get(key) ?? new Set()).add(Number(row.value)));
  }
  expect([...values].filter(([, set]) => set.size > 1).map(([key]) => key)).toEqual([]);
});

test('layoffs say whether they are a month, a year, an event or cumulative', () => {
  const layoffs = observations.filter(
    (row) => row.indicator_code === 'layoffs' || row.indicator_code === 'layoffs_ytd',
  );
  expect(layoffs.length).toBeGreaterThan(15);
  for (const row of layoffs) {
    expect(row.indicator_code === 'layoffs' ? ['month', 'year', 'event'] : ['ytd']).toContain(row.definition);
    if (row.definition === 'year') expect(row.period).toMatch(/^\d{4}$/);
    if (row.definition === 'month') expect(row.period).toMatch(/^\d{4}-\d\d$/);
  }
});

test('the dictionary describes every indicator, inherits no count and carries a limit', () => {
  const used = new Set([...observations.map((row) => row.indicator_code!), 'population']);
  for (const code of used) expect(indicators.has(code), code).toBe(true);
  // the rest is what the score could read and nobody has published yet, and what APOA counts: it must be there to be entered
  const asked = [...indicators.keys()].filter((code) => !used.has(code));
  for (const code of asked)
    expect(code).toMatch(
      /^(employment_share_\w+|vacancies(_ytd)?|job_seekers_registered|underemployment_rate|apoa_reports)$/,
    );
  for (const row of indicators.values()) {
    expect(['rate', 'share', 'count', 'index', 'change', 'amount']).toContain(row.measure);
    expect(['month', 'quarter', 'year', 'round_august', 'round_february', 'event', 'cumulative']).toContain(
      row.period_kind,
    );
    expect(Number(row.max_age_months), row.code).toBeGreaterThan(0);
    expect(row.name_id && row.name_en && row.description_id && row.description_en, row.code).toBeTruthy();
    if (row.measure === 'count' && row.unit !== 'Rp/bulan') expect(row.inheritable, row.code).toBe('false');
    if (['rate', 'share'].includes(row.measure!)) expect(row.inheritable, row.code).toBe('true');
  }
});

test('foreign-worker counts carry agency, definition and kind, and name no firm', () => {
  for (const row of foreign) {
    const label = JSON.stringify(row);
    expect(areas.has(row.area_code!), label).toBe(true);
    if (row.area_scope!.endsWith('-island')) expect(row.area_code).toBe('19');
    else expect(row.area_scope).toBe(row.area_code);
    expect(row.count).toMatch(/^\d+$/);
    expect(row.definition).toMatch(/^[a-z_]+$/);
    expect(['stock', 'flow']).toContain(row.kind);
    if (row.agency_code) expect(agencies.has(row.agency_code), row.agency_code).toBe(true);
    expect(Boolean(row.sector_letter), label).toBe(Boolean(row.kbli_version));
    expect(row.sector_as_published).not.toMatch(/\b(PT|CV)\b/);
  }
  // One definition is a stock or a flow, never both.
  const kinds = new Map<string, string>();
  for (const row of foreign) {
    expect(kinds.get(row.definition!) ?? row.kind, row.definition).toBe(row.kind);
    kinds.set(row.definition!, row.kind!);
  }
});

test('population and agencies refer to known areas', () => {
  for (const row of population) {
    expect(areas.has(row.area_code!), row.area_code).toBe(true);
    expect(row.year).toMatch(/^20\d\d$/);
    expect(Number(row.population)).toBeGreaterThan(1000);
  }
  expect(agencies.size).toBe(rows('agencies/agencies.csv').length);
  for (const row of agencies.values()) {
    expect(['province', 'regency', 'central']).toContain(row.level);
    expect(areas.has(row.area_code!), row.code).toBe(true);
    expect(['true', 'false']).toContain(row.timpora_member);
    expect(row.code).toMatch(/^[a-z0-9.-]+$/);
  }
});

test('coverage.md is up to date with the figures', () => {
  execFileSync(process.execPath, [path.join(reference, 'print-coverage.mjs'), '--check'], { stdio: 'pipe' });
});

test('preferred labour figures of a round agree with each other', () => {
  const rounds = new Map<string, Record<string, number>>();
  for (const row of observations) {
    if (row.preferred !== 'true' || !['february', 'august'].includes(row.definition!)) continue;
    const key = `${row.area_code} ${row.period}`;
    rounds.set(key, { ...rounds.get(key), [row.indicator_code!]: Number(row.value) });
  }
  let checked = 0;
  for (const [key, round] of rounds) {
    const { labour_force: force, employed, unemployed, open_unemployment_rate: rate } = round;
    const jobless = unemployed ?? (force && employed ? force - employed : undefined);
    const total = force ?? (employed && unemployed ? employed + unemployed : undefined);
    if (jobless === undefined || total === undefined || rate === undefined) continue;
    expect(Math.abs((100 * jobless) / total - rate), key).toBeLessThan(0.02);
    checked++;
  }
  expect(checked).toBeGreaterThan(15);
});

test('where a regency and all its kecamatan are counted for a year, the sums agree', () => {
  const children = [...areas.values()].filter((area) => area.level === 'district');
  let checked = 0;
  for (const whole of population.filter((row) => areas.get(row.area_code!)!.level === 'regency')) {
    const codes = children.filter((area) => area.parent_code === whole.area_code).map((area) => area.code);
    const parts = population.filter((row) => row.year === whole.year && codes.includes(row.area_code));
    if (parts.length !== codes.length) continue;
    expect(parts.reduce((sum, row) => sum + Number(row.population), 0)).toBe(Number(whole.population));
    checked++;
  }
  expect(checked).toBe(3);
});
