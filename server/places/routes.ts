import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { Type } from 'typebox';
import { Areas, HexTiles, Neighbours } from '../../shared/api/areas.ts';
import { Nullable, OneOf } from '../../shared/api/common.ts';
import { access } from '../http/access.ts';
import { type CachedBytes, compressOnce, sendBytes } from '../http/cached-bytes.ts';
import type { AppContext } from '../http/context.ts';
import { ProblemError } from '../http/problem.ts';
import { currentBoundaries, listAgencies, listAreas, listNeighbours, listSectors } from './queries.ts';

const tags = ['places'];
const BoundaryQuery = Type.Object(
  {
    format: Type.Optional(OneOf(['topojson', 'geojson'])),
    level: Type.Optional(OneOf(['regency', 'district', 'sea_zone'])),
  },
  { additionalProperties: false },
);
const NoQuery = Type.Object({}, { additionalProperties: false });
const Sectors = Type.Object({
  sectors: Type.Array(
    Type.Object({
      kbliVersion: Type.String(),
      letter: Type.String(),
      name: Type.Object({ id: Type.String(), en: Type.String() }),
      divisionFrom: Type.String(),
      divisionTo: Type.String(),
    }),
  ),
});
const Agencies = Type.Object({
  agencies: Type.Array(
    Type.Object({
      code: Type.String(),
      level: Type.String(),
      areaCode: Nullable(Type.String()),
      name: Type.Object({ id: Type.String(), en: Type.String() }),
      timporaMember: Type.Boolean(),
      sourceTitle: Type.String(),
      sourceUrl: Type.String(),
    }),
  ),
});

export const placeRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;
    const cache = new Map<string, CachedBytes>();
    const cached = async (key: string, make: () => Promise<unknown>) => {
      let bytes = cache.get(key);
      if (!bytes) {
        bytes = compressOnce(Buffer.from(JSON.stringify(await make())));
        cache.set(key, bytes);
      }
      return bytes;
    };
    const boundaries = async () => {
      const found = await currentBoundaries(db);
      if (!found) throw new ProblemError('not_found', 'No map is stored.');
      return found;
    };

    app.get(
      '/api/areas',
      { config: { access: access.read }, schema: { tags, querystring: NoQuery, response: { 200: Areas } } },
      async (request, reply) =>
        sendBytes(
          request,
          reply,
          await cached('areas', async () => ({ areas: await listAreas(db) })),
        ) as never,
    );

    app.get(
      '/api/areas/boundaries',
      { config: { access: access.read }, schema: { tags, querystring: BoundaryQuery } },
      async (request, reply) => {
        const { format = 'topojson', level } = request.query;
        const bytes = await cached(`boundaries ${format} ${level ?? ''}`, async () => {
          const topology = JSON.parse((await boundaries()).topology) as Topology & {
            teduh: { note: string; attribution: string[] };
          };
          if (format === 'topojson') return topology;
          const object = topology.objects[level ?? 'regency'] as GeometryCollection;
          return {
            ...feature(topology, object),
            note: topology.teduh.note,
            attribution: topology.teduh.attribution,
          };
        });
        return sendBytes(
          request,
          reply,
          bytes,
          format === 'geojson' ? 'application/geo+json; charset=utf-8' : undefined,
        );
      },
    );

    app.get(
      '/api/areas/hex',
      {
        config: { access: access.read },
        schema: { tags, querystring: NoQuery, response: { 200: HexTiles } },
      },
      async (request, reply) =>
        sendBytes(
          request,
          reply,
          await cached('hex', async () => JSON.parse((await boundaries()).hexTiles)),
        ) as never,
    );

    app.get(
      '/api/areas/neighbours',
      {
        config: { access: access.read },
        schema: { tags, querystring: NoQuery, response: { 200: Neighbours } },
      },
      async () => ({
        neighbours: await listNeighbours(db),
      }),
    );

    app.get(
      '/api/sectors',
      { config: { access: access.read }, schema: { tags, querystring: NoQuery, response: { 200: Sectors } } },
      async () => ({
        sectors: (await listSectors(db)).map((row) => ({
          kbliVersion: row.kbli_version,
          letter: row.letter,
          name: { id: row.name_id, en: row.name_en },
          divisionFrom: row.division_from,
          divisionTo: row.division_to,
        })),
      }),
    );

    app.get(
      '/api/agencies',
      {
        config: { access: access.read },
        schema: { tags, querystring: NoQuery, response: { 200: Agencies } },
      },
      async () => ({
        agencies: (await listAgencies(db)).map((row) => ({
          code: row.code,
          level: row.level,
          areaCode: row.area_code,
          name: { id: row.name_id, en: row.name_en },
          timporaMember: row.timpora_member,
          sourceTitle: row.source_title,
          sourceUrl: row.source_url,
        })),
      }),
    );
  };
