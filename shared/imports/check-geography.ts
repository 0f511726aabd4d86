import { decimalsOf } from './figure-cell.ts';
import { figureOfRow, isCount } from './row-value.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportRow } from './import-types.ts';
import type { ReadRow } from './observation-cells.ts';

type Read = ReadRow<ImportRow>;

/**
 * A figure of the province that stands under a regency's name: the same value in all of three areas or more, or the value that
 * is known for the province. And parts that do not add up to their whole where both stand in the sheet. All are questions:
 * a coincidence is possible, and a minimum wage is often the same.
 */
export function checkGeography(context: ImportContext, read: readonly Read[]): void {
  const groups = new Map<string, Read[]>();
  for (const one of read) {
    const key = seriesKey(one.row);
    const held = groups.get(key);
    if (held) held.push(one);
    else groups.set(key, [one]);
  }
  const known = new Map<string, number[]>();
  for (const one of context.reference.provinceFigures) {
    const key = `o|${one.indicatorCode}|${one.period}|${one.definition}`;
    known.set(key, [...(known.get(key) ?? []), one.value]);
  }
  for (const [key, group] of groups) {
    sameEverywhere(context, group);
    const inFile = group
      .filter((one) => levelOf(context, one) === 'province')
      .map((one) => figureOfRow(one.row));
    provinceFigures(context, group, [...(known.get(key) ?? []), ...inFile]);
    partsOfWhole(context, group);
  }
}

const levelOf = (context: ImportContext, one: Read) => context.areas.get(one.row.areaCode)?.level;
const placeOf = (context: ImportContext, one: Read) => {
  const { row, column } = one.row.place;
  return { row, column, value: context.view.row(row)[column] ?? null };
};

function seriesKey(row: ImportRow): string {
  if (row.kind === 'population') return `p|${row.period}`;
  if (row.kind === 'observation') return `o|${row.indicatorCode}|${row.period}|${row.definition}`;
  return `w|${row.period}|${row.definition}|${row.agencyCode ?? ''}|${row.workplace ?? ''}|${row.kbliCode ?? ''}|${row.sectorAsPublished}|${row.positionLevel ?? ''}|${row.documentKind ?? ''}`;
}

/** Zero, a hundred percent and small counts are the same in many places by themselves. */
function isTelling(context: ImportContext, one: Read): boolean {
  const value = figureOfRow(one.row);
  if (isCount(context, one.row)) return value >= 20;
  return value !== 0 && value !== 100;
}

function sameEverywhere(context: ImportContext, group: readonly Read[]): void {
  for (const level of ['regency', 'district'] as const) {
    const here = group.filter((one) => levelOf(context, one) === level);
    if (here.length < 3 || !isTelling(context, here[0]!)) continue;
    const value = figureOfRow(here[0]!.row);
    if (here.every((one) => figureOfRow(one.row) === value))
      context.findings.question('same_everywhere', placeOf(context, here[0]!), {
        value,
        areas: here.length,
        period: here[0]!.row.period,
      });
  }
}

/** Equal to the digits that both have; below two decimals a rate agrees by chance too often to ask. */
function provinceFigures(context: ImportContext, group: readonly Read[], province: readonly number[]): void {
  if (province.length === 0) return;
  for (const one of group) {
    const level = levelOf(context, one);
    if (level !== 'regency' && level !== 'district') continue;
    const value = figureOfRow(one.row);
    const equal = province.find((other) => agree(value, other, isCount(context, one.row)));
    if (equal === undefined) continue;
    const { row } = one;
    context.findings.question('province_figure', placeOf(context, one), {
      area: row.areaCode,
      value,
      province: equal,
      period: row.period,
      ...(row.kind === 'observation' ? { indicator: row.indicatorCode } : {}),
    });
  }
}

function agree(value: number, province: number, isWhole: boolean): boolean {
  if (isWhole) return value >= 100 && value === province;
  const digits = Math.min(decimalsOf(value), decimalsOf(province));
  if (digits < 2 && Math.abs(value) < 1000) return value === province && decimalsOf(value) >= 2;
  return Math.abs(value - province) < 0.5 * 10 ** -digits + 1e-12;
}

function partsOfWhole(context: ImportContext, group: readonly Read[]): void {
  if (group.length < 3 || !isCount(context, group[0]!.row)) return;
  const byArea = new Map(group.map((one) => [one.row.areaCode, one]));
  for (const [code, whole] of byArea) {
    const level = context.areas.get(code)?.level;
    const below = level === 'province' ? 'regency' : level === 'regency' ? 'district' : null;
    if (!below) continue;
    const children = childrenOf(context, code, below);
    if (children.length < 2) continue;
    let sum = 0;
    let step = whole.figure.factor === 1 ? 0 : whole.figure.step;
    let all = true;
    for (const child of children) {
      const part = byArea.get(child);
      if (!part) {
        all = false;
        break;
      }
      sum += figureOfRow(part.row);
      if (part.figure.factor !== 1) step = Math.max(step, part.figure.step);
    }
    if (!all || Math.abs(sum - figureOfRow(whole.row)) <= (children.length + 1) * 0.5 * step + 1e-6) continue;
    context.findings.question('parts_differ', placeOf(context, whole), {
      area: code,
      value: figureOfRow(whole.row),
      sum,
      parts: children.length,
    });
  }
}

const children = new WeakMap<ImportContext, Map<string, string[]>>();
function childrenOf(context: ImportContext, code: string, level: string): string[] {
  let known = children.get(context);
  if (!known) {
    known = new Map();
    for (const area of context.reference.areas) {
      const key = `${area.parentCode ?? ''} ${area.level}`;
      known.set(key, [...(known.get(key) ?? []), area.code]);
    }
    children.set(context, known);
  }
  return known.get(`${code} ${level}`) ?? [];
}
