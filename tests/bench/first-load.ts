import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../../server/project-root.ts';
import { launchChromium } from '../support/chromium.ts';
import { hoverToRing } from './hover.ts';
import { atMost, type Line, median } from './line.ts';

const slowdown = 4;
const loads = 5;
const map = 'path[data-code="19.71"][role=link]';

/** A first visit with an empty browser cache: what it loads, when its largest part is painted, how fast the map answers. */
export async function firstLoad(url: string, cookie: string): Promise<Line[]> {
  const browser = await launchChromium();
  try {
    const overview: Visit[] = [];
    const signIn: Visit[] = [];
    for (let i = 0; i < loads; i++) {
      overview.push(await visit(browser, url, cookie, map));
      signIn.push(await visit(browser, `${url}/masuk`, null, 'form button[type=submit]'));
    }
    const hover = await withPage(browser, cookie, url, async (page) => {
      await page.goto(url);
      await page.locator(map).waitFor();
      return hoverToRing(page);
    });
    const bytes = median(overview.map((one) => one.scriptBytes)) / 1000;
    const paint = median(overview.map((one) => one.paint));
    return [
      {
        name: 'overview, first load: JavaScript, brotli',
        value: bytes,
        baseline: { name: 'all pages together', value: builtScripts() / 1000 },
        unit: 'kB',
        target: atMost(bytes, 160, 'kB'),
      },
      {
        name: `overview: largest contentful paint, CPU / ${slowdown}`,
        value: paint,
        baseline: { name: 'sign-in page, same browser', value: median(signIn.map((one) => one.paint)) },
        unit: 'ms',
        target: atMost(paint, 1500, 'ms'),
      },
      {
        name: 'map: pointer to ring in the document',
        value: hover,
        baseline: { name: 'one frame at 60 Hz', value: 1000 / 60 },
        unit: 'ms',
        target: atMost(hover, 16.7, 'ms'),
      },
    ];
  } finally {
    await browser.close();
  }
}

interface Visit {
  scriptBytes: number;
  paint: number;
}

async function visit(browser: Browser, url: string, cookie: string | null, settled: string): Promise<Visit> {
  return withPage(browser, cookie, url, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(() => {
      const seen = globalThis as { largestPaint?: number };
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.largestPaint = entry.startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    await page.goto(url);
    await page.locator(settled).waitFor();
    await page.waitForTimeout(1500); // later paints that are larger still count
    return page.evaluate(() => {
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return {
        scriptBytes: files
          .filter((file) => new URL(file.name).pathname.endsWith('.js'))
          .reduce((sum, file) => sum + file.encodedBodySize, 0),
        paint: (globalThis as { largestPaint?: number }).largestPaint ?? Number.NaN,
      };
    });
  });
}

async function withPage<T>(
  browser: Browser,
  cookie: string | null,
  url: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' });
  if (cookie) {
    const [name, value] = cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: new URL(url).origin }]);
  }
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

function builtScripts(): number {
  const assets = join(projectRoot, 'dist', 'web', 'assets');
  return readdirSync(assets)
    .filter((name) => name.endsWith('.js.br'))
    .reduce((sum, name) => sum + statSync(join(assets, name)).size, 0);
}
