import type { Page } from 'playwright-core';

/** What does not fit the window as it is: a page that scrolls sideways, words that leave it where nothing can be scrolled. */
export async function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) found.push(`the page is ${wide} px too wide`);
    const parentOf = (node: Element): Element | null =>
      node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;
    const scrolls = (node: Element | null): boolean =>
      node !== null && (/auto|scroll/.test(getComputedStyle(node).overflowX) || scrolls(parentOf(node)));
    const visit = (node: Element): void => {
      if (getComputedStyle(node).clipPath !== 'none') return; // for who listens
      const hasWords = [...node.childNodes].some(
        (one) => one.nodeType === Node.TEXT_NODE && one.textContent?.trim(),
      );
      if (
        hasWords &&
        !node.closest('svg') &&
        (node as HTMLElement).checkVisibility({ checkVisibilityCSS: true })
      ) {
        const { left, right, width } = node.getBoundingClientRect();
        if (
          width > 1 &&
          (right > innerWidth + 1 || left < -1) &&
          !scrolls(parentOf(node)) &&
          !/auto|scroll/.test(getComputedStyle(node).overflowX)
        )
          found.push(`outside the window: ${node.localName} "${node.textContent!.trim().slice(0, 40)}"`);
      }
      for (const child of node.shadowRoot?.children ?? node.children) visit(child);
      if (node.shadowRoot) for (const child of node.children) visit(child);
    };
    visit(document.body);
    return found.slice(0, 5);
  });
}

/** What still moves although the reader asked for rest. */
export async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const long = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0.01);
    const visit = (node: Element): void => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(node);
      if (long(transitionDuration) || (animationName !== 'none' && long(animationDuration)))
        found.add(node.localName);
      for (const child of node.shadowRoot?.children ?? []) visit(child);
      for (const child of node.children) visit(child);
    };
    visit(document.documentElement);
    return [...found];
  });
}
