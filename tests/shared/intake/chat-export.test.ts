import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ChatExport,
  type ChatExportOptions,
  parseChatExport,
} from '../../../shared/intake/chat-export.ts';
import { ChatExportError } from '../../../shared/intake/chat-export-error.ts';
import { readChatFile } from '../../../shared/intake/chat-file.ts';

function read(text: string, options?: ChatExportOptions): ChatExport {
  const result = parseChatExport(text, options);
  if (result.kind === 'ask') throw new Error(`asks: ${result.why}`);
  return result;
}
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof ChatExportError) return error.code;
    throw error;
  }
  return null;
};
const fingerprints = (text: string) => read(text).messages.map((one) => one.fingerprint);

const android = [
  '14/11/26 10.06 - Warga Satu: Di dermaga ramai',
  'mohon dicek',
  '14/11/26 10.07 - +62 812-0000-0002: <Media tidak disertakan>',
  '14/11/26 10.07 - Warga Satu: ok',
  '14/11/26 10.07 - Warga Satu: ok',
  '14/11/26 10.09 - Warga Satu: lokasi: https://maps.google.com/?q=-2.129300,106.113400',
  '14/11/26 10.10 - Warga Satu: Sudah reda <Pesan ini diedit>',
];
const ios = [
  '[11/14/26, 10:06:31{NNBSP}AM] Warga Satu: Di dermaga ramai',
  'mohon dicek',
  '{LRM}[11/14/26, 10:07:02{NNBSP}AM] ~{NBSP}+62{NBSP}812-0000-0002: {LRM}<attached: 00000006-PHOTO.jpg>',
  '[11/14/26, 10:07:40{NNBSP}AM] Warga Satu: ok',
  '[11/14/26, 10:07:41{NNBSP}AM] Warga Satu: ok',
  '{LRM}[11/14/26, 10:09:00{NNBSP}AM] Warga Satu: {LRM}Location: https://maps.google.com/?q=-2.129300,106.113400',
  '[11/14/26, 10:10:59{NNBSP}AM] Warga Satu: Sudah reda {LRM}<This message was edited>',
].map((line) =>
  line.replaceAll('{NNBSP}', '\u202F').replaceAll('{NBSP}', '\u00A0').replaceAll('{LRM}', '\u200E'),
);

describe('the same chat exported again', () => {
  test('every message of one file is known by a fingerprint of its own', () => {
    const found = fingerprints(android.join('\n'));
    expect(new Set(found).size).toBe(6);
  });

  test('the export of another phone, iOS and English, has the same fingerprints', () => {
    expect(fingerprints(ios.join('\r\n'))).toEqual(fingerprints(android.join('\n')));
  });

  test('a later export that begins in the middle and goes on adds only what is new', () => {
    const known = new Set(fingerprints(android.join('\n')));
    const later = [...android.slice(4), '15/11/26 07.00 - Warga Satu: ok', '15/11/26 07.00 - Warga Dua: ok'];
    const added = fingerprints(later.join('\n')).filter((one) => !known.has(one));
    expect(added).toHaveLength(2);
  });

  test('the same words in another minute, by another person or written twice are other messages', () => {
    const found = fingerprints(
      ['10.00 - Satu', '10.01 - Satu', '10.00 - Dua', '10.00 - Satu']
        .map((head) => `14/11/26 ${head}: ok`)
        .join('\n'),
    );
    expect(new Set(found).size).toBe(4);
  });

  test('author and text cannot be shifted into each other', () => {
    const minute = '2026-11-14T03:00 text';
    const found = fingerprints(`14/11/26 10.00 - a ${minute} b: c\n14/11/26 10.00 - a: b ${minute} c`);
    expect(new Set(found).size).toBe(2);
  });
});

