import { nameWords } from '../intake/gazetteer.ts';
import { waterWords } from '../intake/place-words.ts';
import type { ImportReference } from './import-types.ts';

export type AreaReading =
  /** `scheme` where a name settled from which list its digits are. */
  | { kind: 'area'; code: string; scheme?: 'kemendagri' | 'bps' }
  | { kind: 'empty' }
  | { kind: 'unknown'; suggestion: string | null }
  /** One name, several areas: "Bangka" is an island and a regency. */
  | { kind: 'ambiguous'; options: string[] }
  /** A code without dots that means one area in one list and another in the other: ask which list. */
  | { kind: 'scheme'; kemendagri: string; bps: string }
  /** Code and name of one row speak of different areas. */
  | { kind: 'differs'; byCode: string; byName: string }
  | { kind: 'island' }
  | { kind: 'too_fine' };

export interface AreaHints {
  /** The column lists regencies, so that "Bangka" is one. */
  regencies?: boolean;
  scheme?: 'kemendagri' | 'bps' | null;
}
/** Reads the code and the name of one row; either may be empty. */
export type AreaReader = (code: string, name: string, hints?: AreaHints) => AreaReading;

type Area = ImportReference['areas'][number];
const levelWords: Record<string, Area['level']> = {
  kabupaten: 'regency',
  kota: 'regency',
  regency: 'regency',
  municipality: 'regency',
  city: 'regency',
  pemkab: 'regency',
  pemkot: 'regency',
  kecamatan: 'district',
  district: 'district',
  subdistrict: 'district',
  provinsi: 'province',
  province: 'province',
};

/**
 * A reader of areas for one office's list. Codes: Kemendagri with dots (also where a spreadsheet made a number or a comma of
 * them), BPS with 4 or 7 digits, Kemendagri without dots where no other reading exists. `19.03` and `1903` are never the
 * same thing by themselves: four digits that mean different areas in the two lists need a scheme or a name that agrees.
 * `suggestions`: for how many unknown names the nearest official one is looked for, which is what costs.
 * Cost: O(names) to build once for a list, O(1) a reading; the caller keeps readings by text.
 */
