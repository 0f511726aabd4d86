import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { projectRoot } from '../../../server/project-root.ts';

export type Row = Record<string, string>;

export const root = projectRoot;
export const reference = path.join(root, 'sql/reference');

export const tables = [
  'places/areas.csv',
  'places/aliases.csv',
  'places/neighbours.csv',
  'places/local-names.csv',
  'sectors/sectors.csv',
  'sectors/mapping.csv',
  'sectors/groups.csv',
  'agencies/agencies.csv',
  'figures/indicators.csv',
  'figures/observations.csv',
  'figures/foreign_workers.csv',
  'figures/population.csv',
  'incidents/incidents.csv',
  'incidents/elsewhere.csv',
  'incidents/engagements.csv',
  'incidents/coverage.csv',
] as const;

export function text(name: string): string {
  return fs.readFileSync(path.join(reference, name), 'utf8');
}

/** Strict: a row with a missing or surplus field is an error. */
export function rows(name: (typeof tables)[number]): Row[] {
  return parse(text(name), { columns: true }) as Row[];
}

export interface AreaProperties {
  code: string;
  name: string;
  parent: string;
}
export type AreaMap = Topology<{
  district: GeometryCollection<AreaProperties>;
  regency: GeometryCollection<AreaProperties>;
  sea_zone: GeometryCollection<AreaProperties>;
}> & { teduh: { note: string; attribution: string[]; made: string } };

/** TopoJSON's types allow a geometry without properties; ours always have them. */
export function propertiesOf(geometry: { properties?: object }): AreaProperties {
  return geometry.properties as AreaProperties;
}

export function areaMap(): AreaMap {
  return JSON.parse(text('places/map.topojson')) as AreaMap;
}
