import type { Overview, OverviewLevel } from '../api/overview.ts';
import { type AreaCode, levelOfCode } from '../domain/area.ts';
import type { Sight } from '../domain/score-sight.ts';

const sights: Record<string, Sight> = { w: 'whole', c: 'class', n: 'nothing' };

/** How much the reader is shown of an area, by its place in the level. */
export const sightAt = (level: OverviewLevel, area: number): Sight =>
  level.sight === undefined ? 'whole' : (sights[level.sight[area] ?? 'n'] ?? 'nothing');

/** The same of a cell (`k = a * months + m`). */
export const cellSight = (level: OverviewLevel, k: number): Sight =>
  level.sight === undefined
    ? 'whole'
    : sightAt(level, Math.floor(k / (level.reliability.length / level.areas.length)));

/** The same by an area's code; whole for what is not scored at all. */
export function areaSight(overview: Overview, code: AreaCode): Sight {
  const level = overview[levelOfCode(code)];
  const at = level.areas.indexOf(code);
  return at < 0 ? 'whole' : sightAt(level, at);
}

/** Whether some areas of a level are shown by their class alone. */
export const hasClassesOnly = (level: OverviewLevel): boolean => level.sight?.includes('c') ?? false;

/** Whether every area of a level is shown whole. */
export const isAllInSight = (level: OverviewLevel): boolean => !/[cn]/.test(level.sight ?? '');
