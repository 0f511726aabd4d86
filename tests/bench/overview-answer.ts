import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { atLeast, atMost, type Line, median } from './line.ts';
import { startProgram } from './program.ts';

const connections = 100;
const seconds = 3;
const rounds = 3;

interface Load {
  perSecond: number;
  p99: number;
}

/** The overview answer to a signed-in reader under load, against the same bytes from a bare route, turn by turn. */
export async function overviewAnswer(url: string, cookie: string, folder: string): Promise<Line[]> {
  const file = join(folder, 'overview.br');
  writeFileSync(file, await compressed(`${url}/api/overview`, cookie));
  const bare = await startProgram(join(import.meta.dirname, 'bare-fastify.js'), {
    args: [file],
    until: /ready at (http:\S+)/,
  });
  const bareUrl = `${bare.match[1]}/bytes`;
  await load(`${url}/api/overview`, cookie, 2);
  await load(bareUrl, cookie, 2);
  const ours: Load[] = [];
  const theirs: Load[] = [];
  for (let round = 0; round < rounds; round++) {
    theirs.push(await load(bareUrl, cookie, seconds));
    ours.push(await load(`${url}/api/overview`, cookie, seconds));
  }
  await bare.stop();
  const of = (loads: Load[], field: keyof Load) => median(loads.map((one) => one[field]));
  const ratio = median(ours.map((one, i) => one.perSecond / theirs[i]!.perSecond));
  const baseline = 'bare Fastify route, same bytes';
  return [
    {
      name: `overview answer, ${connections} connections`,
      value: of(ours, 'perSecond'),
      baseline: { name: baseline, value: of(theirs, 'perSecond') },
      unit: '/s',
      target: atLeast(ratio, 0.8, 'of it'),
    },
    {
      name: 'overview answer, 99th percentile',
      value: of(ours, 'p99'),
      baseline: { name: baseline, value: of(theirs, 'p99') },
      unit: 'ms',
      target: atMost(of(ours, 'p99'), 25, 'ms'),
    },
  ];
}

/** The bytes as they travel: `fetch` would unpack them. */
function compressed(url: string, cookie: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie, 'accept-encoding': 'br' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`overview: ${response.statusCode}`));
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });
}

const autocannon = fileURLToPath(import.meta.resolve('autocannon'));

/** Load from a process of its own: in this one it would share a thread with the clock. */
async function load(url: string, cookie: string, duration: number): Promise<Load> {
  const args = ['--json', '-c', String(connections), '-d', String(duration)];
  const headers = ['-H', `cookie=${cookie}`, '-H', 'accept-encoding=br'];
  const { stdout } = await promisify(execFile)(process.execPath, [autocannon, ...args, ...headers, url], {
    maxBuffer: 1e7,
  });
  const result = JSON.parse(stdout) as {
    requests: { average: number };
    latency: { p99: number };
    non2xx: number;
    errors: number;
  };
  if (result.non2xx + result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}
