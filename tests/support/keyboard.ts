import type { Page } from 'playwright-core';

interface Walked {
  /** Controls that Tab must reach, in the order of the page. */
  expected: number;
  complaints: string[];
}

/** Longest way that is walked on one page; what lies behind is more of the same. */
const longest = 160;

/**
 * Walks a page by Tab alone from its start: every control is reached, in the order of the page, can be seen to have the focus,
 * and the way leads out again. Groups of radio buttons are one stop.
 */
export async function walkByTab(page: Page): Promise<Walked> {
  const expected = await page.evaluate(prepareWalk);
  const presses = Math.min(expected, longest) + 1;
  for (let i = 0; i < presses; i++) {
    await page.keyboard.press('Tab');
    if (i % 8 === 7) await page.evaluate(() => undefined);
  }
  const complaints = await page.evaluate((all) => {
    const walk = (globalThis as unknown as { tabWalk: () => string[] }).tabWalk();
    return all ? walk : walk.filter((line) => !line.startsWith('never reached'));
  }, expected <= longest);
  return { expected, complaints };
}

/** Runs in the page: notes what should be reached and what it looks like now, and listens in every shadow root. */
function prepareWalk(): number {
  const inOrder: Element[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  const visit = (node: Element): void => {
    inOrder.push(node);
    if (node.shadowRoot) {
      roots.push(node.shadowRoot);
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
    return near
      .map((one) => {
        if (!one) return '';
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, stroke, strokeWidth } =
          getComputedStyle(one);
        return [outlineStyle, outlineWidth, outlineColor, boxShadow, stroke, strokeWidth].join();
      })
      .join('|');
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
  const seen = new Set<Event>();
  for (const root of roots)
    root.addEventListener(
      'focusin',
      (event) => {
        const node = event.composedPath()[0] as Element;
        if (seen.has(event)) return;
        seen.add(event);
        if (reached.at(-1) === node) return;
        if (before.get(node) === look(node)) complaints.push(`focus is not seen: ${name(node)}`);
        reached.push(node);
      },
      true,
    );
  (document.activeElement as HTMLElement | null)?.blur();
  (globalThis as unknown as { tabWalk: () => string[] }).tabWalk = () => {
    const again = reached.findIndex((node, i) => i > 0 && node === reached[0]);
    const once = again < 0 ? reached : reached.slice(0, again);
    once.forEach((node, i) => {
      const last = once[i - 1];
      const at = place.get(node);
      const was = last && place.get(last);
      if (at !== undefined && was !== undefined && at < was)
        complaints.push(`out of order: ${name(node)} after ${name(last!)}`);
    });
    for (const node of stops)
      if (!once.includes(node) && node.isConnected && isStop(node))
        complaints.push(`never reached: ${name(node)}`);
    return complaints;
  };
  return stops.length;
}
