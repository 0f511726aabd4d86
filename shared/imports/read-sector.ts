import type { SheetValue } from '../tabular/workbook.ts';
import { cellText } from './cell-text.ts';
import { headingKey } from './heading-key.ts';
import type { ImportReference } from './import-types.ts';

export interface SectorReading {
  letter: string | null;
  version: '2020' | '2025' | null;
  /** 2 to 5 digits, leading zeros kept. */
  code: string | null;
  asPublished: string;
  problem:
    | null
    /** The letter, or the letter of the division, differs between the editions and none is said. */
    | { kind: 'version'; letter2020: string; letter2025: string }
    | { kind: 'lost_zero'; suggestion: string }
    | { kind: 'unknown_code' }
    /** Words that fit no section for certain: kept as words. */
    | { kind: 'unknown_words' };
  /** 07292 is lead, not tin. */
  isLead: boolean;
}
export type KbliVersion = '2020' | '2025';
export type SectorReader = (
  value: SheetValue,
  version: KbliVersion | null,
  options?: { keepsShortCodes?: boolean },
) => SectorReading;

/** Words that mean one section here, where both editions call it by the same letter. */
const wordsOfSections: readonly (readonly [string, RegExp])[] = [
  ['C', /smelter|peleburan|industri pengolahan|pengolahan|manufaktur|manufacturing|pabrik|^industri$/],
  ['B', /pertambangan|tambang|kapal (?:isap|hisap|keruk)|^kip$|penggalian|mining|quarry/],
  ['A', /kelapa sawit|perkebunan|pertanian|kehutanan|perikanan|tambak|agriculture|forestry|fish|plantation/],
  ['F', /konstruksi|construction|bangunan/],
  ['G', /perdagangan|trade|retail/],
  ['H', /pengangkutan|transportasi|pergudangan|transport|pelayaran/],
  ['I', /akomodasi|makan minum|hotel|restoran|accommodation|pariwisata/],
  ['D', /listrik|electricity|pembangkit/],
  ['E', /air limbah|pengelolaan (?:air|sampah)|waste|^water/],
];
export const everySector =
  /^(?:semua|seluruh|jumlah|total|all)(?: (?:sektor|lapangan usaha|kategori|sectors?))?$|^(?:jumlah total|grand total)$/;

/** A reader of sectors: a letter, a KBLI code of 2 to 5 digits, or words. Letters need an edition where the editions differ. */
export function sectorReader(reference: Pick<ImportReference, 'sectors'>): SectorReader {
  let reader = readers.get(reference.sectors);
  if (!reader) {
    reader = builtReader(reference);
    readers.set(reference.sectors, reader);
  }
  return reader;
}
const readers = new WeakMap<ImportReference['sectors'], SectorReader>();

function builtReader(reference: Pick<ImportReference, 'sectors'>): SectorReader {
  const lettersOf = new Map<string, Map<KbliVersion, string>>();
  const byName = new Map<string, { letter: string; version: KbliVersion }[]>();
  const ranges: { version: KbliVersion; letter: string; from: string; to: string }[] = [];
  for (const one of reference.sectors) {
    ranges.push({ version: one.kbliVersion, letter: one.letter, from: one.divisionFrom, to: one.divisionTo });
    for (const name of [one.name.id, one.name.en]) {
      const key = headingKey(name);
      byName.set(key, [...(byName.get(key) ?? []), { letter: one.letter, version: one.kbliVersion }]);
    }
  }
  const letterOf = (division: string, version: KbliVersion) =>
    ranges.find((one) => one.version === version && one.from <= division && division <= one.to)?.letter;
  for (let number = 1; number <= 99; number++) {
    const division = String(number).padStart(2, '0');
    const pair = new Map<KbliVersion, string>();
    for (const version of ['2020', '2025'] as const) {
      const letter = letterOf(division, version);
      if (letter) pair.set(version, letter);
    }
    if (pair.size > 0) lettersOf.set(division, pair);
  }
  const sameInBoth = (letter: string) => {
    const divisions = (version: KbliVersion) =>
      ranges
        .filter((one) => one.version === version && one.letter === letter)
        .map((one) => `${one.from}-${one.to}`)
        .join();
    return divisions('2020') === divisions('2025') && divisions('2020') !== '';
  };

  return (value, version, options = {}) => {
    const text = cellText(value);
    const result: SectorReading = {
      letter: null,
      version: null,
      code: null,
      asPublished: text,
      problem: null,
      isLead: false,
    };
    const key = headingKey(text);
    if (key === '' || everySector.test(key)) return result;
    const settle = (letter: string) => {
      if (version) return { ...result, letter, version };
      if (sameInBoth(letter)) return { ...result, letter, version: '2020' as const };
      return { ...result, problem: { kind: 'version' as const, letter2020: letter, letter2025: letter } };
    };
    const known = (letter: string) =>
      version ? ranges.some((one) => one.version === version && one.letter === letter) : true;

    const digits = /^'?(\d{1,5})(?![\d.,])\s*[-–:.]?\s*(.*)$/.exec(text);
    if (digits) {
      const code = digits[1]!;
      const words = headingKey(digits[2]!);
      const padded = `0${code}`;
      const mayHaveLost =
        (code.length === 1 || ((code.length === 3 || code.length === 4) && !options.keepsShortCodes)) &&
        lettersOf.has(padded.slice(0, 2)) &&
        !code.startsWith('0');
      if (mayHaveLost) return { ...result, problem: { kind: 'lost_zero', suggestion: padded } };
      const pair = lettersOf.get(code.slice(0, 2));
      if (code.length < 2 || !pair) return { ...result, problem: { kind: 'unknown_code' } };
      const isLead = code === '07292' && !/timah hitam|timbal|lead/.test(words);
      const [one, other] = [pair.get('2020')!, pair.get('2025')!];
      const chosen = version ?? (one === other ? '2020' : null);
      return chosen
        ? { ...result, code, letter: pair.get(chosen)!, version: chosen, isLead }
        : { ...result, code, isLead, problem: { kind: 'version', letter2020: one, letter2025: other } };
    }
    const letter =
      /^(?:kategori |category |seksi )?([A-V])$/i.exec(text) ?? /^([A-V])\s?[.):–-]\s*(?=\p{Lu})/u.exec(text);
    if (letter) {
      const found = letter[1]!.toUpperCase();
      return known(found) ? settle(found) : { ...result, problem: { kind: 'unknown_code' } };
    }
    const named = byName.get(key);
    if (named) {
      const fitting = version ? named.filter((one) => one.version === version) : named;
      const letters = new Set(fitting.map((one) => one.letter));
      if (letters.size === 1) {
        const only = [...letters][0]!;
        // a name that only one edition has says which edition it is
        const editions = new Set(named.map((one) => one.version));
        if (!version && editions.size === 1 && !sameInBoth(only))
          return { ...result, letter: only, version: [...editions][0]! };
        return settle(only);
      }
      if (letters.size > 1) {
        const of = (wanted: KbliVersion) => named.find((one) => one.version === wanted)?.letter ?? '';
        return { ...result, problem: { kind: 'version', letter2020: of('2020'), letter2025: of('2025') } };
      }
    }
    const hits = wordsOfSections.filter(([, pattern]) => pattern.test(key));
    // "smelter timah" is manufacturing, "kapal isap timah" mining: the first that fits, if the others do not contradict
    if (hits.length === 1) return settle(hits[0]![0]);
    return { ...result, problem: { kind: 'unknown_words' } };
  };
}
