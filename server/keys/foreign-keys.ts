import type { Db } from '../db/connect.ts';
import { KeyError, type KeyRing } from './key-ring.ts';
import { countByKek } from './sealed-rows.ts';

/** Refuses a key file that is not the one of this database: with it nothing sealed before could be read again. */
export async function refuseForeignKeys(db: Db, keys: KeyRing, folder: string): Promise<void> {
  const foreign = [...(await countByKek(db)).keys()].filter((id) => !keys.hasKey(id));
  if (foreign.length > 0)
    throw new KeyError(
      `The database holds texts sealed under ${foreign.join(', ')}, which the key file in ${folder} does not have. Put its copy back, or set KEY_DIR.`,
    );
}
