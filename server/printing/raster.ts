import { Resvg } from '@resvg/resvg-js';
import { fontFamily, fontFiles } from './fonts.ts';

/** An SVG as PNG, `pixels` wide. */
export function rasterise(svg: string, pixels: number): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: pixels },
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: fontFamily },
  });
  return drawing.render().asPng();
}
