import { drawPicker } from '../../../web/map/draw-picker.ts';
import { namesOf, topology } from './map-of-regencies.ts';

/** Districts and waters of one regency to choose from. */
export function pickerOfOneRegency(): SVGSVGElement {
  const names = new Map([...namesOf('district'), ...namesOf('sea_zone')]);
  return drawPicker(topology, '19.01', { width: 720, height: 560 }, names).svg;
}
