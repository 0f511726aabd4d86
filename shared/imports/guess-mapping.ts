import type { Sheet, Workbook } from '../tabular/workbook.ts';
import { type AreaReader, areaReader } from './area-reader.ts';
import { cellText } from './cell-text.ts';
import { columnHeadings } from './column-headings.ts';
import { type ColumnSample, guessColumn, type GuessTools, sampleColumn } from './guess-column.ts';
import { readDefinition } from './figure-definition.ts';
import { findHeading } from './find-heading.ts';
import { headingFingerprint } from './heading-fingerprint.ts';
import { headingKey } from './heading-key.ts';
import { type Family, totalHeading } from './heading-roles.ts';
import type {
  ColumnMeaning,
  Constants,
  ImportReference,
  Layout,
  Mapping,
  MappingGuess,
  RememberedMapping,
} from './import-types.ts';
import { indicatorReader } from './indicator-words.ts';
import { numberHabit } from './number-habit.ts';
import { everySector, sectorReader } from './read-sector.ts';
import { titleContext } from './title-context.ts';
import { countDefinition, documentKind, measureWord, positionLevel } from './worker-words.ts';

/**
 * How each sheet may be read, the surest first; sheets in which nothing is recognised come last with `sure` 0. A mapping that
 * was used on the same headings before is taken over, with what belongs to that one file (period, release) left out.
 * Cost: the first rows of each sheet, and one pass over its code column.
 */
export function guessMapping(
  workbook: Workbook,
  reference: ImportReference,
  remembered: readonly RememberedMapping[] = [],
): MappingGuess[] {
  const tools: GuessTools = {
    readArea: areaReader(reference),
    readIndicator: indicatorReader(reference),
    readSector: sectorReader(reference),
    reference,
  };
  return workbook.sheets
    .map((_, index) => guessSheet(workbook, index, tools, remembered))
    .sort((a, b) => b.sure - a.sure || a.mapping.sheet - b.mapping.sheet);
}

function guessSheet(
  workbook: Workbook,
  index: number,
  tools: GuessTools,
  remembered: readonly RememberedMapping[],
): MappingGuess {
  const sheet = workbook.sheets[index]!;
  const isArea = (text: string) => tools.readArea('', text, { regencies: true }).kind === 'area';
  const family = familyOf(sheet);
  const isSeries = (text: string) =>
    tools.readIndicator(text) !== null ||
    (family === 'workers' &&
      (everySector.test(headingKey(text)) ||
        positionLevel(text) !== null ||
        documentKind(text) !== null ||
        measureWord(text) !== null ||
        tools.readSector(text, null).letter !== null ||
        /^[A-V]$/.test(text.trim())));
  const heading = findHeading(sheet, family, isArea, isSeries);
  const mapping: Mapping = {
    sheet: index,
    layout: 'indicators_long',
    headerTop: heading?.top ?? 0,
    headerBottom: heading?.bottom ?? 0,
    columns: {},
    constants: {},
  };
  if (!heading) return { mapping, sure: 0, why: [] };
  const known = remembered.find((one) => one.fingerprint === headingFingerprint(workbook, mapping));
  const guess = fresh(sheet, mapping, family, tools);
  return known ? takeOver(known.mapping, guess) : guess;
}

/** What the sheet is about, by its titles and headings. */
function familyOf(sheet: Sheet): Family {
  const words = headingKey(
    [sheet.name, ...sheet.rows.slice(0, 12).flatMap((row) => row.slice(0, 40).map(cellText))]
      .filter((text) => text.length < 300)
      .join(' '),
  );
  if (/\bapoa\b|pelaporan orang asing/.test(words)) return 'apoa';
  if (
    /\btka\b|tenaga kerja asing|\bwna\b|orang asing|\brptka\b|\bimta\b|\bk?itas\b|\bk?itap\b|foreign worker|persons working reported|jenis ukuran/.test(
      words,
    )
  )
    return 'workers';
  return /\bphk\b|pemutusan hubungan kerja|layoff/.test(words) ? 'layoffs' : 'indicators';
}

