import { expect, test } from 'vitest';
import { rows, text } from './read.ts';

const areas = rows('places/areas.csv');
const byCode = new Map(areas.map((row) => [row.code!, row]));
const level = (name: string) => areas.filter((row) => row.level === name);

test('the province, seven regencies and 47 kecamatan are there, each once', () => {
  expect(level('province').map((row) => row.code)).toEqual(['19']);
  expect(level('regency')).toHaveLength(7);
  expect(level('district')).toHaveLength(47);
  expect(level('sea_zone').length).toBeGreaterThanOrEqual(8);
  expect(byCode.size).toBe(areas.length);
  const per = ['19.01', '19.02', '19.03', '19.04', '19.05', '19.06', '19.71'].map(
    (code) => level('district').filter((row) => row.parent_code === code).length,
  );
  expect(per).toEqual([8, 5, 8, 6, 6, 7, 7]);
});

test('codes have the form of their level and hang under an area that exists', () => {
  const form: Record<string, RegExp> = {
    province: /^\d\d$/,
    regency: /^\d\d\.\d\d$/,
    district: /^\d\d\.\d\d\.\d\d$/,
    sea_zone: /^\d\d\.\d\d\.P\d\d$/,
  };
  for (const row of areas) {
    expect(row.code).toMatch(form[row.level!]!);
    if (row.level === 'province') continue;
    expect(row.code!.startsWith(row.parent_code!)).toBe(true);
    expect(byCode.get(row.parent_code!)?.level).toBe(row.level === 'regency' ? 'province' : 'regency');
  }
});

test('03 and 05 are swapped between the two code lists: removing the dot exchanges two regencies', () => {
  const naive = (code: string) => code.replaceAll('.', '');
  const byBps = new Map(areas.filter((row) => row.bps_code).map((row) => [row.bps_code!, row.code!]));
  expect(byCode.get('19.03')?.bps_code).toBe('1905');
  expect(byCode.get('19.05')?.bps_code).toBe('1903');
  expect(byCode.get('19.03')?.short_name).toBe('Bangka Selatan');
  expect(byBps.get(naive('19.03'))).toBe('19.05');
  expect(byBps.get(naive('19.05'))).toBe('19.03');
  const wrong = level('regency').filter((row) => naive(row.code!) !== row.bps_code);
  expect(wrong.map((row) => row.code)).toEqual(['19.03', '19.05']);
  // Below the regency the naive join fits no kecamatan at all.
  expect(level('district').filter((row) => naive(row.code!) === row.bps_code)).toEqual([]);
});

test('BPS codes are unique and follow their regency', () => {
  const coded = areas.filter((row) => row.level !== 'sea_zone');
  expect(new Set(coded.map((row) => row.bps_code)).size).toBe(coded.length);
  for (const row of level('district')) {
    expect(row.bps_code).toMatch(/^\d{7}$/);
    expect(row.bps_code!.slice(0, 4)).toBe(byCode.get(row.parent_code!)!.bps_code);
  }
});

test('every area has a place within the province', () => {
  for (const row of areas) {
    expect(Number(row.lat)).toBeGreaterThan(-3.6);
    expect(Number(row.lat)).toBeLessThan(-1.3);
    expect(Number(row.lon)).toBeGreaterThan(104.9);
    expect(Number(row.lon)).toBeLessThan(109);
  }
});

test('an alias names one area and is not its own name', () => {
  const seen = new Map<string, string>();
  for (const { area_code: code, alias, kind } of rows('places/aliases.csv')) {
    expect(byCode.has(code!), `${alias}: ${code}`).toBe(true);
    expect(['bps', 'spelling', 'abbreviation', 'local']).toContain(kind);
    expect(alias).not.toBe(byCode.get(code!)!.name);
    const key = alias!.toLowerCase();
    expect(seen.get(key) ?? code, `${alias} names two areas`).toBe(code);
    seen.set(key, code!);
  }
  // The bare word means the island or the regency: it must be asked, not guessed.
  expect(seen.has('bangka')).toBe(false);
});

