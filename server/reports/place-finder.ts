import { findPlaces, placeFrom } from '../../shared/intake/find-places.ts';
import { buildGazetteer, type Gazetteer } from '../../shared/intake/gazetteer.ts';
import { minhashSignature } from '../../shared/intake/minhash-signature.ts';
import { shingles } from '../../shared/intake/shingles.ts';
import type { Db, Tx } from '../db/connect.ts';
import { listAreas } from '../places/queries.ts';
import { csvRows, orNull, readReference } from '../reference/read-file.ts';

export interface FoundPlace {
  /** Place to begin with: the sender's choice, else what was found surely enough; null: a person says it. */
  areaCode: string | null;
  /** Place found in the text. */
  foundCode: string | null;
  /** 0..1; null where nothing was found. */
  confidence: number | null;
  /** Places that fit, where more than one does. */
  options: string[];
}

export interface PlaceHint {
  areaCode: string | null;
  /** It is only where the poster hangs: what the text says goes before it. */
  weak: boolean;
}

/** Finds places in texts and signs texts for comparison; the names are read once. */
export interface PlaceFinder {
  /** Reads the raw text, since redaction takes coordinates away. */
  find(db: Db | Tx, text: string, hint: PlaceHint): Promise<FoundPlace>;
}

/** Longer texts are searched up to here: who writes more has said where. */
const searchedCharacters = 4_000;

export function makePlaceFinder(): PlaceFinder {
  let gazetteer: Promise<Gazetteer> | null = null;
  const names = (db: Db | Tx) => {
    gazetteer ??= loadGazetteer(db);
    gazetteer.catch(() => {
      gazetteer = null;
    });
    return gazetteer;
  };
  return {
    async find(db, text, hint) {
      const found = findPlaces(text.slice(0, searchedCharacters), await names(db));
      const sure = found.best && !found.question && found.best.confidence >= placeFrom ? found.best : null;
      const options = found.question?.options ?? [];
      const areaCode = hint.areaCode && !(hint.weak && sure) ? hint.areaCode : (sure?.areaCode ?? null);
      return {
        areaCode,
        foundCode: found.best?.areaCode ?? null,
        confidence: found.best?.confidence ?? null,
        options:
          sure && hint.areaCode && sure.areaCode !== hint.areaCode ? [sure.areaCode, hint.areaCode] : options,
      };
    },
  };
}

async function loadGazetteer(db: Db | Tx): Promise<Gazetteer> {
  const file = await readReference('places/local-names.csv');
  const local = csvRows(file, ['area_code', 'name', 'village_code', 'source_title', 'source_url']);
  return buildGazetteer(
    await listAreas(db),
    local.map((row) => ({ areaCode: row.area_code, name: row.name, villageCode: orNull(row.village_code) })),
  );
}

/** MinHash signature of a text as stored: 64 values of 32 bits, little end first; null for a text without words. */
export function signText(comparable: string): Buffer | null {
  if (!comparable) return null;
  const signature = minhashSignature(shingles(comparable));
  const bytes = Buffer.alloc(signature.length * 4);
  signature.forEach((value, at) => {
    bytes.writeUInt32LE(value, at * 4);
  });
  return bytes;
}

export function readSignature(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(at * 4));
}
