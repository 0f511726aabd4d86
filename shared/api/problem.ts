import { type Static, Type } from 'typebox';

/** RFC 9457 problem details; `type` is `/problems/<code>`, `errors` points into the input. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  instance: Type.String(),
  errors: Type.Optional(
    Type.Array(Type.Object({ pointer: Type.String(), code: Type.String(), detail: Type.String() })),
  ),
});
export type Problem = Static<typeof Problem>;
