import type { Overview } from '../api/overview.ts';
import type { AreaCode, ScoreLevel } from '../domain/area.ts';
import type { Month } from '../domain/month.ts';
import { levelOf } from './choropleth.ts';
import { indicatorOf, type Layer, layerAt } from './layers.ts';

/** How a point came to be there: own figure, carried from an earlier period, taken from the level above. */
export type PointKind = 'measured' | 'carried' | 'inherited';
export interface LinePoint {
  month: Month;
  /** null: a gap, and no line goes through it. */
  value: number | null;
  low: number | null;
  high: number | null;
  kind: PointKind;
}
export interface LineSeries {
  code: AreaCode;
  name: string;
  layer: Layer;
  /** Which of the series colours. */
  colour: number;
  points: LinePoint[];
}

const kinds: Record<string, PointKind> = { m: 'measured', c: 'carried', i: 'inherited' };

/** One area and layer over all months. Areas that are not in the level give gaps only. */
export function lineSeries(
  overview: Overview,
  level: ScoreLevel,
  layer: Layer,
  code: AreaCode,
  name: string,
  colour: number,
): LineSeries {
  const columns = levelOf(overview, level);
  const a = columns.areas.indexOf(code);
  const indicator = indicatorOf(layer);
  const letters = indicator === null ? null : (columns.indicators[indicator]?.availability ?? null);
  const points = overview.months.map((month, m): LinePoint => {
    if (a < 0) return { month, value: null, low: null, high: null, kind: 'measured' };
    const k = a * overview.months.length + m;
    const { value, low, high } = layerAt(columns, layer, k);
    return { month, value, low, high, kind: kinds[letters?.[k] ?? 'm'] ?? 'measured' };
  });
  return { code, name, layer, colour, points };
}

export interface LineSegment {
  kind: PointKind;
  points: LinePoint[];
}
/**
 * Unbroken runs of one kind. A run ends at a gap; where only the kind changes, the new run starts at the last point of
 * the old one, so that the line goes on in its new dress.
 */
export function segments(points: readonly LinePoint[]): LineSegment[] {
  const runs: LineSegment[] = [];
  let open: LineSegment | null = null;
  for (const point of points) {
    if (point.value === null) {
      open = null;
    } else if (open && open.kind === point.kind) {
      open.points.push(point);
    } else {
      const bridge: LinePoint[] = open ? [open.points.at(-1)!] : [];
      open = { kind: point.kind, points: [...bridge, point] };
      runs.push(open);
    }
  }
  return runs;
}

/** Last point with a value, for a label at the end of a line. */
export function lastPoint(points: readonly LinePoint[]): LinePoint | null {
  return points.findLast((point) => point.value !== null) ?? null;
}

/** Months from `from` to `to`, both included; an open end reaches as far as the data. */
export function inRange(months: readonly Month[], from: Month | null, to: Month | null): Month[] {
  return months.filter((month) => (from === null || month >= from) && (to === null || month <= to));
}

/** Range of a score chart: from 0 to a round end above all that is drawn, so that calm years do not lie flat on the floor. */
export function scoreDomain(series: readonly LineSeries[]): [number, number] {
  const top = Math.max(
    0,
    ...series.flatMap((one) => one.points.map((point) => point.high ?? point.value ?? 0)),
  );
  return [0, [50, 70].find((end) => top <= end) ?? 100];
}
