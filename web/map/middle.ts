import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { AreaCode } from '../../shared/domain/area.ts';

export interface AreaProperties {
  code: AreaCode;
  name: string;
  parent: string;
}
export type AreaFeature = Feature<Polygon | MultiPolygon, AreaProperties>;

/** Middle of the largest polygon: where a name stands, and where the arrow keys measure from. */
export function middleOf(area: AreaFeature): Position {
  const polygons = area.geometry.type === 'Polygon' ? [area.geometry.coordinates] : area.geometry.coordinates;
  let best: Position = [0, 0];
  let largest = -1;
  for (const [ring] of polygons) {
    let twice = 0;
    let x = 0;
    let y = 0;
    for (let i = 0, j = ring!.length - 1; i < ring!.length; j = i++) {
      const [xi, yi] = ring![i] as [number, number];
      const [xj, yj] = ring![j] as [number, number];
      const cross = xj * yi - xi * yj;
      twice += cross;
      x += (xi + xj) * cross;
      y += (yi + yj) * cross;
    }
    if (Math.abs(twice) > largest && twice !== 0) {
      largest = Math.abs(twice);
      best = [x / (3 * twice), y / (3 * twice)];
    }
  }
  return best;
}
