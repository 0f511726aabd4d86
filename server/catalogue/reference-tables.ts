import { sql } from 'kysely';
import { listAgencies, listAreas, listNeighbours, listSectors } from '../places/queries.ts';
import { table, type TableDefinition } from './table-definition.ts';

/** Places, sectors, agencies and maps: what figures refer to. */
export const referenceTables: Record<string, TableDefinition> = {
  areas: table(
    `code! bpsCode level! kind! name! shortName! parentCode areaKm2:number lat:number lon:number sourceTitle! sourceUrl!`,
    { key: 'code', refers: { parentCode: '.code' } },
    async ({ db }) => (await listAreas(db)).map(({ aliases: _, ...area }) => area),
  ),
  neighbours: table(
    'level! areaCode! neighbourCode! basis!',
    {
      key: 'level areaCode neighbourCode',
      refers: { areaCode: 'areas.code', neighbourCode: 'areas.code' },
    },
    ({ db, cut }) => listNeighbours(db, cut),
  ),
  sectors: table(
    'kbli_version! letter! name_id! name_en! division_from! division_to!',
    { key: 'kbli_version letter' },
    ({ db }) => listSectors(db),
  ),
  agencies: table(
    'code! level! area_code name_id! name_en! timpora_member:boolean! source_title! source_url!',
    { key: 'code', refers: { area_code: 'areas.code' } },
    ({ db }) => listAgencies(db),
  ),
  'map-versions': table(
    'id:integer! kind! note! sha256! created_at:datetime!',
    { key: 'id' },
    async ({ db, cut }) => {
      const rows = await db
        .selectFrom('boundary_set')
        .select(['id', 'kind', 'note', 'sha256', 'created_at'])
        // a shipped map describes how things were before it was loaded
        .where(sql<boolean>`created_at <= ${cut} or id = (select min(id) from boundary_set)`)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ ...row, created_at: row.created_at.toISOString() }));
    },
  ),
};