export function areaReader(reference: Pick<ImportReference, 'areas'>, suggestions = 0): AreaReader {
  let left = suggestions;
  const { byCode, undotted, byBps, names } = tablesOf(reference.areas);

  /** What digits can mean in each list; a text with dots means the first only. */
  function readCode(text: string, scheme: AreaHints['scheme']): AreaReading | null {
    const code = text
      .replace(/[*)†\s]+$/, '')
      .replace(/^'/, '')
      .replace(/,/g, '.')
      .toUpperCase();
    if (!/^\d{2}[\dP.]*$/.test(code)) return null;
    const known = byCode.get(code);
    if (code.includes('.')) {
      if (/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(code)) return { kind: 'too_fine' };
      if (!known) return { kind: 'unknown', suggestion: null };
      const bps = byBps.get(code.replaceAll('.', ''));
      if (scheme === 'bps' && bps && bps !== known.code)
        return { kind: 'scheme', kemendagri: known.code, bps };
      return { kind: 'area', code: known.code };
    }
    if (code.length === 10) return { kind: 'too_fine' };
    const digits = code.length > 4 && /^\d{4}000$/.test(code) ? code.slice(0, 4) : code;
    const short = /^\d{2}00$/.test(digits) ? digits.slice(0, 2) : digits;
    const kemendagri = code.length > 6 ? undefined : undotted.get(short);
    const bps = byBps.get(short);
    if (code.length > 6) return bps ? { kind: 'area', code: bps } : { kind: 'unknown', suggestion: null };
    const chosen = scheme === 'bps' ? bps : scheme === 'kemendagri' ? kemendagri : undefined;
    if (chosen) return { kind: 'area', code: chosen };
    if (scheme || (!kemendagri && !bps)) return { kind: 'unknown', suggestion: null };
    if (kemendagri && bps && kemendagri !== bps) return { kind: 'scheme', kemendagri, bps };
    return { kind: 'area', code: (kemendagri ?? bps)! };
  }

  function readName(text: string, hints: AreaHints): AreaReading {
    const bare = text
      .replace(/^\s*[(]?\d{1,2}[.)\s]+(?=\D)/, '')
      .replace(/[*†]+\)?\s*$/, '')
      .trim();
    const parts = nameWords(bare);
    if (parts.length === 0) return { kind: 'unknown', suggestion: null };
    const full = names.full.get(parts.join(''));
    if (full && full.size === 1) {
      const code = [...full][0]!;
      const shared = names.shared.has(code) && !parts.some((part) => part in levelWords);
      if (!shared || hints.regencies) return { kind: 'area', code };
    }
    if (waterWords.has(parts[0]!)) {
      const zones = names.waters.get(parts.slice(1).join(''));
      if (zones?.size === 1) return { kind: 'area', code: [...zones][0]! };
      if (zones) return { kind: 'ambiguous', options: [...zones].sort() };
    }
    const said = parts.filter((part) => Object.hasOwn(levelWords, part));
    const rest = parts.filter((part) => !Object.hasOwn(levelWords, part)).join('');
    const found = [...(names.bare.get(rest) ?? [])].map((code) => byCode.get(code.toUpperCase())!);
    if (parts[0] === 'pulau' || parts.at(-1) === 'island') {
      const island = parts.filter((part) => part !== 'pulau' && part !== 'island').join('');
      if ([...(names.bare.get(island) ?? [])].some((code) => names.shared.has(code)))
        return { kind: 'island' };
    }
    const fitting = said.length === 0 ? found : found.filter((area) => fits(area, said));
    if (fitting.length === 0)
      return { kind: 'unknown', suggestion: left-- > 0 ? nearest(names, rest, byCode) : null };
    if (fitting.length > 1) return { kind: 'ambiguous', options: fitting.map((area) => area.code).sort() };
    const area = fitting[0]!;
    if (said.length === 0 && names.shared.has(area.code) && !hints.regencies)
      return { kind: 'ambiguous', options: [area.code, area.parentCode ?? area.code] };
    return { kind: 'area', code: area.code };
  }

  /** A cell of names may carry its code: `[1905] Bangka Selatan`, `Bangka Selatan (19.03)`. */
  function splitName(text: string): { code: string; name: string } {
    const front =
      /^[[(]?\s*(\d{2}(?:[.,](?:\d{2}|P\d{2})){1,2}|\d{4}|\d{6,7})\s*[\])]?[\s.\-–:]+(\D.*)$/i.exec(text);
    if (front) return { code: front[1]!, name: front[2]! };
    const end = /^(\D+?)\s*[[(]\s*(\d{2}(?:[.,]\d{2}){1,2}|\d{4}|\d{6,7})\s*[\])]$/.exec(text);
    return end ? { code: end[2]!, name: end[1]! } : { code: '', name: text };
  }

  return (codeText, nameText, hints = {}) => {
    let code = codeText.trim();
    let name = nameText.trim();
    if (code.length > 200 || name.length > 200) return { kind: 'unknown', suggestion: null };
    if (!code && name) {
      const inName = readCode(name, hints.scheme);
      if (inName) return inName;
      ({ code, name } = splitName(name));
    }
    if (!code && !name) return { kind: 'empty' };
    const byNumber = code ? (readCode(code, hints.scheme) ?? readName(code, hints)) : null;
    if (!name) return byNumber!;
    const said = readName(name, hints);
    if (!byNumber) return said;
    const meant = said.kind === 'area' ? [said.code] : said.kind === 'ambiguous' ? said.options : [];
    if (byNumber.kind === 'area') {
      if (meant.length === 0 || meant.includes(byNumber.code)) return byNumber;
      return { kind: 'differs', byCode: byNumber.code, byName: meant[0]! };
    }
    if (byNumber.kind === 'scheme') {
      const agreeing = [byNumber.kemendagri, byNumber.bps].filter((one) => meant.includes(one));
      if (agreeing.length === 1)
        return {
          kind: 'area',
          code: agreeing[0]!,
          scheme: agreeing[0] === byNumber.bps ? 'bps' : 'kemendagri',
        };
      if (meant.length > 0) return { kind: 'differs', byCode: byNumber.kemendagri, byName: meant[0]! };
      return byNumber;
    }
    return said.kind === 'area' && byNumber.kind === 'unknown' && !hints.scheme && !isCode(code)
      ? said
      : byNumber;
  };
}