test('neighbours are symmetric, of one level, and every area has one', () => {
  const pairs = rows('places/neighbours.csv');
  const keys = new Set(pairs.map((row) => `${row.area_code} ${row.neighbour_code} ${row.basis}`));
  expect(keys.size).toBe(pairs.length);
  for (const { level: of, area_code: a, neighbour_code: b, basis } of pairs) {
    expect(['land_border', 'sea_nearest']).toContain(basis);
    expect(a).not.toBe(b);
    expect(byCode.get(a!)?.level).toBe(of);
    expect(byCode.get(b!)?.level).toBe(of);
    expect(keys.has(`${b} ${a} ${basis}`), `${b} ${a}`).toBe(true);
  }
  for (const row of [...level('regency'), ...level('district')]) {
    expect(
      pairs.some((pair) => pair.area_code === row.code),
      `${row.code} has no neighbour`,
    ).toBe(true);
  }
});

test('hexagonal tiles: all areas, no two on one cell, no regency torn apart', () => {
  const hex = JSON.parse(text('places/hex.json')) as Record<string, { code: string; q: number; r: number }[]>;
  for (const name of ['regency', 'district']) {
    const cells = hex[name]!;
    expect(cells.map((cell) => cell.code).sort()).toEqual(
      level(name)
        .map((row) => row.code)
        .sort(),
    );
    expect(new Set(cells.map(({ q, r }) => `${q},${r}`)).size).toBe(cells.length);
    expect(cells.every(({ q, r }) => Number.isInteger(q) && Number.isInteger(r))).toBe(true);
  }
  const around = [
    [1, 0],
    [1, -1],
    [0, -1],
    [-1, 0],
    [-1, 1],
    [0, 1],
  ] as const;
  for (const { code } of level('regency')) {
    const left = new Map(
      hex
        .district!.filter((cell) => cell.code.startsWith(code!))
        .map((cell) => [`${cell.q},${cell.r}`, cell]),
    );
    const queue = [left.values().next().value!];
    left.delete(`${queue[0]!.q},${queue[0]!.r}`);
    while (queue.length) {
      const { q, r } = queue.pop()!;
      for (const [dq, dr] of around) {
        const key = `${q + dq},${r + dr}`;
        const next = left.get(key);
        if (!next) continue;
        left.delete(key);
        queue.push(next);
      }
    }
    expect(left.size, `${code} is in pieces`).toBe(0);
  }
});

test('every division has one letter per KBLI version, and the groups hold every letter once', () => {
  const sectors = rows('sectors/sectors.csv');
  const letterOf = (version: string, division: string) =>
    sectors.filter(
      (row) => row.kbli_version === version && row.division_from! <= division && division <= row.division_to!,
    );
  for (const row of rows('sectors/mapping.csv')) {
    expect(letterOf('2020', row.division_from!).map((sector) => sector.letter)).toEqual([row.letter_2020]);
    expect(letterOf('2025', row.division_to!).map((sector) => sector.letter)).toEqual([row.letter_2025]);
  }
  expect(sectors.filter((row) => row.kbli_version === '2020')).toHaveLength(21);
  expect(sectors.filter((row) => row.kbli_version === '2025')).toHaveLength(22);
  // K is finance in one version and telecommunications in the other.
  expect(letterOf('2020', '64')[0]!.letter).toBe('K');
  expect(letterOf('2025', '61')[0]!.letter).toBe('K');
  for (const version of ['2020', '2025']) {
    const groups = rows('sectors/groups.csv').filter((row) => row.kbli_version === version);
    expect(groups).toHaveLength(17);
    expect(groups.flatMap((row) => row.letters!.split(',')).sort()).toEqual(
      sectors.filter((row) => row.kbli_version === version).map((row) => row.letter),
    );
  }
});
