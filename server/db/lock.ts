import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

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
  const file = `${dataDir}.lock`;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new DataFolderError(`The data folder ${dataDir} cannot be made: ${(error as Error).message}.`);
  }
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, `${process.pid} ${startTime(process.pid)}`, { flag: 'wx', mode: 0o600 });
      const release = () => rmSync(file, { force: true });
      process.once('exit', release);
      const announce = (controlSocket: string) =>
        writeFileSync(file, `${process.pid} ${startTime(process.pid)} ${controlSocket}`, { mode: 0o600 });
      return { release, announce };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new DataFolderError(
          `The data folder ${dataDir} cannot be written: ${(error as Error).message}.`,
        );
      const [pidText = '', started = ''] = readFileSync(file, 'utf8').split(' ');
      const pid = Number(pidText);
      if (pid !== process.pid && isAlive(pid, started))
        throw new DataFolderError(
          `The data folder ${dataDir} is in use by process ${pid}. Stop that one first, or set DATA_DIR to another folder.`,
        );
      rmSync(file, { force: true });
    }
  }
  throw new DataFolderError(
    `The data folder ${dataDir} could not be locked; remove ${file} if no Teduh is running.`,
  );
}

/** Control socket of the process that holds the folder; null where none does. */
export function holderOf(dataDir: string): string | null {
  try {
    const [pid = '', started = '', socket = ''] = readFileSync(`${dataDir}.lock`, 'utf8').split(' ');
    return isAlive(Number(pid), started) && socket ? socket : null;
  } catch {
    return null;
  }
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
