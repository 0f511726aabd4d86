import { type TSchema, Type } from 'typebox';

export const MonthText = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])$',
  maxLength: 7,
  description: 'Month, YYYY-MM',
});
export const DateText = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  maxLength: 10,
  description: 'Date, YYYY-MM-DD',
});
export const AreaCodeText = Type.String({
  pattern: '^\\d{2}(\\.\\d{2}(\\.(\\d{2}|P\\d{2}))?)?$',
  maxLength: 9,
  description: 'Kemendagri dotted code, or a sea zone (19.01.P01)',
});
export const ScoreLevelText = Type.Union([Type.Literal('regency'), Type.Literal('district')]);
/** "As known at": only rows known up to the end of this day (WIB), or up to this instant. */
export const AsKnownAt = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?Z)?$',
  maxLength: 27,
  description: 'Date (end of that day, WIB) or UTC instant up to which rows count as known',
});
/** Query of a read that takes nothing but the data cut. */
export const AsKnownQuery = Type.Object(
  { asKnownAt: Type.Optional(AsKnownAt) },
  { additionalProperties: false },
);
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
/** One of a list of literals, as a union of literals. */
export const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.String({ enum: [...values], maxLength: 60 }));
export const WordsSchema = Type.Object({ id: Type.String(), en: Type.String() });
/** A published source, so that every number opens to where it comes from. */
export const SourceSchema = Type.Object({
  id: Type.Integer(),
  title: Type.String(),
  url: Nullable(Type.String()),
});
/** How a value came in: by which batch, and where in its file it stands. */
export const ProvenanceSchema = Type.Object({
  batchId: Type.Integer(),
  /** reference = shipped file; entry = typed; import = a sheet. */
  kind: Type.String(),
  fileName: Type.String(),
  fileSha256: Nullable(Type.String()),
  /** Sheet and cell, `Lembar1!B12`; null for what was typed. */
  cell: Nullable(Type.String()),
  recordedAt: Type.String(),
  recordedBy: Nullable(Type.String()),
});
export const Paging = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000, default: 500 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
};
