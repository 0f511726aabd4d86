import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { Type } from 'typebox';
import { Areas, HexTiles, Neighbours } from '../../shared/api/areas.ts';
import { AsKnownAt, AsKnownQuery, Nullable, OneOf } from '../../shared/api/common.ts';
import { access } from '../http/access.ts';
import { type CachedBytes, compressOnce, sendBytes } from '../http/cached-bytes.ts';
import type { AppContext } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { ProblemError } from '../http/problem.ts';
import {
  boundarySet,
  boundarySetAt,
  listAgencies,
  listAreas,
  listNeighbours,
  listSectors,
} from './queries.ts';

const tags = ['places'];
/** Answers kept in memory: a map is a few hundred kilobytes. */
const mostKept = 12;
const BoundaryQuery = Type.Object(
  {
    format: Type.Optional(OneOf(['topojson', 'geojson'])),
    level: Type.Optional(OneOf(['regency', 'district', 'sea_zone'])),
    asKnownAt: Type.Optional(AsKnownAt),
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
    // by version of the map, so that another one that comes into force is seen at once
    const cache = new Map<string, CachedBytes>();
    const cached = async (key: string, make: () => Promise<unknown>) => {
      let bytes = cache.get(key);
      if (!bytes) {
        bytes = compressOnce(Buffer.from(JSON.stringify(await make())));
        if (cache.size >= mostKept) cache.delete(cache.keys().next().value!);
        cache.set(key, bytes);
      }
      return bytes;
    };
    const versionAt = async (asKnownAt: string | undefined) => {
      const id = await boundarySetAt(db, dataCut(asKnownAt, context.now()));
      if (id === null) throw new ProblemError('not_found', 'No map is stored.');
      return id;
    };

    app.get(
      '/api/areas',
      {
        config: { access: access.readPlaces },
        schema: { tags, querystring: NoQuery, response: { 200: Areas } },
      },
      async (request, reply) =>
        sendBytes(
          request,
          reply,
          await cached('areas', async () => ({ areas: await listAreas(db) })),
        ) as never,
    );

    app.get(
      '/api/areas/boundaries',
      { config: { access: access.readPlaces }, schema: { tags, querystring: BoundaryQuery } },
      async (request, reply) => {
        const { format = 'topojson', level, asKnownAt } = request.query;
        const id = await versionAt(asKnownAt);
        const bytes = await cached(`boundaries ${id} ${format} ${level ?? ''}`, async () => {
          const { kind, note, attribution, source, topology: text } = await boundarySet(db, id);
          const topology = JSON.parse(text) as Topology;
          if (format === 'topojson')
            return { ...topology, teduh: { version: id, kind, note, attribution, source } };
          const object = topology.objects[level ?? 'regency'] as GeometryCollection;
          return { ...feature(topology, object), note, attribution };
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
        config: { access: access.readPlaces },
        schema: { tags, querystring: AsKnownQuery, response: { 200: HexTiles } },
      },
      async (request, reply) => {
        const id = await versionAt(request.query.asKnownAt);
        const bytes = await cached(`hex ${id}`, async () => JSON.parse((await boundarySet(db, id)).hexTiles));
        return sendBytes(request, reply, bytes) as never;
      },
    );

    app.get(
      '/api/areas/neighbours',
      {
        config: { access: access.readPlaces },
        schema: { tags, querystring: AsKnownQuery, response: { 200: Neighbours } },
      },
      async (request) => ({
        neighbours: await listNeighbours(db, dataCut(request.query.asKnownAt, context.now())),
      }),
    );

    app.get(
      '/api/sectors',
      {
        config: { access: access.readPlaces },
        schema: { tags, querystring: NoQuery, response: { 200: Sectors } },
      },
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
        config: { access: access.readPlaces },
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
