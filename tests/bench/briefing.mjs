// Material for a meeting, as people ask for it: freezing a pack and making its four files. `node tests/bench/briefing.mjs [rounds]`
// Baseline: the same for one regency, in the same run. The first round reads the program's own files and is told apart.
import { mkdtempSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const rounds = Number(process.argv[2] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'teduh-bench-'));
const child = spawn(process.execPath, [join(root, 'server', 'launch.mjs'), 'main'], {
  env: { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data') },
});
let output = '';
const [, url, token] = await new Promise((resolve, reject) => {
  const look = (chunk) => {
    output += chunk;
    const match = /ready at (http\S+) [\s\S]*?\/masuk\/tautan#(\S+)/.exec(output);
    if (match) resolve(match);
  };
  child.stdout.on('data', look);
  child.stderr.on('data', look);
  child.once('exit', () => reject(new Error(output)));
});
const headers = { 'content-type': 'application/json', origin: url };
const account = { name: 'Kasi', email: 'kasi@contoh.id', password: 'sandi yang cukup panjang' };
const signedIn = await fetch(`${url}/api/links/use`, {
  method: 'POST',
  headers,
  body: JSON.stringify({ token, ...account }),
});
headers.cookie = signedIn.headers.getSetCookie()[0].split(';')[0];
const post = async (path, body) => {
  const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`);
  return text;
};
async function once(areaCodes) {
  const choice = {
    meetingId: null,
    title: 'Bahan Rakor',
    areaCodes,
    month: '2025-10',
    audience: 'timpora',
    language: 'id',
  };
  const { id } = JSON.parse(await post('/api/briefings', choice));
  const begun = performance.now();
  const frozen = JSON.parse(await post(`/api/briefings/${id}/snapshots`, { version: 1 }));
  const half = performance.now();
  const lines = await post(`/api/briefing-snapshots/${frozen.id}/files`, { reason: 'Ukuran kecepatan' });
  if (!lines.trim().endsWith('{"done":true}')) throw new Error(lines.slice(-300));
  return { freeze: half - begun, files: performance.now() - half };
}
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const seven = ['19.01', '19.02', '19.03', '19.04', '19.05', '19.06', '19.71'];
try {
  const first = await once(seven);
  console.log(
    `first, 7 regencies: freeze ${Math.round(first.freeze)} ms, files ${Math.round(first.files)} ms`,
  );
  const found = { one: [], seven: [] };
  for (let i = 0; i < rounds; i++) {
    found.one.push(await once(['19.71']));
    found.seven.push(await once(seven));
  }
  for (const step of ['freeze', 'files']) {
    const [base, all] = [found.one, found.seven].map((list) => median(list.map((one) => one[step])));
    console.log(
      `${step}: 1 regency ${Math.round(base)} ms, 7 regencies ${Math.round(all)} ms, ratio ${(all / base).toFixed(2)}`,
    );
  }
} finally {
  child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
