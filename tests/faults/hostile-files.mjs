// Files that somebody made to do harm, many at once, at every door that takes a file, into a program with little memory:
// bombs, lies, depth, breadth, pictures of a billion points, files that break off. It answers each with words, stays up, stays
// under its limit, serves others meanwhile, stores nothing of them and leaves none of them lying about.
// Run: npm start once (it builds), then  node tests/faults/hostile-files.mjs [files = 200] [limit of the heap in MB = 512]
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { crc32, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { dice, gone, startSignedIn } from './program.mjs';

const files = Number(process.argv[2] ?? 200);
const heapMb = Number(process.argv[3] ?? 512);
const atOnce = 16;
/** Nobody waits longer for an answer, however many wait before. */
const longestMs = 120_000;
/** What the program may hold in all: its heap, and outside it pictures, bodies, and the embedded database's own memory. */
const residentMb = 2048;
const folder = mkdtempSync(join(tmpdir(), 'teduh-hostile-'));
const temporary = join(folder, 'tmp');
mkdirSync(temporary);
const throwDice = dice(20261126);
const faults = [];

const big = (unit, bytes) => Buffer.alloc(bytes, unit);
const text = (value) => Buffer.from(value);
const noise = (bytes) => {
  const made = Buffer.alloc(bytes);
  for (let i = 0; i < bytes; i++) made[i] = throwDice() * 256;
  return made;
};
const zip = (entries) => Buffer.from(zipSync(entries, { level: 9 }));
/** A spreadsheet whose one sheet holds this XML. */
const workbook = (sheet, more = {}) => {
  const open = 'http://schemas.openxmlformats.org';
  const relation = `${open}/officeDocument/2006/relationships`;
  const rels = (target, type) =>
    strToU8(
      `<Relationships xmlns="${open}/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/${type}" Target="${target}"/></Relationships>`,
    );
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zip({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${open}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': rels('xl/workbook.xml', 'officeDocument'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${open}/spreadsheetml/2006/main" xmlns:r="${relation}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': rels('worksheets/sheet1.xml', 'worksheet'),
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  });
};
const sheet = (rows) =>
  Buffer.concat([
    text('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'),
    rows,
    text('</sheetData></worksheet>'),
  ]);
/** A picture that says its size in its head and holds as many points, all alike. */
function png(width, height, rows = height) {
  const chunk = (name, data) => {
    const body = Buffer.concat([text(name), data]);
    const framed = Buffer.alloc(8);
    framed.writeUInt32BE(data.length, 0);
    framed.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([framed.subarray(0, 4), body, framed.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const points = deflateSync(Buffer.alloc((width + 1) * rows));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', points),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
const nested = (depth) => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
const feature = (coordinates, type = 'Polygon') =>
  text(
    `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kode":"19.71"},"geometry":{"type":"${type}","coordinates":${coordinates}}}]}`,
  );
const chatLine = '12/05/25 10.15 - Warga: lowongan di kapal isap hanya untuk orang luar\n';

/** [what, how it is made]. */
const sheets = [
  ['spreadsheet of 290 MB of spaces', () => workbook(sheet(big(' ', 290e6)))],
  ['spreadsheet of 400 MB', () => workbook(sheet(big('<row/>', 400e6)))],
  [
    'spreadsheet of 3 million rows',
    () => workbook(sheet(big('<row r="1"><c r="A1"><v>1</v></c></row>', 110e6))),
  ],
  [
    'spreadsheet with a cell of 100 MB',
    () =>
      workbook(
        sheet(
          Buffer.concat([
            text('<row><c t="inlineStr"><is><t>'),
            big('a', 100e6),
            text('</t></is></c></row>'),
          ]),
        ),
      ),
  ],
  ['spreadsheet with a million levels', () => workbook(sheet(big('<a>', 3e6)))],
  [
    'spreadsheet with entities',
    () =>
      workbook(
        text(
          `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'abcdefghij'[i + 1]} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]><worksheet>&j;</worksheet>`,
        ),
      ),
  ],
  [
    'spreadsheet with 60,000 entries',
    () =>
      workbook(
        sheet(text('')),
        Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`xl/media/${i}`, new Uint8Array()])),
      ),
  ],
  ['spreadsheet broken off', () => workbook(sheet(noise(2e6))).subarray(0, 1e6)],
  ['table of one line of 20 MB', () => big('a', 20 * 1024 * 1024)],
  ['table of 10 million columns', () => big(',', 10e6)],
  ['table of an open quote', () => Buffer.concat([text('"'), big('x\n', 19e6)])],
  ['table of 5 million rows', () => Buffer.concat([text('wilayah,indikator\n'), big('a,b\n', 19e6)])],
  ['noise as a table', () => noise(5e6)],
];
const maps = [
  ['map 100,000 levels deep', () => feature(nested(100_000))],
  ['map of 2 million corners', () => feature(`[[${'[106.1,-2.1],'.repeat(2e6)}[106.1,-2.1]]]`)],
  [
    'map of a million shapes',
    () =>
      text(
        `{"type":"FeatureCollection","features":[${'{"type":"Feature","properties":null,"geometry":null},'.repeat(5e5)}null]}`,
      ),
  ],
  [
    'map of numbers that are none',
    () => feature(`[[[1e999,-1e999],[${'9'.repeat(5e5)},0],[0,0],[1e999,-1e999]]]`),
  ],
  ['map zipped 1:1000', () => zip({ 'peta.geojson': big(' ', 240e6) })],
  ['map zipped over its limit', () => zip({ 'peta.shp': big('\0', 260e6), 'peta.dbf': big('\0', 1e6) })],
  ['map of noise', () => zip({ 'peta.shp': noise(1e6), 'peta.dbf': noise(1e6), 'peta.prj': noise(1000) })],
  ['map 30 MB of brackets', () => big('[', 30 * 1024 * 1024)],
];
const chats = [
  ['chat of 60 MB', () => big(chatLine, 60e6)],
  ['chat without an end of line', () => Buffer.concat([text(chatLine.trimEnd()), big('a', 60e6)])],
  ['chat zipped 1:1000', () => zip({ '_chat.txt': big('\n', 500e6) })],
  ['chat of noise', () => noise(3e6)],
];
const pictures = [
  ['picture of 900 million points', () => png(30_000, 30_000, 100)],
  ['picture of 25 million points', () => png(5000, 5000)],
  ['picture that breaks off', () => png(4000, 4000).subarray(0, 2000)],
  ['picture of noise', () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), noise(9e6)])],
];
const doors = [
  {
    path: '/api/imports/preview',
    made: sheets,
    name: 'jahat.xlsx',
    choice: { mapping: null, fixes: [], agencyCode: null },
  },
  { path: '/api/boundaries/preview', made: maps, name: 'jahat.geojson', choice: { columns: null } },
  { path: '/api/chat-imports/preview', made: chats, name: 'jahat.txt', choice: { order: null } },
  { path: '/lapor', made: pictures, name: 'jahat.png', choice: null },
];

