import { describe, expect, test } from 'vitest';
import { bpsCodes, plainName, readCode } from '../../../shared/geometry/area-codes.ts';
import type { PropertyValue, RawLayer } from '../../../shared/geometry/boundary-types.ts';
import { guessColumns } from '../../../shared/geometry/guess-columns.ts';
import { placeFeatures } from '../../../shared/geometry/place-features.ts';
import { productList } from '../../support/invented-map.ts';

const list = productList();
const byBps = bpsCodes(list);
const districts = list.filter(({ level }) => level === 'district');
const regencies = list.filter(({ level }) => level === 'regency');
const layer = (rows: Record<string, PropertyValue>[]): RawLayer => ({
  name: 'lapis',
  features: rows.map((properties) => ({ properties, polygons: () => [] })),
});
const place = (rows: Record<string, PropertyValue>[], chosen: object = {}) => {
  const one = layer(rows);
  const guessed = guessColumns(one, list);
  const placed = placeFeatures([one], [{ ...guessed, ...chosen }], list);
  return { guessed, ...placed, codes: placed.findings.map(({ code }) => code) };
};

describe('codes of both lists', () => {
  test('the swapped pair: 19.03 is 1905, and 1903 is 19.05', () => {
    expect(readCode('1905', 'bps', byBps)?.code).toBe('19.03');
    expect(readCode('1903', 'bps', byBps)?.code).toBe('19.05');
    expect(readCode('1903', 'kemendagri', byBps)?.code).toBe('19.03');
    expect(readCode('19.03', 'bps', byBps)?.code).toBe('19.03');
    expect(readCode('ID1905', null, byBps)?.code).toBe('19.03');
    expect(readCode(1905030, null, byBps)?.code).toBe('19.03.01');
  });
  test('four digits alone say nothing until somebody says whose they are', () => {
    expect(readCode('1903', null, byBps)).toBeNull();
  });
  test.each([
    ['190301', 'district', '19.03.01'],
    ['19.03.01', 'district', '19.03.01'],
    ['19.03.01.2001', 'village', '19.03.01'],
    ['19', 'province', '19'],
    [19.01, 'regency', '19.01'],
  ])('%s', (value, level, code) => {
    expect(readCode(value, 'kemendagri', byBps)).toMatchObject({ level, code });
  });
  test.each(['', 'Toboali', '19.3', '19030', true, null])('%s is no code', (value) => {
    expect(readCode(value, 'kemendagri', byBps)).toBeNull();
  });
});

describe('columns are guessed by what they hold', () => {
  test('as the mapping agency names them', () => {
    const rows = districts.map((area) => ({
      OBJECTID: 7,
      KDPPUM: '19',
      KDPKAB: area.parentCode,
      KDCPUM: area.code,
      WADMKC: area.name,
      WADMPR: 'Kepulauan Bangka Belitung',
    }));
    expect(place(rows)).toMatchObject({
      guessed: { code: 'KDCPUM', name: 'WADMKC', scheme: 'kemendagri' },
      codes: [],
    });
  });
  test('P-codes of the humanitarian data sets are those of BPS', () => {
    const rows = districts.map((area) => ({
      adm3_pcode: `ID${area.bpsCode}`,
      adm3_en: area.name,
      adm2_pcode: `ID${byBpsOf(area.parentCode!)}`,
    }));
    const { guessed, areas } = place(rows);
    expect(guessed.code).toBe('adm3_pcode');
    expect(areas.map(({ code }) => code).sort()).toEqual(districts.map(({ code }) => code).sort());
  });
  const byBpsOf = (code: string) => list.find((area) => area.code === code)!.bpsCode;
  test('four digits: the names tell whose codes they are', () => {
    const bps = place(regencies.map((area) => ({ id: area.bpsCode!, nama: area.name })));
    expect([bps.guessed.scheme, bps.codes]).toEqual(['bps', []]);
    const ours = place(regencies.map((area) => ({ id: area.code.replace('.', ''), nama: area.shortName })));
    expect([ours.guessed.scheme, ours.codes]).toEqual(['kemendagri', []]);
  });
  test('four digits without names are asked about, never guessed', () => {
    const rows = regencies.map((area) => ({ id: area.bpsCode! }));
    expect(place(rows).codes).toContain('code_scheme_unclear');
    expect(place(rows, { scheme: 'bps' }).codes).toEqual([]);
  });
  test('names alone are never joined by', () => {
    expect(place(districts.map((area) => ({ nama: area.name }))).codes).toEqual(['no_code_column']);
  });
});

describe('each area once, by its code', () => {
  const rows = () => districts.map((area) => ({ code: area.code, name: area.name, parent: area.parentCode }));
  test('twice, unknown and missing', () => {
    const wrong = rows();
    wrong[3] = { ...wrong[4]! };
    wrong[9] = { ...wrong[9]!, code: '19.01.99' };
    const { findings } = place(wrong);
    expect(findings.map(({ code, areas, text }) => [code, ...areas, text])).toEqual([
      ['duplicate_code', districts[4]!.code, `${districts[4]!.code} ${districts[4]!.name}`],
      ['unknown_code', `19.01.99 ${districts[9]!.name}`],
      ['missing_area', districts[3]!.code, null],
      ['missing_area', districts[9]!.code, null],
    ]);
  });
  test('a name spelt otherwise warns; the name of another area is an error', () => {
    const wrong = rows();
    wrong[0]!.name = 'Sungai Liyat';
    wrong[1]!.name = districts[2]!.name;
    expect(place(wrong).codes.sort()).toEqual(['name_differs', 'name_of_another']);
    wrong[0]!.name = 'SUNGAI LIAT';
    wrong[1]!.name = `Kecamatan ${districts[1]!.name}`;
    expect(place(wrong).codes).toEqual([]);
  });
  test('the swapped pair by the naive join: two names of another, nothing passes', () => {
    const naive = regencies.map((area) => ({
      code: `${area.bpsCode!.slice(0, 2)}.${area.bpsCode!.slice(2)}`,
      name: area.name,
    }));
    const { findings } = place(naive);
    expect(findings.map(({ code, areas }) => [code, ...areas]).sort()).toEqual([
      ['name_of_another', '19.03', '19.05'],
      ['name_of_another', '19.05', '19.03'],
    ]);
  });
  test('a parent that contradicts the list is an error', () => {
    const wrong = rows();
    wrong[0]!.parent = '19.02';
    expect(place(wrong).findings).toMatchObject([{ code: 'wrong_parent', areas: ['19.01.01', '19.02'] }]);
  });
  test('other provinces are counted and left out', () => {
    const more = [...rows(), { code: '11.01.01', name: 'Lain', parent: '11.01' }];
    const { findings, areas } = place(more);
    expect(findings).toMatchObject([{ code: 'other_provinces_left_out', value: 1 }]);
    expect(areas).toHaveLength(47);
  });
  test('villages make up their districts', () => {
    const villages = districts.flatMap((area) => [1, 2].map((n) => ({ kode: `${area.code}.200${n}` })));
    const { areas, codes } = place(villages);
    expect([areas.length, areas[0]!.features.length, codes]).toEqual([47, 2, ['villages_joined']]);
  });
});

test('names are compared without kind, spaces and signs', () => {
  expect(plainName('Kab. Bangka Selatan')).toBe(plainName('BANGKASELATAN'));
  expect(plainName('Kota Pangkal Pinang')).toBe('pangkalpinang');
});
