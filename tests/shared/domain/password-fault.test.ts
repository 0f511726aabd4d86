import { describe, expect, test } from 'vitest';
import { type PasswordFault, passwordFault } from '../../../shared/domain/password-fault.ts';
import type { PasswordRules } from '../../../shared/domain/sign-in-rules.ts';

const common = new Set(['password', '1qaz2wsx3edc', 'administrator']);
const fault = (password: string, rules: PasswordRules = 'asvs') =>
  passwordFault(password, {
    rules,
    isCommon: (word) => common.has(word),
    ownWords: ['Teduh', 'Kantor Imigrasi Pangkalpinang', 'Hasan Basri', 'hasan.basri@contoh.id'],
  });

describe('a password is refused by the rule that it breaks', () => {
  test.each<[string, PasswordFault]>([
    ['sebelas-oke', 'too_short'],
    ['😀😀😀😀😀😀😀😀😀😀😀', 'too_short'],
    ['1qaz2wsx3edc', 'common_password'],
    ['Password2026!', 'common_password'],
    ['12345administrator', 'common_password'],
    ['aaaaaaaaaaaa', 'repeats'],
    ['apel1apel1apel1', 'repeats'],
    ['Pangkalpinang1', 'own_words'],
    ['teduh-imigrasi-2026', 'own_words'],
    ['HasanBasri1990', 'own_words'],
  ])('%s: %s', (password, wanted) => {
    expect(fault(password)).toBe(wanted);
  });
  test.each([
    'sandi yang cukup panjang',
    'kuda putih minum kopi',
    '正しい馬電池ホッチキス安全な合言葉',
    'teduh tetapi berkabut di pantai',
  ])('%s: taken', (password) => {
    expect(fault(password)).toBeNull();
  });
  test('four kinds of characters only where the office chose so', () => {
    expect(fault('sandi yang cukup panjang', 'bssn')).toBe('composition');
    expect(fault('Sandi-yang-cukup-panjang', 'bssn')).toBe('composition');
    expect(fault('Sandi-yang-cukup-4-kata', 'bssn')).toBeNull();
  });
});
