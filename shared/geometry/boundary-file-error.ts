/** Why nothing of a file, or of one of its shapes, can be read. Words by code: shared/text/boundaries.ts. */
export type BoundaryFileErrorCode =
  | 'empty_file'
  | 'unknown_format'
  | 'not_json'
  | 'not_polygons'
  | 'too_large'
  | 'too_many_features'
  | 'too_many_points'
  | 'too_deep'
  | 'projection'
  | 'no_shapefile'
  | 'shapefile_part_missing'
  | 'shapefile_damaged'
  | 'shapefile_not_polygons'
  | 'dbf_damaged'
  | 'topojson_damaged'
  | 'zip_damaged'
  | 'zip_encrypted'
  | 'zip_too_large'
  | 'zip_too_many_files'
  | 'zip_bad_name'
  | 'zip_unsupported'
  | 'coordinates_not_numbers'
  | 'shape_unreadable';

export class BoundaryFileError extends Error {
  constructor(
    readonly code: BoundaryFileErrorCode,
    /** A name or word of the file that says where. */
    readonly detail: string | null = null,
  ) {
    super(detail === null ? code : `${code}: ${detail}`);
  }
}
