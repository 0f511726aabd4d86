import { ConfigError, readConfig } from './config.ts';
import { DatabaseError } from './db/database-error.ts';
import { DataFolderError } from './db/lock.ts';
import { MigrationError } from './db/migrate.ts';
import { KeyError } from './keys/key-ring.ts';
import { start } from './start.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Errors that the operator can mend get one line; anything else is ours and gets its stack. */
function explain(error: unknown): string {
  if (
    error instanceof ConfigError ||
    error instanceof DataFolderError ||
    error instanceof DatabaseError ||
    error instanceof MigrationError ||
    error instanceof KeyError
  )
    return error.message;
  const { code, message, stack, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop it, or set PORT to another number.`;
  if (code === 'EACCES' && port)
    return `Port ${port} may not be used by this user. Set PORT to a number above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST is no address of this machine: ${message}.`;
  return stack ?? String(error);
}

try {
  const running = await start(
    readConfig(process.env),
    () => new Date(),
    say,
    (error) => {
      process.stderr.write(`Teduh stops: ${error.message}\n`);
      process.exit(1);
    },
  );
  say(
    `Teduh is ready at ${running.url} (${running.database.kind === 'embedded' ? 'embedded database' : 'PostgreSQL'}).`,
  );
  if (running.firstAccountUrl)
    say(`Make the first account with this link, valid once and for 7 days:\n  ${running.firstAccountUrl}`);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      running.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
} catch (error) {
  process.stderr.write(`Teduh cannot start: ${explain(error)}\n`);
  process.exit(1);
}
