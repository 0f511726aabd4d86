import { redact } from '../intake/redact.ts';
import type { Sheet } from '../tabular/workbook.ts';
import type { AreaReader } from './area-reader.ts';
import { cellText } from './cell-text.ts';
import { readPeriod } from './read-period.ts';
import { readUnit, type UnitReading } from './read-unit.ts';

/** What the lines above and below a table and the name of its sheet say about all of it. */
export interface TitleContext {
  lines: string[];
  period: string | null;
  /** Month that a span from January ends in, for counts since January. */
  sinceJanuary: string | null;
  area: string | null;
  unit: UnitReading | null;
  sourceTitle: string | null;
}

/** Reads titles and the footnote of the source; only what they say once and plainly is taken. */
export function titleContext(sheet: Sheet, top: number, readArea: AreaReader): TitleContext {
  const lines = sheet.rows
    .slice(0, Math.max(0, top))
    .map((row) => row.map(cellText).filter(Boolean).join(' '))
    .filter((line) => line !== '' && line.length < 400);
  const named = sheet.name ? [...lines, sheet.name] : lines;
  return {
    lines: named,
    period: periodOf(named),
    sinceJanuary: sinceJanuary(named),
    area: areaOf(named, readArea),
    unit: unitOf(lines),
    sourceTitle: sourceOf(sheet, top),
  };
}

/** One year, with one month or quarter or none; a span of years is no period. */
function periodOf(lines: readonly string[]): string | null {
  const all = lines.join(' ');
  if (/\bsemester\b|\bsmt\b/i.test(all)) return null;
  const years = new Set(all.match(/\b(?:19|20)\d\d\b/g) ?? []);
  if (years.size !== 1) return null;
  const year = [...years][0]!;
  const quarter = /\b(?:triwulan|tw|q|kuartal)\.?\s*-?\s*(i{1,3}|iv|[1-4])\b/i.exec(all);
  if (quarter) {
    const read = readPeriod(`triwulan ${quarter[1]} ${year}`);
    return read.kind === 'period' ? read.period : null;
  }
  const months = new Set<string>();
  for (const word of all.match(/\p{L}{3,}/gu) ?? []) {
    const read = readPeriod(`${word} ${year}`);
    if (read.kind === 'period' && read.grain === 'month') months.add(read.period);
  }
  if (months.size > 1) return null;
  return months.size === 1 ? [...months][0]! : year;
}

function sinceJanuary(lines: readonly string[]): string | null {
  const match =
    /\bjan(?:uari)?\s*(?:s\s*[./]?\s*d\.?|sampai(?:\s+dengan)?|hingga|[-–])\s*(\p{L}{3,})\s+((?:19|20)\d\d)/iu.exec(
      lines.join(' '),
    );
  const read = match ? readPeriod(`${match[1]} ${match[2]}`) : null;
  return read?.kind === 'period' && read.grain === 'month' ? read.period : null;
}

function areaOf(lines: readonly string[], readArea: AreaReader): string | null {
  const found = new Set<string>();
  for (const line of lines) {
    const whole = readArea('', line);
    if (whole.kind === 'area') found.add(whole.code);
    for (const match of line.matchAll(
      /\b(?:kabupaten|kab\.?|kota|kecamatan|kec\.?|provinsi|prov\.?|perairan|laut)\s+(?!\/)\p{L}[\p{L} ]{2,40}/giu,
    )) {
      const words = match[0].split(/\s+/).slice(0, 5);
      for (let count = words.length; count >= 2; count--) {
        const read = readArea('', words.slice(0, count).join(' '));
        if (read.kind !== 'area') continue;
        found.add(read.code);
        break;
      }
    }
  }
  // a regency and its province in one title: the finer one is meant
  const fine = [...found].sort((a, b) => b.length - a.length);
  if (fine.length === 0) return null;
  return fine.every((code) => fine[0]!.startsWith(code)) ? fine[0]! : null;
}

function unitOf(lines: readonly string[]): UnitReading | null {
  for (const line of lines) {
    for (const match of line.matchAll(/[([]([^()[\]]{1,30})[)\]]/g)) {
      const read = readUnit(match[1]!);
      if (read) return read;
    }
    const said = /\b(?:satuan|unit|dalam)\s*:?\s*(.{1,30})$/i.exec(line);
    const read = said ? readUnit(said[1]!) : null;
    if (read) return read;
  }
  return null;
}

function sourceOf(sheet: Sheet, top: number): string | null {
  const places = [
    ...sheet.rows.slice(0, Math.max(0, top)),
    ...sheet.rows.slice(Math.max(top, sheet.rows.length - 30)),
  ];
  for (const row of places) {
    const texts = row.map(cellText).filter(Boolean);
    if (texts.length === 0 || texts.length > 3) continue;
    const said = /^(?:sumber|source)(?:\s+data)?(?:\s*\/\s*source)?\s*[:\uFF1A]\s*(.*)$/i.exec(texts[0]!);
    if (!said) continue;
    const title = (said[1] || texts[1] || '').trim();
    if (title.length >= 3) return redact(title).text.slice(0, 300);
  }
  return null;
}
