import type { ScoreLevel } from '../domain/area.ts';
import { bpsCodes, namesOf, plainName, type ReadCode, readCode } from './area-codes.ts';
import {
  type BoundaryFinding,
  finding,
  type LayerColumns,
  type ListedArea,
  type RawFeature,
  type RawLayer,
} from './boundary-types.ts';

export interface PlacedFeature {
  code: string;
  level: ScoreLevel;
  /** More than one where villages make a district. */
  features: RawFeature[];
}

export interface Placed {
  areas: PlacedFeature[];
  findings: BoundaryFinding[];
}

interface Row {
  feature: RawFeature;
  read: ReadCode;
  name: string | null;
  text: string;
}

/**
 * Which area of the list each feature is, by its code and never by its name; names only warn. Other provinces are left
 * out and counted. A level that is there must be there as a whole.
 */
export function placeFeatures(
  layers: readonly RawLayer[],
  columns: readonly LayerColumns[],
  list: readonly ListedArea[],
): Placed {
  const findings: BoundaryFinding[] = [];
  const rows = layers.flatMap((layer, i) => rowsOf(layer, columns[i]!, list, findings));
  const provinces = new Set(list.map(({ code }) => code.slice(0, 2)));
  const ours = rows.filter(({ read }) => provinces.has(read.province) && read.level !== 'province');
  const elsewhere = rows.filter(({ read }) => !provinces.has(read.province)).length;
  if (elsewhere > 0) findings.push(finding('other_provinces_left_out', { value: elsewhere }));

  const byCode = new Map(list.map((area) => [area.code, area]));
  const areas: PlacedFeature[] = [];
  for (const level of ['district', 'regency'] as const) {
    const own = ours.filter(({ read }) => read.level === level);
    if (own.length > 0) areas.push(...placeLevel(level, own, byCode, list, findings));
  }
  if (!areas.some(({ level }) => level === 'district'))
    areas.push(...joinVillages(ours, byCode, list, findings));
  if (areas.length === 0 && !findings.some(({ severity }) => severity === 'error'))
    findings.push(finding('no_areas'));
  return { areas, findings };
}

function rowsOf(
  layer: RawLayer,
  columns: LayerColumns,
  list: readonly ListedArea[],
  findings: BoundaryFinding[],
): Row[] {
  const { code: column, scheme } = columns;
  if (!column) {
    findings.push(finding('no_code_column', { text: layer.name }));
    return [];
  }
  const byBps = bpsCodes(list);
  const rows: Row[] = [];
  let without = 0;
  let unclear = 0;
  for (const feature of layer.features) {
    const value = feature.properties[column];
    const read = readCode(value, scheme, byBps);
    const name = columns.name ? feature.properties[columns.name] : null;
    if (read)
      rows.push({ feature, read, name: name ? String(name).slice(0, 100) : null, text: String(value) });
    else if (readCode(value, 'bps', byBps)) unclear++;
    else without++;
  }
  if (unclear > 0) findings.push(finding('code_scheme_unclear', { text: column, value: unclear }));
  if (without > 0) findings.push(finding('feature_without_code', { text: column, value: without }));
  return rows;
}

function placeLevel(
  level: ScoreLevel,
  rows: readonly Row[],
  byCode: ReadonlyMap<string, ListedArea>,
  list: readonly ListedArea[],
  findings: BoundaryFinding[],
): PlacedFeature[] {
  const placed = new Map<string, PlacedFeature>();
  for (const row of rows) {
    const area = row.read.code ? byCode.get(row.read.code) : undefined;
    if (!area || area.level !== level) {
      findings.push(finding('unknown_code', { text: named(row) }));
      continue;
    }
    if (placed.has(area.code)) {
      findings.push(finding('duplicate_code', { areas: [area.code], text: named(row) }));
      continue;
    }
    placed.set(area.code, { code: area.code, level, features: [row.feature] });
    checkName(area, row.name, list, findings);
    checkParent(area, row, findings);
  }
  reportMissing(level, new Set(placed.keys()), list, findings);
  return [...placed.values()];
}

const named = ({ text, name }: Row): string => (name ? `${text} ${name}` : text);

function reportMissing(
  level: ScoreLevel,
  placed: ReadonlySet<string>,
  list: readonly ListedArea[],
  findings: BoundaryFinding[],
): void {
  for (const area of list)
    if (area.level === level && !placed.has(area.code))
      findings.push(finding('missing_area', { areas: [area.code] }));
}

/** A name that the list has for another area of the level means exchanged codes; any other is a spelling to look at. */
function checkName(
  area: ListedArea,
  name: string | null,
  list: readonly ListedArea[],
  findings: BoundaryFinding[],
): void {
  if (!name || namesOf(area).has(plainName(name))) return;
  const others = list.filter((one) => one.level === area.level && namesOf(one).has(plainName(name)));
  findings.push(
    others.length === 1
      ? finding('name_of_another', { areas: [area.code, others[0]!.code], text: name })
      : finding('name_differs', { areas: [area.code], text: name }),
  );
}

/** A column `parent` or the like that holds a dotted code of the level above. */
function checkParent(area: ListedArea, row: Row, findings: BoundaryFinding[]): void {
  for (const [column, value] of Object.entries(row.feature.properties)) {
    if (!/^(parent|induk|kdpkab|kode_?kab)/i.test(column) || typeof value !== 'string') continue;
    const stated = /^\d\d(\.\d\d)?$/.test(value) ? value : null;
    if (stated && stated.length === area.parentCode?.length && stated !== area.parentCode)
      findings.push(finding('wrong_parent', { areas: [area.code, stated], text: column }));
  }
}

function joinVillages(
  rows: readonly Row[],
  byCode: ReadonlyMap<string, ListedArea>,
  list: readonly ListedArea[],
  findings: BoundaryFinding[],
): PlacedFeature[] {
  const villages = rows.filter(({ read }) => read.level === 'village');
  if (villages.length === 0) return [];
  const placed = new Map<string, PlacedFeature>();
  for (const row of villages) {
    const code = row.read.code;
    if (!code || byCode.get(code)?.level !== 'district') {
      findings.push(finding('unknown_code', { text: named(row) }));
      continue;
    }
    const own = placed.get(code);
    if (own) own.features.push(row.feature);
    else placed.set(code, { code, level: 'district', features: [row.feature] });
  }
  findings.push(finding('villages_joined', { value: villages.length }));
  reportMissing('district', new Set(placed.keys()), list, findings);
  return [...placed.values()];
}
