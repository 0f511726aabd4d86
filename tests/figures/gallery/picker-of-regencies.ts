import { drawPicker } from '../../../web/map/draw-picker.ts';
import { namesOf, topology } from './map-of-regencies.ts';

/** The province to choose a regency from, before small areas get their round targets. */
export function pickerOfRegencies(): SVGSVGElement {
  return drawPicker(topology, null, { width: 720, height: 560 }, namesOf('regency')).svg;
}
