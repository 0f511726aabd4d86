import { drawOutlines } from '../../../web/map/draw-outlines.ts';
import { topology } from './map-of-regencies.ts';

/** Another map over the present one: the same outlines moved aside. */
export function mapOutlines(): SVGSVGElement {
  const { scale, translate } = topology.transform!;
  const moved = {
    ...topology,
    transform: { scale, translate: [translate[0] + 0.1, translate[1]] as [number, number] },
  };
  return drawOutlines(topology, moved, 'regency', { width: 400, height: 300 });
}
