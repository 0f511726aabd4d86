import { type Static, Type } from 'typebox';
import { areaLevels } from '../domain/area.ts';
import { AreaCodeText, Nullable, OneOf } from './common.ts';

export const Area = Type.Object({
  code: AreaCodeText,
  bpsCode: Nullable(Type.String()),
  level: OneOf(areaLevels),
  kind: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
  parentCode: Nullable(Type.String()),
  areaKm2: Nullable(Type.Number()),
  lat: Nullable(Type.Number()),
  lon: Nullable(Type.Number()),
  aliases: Type.Array(Type.Object({ alias: Type.String(), kind: Type.String() })),
  sourceTitle: Type.String(),
  sourceUrl: Type.String(),
});
export type Area = Static<typeof Area>;

/** GET /api/areas */
export const Areas = Type.Object({ areas: Type.Array(Area) });
export type Areas = Static<typeof Areas>;

/** GET /api/areas/boundaries?format=topojson (default): a TopoJSON with objects `district`, `regency`, `sea_zone` and a member `teduh` {note, attribution[]}. */
/** GET /api/areas/hex */
export const HexTiles = Type.Object({
  regency: Type.Array(Type.Object({ code: Type.String(), q: Type.Integer(), r: Type.Integer() })),
  district: Type.Array(Type.Object({ code: Type.String(), q: Type.Integer(), r: Type.Integer() })),
});
export type HexTiles = Static<typeof HexTiles>;

/** GET /api/areas/neighbours */
export const Neighbours = Type.Object({
  neighbours: Type.Array(
    Type.Object({
      level: Type.String(),
      areaCode: Type.String(),
      neighbourCode: Type.String(),
      basis: Type.String(),
    }),
  ),
});
export type Neighbours = Static<typeof Neighbours>;