// made before anything is measured
const kinds = doors.flatMap((door) => door.made.map(([what, make]) => [door, [what, make()]]));
const { child, url, cookie } = await startSignedIn(folder, {
  NODE_OPTIONS: `--max-old-space-size=${heapMb}`,
  TMPDIR: temporary,
});
const get = async (path) => fetch(url + path, { headers: { cookie } });
const counted = async () => {
  const { incidents } = await (await get('/api/incidents?limit=200')).json();
  const { total } = await (await get('/api/reports?state=waiting&limit=1')).json();
  const { batches } = await (await get('/api/catalogue')).json();
  return { incidents: incidents.length, waiting: total, batches: batches.length };
};
/** Largest memory of the whole program so far, in MB; null where the system does not tell. */
const peakMb = () => {
  try {
    return Math.round(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1] / 1024);
  } catch {
    return null;
  }
};
const before = await counted();
const atStart = peakMb();

// asks from a thread of its own: sending this much keeps ours busy
const watcher = new Worker(
  `const { parentPort, workerData: { url, cookie } } = require('node:worker_threads');
  const waits = [];
  const faults = [];
  let over = false;
  parentPort.once('message', () => { over = true; });
  (async () => {
    while (!over) {
      const began = performance.now();
      const answer = await fetch(url + '/api/incidents?limit=50', { headers: { cookie } }).catch((error) => ({ status: error.message }));
      if (answer.status === 200) await answer.text();
      else faults.push('a staff page was answered ' + answer.status);
      waits.push(performance.now() - began);
      await new Promise((done) => setTimeout(done, 100));
    }
    parentPort.postMessage({ waits, faults });
  })();`,
  { eval: true, workerData: { url, cookie } },
);

