import type { Area } from '../../../shared/api/areas.ts';
import type { DetectionAnswer } from '../../../shared/api/detection.ts';
import type { AreaCode, ScoreLevel } from '../../../shared/domain/area.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import type { Language } from '../../../shared/text/language.ts';
import { detection as words } from '../../../shared/text/detection.ts';
import { type Boundaries, getAreas, getBoundaries } from '../../api/areas.ts';
import { getDetection } from '../../api/detection.ts';

/** What the tabs of detection stand on. */
export interface DetectionData {
  answer: DetectionAnswer;
  areas: ReadonlyMap<AreaCode, Area>;
  /** Names on the map. */
  names: ReadonlyMap<AreaCode, string>;
  zoneNames: ReadonlyMap<AreaCode, string>;
  boundaries: Boundaries | null;
}

export async function getDetectionData(
  level: ScoreLevel,
  asKnownAt: string | null,
  signal: AbortSignal,
): Promise<DetectionData> {
  const [answer, { areas }, boundaries] = await Promise.all([
    getDetection(level, asKnownAt, signal),
    getAreas(signal),
    getBoundaries(signal, asKnownAt).catch(() => null),
  ]);
  const named = (wanted: string) =>
    new Map(
      areas.filter((area) => area.level === wanted).map((area) => [area.code, area.shortName || area.name]),
    );
  return {
    answer,
    areas: new Map(areas.map((area) => [area.code, area])),
    names: named(level),
    zoneNames: named('sea_zone'),
    boundaries,
  };
}

export function areaName({ areas, answer }: DetectionData, code: AreaCode, language: Language): string {
  if (code === answer.region) return words.region[language];
  const area = areas.get(code);
  return area?.shortName || area?.name || code;
}

/** `0,03`, or `< 0,001`. */
export function pWords(p: number, language: Language): string {
  return p < 0.001 ? `< ${formatNumber(0.001, language, 3)}` : formatNumber(p, language, p < 0.1 ? 3 : 2);
}
/** Counts and expectations: whole where they are whole. */
export function countWords(value: number | null, language: Language): string {
  if (value === null) return '–';
  return formatNumber(value, language, Number.isInteger(value) ? 0 : value < 0.1 ? 2 : 1);
}
