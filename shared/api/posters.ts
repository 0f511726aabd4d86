import { type Static, Type } from 'typebox';
import { AreaCodeText, Nullable } from './common.ts';

/** One printed poster. Its address carries a random token and nothing else. */
export const Poster = Type.Object({
  id: Type.String(),
  /** Address of our form in its code, absolute. */
  address: Type.String(),
  areaCode: AreaCodeText,
  label: Type.String(),
  createdAt: Type.String(),
  createdBy: Type.String(),
  revokedAt: Nullable(Type.String()),
  /** Reports that came by its code. */
  reports: Type.Integer(),
});
export type Poster = Static<typeof Poster>;

/** GET /api/posters, with what is printed on every one of them. */
export const Posters = Type.Object({
  posters: Type.Array(Poster),
  apoaUrl: Type.String(),
  officeName: Type.String(),
  reportLine: Type.String(),
});
export type Posters = Static<typeof Posters>;

/** POST /api/posters answers the new poster. */
export const MakePoster = Type.Object(
  { areaCode: AreaCodeText, label: Type.String({ minLength: 3, maxLength: 120 }) },
  { additionalProperties: false },
);
export type MakePoster = Static<typeof MakePoster>;
