import { sql } from 'kysely';
import type { Area } from '../../shared/api/areas.ts';
import type { Db, Tx } from '../db/connect.ts';

export async function listAreas(db: Db | Tx): Promise<Area[]> {
  const rows = await db
    .selectFrom('area')
    .select([
      'code',
      'bps_code',
      'level',
      'kind',
      'name',
      'short_name',
      'parent_code',
      'area_km2',
      'lat',
      'lon',
      'source_title',
      'source_url',
      sql<
        Area['aliases']
      >`coalesce((select json_agg(json_build_object('alias', l.alias, 'kind', l.kind) order by l.alias)
        from area_alias l where l.area_code = area.code), '[]'::json)`.as('aliases'),
    ])
    .orderBy('code')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    bpsCode: row.bps_code,
    level: row.level as Area['level'],
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    parentCode: row.parent_code,
    areaKm2: row.area_km2,
    lat: row.lat,
    lon: row.lon,
    aliases: row.aliases,
    sourceTitle: row.source_title,
    sourceUrl: row.source_url,
  }));
}

/** Version of the map in force at an instant; null where none is stored. */
export async function boundarySetAt(db: Db | Tx, cut: Date): Promise<number | null> {
  const { rows } = await sql<{ id: number | null }>`select boundary_set_in_force_at(${cut}) as id`.execute(
    db,
  );
  return rows[0]?.id ?? null;
}

/** Neighbours by the map in force at an instant. */
export async function listNeighbours(db: Db | Tx, cut: Date) {
  const rows = await db
    .selectFrom('area_neighbour')
    .select(['level', 'area_code', 'neighbour_code', 'basis'])
    .where('boundary_set_id', '=', await boundarySetAt(db, cut))
    .orderBy('level')
    .orderBy('area_code')
    .orderBy('neighbour_code')
    .execute();
  return rows.map((row) => ({
    level: row.level,
    areaCode: row.area_code,
    neighbourCode: row.neighbour_code,
    basis: row.basis,
  }));
}

/** A version of the map, its shapes as stored text. */
export async function boundarySet(db: Db, id: number) {
  return db
    .selectFrom('boundary_set')
    .select([
      'id',
      'kind',
      'note',
      'attribution',
      'source',
      sql<string>`topology::text`.as('topology'),
      sql<string>`hex_tiles::text`.as('hexTiles'),
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function listSectors(db: Db) {
  return db
    .selectFrom('sector')
    .select(['kbli_version', 'letter', 'name_id', 'name_en', 'division_from', 'division_to'])
    .orderBy('kbli_version')
    .orderBy('division_from')
    .execute();
}

export async function listAgencies(db: Db) {
  return db
    .selectFrom('agency')
    .select([
      'code',
      'level',
      'area_code',
      'name_id',
      'name_en',
      'timpora_member',
      'source_title',
      'source_url',
    ])
    .orderBy('code')
    .execute();
}