interface Tables {
  byCode: Map<string, Area>;
  undotted: Map<string, string>;
  byBps: Map<string, string>;
  names: Names;
}
/** The list of areas is the same for every sheet and every check of a file. */
const tablesByList = new WeakMap<readonly Area[], Tables>();
function tablesOf(areas: readonly Area[]): Tables {
  let tables = tablesByList.get(areas);
  if (!tables) {
    tables = {
      byCode: new Map(areas.map((area) => [area.code.toUpperCase(), area])),
      undotted: new Map(
        areas
          .filter((area) => area.level !== 'sea_zone')
          .map((area) => [area.code.replaceAll('.', ''), area.code] as const),
      ),
      byBps: new Map(areas.flatMap((area) => (area.bpsCode ? [[area.bpsCode, area.code] as const] : []))),
      names: namesOf(areas),
    };
    tablesByList.set(areas, tables);
  }
  return tables;
}

const isCode = (text: string) => /^\d{2}[\d.,]*$/.test(text);

function fits(area: Area, said: readonly string[]): boolean {
  const official = nameWords(area.name)[0]!;
  return said.some((word) => {
    if (levelWords[word] !== area.level) return false;
    const exact = word === 'kabupaten' || word === 'kota';
    return !exact || said.length > 1 || !(official in levelWords) || official === word;
  });
}

interface Names {
  /** Whole names and aliases as written, with level and water words. */
  full: Map<string, Set<string>>;
  /** Land, without level words. */
  bare: Map<string, Set<string>>;
  /** Sea zones, by the shore after which they are called. */
  waters: Map<string, Set<string>>;
  /** Regencies whose name is the beginning of another's: the island is called so too. */
  shared: Set<string>;
}

function namesOf(areas: readonly Area[]): Names {
  const names: Names = { full: new Map(), bare: new Map(), waters: new Map(), shared: new Set() };
  const put = (map: Map<string, Set<string>>, key: string, code: string) => {
    if (key) map.set(key, (map.get(key) ?? new Set()).add(code));
  };
  for (const area of areas)
    for (const written of [area.name, area.shortName, ...area.aliases]) {
      if (!/\p{L}/u.test(written)) continue;
      if (area.level === 'sea_zone') {
        put(names.full, nameWords(written).join(''), area.code);
        for (const part of written.split(/[()/]/)) {
          const parts = nameWords(part);
          put(names.waters, (waterWords.has(parts[0] ?? '') ? parts.slice(1) : parts).join(''), area.code);
        }
        continue;
      }
      const parts = nameWords(written);
      put(names.full, parts.join(''), area.code);
      put(names.bare, parts.filter((part) => !Object.hasOwn(levelWords, part)).join(''), area.code);
    }
  // what is called alike on land and at sea is the land, unless the sea is named
  for (const [key, codes] of names.full) {
    const land = [...codes].filter((code) => !/\.P\d+$/.test(code));
    if (land.length > 0 && land.length < codes.size) names.full.set(key, new Set(land));
  }
  const regencies = areas
    .filter((area) => area.level === 'regency')
    .map((area) => ({
      code: area.code,
      key: nameWords(area.name)
        .filter((part) => !Object.hasOwn(levelWords, part))
        .join(''),
    }));
  for (const one of regencies)
    if (regencies.some((other) => other.key !== one.key && other.key.startsWith(one.key)))
      names.shared.add(one.code);
  return names;
}

/** The official name that is at most two letters away. */
function nearest(names: Names, key: string, byCode: ReadonlyMap<string, Area>): string | null {
  if (key.length < 4 || key.length > 40) return null;
  let best: { distance: number; code: string } | null = null;
  for (const [name, codes] of names.bare) {
    if (codes.size !== 1 || Math.abs(name.length - key.length) > 2) continue;
    const distance = lettersApart(name, key);
    if (distance <= 2 && (!best || distance < best.distance)) best = { distance, code: [...codes][0]! };
  }
  return best ? byCode.get(best.code.toUpperCase())!.name : null;
}

function lettersApart(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    before = row;
  }
  return before[b.length]!;
}
