import type { Page } from 'playwright-core';

interface Walked {
  /** Controls that Tab must reach, in the order of the page. */
  expected: number;
  complaints: string[];
}

/** Most presses on one page; what lies behind is more of the same. */
const longest = 200;

/**
 * Walks a page by Tab alone from its start: every control is reached, in the order of the page, can be seen to have the focus,
 * and the way leads out again. Groups of radio buttons are one stop.
 */
export async function walkByTab(page: Page): Promise<Walked> {
  const expected = await page.evaluate(prepareWalk);
  // a date is several stops in one control
  for (let i = 0; i < longest; i++) {
    await page.keyboard.press('Tab');
    if (!(await page.evaluate(() => (globalThis as unknown as TabWalk).tabStep()))) break;
  }
  const complaints = await page.evaluate(() => (globalThis as unknown as TabWalk).tabEnd());
  return { expected, complaints };
}

interface TabWalk {
  /** Where the focus is now; false once it is back at the start. */
  tabStep: () => boolean;
  tabEnd: () => string[];
}

/** Runs in the page: notes what should be reached and what it looks like without the focus. */
function prepareWalk(): number {
  // pages may put the focus into a field; the walk begins before everything
  const start = document.createElement('div');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  const inOrder: Element[] = [];
  const visit = (node: Element): void => {
    inOrder.push(node);
    if (node.shadowRoot) {
      for (const child of node.shadowRoot.children) visit(child);
    } else if (node instanceof HTMLSlotElement && node.assignedElements().length > 0) {
      for (const child of node.assignedElements()) visit(child);
    } else for (const child of node.children) visit(child);
  };
  visit(document.body);
  const place = new Map(inOrder.map((node, i) => [node, i]));
  const isStop = (node: Element): boolean => {
    const { tabIndex } = node as HTMLElement;
    if (tabIndex < 0 || node.matches(':disabled, [inert] *')) return false;
    if (node instanceof HTMLSlotElement || node.shadowRoot?.delegatesFocus) return false;
    if (!(node as HTMLElement).checkVisibility({ checkVisibilityCSS: true })) return false;
    if (node.closest('svg') ? !node.hasAttribute('tabindex') && !node.hasAttribute('href') : false)
      return false;
    if (node instanceof HTMLInputElement && node.type === 'radio') {
      const group = [
        ...(node.getRootNode() as Document).querySelectorAll<HTMLInputElement>('input[type=radio]'),
      ].filter((one) => one.name === node.name && one.form === node.form);
      return node === (group.find((one) => one.checked) ?? group[0]);
    }
    return true;
  };
  const look = (node: Element): string => {
    const near = [node, node.parentElement, node.nextElementSibling, node.closest('label')];
    // a map draws the focus on top of everything
    const drawn = node instanceof SVGElement ? (node.ownerSVGElement?.outerHTML.length ?? 0) : 0;
    return near
      .map((one) => {
        if (!one) return '';
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, stroke, strokeWidth } =
          getComputedStyle(one);
        return [outlineStyle, outlineWidth, outlineColor, boxShadow, stroke, strokeWidth].join();
      })
      .join('|')
      .concat(String(drawn));
  };
  const name = (node: Element): string => {
    const host = (node.getRootNode() as ShadowRoot).host?.localName ?? '';
    const words = node.getAttribute('aria-label') ?? node.textContent ?? '';
    return `${host} ${node.localName} "${words.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}"`;
  };
  const stops = inOrder.filter(isStop);
  const before = new Map(stops.map((node) => [node, look(node)]));
  const reached: Element[] = [];
  const complaints: string[] = [];
  let isBack = false;
  const walk = globalThis as unknown as TabWalk;
  walk.tabStep = () => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    isBack = !node || node === document.body || (reached.length > 1 && node === reached[0]);
    if (!node || isBack) return false;
    const last = reached.at(-1);
    if (node === last) return true;
    if (before.get(node) === look(node)) complaints.push(`focus is not seen: ${name(node)}`);
    const [at, was] = [place.get(node), last && place.get(last)];
    if (at !== undefined && was !== undefined && at < was)
      complaints.push(`out of order: ${name(node)} after ${name(last!)}`);
    reached.push(node);
    return true;
  };
  walk.tabEnd = () => {
    // a way that is too long to be walked to its end says nothing of the rest
    const far = isBack ? stops : stops.filter((node) => place.get(node)! < (place.get(reached.at(-1)!) ?? 0));
    for (const node of far)
      if (!reached.includes(node) && node.isConnected && isStop(node))
        complaints.push(`never reached: ${name(node)}`);
    if (!isBack && new Set(reached).size < Math.min(stops.length, 20))
      complaints.push('the way leads nowhere');
    start.remove();
    return complaints;
  };
  return stops.length;
}