function fresh(sheet: Sheet, mapping: Mapping, family: Family, tools: GuessTools): MappingGuess {
  const why: MappingGuess['why'] = [];
  const headings = columnHeadings(sheet, mapping.headerTop, mapping.headerBottom);
  const first = mapping.headerBottom + 1;
  const width = Math.max(headings.length, ...sheet.rows.slice(first, first + 60).map((row) => row.length));
  const title = titleContext(sheet, mapping.headerTop, tools.readArea);
  const samples = Array.from({ length: width }, (_, column) => sampleColumn(sheet, first, column, tools));
  const columns: Record<number, ColumnMeaning> = {};
  for (let column = 0; column < width; column++) {
    const guess = guessColumn(headings[column] ?? [], samples[column]!, family, tools);
    columns[column] = guess.meaning;
    if (guess.reason)
      why.push({ code: guess.reason, column, text: (headings[column] ?? []).join(' / ').slice(0, 120) });
  }
  const bySector = sectorsOfTitle(sheet, first, columns, headings, samples, title.lines, family, tools);
  tidy(columns, headings, samples, family);
  const constants = constantsOf(columns, headings, title, family, tools, why);
  if (bySector) constants.indicatorNames = bySector;
  Object.assign(constants, habitsOf(sheet, first, columns, tools.readArea, why));
  const all = Object.values(columns);
  const has = (role: ColumnMeaning['role']) => all.some((one) => one.role === role);
  const wide = has('across');
  const bps = bpsLayout(headings);
  // numbers of the yearbook service are Indonesian text, those of dynamic tables come from JSON
  if (bps) constants.singlePoint = bps === 'bps_simdasi' ? 'thousands' : 'decimal';
  const layout: Layout =
    bps ??
    (family === 'workers'
      ? wide
        ? 'foreign_workers_wide'
        : 'foreign_workers_long'
      : family === 'apoa' && !has('indicator')
        ? 'apoa'
        : family === 'layoffs' && !has('indicator')
          ? 'layoffs'
          : wide
            ? 'indicators_wide'
            : 'indicators_long');
  const acrossSays = (key: 'areaCode' | 'period' | 'indicatorCode') =>
    all.some((one) => one.role === 'across' && one[key] !== undefined);
  const parts = [
    wide || has('value'),
    has('area') || has('area_code') || constants.areaCode || acrossSays('areaCode'),
    has('period') || has('year') || constants.period || acrossSays('period'),
    family === 'workers'
      ? constants.countDefinition ||
        has('measure') ||
        has('definition') ||
        all.some((one) => one.role === 'across' && one.definition)
      : has('indicator') || constants.indicatorCode || acrossSays('indicatorCode'),
  ];
  const rolesKnown = all.filter((one) => one.role !== 'ignore').length;
  const sure = parts[0]
    ? (0.9 * parts.filter(Boolean).length) / parts.length - (rolesKnown < 2 ? 0.3 : 0)
    : 0.1;
  return { mapping: { ...mapping, layout, columns, constants }, sure: Math.max(0, sure), why };
}

/**
 * Tables by industry, whose title says what is measured and whose headings or rows say the industry only: columns become
 * indicators, rows get the meaning of their words.
 */
function sectorsOfTitle(
  sheet: Sheet,
  first: number,
  columns: Record<number, ColumnMeaning>,
  headings: readonly string[][],
  samples: readonly ColumnSample[],
  lines: readonly string[],
  family: Family,
  tools: GuessTools,
): Record<string, string> | null {
  if (family !== 'indicators') return null;
  const codeOf = (words: string): string | null => {
    for (const line of lines) {
      const read = tools.readIndicator(`${line.replace(/\s+(?:menurut|by)\s.*$/i, '')} ${words}`);
      if (read && /^(?:employment_share|grdp_growth|grdp_share)_/.test(read.code)) return read.code;
    }
    return null;
  };
  for (const [key, meaning] of Object.entries(columns)) {
    const column = Number(key);
    if (samples[column]!.figures <= 0.4 || (meaning.role !== 'ignore' && meaning.role !== 'across')) continue;
    if (meaning.role === 'across' && meaning.indicatorCode) continue;
    const code = codeOf((headings[column] ?? []).join(' '));
    if (code)
      columns[column] = {
        ...(meaning.role === 'across' ? meaning : { role: 'across' as const }),
        indicatorCode: code,
      };
  }
  const rows = Object.entries(columns).find(([, one]) => one.role === 'sector');
  if (!rows || Object.values(columns).some((one) => one.role === 'indicator')) return null;
  const column = Number(rows[0]);
  columns[column] = { role: 'indicator' };
  const words = new Set(sheet.rows.slice(first, first + 500).map((row) => cellText(row[column])));
  return Object.fromEntries(
    [...words].flatMap((text) => {
      const code = text === '' ? null : codeOf(text);
      return code ? [[text, code]] : [];
    }),
  );
}

/** The sheet that a saved answer of BPS becomes. */
function bpsLayout(headings: readonly string[][]): 'bps_dynamic' | 'bps_simdasi' | null {
  const words = headings.map((parts) => parts.join(' '));
  if (!words.includes('kode_bps') || !words.includes('kunci')) return null;
  return words.includes('tahun') ? 'bps_simdasi' : 'bps_dynamic';
}

