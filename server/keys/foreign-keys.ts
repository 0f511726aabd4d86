import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';
import { KeyError, type KeyRing } from './key-ring.ts';

/** Refuses a key file that is not the one of this database: with it nothing sealed before could be read again. */
export async function refuseForeignKeys(db: Db, keys: KeyRing, folder: string): Promise<void> {
  const { rows } = await sql<{
    id: string;
  }>`
    select distinct sealed->>'kek_id' as id from report_sealed
    union select distinct sealed->>'kek_id' from report_contact
    union select distinct sealed->>'kek_id' from account_totp
    union select distinct sealed->>'kek_id' from report_media where sealed is not null`.execute(db);
  const foreign = rows.map((row) => row.id).filter((id) => !keys.hasKey(id));
  if (foreign.length > 0)
    throw new KeyError(
      `The database holds texts sealed under ${foreign.join(', ')}, which the key file in ${folder} does not have. Put its copy back, or set KEY_DIR.`,
    );
}
