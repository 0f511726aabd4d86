import { describe, expect, test } from 'vitest';
import { bpsErrorCodes } from '../../../shared/imports/bps-error.ts';
import {
  acceptableCodes,
  columnRoles,
  findingCodes,
  layouts,
  mappingReasons,
} from '../../../shared/imports/import-types.ts';
import { findingWords } from '../../../shared/text/import-findings.ts';
import {
  bpsErrorNames,
  layoutNames,
  mappingReasonNames,
  personByNames,
  personKindNames,
  personRefusal,
  roleNames,
  skippedNames,
} from '../../../shared/text/imports.ts';

const names = {
  area: (code: string) => ({ '19.03': 'Bangka Selatan', '19.05': 'Bangka Barat' })[code] ?? code,
  indicator: (code: string) => code,
};

describe('every code has its words in both languages', () => {
  test.each(findingCodes)('%s', (code) => {
    const said = (['id', 'en'] as const).map((language) =>
      findingWords({ code, details: {} }, language, names),
    );
    for (const { reason, action } of said) {
      expect(reason.length).toBeGreaterThan(5);
      expect(action).toMatch(/\.$/);
    }
    expect(said[0]!.reason).not.toBe(said[1]!.reason);
  });
  test('layouts, columns, reasons, refusals', () => {
    expect(Object.keys(layoutNames)).toEqual([...layouts]);
    expect(Object.keys(roleNames)).toEqual([...columnRoles, 'across']);
    expect(Object.keys(mappingReasonNames)).toEqual([...mappingReasons]);
    expect(Object.keys(bpsErrorNames)).toEqual([...bpsErrorCodes]);
    for (const words of [
      layoutNames,
      roleNames,
      mappingReasonNames,
      bpsErrorNames,
      personByNames,
      personKindNames,
      personRefusal,
      skippedNames,
    ])
      for (const { id, en } of Object.values(words))
        expect([id.length > 2, en.length > 2]).toEqual([true, true]);
  });
  test('what may be accepted is a question of the list', () => {
    expect(acceptableCodes.filter((code) => !findingCodes.includes(code))).toEqual([]);
  });
});

test('sentences name areas and write numbers in the language', () => {
  const differ = {
    code: 'area_code_name_differ' as const,
    details: { byCode: '19.03', byName: '19.05', code: '19.03' },
  };
  expect(findingWords(differ, 'id', names).reason).toBe(
    'Kode berarti Bangka Selatan, nama berarti Bangka Barat.',
  );
  const twice = {
    code: 'duplicate_differs' as const,
    details: { other: 'E2', cell: 'E9', first: 1234.5, second: 1234 },
  };
  expect(findingWords(twice, 'id', names).reason).toBe(
    'Sel E2 menyebut 1.234,5, sel E9 menyebut 1.234 untuk hal yang sama.',
  );
  expect(findingWords(twice, 'en', names).reason).toBe(
    'Cell E2 says 1,234.5, cell E9 says 1,234 for the same thing.',
  );
});
