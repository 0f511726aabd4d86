import type { Page } from 'playwright-core';
import { median } from './line.ts';

/** Milliseconds from the arrival of a pointer's event to the ring around its area standing in the document; median over areas. */
export async function hoverToRing(page: Page): Promise<number> {
  const areas = page.locator('path[role=link]');
  const middles = await areas.evaluateAll((paths) =>
    paths.flatMap((path) => {
      const box = path.getBoundingClientRect();
      const at = [box.x + box.width / 2, box.y + box.height / 2] as const;
      const root = path.getRootNode() as ShadowRoot;
      return root.elementFromPoint(...at) === path ? [at] : []; // the middle of a bent area may lie outside of it
    }),
  );
  await areas.first().evaluate((path) => {
    const seen = globalThis as { rings?: number[]; pointerAt?: number };
    seen.rings = [];
    const tree = path.getRootNode();
    addEventListener(
      'pointermove',
      () => {
        seen.pointerAt = performance.now(); // the browser hands pointers over frame by frame: the wait before is not ours
      },
      { capture: true },
    );
    new MutationObserver((records) => {
      const ring = records.some((record) =>
        [...record.addedNodes].some((node) => (node as Element).matches?.('.ring')),
      );
      if (ring && seen.pointerAt !== undefined) seen.rings!.push(performance.now() - seen.pointerAt);
    }).observe(tree, { childList: true, subtree: true });
  });
  for (let round = 0; round < 3; round++)
    for (const [x, y] of middles) {
      await page.mouse.move(x, y);
      await page.waitForTimeout(40);
    }
  const rings = await page.evaluate(() => (globalThis as { rings?: number[] }).rings ?? []);
  if (rings.length < middles.length)
    throw new Error(`only ${rings.length} rings for ${middles.length} areas`);
  return median(rings);
}
