import { PGlite } from '@electric-sql/pglite';

/** The embedded database alone, with its own settings, on a data folder. */
const db = await PGlite.create({ dataDir: process.argv[2]! });
await db.query('select 1');
process.stdout.write('ready\n');
process.on('SIGTERM', () => db.close().then(() => process.exit(0)));
setInterval(() => {}, 60_000);
