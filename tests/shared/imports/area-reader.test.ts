import { describe, expect, test } from 'vitest';
import { areaReader } from '../../../shared/imports/area-reader.ts';
import { importReference } from './reference-input.ts';

const readArea = areaReader(importReference, 100);
const regencies = importReference.areas.filter((area) => area.level === 'regency');

describe('areas are read by table, never by taking a dot away', () => {
  test('joining 19.03 with 1903 would exchange Bangka Selatan and Bangka Barat', () => {
    const naive = (bps: string) => `${bps.slice(0, 2)}.${bps.slice(2)}`;
    const wrong = regencies.filter((area) => naive(area.bpsCode!) !== area.code).map((area) => area.code);
    expect(wrong).toEqual(['19.03', '19.05']);
    for (const area of regencies)
      expect(readArea(area.bpsCode!, '', { scheme: 'bps' })).toEqual({ kind: 'area', code: area.code });
  });

  test('every area is found by its codes in both lists and by its names', () => {
    for (const area of importReference.areas) {
      expect(readArea(area.code, '')).toEqual({ kind: 'area', code: area.code });
      if (area.bpsCode) {
        expect(readArea(area.bpsCode, '', { scheme: 'bps' })).toEqual({ kind: 'area', code: area.code });
        expect(readArea(area.bpsCode.padEnd(7, '0'), '')).toEqual({ kind: 'area', code: area.code });
      }
      for (const name of [area.name, ...area.aliases.filter((alias) => /\p{L}/u.test(alias))])
        expect([name, readArea('', name, { regencies: true })]).toEqual([
          name,
          { kind: 'area', code: area.code },
        ]);
      // code and name of one row agree
      expect(readArea(area.code, area.name)).toEqual({ kind: 'area', code: area.code });
    }
  });

  test('a BPS code beside another area’s name is a contradiction in any reading', () => {
    for (const area of regencies)
      for (const other of regencies) {
        const read = readArea(area.bpsCode!, other.name);
        const possible = [area.code, `19.${area.bpsCode!.slice(2)}`];
        if (possible.includes(other.code)) expect(read).toMatchObject({ kind: 'area', code: other.code });
        else expect(read).toMatchObject({ kind: 'differs', byName: other.code });
      }
  });

  test('a scheme and dots that contradict each other ask', () => {
    expect(readArea('19.03', '', { scheme: 'bps' })).toEqual({
      kind: 'scheme',
      kemendagri: '19.03',
      bps: '19.05',
    });
    expect(readArea('19.71', '', { scheme: 'bps' })).toEqual({ kind: 'area', code: '19.71' });
  });

  test('levels said in words are kept apart', () => {
    expect(readArea('', 'Kab. Pangkalpinang')).toMatchObject({
      kind: 'unknown',
      suggestion: 'Kota Pangkal Pinang',
    });
    expect(readArea('', 'Kecamatan Bangka')).toMatchObject({ kind: 'unknown' });
    expect(readArea('', 'Kec. Mentok')).toEqual({ kind: 'area', code: '19.05.01' });
    expect(readArea('', 'Perairan Mentok')).toEqual({ kind: 'area', code: '19.05.P01' });
    expect(readArea('', 'Pulau Besar')).toEqual({ kind: 'area', code: '19.03.07' });
    expect(readArea('', 'Pulau Belitung')).toEqual({ kind: 'island' });
    expect(readArea('', 'Bangka Regency')).toEqual({ kind: 'area', code: '19.01' });
    expect(readArea('', 'Belitung')).toEqual({ kind: 'ambiguous', options: ['19.02', '19'] });
    expect(readArea('', 'perairan Koba')).toMatchObject({ kind: 'unknown' });
  });
});
