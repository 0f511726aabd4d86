import { describe, expect, test } from 'vitest';
import { maskAuthors } from '../../../shared/intake/mask-authors.ts';

describe('DP-20 members of an exported chat in the texts of others', () => {
  const mask = maskAuthors(['Warga Satu', 'Warga', '~ Ketua (RT)', '+62 812-0000-0002', 'a.*']);
  test.each([
    ['Tadi Warga Satu bilang dermaga ramai.', 'Tadi [NAMA] bilang dermaga ramai.'],
    ['tolong @warga  cek', 'tolong [NAMA]  cek'],
    ['Para warga berkumpul, Warga Satuan lain.', 'Para warga berkumpul, Warga Satuan lain.'],
    ['\u2068@\u2068Warga Satu\u2069 sudah', '\u2068[NAMA] sudah'],
    ['WARGA\u00A0SATU datang', '[NAMA] datang'],
    ['ab.* tidak berubah', 'ab.* tidak berubah'],
    ['Ketua (RT) setuju', '[NAMA] setuju'],
  ])('%s', (text, expected) => expect(mask(text)).toBe(expected));

  test('DP-20 a member kept with a title is masked without it too, but not where one word is left', () => {
    const titled = maskAuthors(['Pak Contoh Dua', 'Bu Guru', 'H. Uji Tiga']);
    expect(titled('Tanya Contoh Dua atau Uji Tiga, bukan guru lain.')).toBe(
      'Tanya [NAMA] atau [NAMA], bukan guru lain.',
    );
    expect(titled('Kata Pak Contoh Dua begitu.')).toBe('Kata [NAMA] begitu.');
  });
  test('without authors nothing changes', () => expect(maskAuthors([])('Warga Satu')).toBe('Warga Satu'));
});
