import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseChatExport } from '../../../shared/intake/chat-export.ts';
import { ChatExportError } from '../../../shared/intake/chat-export-error.ts';
import { readChatFile } from '../../../shared/intake/chat-file.ts';
import { seedState } from '../../../shared/statistics/seed-state.ts';
import { type RandomStream, xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';

/** `FUZZ=100000 npx vitest run --project unit tests/shared/intake/chat-export.fuzz.test.ts` for the long run. */
const rounds = Number(process.env['FUZZ'] ?? 3000);

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'chat-exports');
// the bombs and the long line say nothing more when mutated, and take their time
const seeds = readdirSync(folder)
  .filter((name) => /\.(txt|zip)$/.test(name) && statSync(join(folder, name)).size < 10_000)
  .map((name) => new Uint8Array(readFileSync(join(folder, name))));

const encoder = new TextEncoder();
const pieces = [
  ...[
    '\n',
    '\r\n',
    '\r',
    ': ',
    ' - ',
    '[',
    ']',
    '/',
    '.',
    '\u200E',
    '\u202F',
    '\uFEFF',
    '\0',
    '\u2028',
    '<',
    '>',
  ],
  ...[
    '14/11/26 10.04 - Uji: ',
    '[11/14/26, 2:10:50\u202FPM] Uji: ',
    '31/02/26 25.61 - ',
    '2026-11-14, 10:04 - ',
  ],
  ...['<Media tidak disertakan>', '(file terlampir)', '<terlampir: ', '<Pesan ini diedit>', 'null', '.vcf'],
  ...[
    'https://maps.google.com/?q=-2.1,106.1',
    'BEGIN:VCARD',
    'PK\u0003\u0004',
    'PK\u0005\u0006',
    '😀',
    '\u202E',
  ],
].map((text) => encoder.encode(text));

function mutate(bytes: Uint8Array, random: RandomStream): Uint8Array {
  const pick = (below: number) => Math.floor(random.uniform() * below);
  let now = bytes;
  for (let change = 1 + pick(4); change > 0; change--) {
    const at = pick(now.length + 1);
    const to = Math.min(now.length, at + 1 + pick(40));
    const [before, between, after] = [now.subarray(0, at), now.subarray(at, to), now.subarray(to)];
    const other = seeds[pick(seeds.length)]!;
    const start = pick(other.length);
    const parts = [
      () => [before, Uint8Array.from(between, (byte) => byte ^ (1 << pick(8))), after],
      () => [before, Uint8Array.of(pick(256), pick(256)), between, after],
      () => [before, after],
      () => [before, between, between, after],
      () => [before, pieces[pick(pieces.length)]!, between, after],
      () => [before, pieces[pick(pieces.length)]!, after],
      () => [before, other.subarray(start, start + pick(300)), between, after],
      () => [before],
      () => [after, before],
    ][pick(9)]!();
    const next = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let offset = 0;
    for (const part of parts) {
      next.set(part, offset);
      offset += part.length;
    }
    now = next;
  }
  return now;
}

test(`${rounds} mutated exports are read with all lines accounted for, asked about, or refused by name`, () => {
  const random = xoshiro128(seedState(4, ['chat export']));
  const outcomes: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    const bytes = mutate(seeds[round % seeds.length]!, random);
    let outcome: string;
    try {
      const result = parseChatExport(readChatFile(bytes).text);
      outcome = result.kind;
      if (result.kind === 'read') {
        const { lines, messages, system, continuations, rejected } = result;
        if (
          messages.length === 0 ||
          messages.length + system.length + continuations + rejected.length !== lines
        ) {
          throw new Error('lines do not add up');
        }
      }
    } catch (error) {
      if (!(error instanceof ChatExportError)) {
        throw new Error(`round ${round}: ${Buffer.from(bytes).toString('base64')}`, { cause: error });
      }
      outcome = error.code;
    }
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  if (process.env['FUZZ']) process.stdout.write(`${JSON.stringify(outcomes)}\n`);
  // the mutations reach all kinds of ends, not one
  expect(Object.keys(outcomes)).toEqual(
    expect.arrayContaining(['read', 'ask', 'no_messages', 'not_text', 'zip_damaged', 'zip_no_text']),
  );
}, 600_000);
