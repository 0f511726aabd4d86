import { launchChromium } from '../support/chromium.ts';
import { atMost, type Line, median } from './line.ts';

const steps = 80;
/** The first steps of a slider run cold code; a reader does not judge by them. */
const warmUp = 10;

/** A slider of the what-if page over 47 districts: time of the computation, and until the table stands in the document. */
export async function whatIfSlider(url: string, cookie: string): Promise<Line[]> {
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name: name!, value: value!, url }]);
    const page = await context.newPage();
    await page.goto(`${url}/simulasi?level=district`);
    await page.locator('td-scenario-result tbody tr').nth(46).waitFor();
    const { computed, shown } = await page
      .locator('td-scenario-weights input[type=range]')
      .first()
      .evaluate(async (input, count) => {
        const slider = input as HTMLInputElement;
        const shown: number[] = [];
        let tree = slider.getRootNode() as ShadowRoot;
        while (!tree.querySelector('td-scenario-result')) tree = tree.host.getRootNode() as ShadowRoot;
        const result = tree.querySelector('td-scenario-result') as HTMLElement & {
          updateComplete: Promise<unknown>;
        };
        const page = tree.host as HTMLElement & { updateComplete: Promise<unknown> };
        for (let i = 0; i < count; i++) {
          slider.value = String(20 + (i % 60));
          const began = performance.now();
          slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
          await page.updateComplete;
          await result.updateComplete;
          shown.push(performance.now() - began);
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        }
        return {
          computed: performance.getEntriesByName('what-if', 'measure').map((entry) => entry.duration),
          shown,
        };
      }, steps);
    const frame = { name: 'one frame at 60 Hz', value: 1000 / 60 };
    const compute = median(computed.slice(-steps + warmUp));
    const table = median(shown.slice(warmUp));
    return [
      {
        name: 'what if, 47 areas: recompute',
        value: compute,
        baseline: frame,
        unit: 'ms',
        target: atMost(compute, 8, 'ms'),
      },
      {
        name: 'what if, 47 areas: slider to table',
        value: table,
        baseline: frame,
        unit: 'ms',
        target: atMost(table, 16.7, 'ms'),
      },
    ];
  } finally {
    await browser.close();
  }
}
