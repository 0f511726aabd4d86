// The built program as a child, for the scripts that kill it or watch it from outside.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..', '..');

/** Starts it on a data folder of its own; `ready` gives its address and, the first time, the link of the first account. */
export function start(folder, more = {}) {
  const env = { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data'), ...more };
  const child = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js')], { env, cwd: folder });
  let said = '';
  const ready = new Promise((resolve, reject) => {
    const hear = (chunk) => {
      said += chunk;
      const url = /ready at (http\S+) \(/.exec(said);
      // the link of the first account is said right after it, perhaps in another piece
      if (url) setTimeout(() => resolve({ url: url[1], link: /(\/masuk\/tautan#\S+)/.exec(said)?.[1] }), 200);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    // `close`: only then everything it said is here
    child.once('close', () => reject(new Error(said)));
  });
  return { child, ready };
}

/**
 * The program with its first account signed in. `FAULTS_TEMPLATE` names a folder that was prepared so once, with the cookie
 * beside it: a first start takes longest.
 */
export async function startSignedIn(folder, more = {}) {
  const template = process.env.FAULTS_TEMPLATE;
  const isCopy = template && !more.DATABASE_URL && !existsSync(join(folder, 'data'));
  if (isCopy) cpSync(template, folder, { recursive: true });
  const { child, ready } = start(folder, more);
  const { url, link } = await ready;
  const cookie = isCopy ? readFileSync(join(folder, 'cookie'), 'utf8') : await signUp(url, link);
  return { child, url, cookie };
}

/** Environment that loads a file of this folder into the program first. */
export const preload = (file) => ({
  NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, file)).href}`,
});

export const gone = (child) =>
  child.exitCode !== null || child.signalCode
    ? Promise.resolve()
    : new Promise((done) => child.once('exit', done));

/** Uses the link of the first account; the cookie of its session. */
export async function signUp(url, link) {
  const answer = await fetch(`${url}/api/links/use`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify({
      token: link.split('#')[1],
      name: 'Petugas',
      email: 'petugas@contoh.id',
      password: 'sandi yang cukup panjang',
    }),
  });
  return answer.headers.get('set-cookie').split(';')[0];
}

/** The same throws every time: the same run is the same run. */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