/** One column of figures only; what stands over several is a total or another series. */
function tidy(
  columns: Record<number, ColumnMeaning>,
  headings: readonly string[][],
  samples: readonly ColumnSample[],
  family: Family,
): void {
  const entries = () =>
    Object.entries(columns).map(([column, meaning]) => [Number(column), meaning] as const);
  const with_ = (role: ColumnMeaning['role']) => entries().filter(([, one]) => one.role === role);
  if (with_('across').length > 0)
    for (const [column] of with_('value'))
      columns[column] = totalHeading.test(headingKey((headings[column] ?? []).at(-1) ?? ''))
        ? { role: 'total' }
        : { role: 'across' };
  // "sumber" beside the agency is the publication
  const agencies = with_('agency');
  if (agencies.length > 1 && with_('source').length === 0)
    for (const [column] of agencies)
      if (/^sumber/.test(headingKey((headings[column] ?? []).join(' '))))
        columns[column] = { role: 'source' };
  // the same role twice: the first with figures in it counts
  for (const role of ['value', 'period', 'year', 'month', 'indicator', 'unit', 'sector', 'firm'] as const)
    for (const [column] of with_(role).slice(1)) columns[column] = { role: 'ignore' };
  if (with_('value').length === 0 && with_('across').length === 0) {
    const figures = entries().filter(
      ([column, one]) =>
        one.role === 'ignore' &&
        samples[column]!.figures > 0.6 &&
        (headings[column] ?? []).length > 0 &&
        !/^(?:no|nomor|peringkat|ranking|rank)\b/.test(headingKey((headings[column] ?? []).join(' '))),
    );
    if (figures.length === 1) columns[figures[0]![0]] = { role: 'value' };
  }
  if (family !== 'layoffs' && family !== 'workers')
    for (const [column] of with_('firm')) columns[column] = { role: 'ignore' };
}

function constantsOf(
  columns: Record<number, ColumnMeaning>,
  headings: readonly string[][],
  title: ReturnType<typeof titleContext>,
  family: Family,
  tools: GuessTools,
  why: MappingGuess['why'],
): Constants {
  const all = Object.values(columns);
  const has = (role: ColumnMeaning['role']) => all.some((one) => one.role === role);
  const across = all.filter((one) => one.role === 'across');
  const constants: Constants = {};
  const take = <K extends keyof Constants>(
    key: K,
    value: Constants[K] | null | undefined,
    text: string,
    code: 'title' | 'footnote' = 'title',
  ) => {
    if (value === null || value === undefined) return;
    constants[key] = value;
    why.push({ code, column: null, text: text.slice(0, 120) });
  };
  const lines = title.lines.join(' · ');
  if (!has('area') && !has('area_code') && !across.some((one) => one.areaCode))
    take('areaCode', title.area, lines);
  if (
    !has('period') &&
    !has('year') &&
    !across.every((one) => one.period && one.period.length >= 4 && !one.period.startsWith('--'))
  )
    take('period', title.period, lines);
  if (across.length === 0 && !has('period') && !has('year')) take('period', title.period, lines);
  if (!has('source')) take('sourceTitle', title.sourceTitle, title.sourceTitle ?? '', 'footnote');
  if (!has('unit') && title.unit && (title.unit.unit || title.unit.factor !== 1)) {
    const word =
      title.unit.factor === 1
        ? ''
        : title.unit.factor === 1e3
          ? 'ribu '
          : title.unit.factor === 1e6
            ? 'juta '
            : 'miliar ';
    take('unit', `${word}${title.unit.unit ?? ''}`.trim(), lines);
  }
  if (family === 'workers') {
    const valueHeading = Object.entries(columns).find(([, one]) => one.role === 'value');
    const words = [...title.lines, ...(valueHeading ? (headings[Number(valueHeading[0])] ?? []) : [])].join(
      ' ',
    );
    if (!has('measure') && !has('definition') && !across.some((one) => one.definition)) {
      const definition = countDefinition(
        { definition: '', measure: words, document: '', agency: words },
        tools.reference,
      );
      if (definition && !(has('document') && definition.measure === 'stock')) {
        take('countDefinition', definition.code, words);
        take('kind', definition.measure, words);
      }
    }
  } else if (
    (!has('indicator') && !across.every((one) => one.indicatorCode)) ||
    (across.length === 0 && !has('indicator'))
  ) {
    const found = [...title.lines, ...headings.filter((_, at) => columns[at]?.role === 'value').flat()]
      .map((line) => tools.readIndicator(line, title.unit?.unit ?? null))
      .find((one) => one !== null);
    const fallback = family === 'apoa' ? 'apoa_reports' : family === 'layoffs' ? 'layoffs' : null;
    const code =
      found?.code ?? (tools.reference.indicators.some((one) => one.code === fallback) ? fallback : null);
    take('indicatorCode', code, lines);
    if (
      code?.endsWith('_ytd') &&
      !constants.period &&
      !has('period') &&
      !has('year') &&
      across.every((one) => !one.period)
    )
      take('period', title.sinceJanuary, lines);
  }
  // a year across or down, and the round of the survey in the title or the source
  const rounds = new Set(
    (`${lines} ${title.sourceTitle ?? ''}`.match(/\b(?:februari|agustus|february|august)\b/gi) ?? []).map(
      readDefinition,
    ),
  );
  const byYear =
    !has('month') && !across.some((one) => one.period?.includes('-')) && !constants.period?.includes('-');
  if (family === 'indicators' && !has('definition') && rounds.size === 1 && byYear)
    take('definition', [...rounds][0], lines);
  if (has('sector') || across.some((one) => one.sector)) {
    const edition = /kbli\s*(2020|2025)/i.exec(`${lines} ${headings.flat().join(' ')}`)?.[1];
    if (edition) take('kbliVersion', edition as '2020' | '2025', edition);
  }
  for (const [column, one] of Object.entries(columns)) {
    const key = headingKey((headings[Number(column)] ?? []).join(' '));
    if (one.role !== 'area_code') continue;
    if (/\b(?:bps|mfd)\b/.test(key)) take('codeScheme', 'bps', key);
    else if (/kemendagri|dagri/.test(key)) take('codeScheme', 'kemendagri', key);
  }
  return constants;
}

