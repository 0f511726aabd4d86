/**
 * The drawing itself: Plot wraps it in a figure where there is a legend. Plot's own English labels of the parts go;
 * the element that shows the drawing names it as a whole.
 */
export function svgOf(figure: Element): SVGSVGElement {
  const svg = (figure.localName === 'svg' ? figure : figure.querySelector('svg')) as SVGSVGElement;
  for (const part of svg.querySelectorAll('g[aria-label]')) part.removeAttribute('aria-label');
  return svg;
}
