import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { projectRoot } from '../../server/project-root.ts';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--disable-sync',
  '--disable-quic',
  '--disable-dev-shm-usage',
];

function onPath(name: string): string | null {
  try {
    return execFileSync('which', [name], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/** The browser of the machine, else the one that comes as a package (Linux on x64), else an installed Chrome. */
export async function launchChromium(): Promise<Browser> {
  const named =
    process.env['CHROMIUM_PATH'] ??
    ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find(Boolean);
  if (named) return chromium.launch({ executablePath: named, args });
  if (process.platform === 'linux' && process.arch === 'x64') {
    process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'; // makes the package unpack its own libraries; read at its import
    const { default: packed } = await import('@sparticuz/chromium');
    return chromium.launch({ executablePath: await packed.executablePath(), args });
  }
  return chromium.launch({ channel: 'chrome' }).catch(() => chromium.launch());
}

/** Unpacks the packaged browser once, before files run side by side. */
export default async function setup(): Promise<void> {
  await (await launchChromium()).close();
}

export interface Served {
  url: string;
  /** One-time link of the first account. */
  firstAccount: string;
  /** Sends the program a signal. */
  signal: (name: NodeJS.Signals) => void;
  stop: () => Promise<void>;
}

/** The program as people run it, on a copy of a loaded data folder, at a port of its own. */
export async function serve(template: string, more: Record<string, string> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'teduh-journey-'));
  cpSync(template, join(folder, 'data'), { recursive: true });
  const env = { PATH: process.env['PATH'], PORT: '0', DATA_DIR: join(folder, 'data'), ...more };
  const child = spawn(process.execPath, [join(projectRoot, 'dist', 'server', 'main.js')], {
    env,
    cwd: folder,
  });
  let output = '';
  const [, url, firstAccount] = await new Promise<RegExpMatchArray>((resolve, reject) => {
    const look = (chunk: Buffer) => {
      output += chunk;
      const match = /ready at (http\S+) [\s\S]*?(http\S+\/masuk\/tautan#\S+)/.exec(output);
      if (match) resolve(match);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', () => reject(new Error(`the server did not start: ${output}`)));
  });
  return {
    url: url!,
    firstAccount: firstAccount!,
    signal: (name) => void child.kill(name),
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Watched {
  page: Page;
  /** Console errors and warnings, page errors, and requests to any other host than the server. */
  complaints: string[];
}

/** A page that remembers everything it should not have done. */
export async function watchedPage(context: BrowserContext, url: string): Promise<Watched> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const host = new URL(url).host;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (!['data:', 'blob:'].includes(target.protocol) && target.host !== host)
      complaints.push(`other host: ${target.host}`);
  });
  return { page, complaints };
}
