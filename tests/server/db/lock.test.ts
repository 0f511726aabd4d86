import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { DataFolderError, lockDataFolder } from '../../../server/db/lock.ts';

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teduh-lock-'));
  dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  return () => rmSync(folder, { recursive: true, force: true });
});

/** The lock of another process that lives. */
async function lockOfAnother(): Promise<() => void> {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await new Promise((resolve) => other.once('spawn', resolve));
  let started = '-';
  try {
    const stat = readFileSync(`/proc/${other.pid}/stat`, 'utf8');
    started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]!;
  } catch {
    // only Linux tells
  }
  writeFileSync(`${dataDir}.lock`, `${other.pid} ${started}`);
  return () => other.kill('SIGKILL');
}

test('a folder in use is in use by whatever link one comes to it', async () => {
  const end = await lockOfAnother();
  const link = join(folder, 'link');
  symlinkSync(dataDir, link);
  expect(() => lockDataFolder(dataDir)).toThrow(DataFolderError);
  expect(() => lockDataFolder(link)).toThrow(DataFolderError);
  end();
});

test.each(['', 'garbage', '0 0', '-1 -', '999999999 1 /nowhere'])(
  'a lock that no living process wrote (%j) is taken over',
  (text) => {
    writeFileSync(`${dataDir}.lock`, text);
    const { release } = lockDataFolder(dataDir);
    expect(readFileSync(`${dataDir}.lock`, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    release();
    expect(existsSync(`${dataDir}.lock`)).toBe(false);
  },
);

test('an empty lock may be one that is just being written: its writer keeps it', async () => {
  writeFileSync(`${dataDir}.lock`, '');
  const end = await lockOfAnother();
  const text = readFileSync(`${dataDir}.lock`, 'utf8');
  writeFileSync(`${dataDir}.lock`, '');
  const writer = spawn('sh', ['-c', `sleep 0.05; printf '${text}' > '${dataDir}.lock'`]);
  await new Promise((resolve) => writer.once('spawn', resolve));
  expect(() => lockDataFolder(dataDir)).toThrow(DataFolderError);
  end();
});

test('letting go leaves a lock alone that is another’s by now', async () => {
  const { release } = lockDataFolder(dataDir);
  rmSync(`${dataDir}.lock`);
  const end = await lockOfAnother();
  release();
  expect(existsSync(`${dataDir}.lock`)).toBe(true);
  end();
});
