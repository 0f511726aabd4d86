import type { ChartBlock, Pack } from './pack.ts';
import { barsSvg } from './bars-svg.ts';
import { linesSvg } from './lines-svg.ts';

export interface Picture {
  svg: string;
  width: number;
  height: number;
}

/** A chart of the pack as a picture that stands alone, for paper; on slides it is a chart of the program itself. */
export function chartSvg(pack: Pack, block: ChartBlock): Picture {
  return block.chart === 'bar' ? barsSvg(pack, block) : linesSvg(pack, block);
}
