import type { CodeScheme, ListedArea, PropertyValue } from './boundary-types.ts';

export type CodeLevel = 'province' | 'regency' | 'district' | 'village';

/** A code as it stands in a file, understood. */
export interface ReadCode {
  level: CodeLevel;
  /** Kemendagri code with dots, of a village that of its district; null where the list does not know the BPS code. */
  code: string | null;
  /** First two digits. */
  province: string;
}

/** What a file may write before its digits: the ID of P-codes, which are those of BPS. */
const pCode = /^ID(?=\d)/i;

/**
 * Reads a code of either list. Dotted codes are Kemendagri's; six digits are Kemendagri's and seven BPS's; four and ten
 * digits may be either, and 1903 is another regency in each: without a scheme they are not read. A BPS code is looked up, never rewritten.
 */
export function readCode(
  value: PropertyValue | undefined,
  scheme: CodeScheme | null,
  byBps: ReadonlyMap<string, string>,
): ReadCode | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  const isPCode = pCode.test(text);
  const plain = text.replace(pCode, '');
  const dotted = /^(\d\d)(?:\.(\d\d)(?:\.(\d\d)(?:\.\d{4})?)?)?$/.exec(plain);
  if (dotted && plain.includes('.')) {
    const level = plain.length > 8 ? 'village' : dotted[3] ? 'district' : 'regency';
    return { level, code: plain.slice(0, 8), province: plain.slice(0, 2) };
  }
  if (!/^\d+$/.test(plain)) return null;
  const province = plain.slice(0, 2);
  const bps = (digits: string, level: CodeLevel): ReadCode => ({
    level,
    code: byBps.get(digits) ?? null,
    province,
  });
  const known = isPCode ? 'bps' : scheme;
  switch (plain.length) {
    case 2:
      return { level: 'province', code: plain, province };
    case 4:
      if (known === 'bps') return bps(plain, 'regency');
      return known ? { level: 'regency', code: `${province}.${plain.slice(2)}`, province } : null;
    case 6:
      return { level: 'district', code: `${province}.${plain.slice(2, 4)}.${plain.slice(4)}`, province };
    case 7:
      return bps(plain, 'district');
    case 10:
      if (known === 'bps') return bps(plain.slice(0, 7), 'village');
      return known
        ? { level: 'village', code: `${province}.${plain.slice(2, 4)}.${plain.slice(4, 6)}`, province }
        : null;
    default:
      return null;
  }
}

export const bpsCodes = (areas: readonly ListedArea[]): Map<string, string> =>
  new Map(areas.flatMap((area) => (area.bpsCode ? [[area.bpsCode, area.code] as const] : [])));

/** A name without its kind, spaces and signs: `Kab. Bangka Selatan` and `BANGKASELATAN` are one. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^\s*(kabupaten|kab\.?|kota|kecamatan|kec\.?)\s+/, '')
    .replace(/[^a-z0-9]/g, '');
}

export const namesOf = (area: ListedArea): Set<string> =>
  new Set([area.name, area.shortName, ...area.aliases].map(plainName));
