/** Why a zip is not opened, or not read on. */
export type ZipCode =
  | 'zip_damaged'
  /** ZIP64, more than one disk, or a compression other than deflate. */
  | 'zip_unsupported'
  | 'zip_encrypted'
  /** More is claimed, or comes out, than the limit. */
  | 'zip_too_large'
  | 'zip_too_many_files'
  | 'zip_bad_name'
  | 'zip_duplicate_name'
  /** Two entries share bytes: how a few kilobytes become terabytes. */
  | 'zip_overlap';

/** The one error of the zip reader: a code and at most the limit, never a word of the file. */
export class ZipError extends Error {
  readonly code: ZipCode;
  readonly limit: number | undefined;

  constructor(code: ZipCode, limit?: number) {
    super(`zip: ${code}`);
    this.name = 'ZipError';
    this.code = code;
    this.limit = limit;
  }
}