describe('every line is accounted for', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      ...android,
      ...ios,
      '',
      '31/02/26 25.61 - Uji: mustahil',
      '14/11/26 10.13 - Warga Satu keluar',
    ),
    fc
      .tuple(fc.nat(40), fc.nat(14), fc.nat(26), fc.nat(70), fc.string({ maxLength: 20 }))
      .map(([day, month, hour, minute, text]) => `${day}/${month}/26 ${hour}.${minute + 10} - ${text}`),
  );

  test('lines = messages + system + continuation + rejected, and no line is in two of them', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        let result: ReturnType<typeof parseChatExport>;
        try {
          result = parseChatExport(lines.join(end), { dateOrder: 'day-first' });
        } catch (error) {
          expect(error).toBeInstanceOf(ChatExportError);
          return;
        }
        if (result.kind === 'ask') throw new Error('a forced order is not asked');
        const parts = [...result.messages, ...result.system, ...result.rejected];
        expect(parts.length + result.continuations).toBe(result.lines);
        const taken = parts.flatMap((one) => Array.from({ length: one.lineCount }, (_, i) => one.line + i));
        expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: result.lines }, (_, i) => i + 1));
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test('what was written is what is read: any author and text of one line comes back', () => {
    const word = fc.stringMatching(/^[a-z0-9 .,!?()'"-]{1,40}$/).map((text) => text.trim());
    fc.assert(
      fc.property(word, word, (author, text) => {
        fc.pre(author !== '' && !author.includes(': ') && text !== '' && text !== 'null');
        const { messages } = read(`14/11/26 10.04 - ${author}: ${text}\n`);
        expect(messages[0]).toMatchObject({ author, text, kind: 'text' });
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('a third person in a chat', () => {
  test('DP-20 the card of a third person leaves neither name nor number, in no kind of line', () => {
    const cards = [
      '14/11/26 10.00 - Uji: Orang Lain.vcf (file terlampir)',
      '14/11/26 10.00 - Uji: Orang Lain.VCF (file attached)',
      'Orang Lain',
      '14/11/26 10.00 - Uji: <terlampir: 1-Orang Lain.vcf>',
      '31/02/26 10.00 - Uji: Orang Lain.vcf (file terlampir)',
      '14/11/26 10.00 - Uji: begin:vcard',
      'FN:Orang Lain',
      '14/11/26 10.00 - Uji: selesai',
    ];
    const result = read(cards.join('\n'));
    expect(result.messages.filter((one) => one.kind === 'contact_card')).toHaveLength(4);
    expect(JSON.stringify(result)).not.toContain('Orang Lain');
  });
});

describe('limits and options', () => {
  test('more characters or lines than allowed is a named error', () => {
    const text = '14/11/26 10.04 - Uji: satu\n'.repeat(10);
    expect(codeOf(() => parseChatExport(text, { maxCharacters: text.length }))).toBeNull();
    expect(codeOf(() => parseChatExport(text, { maxCharacters: text.length - 1 }))).toBe('too_large');
    expect(codeOf(() => parseChatExport(text, { maxLines: 10 }))).toBeNull();
    expect(codeOf(() => parseChatExport(text, { maxLines: 9 }))).toBe('too_many_lines');
    expect(codeOf(() => readChatFile(new Uint8Array(11).fill(65), { maxTextBytes: 10 }))).toBe('too_large');
    expect(codeOf(() => readChatFile(new Uint8Array(0)))).toBe('empty');
  });

  test('an error says how much was read and no word of the file', () => {
    const error = (() => {
      try {
        parseChatExport('14/11/26 10.05 - Warga Rahasia keluar\n');
      } catch (caught) {
        return caught as ChatExportError;
      }
    })();
    expect(error?.facts).toEqual({ lines: 1, system: 1, continuation: 0, rejected: 0 });
    expect(`${error?.message} ${JSON.stringify(error)}`).not.toContain('Rahasia');
  });

  test('an offset that no zone has is refused', () => {
    expect(() => parseChatExport('x', { offsetMinutes: 1000 })).toThrow(RangeError);
    expect(() => parseChatExport('x', { offsetMinutes: 0.5 })).toThrow(RangeError);
  });

  test('one megabyte without end, of whatever kind, is read to its end', () => {
    const million = 1_000_000;
    const hostile = [
      '\u200E'.repeat(million),
      '['.repeat(million),
      '1'.repeat(million),
      '1/1/1'.repeat(million / 5),
      `14/11/26${' '.repeat(million)}10.04 - a: b`,
      `14/11/26 10.04 - a: b${' '.repeat(million)}c`,
      `14/11/26 10.04 - ${'a'.repeat(million)}`,
      `14/11/26 10.04 - a: ${'<terlampir: '.repeat(million / 12)}`,
      `14/11/26 10.04 - a: ${'https://maps.google.com/?q=-'.repeat(million / 28)}`,
      `14/11/26 10.04 - a: ${'.x'.repeat(million / 2)} (file terlampir)`,
      `14/11/26 10.04 - +${'6 '.repeat(million / 2)}: b`,
      '\r'.repeat(million / 4),
      `14/11/26 10.04 - a: b${'\n'.repeat(million / 4)}`,
      '14/11/26 10.04 - a: b\n'.repeat(million / 22),
    ];
    for (const text of hostile) {
      expect([null, 'no_messages', 'empty']).toContain(codeOf(() => parseChatExport(text)));
    }
  });
});
