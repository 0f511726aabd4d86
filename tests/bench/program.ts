import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';

/** A process of the run that has printed what was waited for. */
export interface Program {
  /** From its start to that line. */
  milliseconds: number;
  match: RegExpExecArray;
  /** Resident memory in MB (10^6 bytes). */
  residentMB(): number;
  stop(): Promise<void>;
}

export function startProgram(
  file: string,
  options: { args?: string[]; env?: Record<string, string>; until: RegExp },
): Promise<Program> {
  const began = performance.now();
  const child = spawn(process.execPath, [file, ...(options.args ?? [])], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  return new Promise((resolve, reject) => {
    let output = '';
    let ready = false;
    const look = (chunk: Buffer) => {
      if (ready) return;
      output += chunk;
      const match = options.until.exec(output);
      if (!match) return;
      ready = true;
      resolve({
        milliseconds: performance.now() - began,
        match,
        residentMB: () =>
          (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) * 1024) /
          1e6,
        async stop() {
          child.kill('SIGTERM');
          await gone;
        },
      });
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', () => reject(new Error(`${file} ended: ${output}`)));
  });
}

/** The server as `npm start` runs it once it is built; `linked`: waited for until it has printed the first account's link. */
export function startServer(env: Record<string, string>, linked = false): Promise<Program> {
  return startProgram(join(projectRoot, 'dist', 'server', 'main.js'), {
    env: { PORT: '0', ...env },
    until: linked ? /ready at (http:\S+) [\s\S]*#([\w-]{32})/ : /ready at (http:\S+) /,
  });
}

/** Makes the first account with the printed link; the cookie of its session. */
export async function firstSession(url: string, token: string): Promise<string> {
  const answer = await fetch(`${url}/api/links/use`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token,
      name: 'Kepala Seksi',
      email: 'kasi@contoh.id',
      password: 'sandi yang cukup panjang',
    }),
  });
  if (!answer.ok) throw new Error(`no session: ${answer.status} ${await answer.text()}`);
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}

export const idle = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
