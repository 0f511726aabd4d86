import type { Db } from '../db/connect.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { officeSettings } from '../settings/queries.ts';
import { acceptReport, type Accepted, type Arrival, type Door } from './accept.ts';
import type { LiveHub } from './live.ts';
import type { PlaceFinder } from './place-finder.ts';
import { makeReceipt } from './receipt.ts';

/** What every channel needs to bring reports in. */
export interface Intake {
  keys: KeyRing;
  places: PlaceFinder;
  live: LiveHub;
  /** The door as it stands now, for channels that accept several in one transaction. */
  door(): Promise<Door>;
  /** Accepts one report in a transaction of its own; the code is null where none was asked for or it was here before. */
  accept(
    arrival: Omit<Arrival, 'receipt'>,
    options: { wantsReceipt: boolean; requestId?: string },
  ): Promise<Accepted & { receiptCode: string | null }>;
}

export interface IntakeOptions {
  db: Db;
  now: () => Date;
  keys: KeyRing;
  places: PlaceFinder;
  live: LiveHub;
}

export function makeIntake({ db, now, keys, places, live }: IntakeOptions): Intake {
  const door = async (): Promise<Door> => ({ keys, places, settings: await officeSettings(db) });
  return {
    keys,
    places,
    live,
    door,
    async accept(arrival, { wantsReceipt, requestId }) {
      const receipt = wantsReceipt ? await makeReceipt(keys) : null;
      const open = await door();
      const accepted = await db
        .transaction()
        .execute((tx) => acceptReport(tx, open, { ...arrival, receipt }, now(), requestId));
      if (accepted.isNewArrival) live.announce();
      return { ...accepted, receiptCode: accepted.isNewArrival ? (receipt?.code ?? null) : null };
    },
  };
}
