// A sheet of many rows on the built program: time to look and to store, memory above idle, and what somebody else waits
// meanwhile. Baseline of the reading: csv-parse alone on the same bytes. Run: npm start once (it builds), then
//   node tests/bench/import.mjs [rows = 100000] [file.xlsx]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { gone, signUp, start } from '../faults/program.mjs';
import { asCsv, manyFigures } from '../support/many-figures.mjs';
import { sendImport } from '../support/send-import.mjs';

const rows = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'teduh-bench-'));
const bytes = process.argv[3]
  ? readFileSync(process.argv[3])
  : new TextEncoder().encode(asCsv(manyFigures(rows)));
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
const memory = (pid) => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024;

const plain = [];
if (!process.argv[3])
  for (let i = 0; i < 3; i++) {
    const began = performance.now();
    parse(Buffer.from(bytes), { delimiter: ';' });
    plain.push(performance.now() - began);
  }

const { child, ready } = start(folder);
const { url, link } = await ready;
const cookie = await signUp(url, link);
let idle = 0;
let most = 0;
/** Largest memory in each step of looking and storing. */
const mostIn = {};
let step = '';
const watching = setInterval(() => {
  const now = memory(child.pid);
  most = Math.max(most, now);
  mostIn[step] = Math.max(mostIn[step] ?? 0, now);
}, 100);

const waits = [];
let stop = false;
const paths = [
  '/api/indicators',
  '/api/foreign-workers',
  '/api/overview',
  '/api/incidents?limit=20',
  '/api/observations?limit=50',
];
const others = (async () => {
  for (let i = 0; !stop; i++) {
    const began = performance.now();
    await (await fetch(url + paths[i % paths.length], { headers: { cookie } })).arrayBuffer();
    waits.push(performance.now() - began);
    await new Promise((done) => setTimeout(done, 20));
  }
})();
// idle is what it takes while only the others ask
await new Promise((done) => setTimeout(done, 8000));
idle = most;
waits.length = 0;
for (const name of Object.keys(mostIn)) delete mostIn[name];
const quantile = (share) => {
  const sorted = waits.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
const steps = {};
let stepBegan = performance.now();
const told = (event) => {
  if (event.step === step) return;
  if (step) steps[step] = (steps[step] ?? 0) + performance.now() - stepBegan;
  step = event.step ?? '';
  stepBegan = performance.now();
};

const choice = { mapping: null, fixes: [], agencyCode: null };
let began = performance.now();
const look = await sendImport(url, cookie, '/api/imports/preview', bytes, choice, told);
const lookMs = performance.now() - began;
if (!look.preview) throw new Error(JSON.stringify(look));
const { findingCount, difference, mapping } = look.preview;
if (findingCount.error + findingCount.question > 0)
  throw new Error(JSON.stringify(look.preview.findings.slice(0, 5)));
const lookSteps = Object.entries(steps).map(([name, ms]) => `${name} ${seconds(ms)}`);
for (const name of Object.keys(steps)) delete steps[name];
began = performance.now();
const stored = await sendImport(
  url,
  cookie,
  '/api/imports',
  bytes,
  { ...choice, mapping, expected: difference.digest },
  told,
);
const storeMs = performance.now() - began;
if (!stored.done) throw new Error(JSON.stringify(stored));
const p95 = quantile(0.95);
const worst = quantile(1);
const asked = waits.length;
// the scores are computed anew a few seconds later: others wait for that too
await new Promise((done) => setTimeout(done, 12_000));
stop = true;
await others;
clearInterval(watching);
child.kill('SIGTERM');
await gone(child);
rmSync(folder, { recursive: true, force: true });
const baseline = plain.toSorted((a, b) => a - b)[1];
process.stdout.write(
  [
    `${difference.new} values in ${bytes.length} bytes: looked at in ${seconds(lookMs)} (${lookSteps.join(', ')})`,
    `stored, read and checked anew, in ${seconds(storeMs)} (${Object.entries(steps)
      .map(([name, ms]) => `${name} ${seconds(ms)}`)
      .join(', ')})`,
    baseline
      ? `csv-parse alone: ${seconds(baseline)}; store / csv-parse = ${(storeMs / baseline).toFixed(1)}`
      : '',
    `others (one question after the other) meanwhile: ${asked} questions, p95 ${p95.toFixed(0)} ms, longest ${worst.toFixed(0)} ms; with the scores after it p95 ${quantile(0.95).toFixed(0)} ms, longest ${quantile(1).toFixed(0)} ms`,
    `memory: idle ${idle.toFixed(0)} MB, at most ${most.toFixed(0)} MB (+${(most - idle).toFixed(0)}); by step ${Object.entries(
      mostIn,
    )
      .map(([name, mb]) => `${name || 'before and after'} +${(mb - idle).toFixed(0)}`)
      .join(', ')}`,
    '',
  ].join('\n'),
);
