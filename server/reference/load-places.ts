import { createHash } from 'node:crypto';
import type { Tx } from '../db/connect.ts';
import { insertBatch, isLoaded } from './batch.ts';
import { csvRows, numberOrNull, orNull, readReference } from './read-file.ts';

const order = ['province', 'regency', 'district', 'sea_zone'];

export async function loadPlaces(tx: Tx, now: Date): Promise<void> {
  await loadAreas(tx, now);
  await loadAliases(tx, now);
  await loadNeighbours(tx, await loadBoundaries(tx, now), now);
  await loadSectors(tx, now);
  await loadAgencies(tx, now);
}

async function loadAreas(tx: Tx, now: Date): Promise<void> {
  const file = await readReference('places/areas.csv');
  if (await isLoaded(tx, file)) return;
  const rows = csvRows(file, [
    'code',
    'bps_code',
    'level',
    'kind',
    'name',
    'short_name',
    'parent_code',
    'valid_from',
    'valid_to',
    'area_km2',
    'lat',
    'lon',
    'source_title',
    'source_url',
  ]);
  rows.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  await tx
    .insertInto('area')
    .values(
      rows.map((row) => ({
        code: row.code,
        bps_code: orNull(row.bps_code),
        level: row.level,
        kind: row.kind,
        name: row.name,
        short_name: row.short_name,
        parent_code: orNull(row.parent_code),
        valid_from_date: orNull(row.valid_from),
        valid_to_date: orNull(row.valid_to),
        area_km2: numberOrNull(row.area_km2),
        lat: numberOrNull(row.lat),
        lon: numberOrNull(row.lon),
        source_title: row.source_title,
        source_url: row.source_url,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        bps_code: eb.ref('excluded.bps_code'),
        name: eb.ref('excluded.name'),
        short_name: eb.ref('excluded.short_name'),
        valid_from_date: eb.ref('excluded.valid_from_date'),
        valid_to_date: eb.ref('excluded.valid_to_date'),
        area_km2: eb.ref('excluded.area_km2'),
        lat: eb.ref('excluded.lat'),
        lon: eb.ref('excluded.lon'),
        source_title: eb.ref('excluded.source_title'),
        source_url: eb.ref('excluded.source_url'),
      })),
    )
    .execute();
  await insertBatch(tx, file, rows.length, now);
}

async function loadAliases(tx: Tx, now: Date): Promise<void> {
  const file = await readReference('places/aliases.csv');
  if (await isLoaded(tx, file)) return;
  const rows = csvRows(file, ['area_code', 'alias', 'kind']);
  await tx.deleteFrom('area_alias').execute();
  await tx
    .insertInto('area_alias')
    .values(rows.map(({ area_code, alias, kind }) => ({ area_code, alias, kind })))
    .execute();
  await insertBatch(tx, file, rows.length, now);
}

/** The neighbours of the shipped map; those of an imported one are not touched. */
async function loadNeighbours(tx: Tx, boundarySetId: number, now: Date): Promise<void> {
  const file = await readReference('places/neighbours.csv');
  const loaded = await isLoaded(tx, file);
  const known = await tx
    .selectFrom('area_neighbour')
    .select('level')
    .where('boundary_set_id', '=', boundarySetId)
    .limit(1)
    .executeTakeFirst();
  if (loaded && known) return;
  const rows = csvRows(file, ['level', 'area_code', 'neighbour_code', 'basis']);
  await tx.deleteFrom('area_neighbour').where('boundary_set_id', '=', boundarySetId).execute();
  await tx
    .insertInto('area_neighbour')
    .values(
      rows.map(({ level, area_code, neighbour_code, basis }) => ({
        boundary_set_id: boundarySetId,
        level,
        area_code,
        neighbour_code,
        basis,
      })),
    )
    .execute();
  if (!loaded) await insertBatch(tx, file, rows.length, now);
}

async function loadSectors(tx: Tx, now: Date): Promise<void> {
  const sections = await readReference('sectors/sectors.csv');
  if (!(await isLoaded(tx, sections))) {
    const rows = csvRows(sections, [
      'kbli_version',
      'letter',
      'name_id',
      'name_en',
      'division_from',
      'division_to',
    ]);
    await tx.deleteFrom('sector').execute();
    await tx.insertInto('sector').values(rows).execute();
    await insertBatch(tx, sections, rows.length, now);
  }
  const mapping = await readReference('sectors/mapping.csv');
  if (!(await isLoaded(tx, mapping))) {
    const rows = csvRows(mapping, ['division_from', 'division_to', 'letter_2020', 'letter_2025']);
    await tx.deleteFrom('sector_mapping').execute();
    await tx.insertInto('sector_mapping').values(rows).execute();
    await insertBatch(tx, mapping, rows.length, now);
  }
}

async function loadAgencies(tx: Tx, now: Date): Promise<void> {
  const file = await readReference('agencies/agencies.csv');
  if (await isLoaded(tx, file)) return;
  const rows = csvRows(file, [
    'code',
    'level',
    'area_code',
    'name_id',
    'name_en',
    'timpora_member',
    'source_title',
    'source_url',
  ]);
  await tx
    .insertInto('agency')
    .values(
      rows.map((row) => ({
        ...row,
        area_code: orNull(row.area_code),
        timpora_member: row.timpora_member === 'true',
      })),
    )
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        name_id: eb.ref('excluded.name_id'),
        name_en: eb.ref('excluded.name_en'),
        timpora_member: eb.ref('excluded.timpora_member'),
        source_title: eb.ref('excluded.source_title'),
        source_url: eb.ref('excluded.source_url'),
      })),
    )
    .execute();
  await insertBatch(tx, file, rows.length, now);
}

/** Stores the shipped map where it is new. It comes into force unless an imported one is: the office chose that. */
async function loadBoundaries(tx: Tx, now: Date): Promise<number> {
  const map = await readReference('places/map.topojson');
  const hex = await readReference('places/hex.json');
  const sha256 = createHash('sha256')
    .update(map.sha256 + hex.sha256)
    .digest('hex');
  const known = await tx
    .selectFrom('boundary_set')
    .select('id')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (known) return known.id;
  const topology = JSON.parse(map.text) as { teduh: { note: string; attribution: string[] } };
  const { id } = await tx
    .insertInto('boundary_set')
    .values({
      kind: 'schematic',
      note: topology.teduh.note,
      attribution: topology.teduh.attribution,
      topology: map.text,
      hex_tiles: hex.text,
      sha256,
      created_at: now,
      levels: ['district', 'regency'],
      findings: '{}',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const inForce = await tx
    .selectFrom('boundary_entry as e')
    .innerJoin('boundary_set as s', 's.id', 'e.boundary_set_id')
    .select('s.kind')
    .orderBy('e.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (inForce?.kind !== 'official')
    await tx.insertInto('boundary_entry').values({ boundary_set_id: id, in_force_at: now }).execute();
  return id;
}