const answers = new Map();
let reports = 0;
let turnedAway = 0;
const isTurnedAway = (said) => /^503( busy)?$/.test(said);
async function sendOnce(what, path, body, isStaff) {
  try {
    const headers = isStaff ? { cookie, origin: new URL(url).origin } : {};
    const answer = await fetch(url + path, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(longestMs),
    });
    const text = await answer.text();
    const last = text.trim().split('\n').at(-1);
    const problem = isStaff && last.startsWith('{') ? JSON.parse(last) : {};
    const { status, type } = problem.problem ?? { status: answer.status, type: problem.type };
    if (!isStaff && answer.status === 201) reports++;
    if (status >= 500 && status !== 503) faults.push(`${what}: ${status} ${type}`);
    if (/\bat (\w|\/)+.*:\d+:\d+|node_modules/.test(text)) faults.push(`${what}: the answer shows code`);
    return `${status}${type ? ` ${type.replace('/problems/', '')}` : ''}`;
  } catch (error) {
    const said = `none (${error.cause?.code ?? error.message})`;
    // a body over the limit, or of one turned away, is cut off while it is still being sent
    if (!/EPIPE|ECONNRESET|UND_ERR_SOCKET/.test(said)) faults.push(`${what}: no answer, ${said}`);
    return said;
  }
}
async function send({ path, name, choice }, [what, bytes]) {
  const body = new FormData();
  if (choice) {
    body.append('choice', JSON.stringify(choice));
    body.append('file', new Blob([bytes]), name);
  } else {
    const nonce = Buffer.from(Array.from({ length: 18 }, () => throwDice() * 256)).toString('base64url');
    const fields = { nonce, text: 'Uji berkas jahat.', kind: 'presence', relation: 'no', place: '19.71' };
    for (const [field, value] of Object.entries(fields)) body.append(field, value);
    body.append('photo', new Blob([bytes]), name);
  }
  const began = performance.now();
  let said;
  // who is told that too many are waiting comes again, as people do
  do {
    if (said) await new Promise((done) => setTimeout(done, 2000));
    said = await sendOnce(what, path, body, choice !== null);
    if (isTurnedAway(said)) turnedAway++;
  } while (isTurnedAway(said) && performance.now() - began < longestMs);
  const took = performance.now() - began;
  const seen = answers.get(what) ?? { said: new Map(), longest: 0 };
  seen.said.set(said, (seen.said.get(said) ?? 0) + 1);
  seen.longest = Math.max(seen.longest, took);
  answers.set(what, seen);
}
let next = 0;
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    while (next < files && child.exitCode === null) await send(...kinds[next++ % kinds.length]);
  }),
);
const watched = new Promise((done) => watcher.once('message', done));
watcher.postMessage('over');
const { waits, faults: unserved } = await watched;
faults.push(...unserved);

if (child.exitCode !== null || child.signalCode) faults.push('the program ended');
else {
  const after = await counted();
  // a form whose picture is not taken is still a report: what somebody wrote is never lost
  if (after.waiting - before.waiting !== reports)
    faults.push(`${reports} forms were acknowledged, ${after.waiting - before.waiting} are stored`);
  if (after.incidents !== before.incidents || after.batches !== before.batches)
    faults.push('looking at a hostile file stored something');
}
waits.sort((a, b) => a - b);
const peak = peakMb();
if (peak !== null && peak > residentMb) faults.push(`it took ${peak} MB`);
process.stdout.write(
  `${files} hostile files of ${kinds.length} kinds, ${atOnce} at once, heap of ${heapMb} MB, ${turnedAway} times told to come again: memory ${atStart} MB before, ${peak} MB at most; ` +
    `a staff page waited ${waits[waits.length >> 1].toFixed(0)} ms in the median, ${waits.at(-1).toFixed(0)} ms at most\n`,
);
for (const [what, { said, longest }] of answers)
  process.stdout.write(
    `  ${what}: ${[...said].map(([words, count]) => `${count}x ${words}`).join(', ')}; ${(longest / 1000).toFixed(1)} s at most\n`,
  );
child.kill('SIGTERM');
await Promise.race([gone(child), new Promise((done) => setTimeout(done, 15_000))]);
if (child.exitCode === null) child.kill('SIGKILL');
const left = readdirSync(temporary);
if (left.length > 0) faults.push(`left lying in the temporary folder: ${left.slice(0, 5).join(', ')}`);
rmSync(folder, { recursive: true, force: true });
for (const fault of new Set(faults)) process.stdout.write(`  ${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
