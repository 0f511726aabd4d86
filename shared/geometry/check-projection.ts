import { BoundaryFileError } from './boundary-file-error.ts';

/**
 * Whether a .prj says WGS 84 in degrees (also as the national datum SRGI 2013, which agrees with it to centimetres).
 * Errors: BoundaryFileError `projection` with the name that it gives. Reference: OGC 01-009, well-known text.
 */
export function checkProjection(text: string): void {
  const named = /^\s*(GEOGCS|GEOGCRS|GEODCRS|PROJCS|PROJCRS|GEOCCS|COMPD_CS)\s*\[\s*"([^"]*)"/i.exec(text);
  const name = named?.[2] ?? text.trim().slice(0, 80);
  const isGeographic = /^GEO(GCS|GCRS|DCRS)$/i.test(named?.[1] ?? '');
  const isWgs84 = /WGS[_ ]?(19)?84|SRGI[_ ]?2013|World Geodetic System 1984/i.test(text);
  const unit = /UNIT\s*\[\s*"([^"]*)"[^[\]]*\]\s*(?:,\s*AUTHORITY\s*\[[^\]]*\]\s*)?\]?\s*$/i.exec(
    text.trim(),
  )?.[1];
  const inDegrees = unit === undefined || /degree/i.test(unit);
  if (!isGeographic || !isWgs84 || !inDegrees) throw new BoundaryFileError('projection', name.slice(0, 80));
}
