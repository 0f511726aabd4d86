import type { Position } from 'geojson';
import type { AreaCode } from '../../shared/domain/area.ts';
import { type AreaFeature, middleOf } from './middle.ts';

const directions: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The area that lies nearest in the direction of an arrow key; Home and End go to the ends of the list. */
export function nextArea(
  features: readonly AreaFeature[],
  code: AreaCode,
  key: string,
  /** True where y grows northwards, false on a sheet. */
  northUp: boolean,
): AreaCode | null {
  if (key === 'Home') return features[0]?.properties.code ?? null;
  if (key === 'End') return features.at(-1)?.properties.code ?? null;
  const direction = directions[key];
  const from = features.find((area) => area.properties.code === code);
  if (!direction || !from) return null;
  const [dx, dy] = [direction[0], northUp ? direction[1] : -direction[1]];
  const here = middleOf(from);
  let best: { code: AreaCode; cost: number } | null = null;
  for (const area of features) {
    if (area === from) continue;
    const there: Position = middleOf(area);
    const along = (there[0]! - here[0]!) * dx + (there[1]! - here[1]!) * dy;
    const across = Math.abs((there[0]! - here[0]!) * dy - (there[1]! - here[1]!) * dx);
    if (along <= 0) continue;
    // Twice as dear to leave the line as to follow it.
    const cost = along + 2 * across;
    if (!best || cost < best.cost) best = { code: area.properties.code, cost };
  }
  return best?.code ?? null;
}
