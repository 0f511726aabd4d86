import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** The data folder is in use, or cannot be written: one line for the operator. */
export class DataFolderError extends Error {}

/**
 * Takes the data folder for this process. Two processes on one embedded database destroy it without an error,
 * so this stands before everything else. A lock left by a killed process is recognised by its process id and
 * start time (a process id alone comes back after a restart of the machine) and is taken over.
 */
export function lockDataFolder(dataDir: string): {
  release: () => void;
  announce: (controlSocket: string) => void;
} {
  let file: string;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    file = lockFile(dataDir);
  } catch (error) {
    throw new DataFolderError(`The data folder ${dataDir} cannot be made: ${(error as Error).message}.`);
  }
  const mine = `${process.pid} ${startTime(process.pid)}`;
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      const release = () => {
        if (textOf(file)?.startsWith(mine)) rmSync(file, { force: true }); // by now it may be another's
      };
      process.once('exit', release);
      const announce = (controlSocket: string) =>
        writeFileSync(file, `${mine} ${controlSocket}`, { mode: 0o600 });
      return { release, announce };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new DataFolderError(
          `The data folder ${dataDir} cannot be written: ${(error as Error).message}.`,
        );
      const text = writtenText(file);
      if (text === null) continue; // released in this moment
      const [pidText = '', started = ''] = text.split(' ');
      const pid = Number(pidText);
      if (pid !== process.pid && isAlive(pid, started))
        throw new DataFolderError(
          `The data folder ${dataDir} is in use by process ${pid}. Stop that one first, or set DATA_DIR to another folder.`,
        );
      removeDead(file, text);
    }
  }
  throw new DataFolderError(
    `The data folder ${dataDir} could not be locked; remove ${file} if no Teduh is running.`,
  );
}

/** Control socket of the process that holds the folder; null where none does. */
export function holderOf(dataDir: string): string | null {
  try {
    const [pid = '', started = '', socket = ''] = readFileSync(lockFile(dataDir), 'utf8').split(' ');
    return isAlive(Number(pid), started) && socket ? socket : null;
  } catch {
    return null;
  }
}

/** Beside the folder itself, whatever links lead to it: two ways to one folder are one lock. */
const lockFile = (dataDir: string): string => `${realpathSync(dataDir)}.lock`;

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Between its making and its writing a lock is empty: one that stays so was left by a machine that went down. */
function writtenText(file: string): string | null {
  for (let wait = 0; wait < 10 && textOf(file) === ''; wait++)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  return textOf(file);
}

/** Takes a dead lock out of the way, and only that one: another process may have done so before and locked anew. */
function removeDead(file: string, text: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // another process was faster
  }
  if (textOf(aside) === text) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

function isAlive(pid: number, started: string): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startTime(pid) === started;
}

/** Start of a process in clock ticks since boot, from Linux's /proc; '-' elsewhere, where the process id alone decides. */
function startTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
  } catch {
    return '-';
  }
}
