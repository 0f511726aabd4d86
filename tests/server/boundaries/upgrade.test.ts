import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../server/db/connect.ts';
import { migrate } from '../../../server/db/migrate.ts';
import { boundarySetAt, listNeighbours } from '../../../server/places/queries.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { loadReference } from '../../../server/reference/load-reference.ts';
import { fixedNow } from '../../support/clock.ts';
import { bundle } from '../../support/prepare.ts';

const migrations = join(projectRoot, 'sql', 'migrations');

test('a database from before keeps its map and neighbours, and loading again changes nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'teduh-upgrade-'));
  const copy = (want: (name: string) => boolean) => {
    for (const name of readdirSync(migrations).filter(want))
      copyFileSync(join(migrations, name), join(folder, name));
  };
  const { db, close } = await openDatabase({
    databaseUrl: null,
    dataDir: join(folder, 'data'),
    workerFile: bundle('db-worker.js'),
  });
  try {
    copy((name) => name < '0015');
    await migrate(db, folder, fixedNow);
    await sql`insert into area (code, level, kind, name, short_name, source_title, source_url) values
      ('90', 'province', 'provinsi', 'A', 'A', 's', 'u'), ('90.01', 'regency', 'kabupaten', 'B', 'B', 's', 'u'),
      ('90.02', 'regency', 'kabupaten', 'C', 'C', 's', 'u')`.execute(db);
    await sql`insert into boundary_set (kind, note, attribution, topology, hex_tiles, sha256, created_at)
      values ('schematic', 'n', '{a}', '{}', '{}', 'x', '2026-01-01T00:00:00Z')`.execute(db);
    await sql`insert into area_neighbour values ('regency', '90.01', '90.02', 'land_border'), ('regency', '90.02', '90.01', 'land_border')`.execute(
      db,
    );
    copy((name) => name >= '0015');
    await migrate(db, folder, fixedNow);
    const first = await boundarySetAt(db, fixedNow());
    expect(await listNeighbours(db, fixedNow())).toHaveLength(2);
    // before anything was stored, the first map stands for all of the past
    expect(await boundarySetAt(db, new Date('2020-01-01T00:00:00Z'))).toBe(first);

    await loadReference(db, fixedNow());
    const shipped = await boundarySetAt(db, fixedNow());
    expect(shipped).not.toBe(first);
    const neighbours = await listNeighbours(db, fixedNow());
    expect(neighbours.length).toBeGreaterThan(100);
    await loadReference(db, fixedNow());
    expect(await boundarySetAt(db, fixedNow())).toBe(shipped);
    expect(await listNeighbours(db, fixedNow())).toEqual(neighbours);
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
});
