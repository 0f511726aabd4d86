import { type BoundaryFinding, finding, type ListedArea, type Polygon } from './boundary-types.ts';
import { scanCoverage } from './scan-coverage.ts';

/** What is smaller comes from drawing: km2. */
export const coverageToleranceKm2 = 0.01;
/** An overlap of this share of the smaller area is no slip of the pen. */
export const largeOverlap = 0.05;
/** Two levels of one file agree when this much of both together is common to both. */
export const levelsAgree = 0.98;
export const levelsContradict = 0.8;

export interface Shape {
  code: string;
  polygons: Polygon[];
}

/** Overlaps by pair, gaps between areas, and lakes within one. */
export function checkCoverage(shapes: readonly Shape[]): BoundaryFinding[] {
  const codes = shapes.map(({ code }) => code);
  const { areaKm2, overlaps, gaps } = scanCoverage(shapes.map(({ polygons }) => polygons));
  const findings: BoundaryFinding[] = [];
  for (const { a, b, km2, at } of overlaps) {
    if (km2 < coverageToleranceKm2) continue;
    const isLarge = km2 >= largeOverlap * Math.min(areaKm2[a]!, areaKm2[b]!);
    findings.push(
      finding(isLarge ? 'overlap_large' : 'overlap', { areas: [codes[a]!, codes[b]!], value: km2, at }),
    );
  }
  const open = gaps.filter(({ km2 }) => km2 >= coverageToleranceKm2);
  for (const { areas, km2, at } of open)
    if (areas.length > 1)
      findings.push(finding('gap', { areas: areas.map((i) => codes[i]!), value: km2, at }));
  const lakes = open.filter(({ areas }) => areas.length === 1);
  if (lakes.length > 0)
    findings.push(
      finding('lakes', {
        areas: [...new Set(lakes.map(({ areas }) => codes[areas[0]!]!))],
        value: lakes.reduce((sum, { km2 }) => sum + km2, 0),
      }),
    );
  return findings;
}

/** Whether districts lie in the regency of their code, and make it up. */
export function checkLevels(
  districts: readonly Shape[],
  regencies: readonly Shape[],
  list: ReadonlyMap<string, ListedArea>,
): BoundaryFinding[] {
  const all = [...districts, ...regencies];
  const { areaKm2, overlaps } = scanCoverage(all.map(({ polygons }) => polygons));
  const findings: BoundaryFinding[] = [];
  const common = new Map<string, number>();
  for (const { a, b, km2 } of overlaps) {
    if (a >= districts.length || b < districts.length) continue;
    const [district, regency] = [all[a]!.code, all[b]!.code];
    if (list.get(district)?.parentCode === regency) common.set(regency, (common.get(regency) ?? 0) + km2);
    else if (km2 > areaKm2[a]! / 2)
      findings.push(finding('wrong_parent', { areas: [district, regency], value: km2 }));
  }
  regencies.forEach(({ code }, i) => {
    const whole = areaKm2[districts.length + i]!;
    const parts = districts.reduce(
      (sum, one, d) => (list.get(one.code)?.parentCode === code ? sum + areaKm2[d]! : sum),
      0,
    );
    const both = common.get(code) ?? 0;
    const share = both / Math.max(1e-9, whole + parts - both);
    if (share < levelsAgree)
      findings.push(
        finding(share < levelsContradict ? 'levels_contradict' : 'levels_disagree', {
          areas: [code],
          value: share * 100,
        }),
      );
  });
  return findings;
}
