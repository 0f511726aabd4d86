import type { ScoreLevel } from '../domain/area.ts';

/** Longitude and latitude in degrees, or whole steps of the grid. */
export type Point = [number, number];
/** Closed: the first point stands again at the end. */
export type Ring = Point[];
/** Outer ring first, then its holes. */
export type Polygon = Ring[];

export type PropertyValue = string | number | boolean | null;

/** One feature of a file. Its shape is read when it is asked for: most of a national file is never needed. */
export interface RawFeature {
  properties: Record<string, PropertyValue>;
  /** Degrees. BoundaryFileError for a shape that cannot be read. */
  polygons(): Polygon[];
}

export interface RawLayer {
  name: string;
  features: RawFeature[];
}

export interface BoundaryFile {
  format: 'geojson' | 'topojson' | 'shapefile';
  layers: RawLayer[];
}

/** Hard limits of a file; beyond one of them nothing of it is read. */
export const boundaryLimits = {
  bytes: 30 * 1024 * 1024,
  /** Of all entries of a zip together. */
  unpackedBytes: 250 * 1024 * 1024,
  entries: 200,
  features: 100_000,
  /** Of the shapes that are used. */
  points: 2_000_000,
  properties: 200,
} as const;

/** An area of the product's own list, as far as a map is checked against it. */
export interface ListedArea {
  code: string;
  bpsCode: string | null;
  level: ScoreLevel;
  name: string;
  shortName: string;
  /** Other spellings, without codes. */
  aliases: readonly string[];
  parentCode: string | null;
  /** Of the seat. */
  lat: number | null;
  lon: number | null;
}

export type CodeScheme = 'kemendagri' | 'bps';

/** What a person may say about a layer where the guess is not right. */
export interface LayerColumns {
  layer: string;
  code: string | null;
  name: string | null;
  scheme: CodeScheme | null;
}

/** Errors keep a map from coming into force; warnings are to be looked at; notes say what was done. */
export type Severity = 'error' | 'warning' | 'note';

export const findingSeverity = {
  no_code_column: 'error',
  code_scheme_unclear: 'error',
  no_areas: 'error',
  feature_without_code: 'warning',
  unknown_code: 'error',
  duplicate_code: 'error',
  missing_area: 'error',
  name_differs: 'warning',
  name_of_another: 'error',
  wrong_parent: 'error',
  seat_far: 'warning',
  shape_unreadable: 'error',
  coordinates_not_numbers: 'error',
  no_polygon: 'error',
  ring_unclosed: 'error',
  ring_too_short: 'error',
  self_intersection: 'warning',
  crossed_shape: 'error',
  hole_outside: 'error',
  projected: 'error',
  axes_swapped: 'error',
  outside_province: 'error',
  overlap: 'warning',
  overlap_large: 'error',
  gap: 'warning',
  border_not_shared: 'warning',
  levels_disagree: 'warning',
  levels_contradict: 'error',
  area_lost: 'error',
  rings_turned: 'note',
  small_pieces_dropped: 'note',
  other_provinces_left_out: 'note',
  villages_joined: 'note',
  regencies_from_districts: 'note',
  districts_kept: 'note',
  lakes: 'note',
} as const satisfies Record<string, Severity>;
export type FindingCode = keyof typeof findingSeverity;

/** One thing found, by code; which of the rest is there depends on the code. */
export interface BoundaryFinding {
  code: FindingCode;
  severity: Severity;
  /** Area or areas that it is about. */
  areas: string[];
  /** A name, code or property as it stands in the file. */
  text: string | null;
  /** km2, km or a number of things, as the code says. */
  value: number | null;
  /** Longitude and latitude, where there is one place to look at. */
  at: Point | null;
}

export function finding(
  code: FindingCode,
  rest: Partial<Pick<BoundaryFinding, 'areas' | 'text' | 'value' | 'at'>> = {},
): BoundaryFinding {
  return { code, severity: findingSeverity[code], areas: [], text: null, value: null, at: null, ...rest };
}
