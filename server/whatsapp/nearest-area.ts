import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';

/** A seat farther than this says nothing about a place. */
const farthestKm = 25;

/**
 * Kecamatan or sea zone whose seat lies nearest to a point, within 25 km; null beyond. Kilometres by the flat-earth
 * formula at the latitude of the point, good to 0.1 % at this distance. A hint: a seat is one point.
 */
export async function nearestArea(
  db: Db,
  { lat, lon }: { lat: number; lon: number },
): Promise<string | null> {
  const { rows } = await sql<{ code: string; km: number }>`
    select code, 111.2 * sqrt(power(lat - ${lat}::float8, 2) + power((lon - ${lon}::float8) * cos(radians(${lat}::float8)), 2)) as km
    from area where level in ('district', 'sea_zone') and lat is not null and lon is not null and valid_to_date is null
    order by km, code limit 1`.execute(db);
  return rows[0] && rows[0].km <= farthestKm ? rows[0].code : null;
}