/** Which list the codes are from, if names beside them settle it; and how numbers are written, if the sheet shows it. */
function habitsOf(
  sheet: Sheet,
  first: number,
  columns: Record<number, ColumnMeaning>,
  readArea: AreaReader,
  why: MappingGuess['why'],
): Constants {
  const constants: Constants = {};
  const column = (role: ColumnMeaning['role']) => {
    const found = Object.entries(columns).find(([, one]) => one.role === role);
    return found ? Number(found[0]) : -1;
  };
  const [code, name] = [column('area_code'), column('area')];
  const votes = { kemendagri: 0, bps: 0 };
  if (code >= 0) {
    const seen = new Set<string>();
    for (const row of sheet.rows.slice(first)) {
      const written = cellText(row[code]);
      const said = name >= 0 ? cellText(row[name]) : '';
      const key = `${written}|${said}`;
      if (written === '' || seen.has(key)) continue;
      seen.add(key);
      if (/^\d{7}$/.test(written)) votes.bps++;
      const read = readArea(written, '');
      if (read.kind !== 'scheme' || !said) continue;
      const named = readArea('', said, { regencies: true });
      if (named.kind !== 'area') continue;
      if (named.code === read.kemendagri) votes.kemendagri++;
      if (named.code === read.bps) votes.bps++;
    }
  }
  if (votes.bps > 0 !== votes.kemendagri > 0) {
    constants.codeScheme = votes.bps > 0 ? 'bps' : 'kemendagri';
    why.push({ code: 'code_scheme', column: code, text: constants.codeScheme });
  }
  const figures = Object.entries(columns)
    .filter(([, one]) => one.role === 'across' || one.role === 'value' || one.role === 'total')
    .map(([at]) => Number(at));
  const habit = numberHabit(sheet.rows.slice(first, first + 5000), figures);
  if (habit) {
    constants.singlePoint = habit.reading;
    why.push({ code: 'habit', column: null, text: habit.example });
  }
  return constants;
}

/** The remembered reading on this file's sheet and rows; periods come from the new headings. */
function takeOver(old: Mapping, guess: MappingGuess): MappingGuess {
  const columns: Record<number, ColumnMeaning> = {};
  for (const [key, meaning] of Object.entries(old.columns)) {
    const now = guess.mapping.columns[Number(key)];
    if (meaning.role !== 'across') columns[Number(key)] = meaning;
    else {
      const period = now?.role === 'across' ? now.period : undefined;
      const { period: _, ...rest } = meaning;
      columns[Number(key)] = period === undefined ? rest : { ...rest, period };
    }
  }
  const { period: _p, publishedDate: _d, accepted: _a, sourceTitle, sourceUrl: _u, ...kept } = old.constants;
  const own = guess.mapping.constants;
  const constants: Constants = { ...kept };
  // a title with a year in it is that of one release, and the new sheet may be of another
  const title = own.sourceTitle ?? (/\d{4}/.test(sourceTitle ?? '') ? undefined : sourceTitle);
  if (title) constants.sourceTitle = title;
  if (own.period) constants.period = own.period;
  return {
    mapping: { ...guess.mapping, layout: old.layout, columns, constants },
    sure: 1,
    why: [
      { code: 'remembered', column: null, text: '' },
      ...guess.why.filter((one) => one.code === 'title' || one.code === 'footnote'),
    ],
  };
}
