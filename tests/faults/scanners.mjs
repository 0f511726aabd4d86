// Two scanners of others against the built program on loopback: sqlmap and wapiti, both from apt.
//   node tests/faults/scanners.mjs [minutes for wapiti, default 2]
// Prints what was asked and what was found; ends with 1 where one of them found something.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gone, signUp, start } from './program.mjs';

const minutes = Number(process.argv[2] ?? 2);
const has = (name) => spawnSync('which', [name]).status === 0;
for (const name of ['sqlmap', 'wapiti'])
  if (!has(name)) {
    console.log(`${name} is not installed: nothing was scanned.`);
    process.exit(0);
  }

const folder = mkdtempSync(join(tmpdir(), 'teduh-scan-'));
const { child, ready } = start(folder);
const { url, link } = await ready;
const cookie = await signUp(url, link);
let found = 0;

/** What sqlmap is pointed at: questions, parts of addresses and bodies that reach the database. */
const targets = [
  ['GET', '/api/incidents?area=19.03&from=2025-01&category=grievance&limit=5', ''],
  ['GET', '/api/observations?area=19.71&indicator=open_unemployment_rate&limit=5', ''],
  ['GET', '/api/score-runs/results?level=regency&month=2025-10', ''],
  ['GET', '/api/reports?state=waiting&limit=5', ''],
  ['GET', '/api/score-runs/results/19.71*/2025-10*', ''],
  ['GET', '/api/tables/areas*.csv', ''],
  ['POST', '/api/session', '{"email":"a@contoh.id*","password":"b*"}'],
  ['POST', '/lapor/status', 'kode=0123456789012345&bahasa=id'],
];
for (const [method, path, data] of targets) {
  const args = [
    '-u',
    url + path,
    '--batch',
    '--flush-session',
    '--level=2',
    '--risk=1',
    '--threads=2',
    '--timeout=10',
  ];
  args.push(
    '--output-dir',
    join(folder, 'sqlmap'),
    '--disable-coloring',
    '--ignore-code=*',
    '--cookie',
    cookie,
  );
  args.push(
    '--headers',
    `Origin: ${url}${data.startsWith('{') ? '\nContent-Type: application/json' : ''}`,
    '--technique=BEU',
  );
  if (method === 'POST') args.push('--method=POST', '--data', data);
  const { stdout } = spawnSync('sqlmap', args, { encoding: 'utf8', timeout: 240_000, maxBuffer: 50_000_000 });
  const said = stdout ?? '';
  // what only `appears to be injectable` is checked by sqlmap itself: pages with a random number in them differ by chance
  const hit = /is vulnerable|Type: (boolean|error|union|stacked|time)/i.test(said);
  const doubts = (said.match(/false positive or unexploitable/g) ?? []).length;
  if (hit) found++;
  const asked = (said.match(/testing '/g) ?? []).length;
  console.log(
    `sqlmap ${method} ${path}: ${hit ? 'INJECTABLE' : 'nothing'} (${asked} tests${doubts ? `; ${doubts} that sqlmap itself called a false positive` : ''})`,
  );
  if (hit)
    console.log(
      said
        .split('\n')
        .filter((line) => /Parameter|Type:|Payload/.test(line))
        .join('\n'),
    );
}

for (const path of ['/lapor', '/masuk']) {
  const report = join(folder, `wapiti${path.replace('/', '-')}.json`);
  const args = [
    '-u',
    url + path,
    '--scope',
    'folder',
    '-m',
    'blindsql,crlf,exec,file,redirect,sql,ssrf,xss,permanentxss',
  ];
  args.push(
    '-f',
    'json',
    '-o',
    report,
    '--flush-session',
    '--max-scan-time',
    String(minutes * 60),
    '--verify-ssl',
    '0',
    '-v',
    '0',
  );
  try {
    execFileSync('wapiti', args, { stdio: 'ignore', timeout: (minutes + 2) * 60_000 });
    const { vulnerabilities } = JSON.parse(readFileSync(report, 'utf8'));
    const named = Object.entries(vulnerabilities).filter(([, list]) => list.length > 0);
    for (const [kind, list] of named) {
      found += list.length;
      for (const { method, path: at, parameter, info } of list)
        console.log(`wapiti ${kind}: ${method} ${at} ${parameter} ${info}`);
    }
    console.log(`wapiti ${path}: ${named.length === 0 ? 'nothing' : 'SEE ABOVE'}`);
  } catch (error) {
    console.log(`wapiti ${path}: could not be run (${error.message.split('\n')[0]})`);
  }
}

const alive = await fetch(`${url}/readyz`);
console.log(`afterwards the program answers ${alive.status}`);
child.kill('SIGTERM');
await gone(child);
rmSync(folder, { recursive: true, force: true });
console.log(found === 0 ? 'Nothing was found.' : `${found} findings.`);
process.exit(found === 0 && alive.status === 200 ? 0 : 1);
