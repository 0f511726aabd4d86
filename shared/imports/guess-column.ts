import type { Sheet } from '../tabular/workbook.ts';
import type { AreaReader } from './area-reader.ts';
import { cellText } from './cell-text.ts';
import { headingKey } from './heading-key.ts';
import { type Family, headingRole, totalHeading } from './heading-roles.ts';
import type { ColumnMeaning, ImportReference, MappingReason } from './import-types.ts';
import type { indicatorReader } from './indicator-words.ts';
import { readFigure } from './read-figure.ts';
import { readPeriod } from './read-period.ts';
import type { SectorReader } from './read-sector.ts';
import { readUnit } from './read-unit.ts';
import { countDefinition, documentKind, measureWord, positionLevel } from './worker-words.ts';

export interface GuessTools {
  readArea: AreaReader;
  readIndicator: ReturnType<typeof indicatorReader>;
  readSector: SectorReader;
  reference: ImportReference;
}

/** Shares of the filled cells among the first rows of a column that can be read as what. */
export interface ColumnSample {
  filled: number;
  figures: number;
  areas: number;
  codes: number;
  periods: number;
  indicators: number;
}

export function sampleColumn(sheet: Sheet, first: number, column: number, tools: GuessTools): ColumnSample {
  const counts = { figures: 0, areas: 0, codes: 0, periods: 0, indicators: 0 };
  let filled = 0;
  for (const row of sheet.rows.slice(first, first + 60)) {
    const value = row[column] ?? null;
    const text = cellText(value);
    if (text === '') continue;
    filled++;
    // prose is none of these
    if (text.length > 200) continue;
    const figure = readFigure(value, { decimals: true, habit: 'thousands' }).kind;
    if (figure === 'value' || figure === 'missing' || figure === 'small') counts.figures++;
    if (/\p{L}/u.test(text)) {
      if (tools.readArea('', text, { regencies: true }).kind === 'area') counts.areas++;
      else if (tools.readIndicator(text)?.sure === 1) counts.indicators++;
    } else if (tools.readArea(text, '').kind === 'area' || tools.readArea(text, '').kind === 'scheme')
      counts.codes++;
    const period = readPeriod(value);
    if (period.kind === 'period' && Number(period.period.slice(0, 4)) >= 1990) counts.periods++;
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    figures: share(counts.figures),
    areas: share(counts.areas),
    codes: share(counts.codes),
    periods: share(counts.periods),
    indicators: share(counts.indicators),
  };
}

/** What one column means, by its heading first, by its cells where the heading says nothing. */
export function guessColumn(
  parts: readonly string[],
  sample: ColumnSample,
  family: Family,
  tools: GuessTools,
): { meaning: ColumnMeaning; reason: MappingReason | null } {
  const text = parts.join(' ');
  const byHeading = (meaning: ColumnMeaning) => ({ meaning, reason: 'heading' as const });
  const byContent = (meaning: ColumnMeaning) => ({ meaning, reason: 'content' as const });
  if (text === '') {
    if (sample.filled < 2) return { meaning: { role: 'ignore' }, reason: null };
    if (sample.areas > 0.6) return byContent({ role: 'area' });
    if (sample.codes > 0.8 && sample.filled > 2) return byContent({ role: 'area_code' });
    return { meaning: { role: 'ignore' }, reason: null };
  }
  const role = headingRole(text, family) ?? (parts.length > 1 ? headingRole(parts.at(-1)!, family) : null);
  const across = acrossOf(parts, family, tools);
  if (role === 'period' && sample.areas > 0.6) return byContent({ role: 'area' });
  if (role === 'workplace' && sample.areas > 0.6) return byContent({ role: 'area' });
  if (role === 'area' && sample.codes > 0.8 && sample.areas === 0) return byContent({ role: 'area_code' });
  if (role === 'position' && sample.periods > 0.8) return byContent({ role: 'period' });
  if (role && !(role === 'value' && across && parts.length > 1)) return byHeading({ role });
  if (across && (sample.figures > 0.4 || sample.filled === 0)) return byHeading(across);
  if (sample.areas > 0.6) return byContent({ role: 'area' });
  if (sample.indicators > 0.6) return byContent({ role: 'indicator' });
  if (sample.periods > 0.8 && sample.filled > 1 && sample.figures < 0.2) return byContent({ role: 'period' });
  if (totalHeading.test(headingKey(parts.at(-1)!))) return byHeading({ role: 'value' });
  return { meaning: { role: 'ignore' }, reason: null };
}

