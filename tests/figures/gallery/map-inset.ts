import { drawInset } from '../../../web/map/draw.ts';
import { topology } from './map-of-regencies.ts';

/** The town enlarged, its neighbours in outline. */
export function mapInset(): SVGSVGElement {
  return drawInset(topology, 'district', '19.71', 170).svg;
}
