import { sql } from 'kysely';
import type { BoundaryHistory, BoundaryVersion } from '../../shared/api/boundaries.ts';
import type { NeighbourRow } from '../../shared/geometry/border-neighbours.ts';
import type { ListedArea } from '../../shared/geometry/boundary-types.ts';
import type { Db, Tx } from '../db/connect.ts';
import { listAreas } from '../places/queries.ts';

/** Regencies and districts as a map is checked against them. */
export async function listedAreas(db: Db): Promise<ListedArea[]> {
  return (await listAreas(db)).flatMap((area) =>
    area.level === 'regency' || area.level === 'district'
      ? [
          {
            code: area.code,
            bpsCode: area.bpsCode,
            level: area.level,
            name: area.name,
            shortName: area.shortName,
            aliases: area.aliases.map(({ alias }) => alias).filter((alias) => /\p{L}/u.test(alias)),
            parentCode: area.parentCode,
            lat: area.lat,
            lon: area.lon,
          },
        ]
      : [],
  );
}

export async function neighboursOf(db: Db | Tx, version: number): Promise<NeighbourRow[]> {
  const rows = await db
    .selectFrom('area_neighbour')
    .select(['level', 'area_code', 'neighbour_code', 'basis'])
    .where('boundary_set_id', '=', version)
    .orderBy('level')
    .orderBy('area_code')
    .orderBy('neighbour_code')
    .execute();
  return rows.map((row) => ({
    level: row.level as NeighbourRow['level'],
    areaCode: row.area_code,
    neighbourCode: row.neighbour_code,
    basis: row.basis as NeighbourRow['basis'],
  }));
}

/** Version of the newest entry, whatever a clock says. */
export async function newestVersion(db: Db | Tx): Promise<number> {
  const row = await db
    .selectFrom('boundary_entry')
    .select('boundary_set_id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.boundary_set_id;
}

/** Versions that came in up to the cut, and the entries up to it. */
export async function boundaryHistory(db: Db, cut: Date): Promise<BoundaryHistory> {
  const versions = await db
    .selectFrom('boundary_set as s')
    .leftJoin('account', 'account.id', 's.account_id')
    .select((eb) => [
      's.id',
      's.kind',
      's.note',
      's.attribution',
      's.source',
      's.licence',
      's.file_name',
      's.file_sha256',
      's.levels',
      's.findings',
      's.created_at',
      'account.name',
      eb
        .selectFrom('area_neighbour as n')
        .select(
          sql<{ regency: number; district: number }>`json_build_object(
          'regency', count(*) filter (where level = 'regency') / 2,
          'district', count(*) filter (where level = 'district') / 2)`.as('pairs'),
        )
        .whereRef('n.boundary_set_id', '=', 's.id')
        .as('pairs'),
    ])
    .orderBy('s.id', 'desc')
    .execute();
  const entries = await db
    .selectFrom('boundary_entry as e')
    .leftJoin('account', 'account.id', 'e.account_id')
    .select(['e.boundary_set_id', 'e.in_force_at', 'e.reason', 'account.name'])
    .where((eb) =>
      eb.or([
        eb('e.in_force_at', '<=', cut),
        eb('e.id', '=', sql<number>`(select min(id) from boundary_entry)`),
      ]),
    )
    .orderBy('e.id', 'desc')
    .execute();
  const known = new Set(entries.map((row) => row.boundary_set_id));
  return {
    inForce: entries[0]!.boundary_set_id,
    versions: versions
      .filter((row) => known.has(row.id))
      .map((row) => ({
        version: row.id,
        kind: row.kind as BoundaryVersion['kind'],
        note: row.note,
        attribution: row.attribution,
        source: row.source,
        licence: row.licence,
        fileName: row.file_name,
        fileSha256: row.file_sha256,
        levels: row.levels as BoundaryVersion['levels'],
        findings: row.findings as Record<string, number>,
        pairs: row.pairs ?? { regency: 0, district: 0 },
        createdAt: row.created_at.toISOString(),
        createdBy: row.name,
      })),
    entries: entries.map((row) => ({
      version: row.boundary_set_id,
      inForceAt: row.in_force_at.toISOString(),
      by: row.name,
      reason: row.reason,
    })),
  };
}