/** Period, area, indicator, sector, position or definition in the parts of a heading; null where there is none. */
function acrossOf(
  parts: readonly string[],
  family: Family,
  tools: GuessTools,
): Extract<ColumnMeaning, { role: 'across' }> | null {
  const meaning: Extract<ColumnMeaning, { role: 'across' }> = { role: 'across' };
  const periods: string[] = [];
  const rest: string[] = [];
  for (const part of parts) {
    const kind = readPeriod(part).kind;
    if (kind === 'period' || kind === 'part') periods.push(part);
    else rest.push(part);
  }
  if (periods.length > 0) {
    const read = readPeriod(periods.join(' '));
    const alone = read.kind === 'unreadable' ? readPeriod(periods.at(-1)!) : read;
    if (alone.kind === 'period' && alone.grain !== 'day') meaning.period = alone.period;
    if (alone.kind === 'part') meaning.period = alone.part;
  }
  const words = rest.join(' ').replaceAll('_', ' ');
  if (words) {
    const inside = yearInside(words);
    if (!meaning.period && inside) meaning.period = inside;
    const unit = unitInside(rest);
    if (unit) meaning.unit = unit;
    const area = rest
      .map((part) => tools.readArea('', part, { regencies: true }))
      .find((one) => one.kind === 'area');
    if (area?.kind === 'area') meaning.areaCode = area.code;
    else if (family === 'workers') addWorkerParts(meaning, rest, tools);
    else {
      const read =
        tools.readIndicator(words, unit) ?? rest.map((part) => tools.readIndicator(part, unit)).find(Boolean);
      if (read) meaning.indicatorCode = read.code;
    }
  }
  const { role: _, unit: _u, ...says } = meaning;
  return Object.keys(says).length > 0 ? meaning : null;
}

function addWorkerParts(
  meaning: Extract<ColumnMeaning, { role: 'across' }>,
  rest: readonly string[],
  tools: GuessTools,
): void {
  for (const part of rest) {
    if (totalHeading.test(headingKey(part))) continue;
    const position = positionLevel(part);
    const sector = tools.readSector(part, null);
    if (position) meaning.position = position;
    else if (measureWord(part) || documentKind(part)) {
      const definition =
        countDefinition({ definition: part, measure: part, document: '', agency: '' }, tools.reference) ??
        countDefinition({ definition: '', measure: 'pemegang', document: part, agency: '' }, tools.reference);
      if (definition) meaning.definition = definition.code;
    } else if (sector.letter || sector.code || sector.problem?.kind === 'version') meaning.sector = part;
  }
}

/** `TPT 2024`, `TPT Agustus 2024`: the period that ends the words. */
function yearInside(words: string): string | null {
  const match = /(?:^|[\s(,])((?:\p{L}+\.?\s+)?(?:19|20)\d\d)\)?\s*(?:\(?%\)?)?$/u.exec(words);
  if (!match) return null;
  const whole = readPeriod(match[1]!);
  if (whole.kind === 'period') return whole.period;
  return /(?:19|20)\d\d/.exec(match[1]!)![0];
}

function unitInside(parts: readonly string[]): string | null {
  for (const part of parts) {
    const bracket = /[([]([^()[\]]{1,30})[)\]]/.exec(part)?.[1];
    if (bracket && readUnit(bracket)) return bracket.trim();
    if (/%/.test(part)) return '%';
    if (parts.length > 1 && readUnit(part)) return part;
  }
  return null;
}
