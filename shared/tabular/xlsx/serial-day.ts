const lastSerial = 2_958_465;

/**
 * The day of a date serial as `YYYY-MM-DD`; hours are dropped. In the system of 1900 serial 1 is 1900-01-01 and 60 the
 * 29 February that year never had; in that of 1904 serial 0 is 1904-01-01.
 * Undefined: null before the first day of the system, for the day that never was, and after 9999-12-31.
 */
export function serialDay(serial: number, is1904: boolean): string | null {
  const whole = Math.floor(serial);
  if (is1904) return whole < 0 || whole > lastSerial - 1462 ? null : isoDay(whole + 1462);
  if (whole < 1 || whole === 60 || whole > lastSerial) return null;
  return isoDay(whole < 60 ? whole + 1 : whole);
}

/** Serial of 1900 as it is right from 1 March 1900 on. */
function isoDay(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}
