import type { Picture } from './picture.ts';
import type { ChartBlock, Pack } from './pack.ts';
import { barsSvg } from './bars-svg.ts';
import { columnsSvg } from './columns-svg.ts';
import { hasStandingBars } from './printed.ts';
import { linesSvg } from './lines-svg.ts';

/** A chart of the pack as a picture that stands alone, for paper; on slides it is a chart of the program itself. */
export function chartSvg(pack: Pack, block: ChartBlock): Picture {
  if (block.chart === 'line') return linesSvg(pack, block);
  return hasStandingBars(block) ? columnsSvg(pack, block) : barsSvg(pack, block);
}
