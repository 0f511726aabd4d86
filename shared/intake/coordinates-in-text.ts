/**
 * Points that somebody wrote or pasted: "-2.1293, 106.1134", "2,1293 LS 106,1134 BT", a map link with q= or @.
 *
 * Only what can lie in Indonesia (latitude -11..6, longitude 95..141) is returned; anything else is no place of ours.
 * Must be read before redaction, which replaces exact points by a tag (DP-32).
 */
export function coordinatesInText(text: string): { lat: number; lon: number; start: number; end: number }[] {
  const pattern =
    /(-?\d{1,2}[.,]\d{2,8})\s*°?\s*(LS|LU|S|N)?\s*(?:,|;|\s|%2C)\s*(1[0-4]\d[.,]\d{2,8}|9[5-9][.,]\d{2,8})\s*°?\s*(BT|E)?/gi;
  return [...text.matchAll(pattern)].flatMap((match) => {
    const south = /^(LS|S)$/i.test(match[2] ?? '');
    const written = Number(match[1]!.replace(',', '.'));
    const lat = south ? -Math.abs(written) : written;
    const lon = Number(match[3]!.replace(',', '.'));
    if (lat < -11 || lat > 6 || lon < 95 || lon > 141) return [];
    return [{ lat, lon, start: match.index, end: match.index + match[0].length }];
  });
}
