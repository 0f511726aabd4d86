import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from '../../../shared/intake/redact.ts';

const masked = [
  '1971014507900003',
  '1971 0145 0790 0003',
  '0812-3456-7890',
  '(+62)81234567890',
  '0 8 1 2 3 4 5 6 7 8 9 0',
  '０８１２３４５６７８９０',
  '0812\u200B3456\u200B7890',
  '0717 431234',
  '+66 81 234 5678',
  'rek BCA 1234567890',
  'A1234567',
  'AB 123456',
  'E12345678',
  'BN 1234 QA',
  'Pak Hasan Basri',
  'Bpk. Hasan Basri',
  'Mr. Somchai Example',
  '-2.129412, 106.113511',
  'surat ke budi.uji@contoh.co.id ya',
  'https://wa.me/6281234567890',
  'P<IDNUJI<<PELAPOR<<<<<<<<<<<<<<<<<<<<<<<<<<<',
  'Ibu Siti Aminah datang',
  '+62 812 3456 7890',
];
const kept = [
  'KBLI 07291',
  '19.71.01.1001',
  '1971010',
  'Rp 1.234.567.890',
  '23/11/2026 23.05',
  '1.573 izin',
  'SN70',
  'Permen Imipas 2/2025',
  '300.2.2-2138/2025',
  '10.00+07:00',
  'ibu hamil',
  'Pak Kades datang',
  'kode 0123 4567 8901 2345',
  'Sekitar 300 nelayan dari Sungailiat',
  'Bapak Bupati membuka rapat',
  'KIP 12 orang',
  'pukul 08.15 sampai 10.30',
];

describe('DP-32 personal data in narrative', () => {
  test.each(masked)('is masked: %s', (text) => {
    expect(redact(text).found.length).toBeGreaterThan(0);
  });

  test.each(kept)('is left alone: %s', (text) => {
    expect(redact(text)).toEqual({ text, found: [] });
  });

  test('keeps the sentence readable', () => {
    expect(redact('Lapor ke Pak Hasan Basri di 0812-3456-7890, dermaga Toboali.').text).toBe(
      'Lapor ke [NAMA] di [TELEPON], dermaga Toboali.',
    );
  });

  test('a tag followed by digits is not masked again, a number in brackets is masked', () => {
    expect(redact('[REKENING] 0145 0790 0003').text).toBe('[REKENING] 0145 0790 0003');
    expect(redact('[BCA 1234567890]').text).toBe('[[REKENING]]');
  });

  test('twice changes no more than once', () => {
    const piece = fc.oneof(
      fc.constantFrom(...masked, ...kept),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const once = redact(pieces.join(' ')).text;
        expect(redact(once).text).toBe(once);
      }),
      { numRuns: 500, seed: 32 },
    );
  });
});
