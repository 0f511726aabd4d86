// Kills the program with -9 at random moments while a sheet is being stored, over and over, and shows that after each start
// either all of it is in force or nothing. Run: npm start once (it builds), then
//   node tests/faults/kill-import.mjs [rounds = 30] [rows = 10000]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asCsv, manyFigures } from '../support/many-figures.mjs';
import { sendImport } from '../support/send-import.mjs';
import { dice, gone, signUp, start } from './program.mjs';

const rounds = Number(process.argv[2] ?? 30);
const count = Number(process.argv[3] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'teduh-kill-'));
const throwDice = dice(20261126);
const get = async (url, path) => (await fetch(url + path, { headers: { cookie } })).json();

let cookie = '';
/** Figures of the last turn that is in force; null before the first. */
let standing = null;
let pendingTurn = null;
let whole = 0;
let nothing = 0;
const broken = [];
/** How long storing takes when nobody kills it: the dice fall within it. */
let usualMs = 4000;

/** Every value in force of the months of the sheet, by its key. */
async function inForce(url) {
  const found = new Map();
  for (const indicator of ['layoffs', 'job_seekers_registered', 'vacancies', 'apoa_reports'])
    for (let offset = 0; ; offset += 5000) {
      const page = await get(url, `/api/observations?indicator=${indicator}&limit=5000&offset=${offset}`);
      for (const one of page.observations)
        if (one.supersededBy === null && one.provenance.kind === 'import')
          found.set(`${one.areaCode}|${one.indicatorCode}|${one.period}`, one.value);
      if (page.observations.length < 5000) break;
    }
  return found;
}
const isTurn = (found, turn) => {
  const rows = manyFigures(count, turn);
  return (
    found.size === rows.length &&
    rows.every(
      ([area, indicator, period, value]) => found.get(`${area}|${indicator}|${period}`) === Number(value),
    )
  );
};

for (let round = 0; round <= rounds; round++) {
  const { child, ready } = start(folder);
  const { url, link } = await ready;
  if (link) cookie = await signUp(url, link);
  const found = await inForce(url);
  if (pendingTurn !== null && isTurn(found, pendingTurn)) {
    standing = pendingTurn;
    whole++;
  } else if (standing === null ? found.size === 0 : isTurn(found, standing)) {
    if (pendingTurn !== null) nothing++;
  } else broken.push(round);
  pendingTurn = null;
  if (round === rounds) {
    child.kill('SIGTERM');
    await gone(child);
    break;
  }
  const bytes = new TextEncoder().encode(asCsv(manyFigures(count, round + 1)));
  const choice = { mapping: null, fixes: [], agencyCode: null };
  const look = await sendImport(url, cookie, '/api/imports/preview', bytes, choice);
  if (!look.preview || look.preview.findingCount.error + look.preview.findingCount.question > 0)
    throw new Error(`the sheet is not taken: ${JSON.stringify(look).slice(0, 600)}`);
  pendingTurn = round + 1;
  const began = Date.now();
  const storing = sendImport(url, cookie, '/api/imports', bytes, {
    ...choice,
    mapping: look.preview.mapping,
    expected: look.preview.difference.digest,
  }).then(
    () => {
      usualMs = Date.now() - began;
    },
    () => {},
  );
  await Promise.race([storing, new Promise((done) => setTimeout(done, throwDice() * usualMs * 1.15))]);
  child.kill('SIGKILL');
  await gone(child);
  await storing;
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  `${rounds} kills while ${count} rows were being stored: ${whole} times all of it, ${nothing} times nothing, ` +
    `${broken.length} times something else${broken.length ? ` (rounds ${broken.join(', ')})` : ''}\n`,
);
process.exitCode = broken.length === 0 ? 0 : 1;
