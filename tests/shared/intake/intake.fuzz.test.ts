import { describe, expect, test } from 'vitest';
import { findPlaces } from '../../../shared/intake/find-places.ts';
import { normalPhone } from '../../../shared/intake/phone-number.ts';
import { redact } from '../../../shared/intake/redact.ts';
import { readWhatsAppPayload } from '../../../shared/intake/whatsapp-payload.ts';
import { seedState } from '../../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';
import { areas, gazetteer, sentences } from './place-sentences.ts';

/** `FUZZ=100000 npx vitest run --project unit tests/shared/intake/intake.fuzz.test.ts` for the long run. */
const rounds = Number(process.env['FUZZ'] ?? 2000);
const patience = 20 * 60_000;
const stream = xoshiro128(seedState(41, ['intake']));
const below = (limit: number) => Math.floor(stream.uniform() * limit);
const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;

const odd = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.NaN,
  '',
  '\0',
  '\uD800',
  [],
  {},
  [[]],
  { __proto__: null },
  'x'.repeat(5000),
  '1795435509',
  'wamid.UJI',
  '﷽',
];
const message = () => ({
  from: '6281200000001',
  from_user_id: 'ID.7000000000000001',
  id: 'wamid.UJI0001',
  timestamp: '1795435509',
  type: pick([
    'text',
    'image',
    'location',
    'interactive',
    'contacts',
    'system',
    'audio',
    'unsupported',
    'reaction',
    'baru',
  ]),
  text: { body: 'Ada adu mulut di dermaga.' },
  image: { caption: 'papan', mime_type: 'image/jpeg', sha256: 'x', id: '5' },
  location: { latitude: -2.7, longitude: 106.4, name: 'Toboali' },
  interactive: { type: 'list_reply', list_reply: { id: 'kab:19.03', title: 'Bangka Selatan' } },
  context: { forwarded: true },
});
const delivery = (): unknown => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '0',
      changes: [
        {
          field: 'messages',
          value: {
            contacts: [{ wa_id: '1', user_id: 'ID.1' }],
            messages: [message(), message()],
            statuses: [{ id: 'a', status: 'failed', errors: [{ code: 1 }] }],
          },
        },
      ],
    },
  ],
});

/** Puts something else at a few random places of a value; as it would come over the line. */
function mutate(value: unknown): unknown {
  const copy = structuredClone(value);
  for (let change = 1 + below(3); change > 0; change--) {
    let at = copy as Record<string, unknown>;
    // mostly deep inside: what is broken at the root alone says little
    while (below(20) > 0) {
      const inner = Object.values(at).filter((one) => typeof one === 'object' && one !== null);
      if (inner.length === 0) break;
      at = pick(inner) as Record<string, unknown>;
    }
    const keys = Object.keys(at);
    const key = keys.length ? pick(keys) : 'entry';
    if (below(6) === 0) delete at[key];
    else at[key] = structuredClone(pick(odd));
  }
  return JSON.parse(JSON.stringify(copy) ?? 'null');
}

test(
  'whatever a delivery of the messenger holds, it is read or counted, and what is read has its form',
  () => {
    let read = 0;
    for (let round = 0; round < rounds; round++) {
      const sent = mutate(delivery());
      const events = readWhatsAppPayload(sent);
      for (const one of events.messages) {
        expect(typeof one.id).toBe('string');
        expect(one.id.length).toBeGreaterThan(0);
        expect(typeof one.text).toBe('string');
        expect(one.sentAt === null || Number.isFinite(one.sentAt)).toBe(true);
        if (one.location)
          expect(Number.isFinite(one.location.lat) && Number.isFinite(one.location.lon)).toBe(true);
        expect(one.sender.phone === null || typeof one.sender.phone === 'string').toBe(true);
        read++;
      }
    }
    expect(read).toBeGreaterThan(rounds / 4);
    for (const value of odd) expect(readWhatsAppPayload(value).messages).toEqual([]);
  },
  patience,
);

const pieces = [
  '0812-0000-0077',
  '1971014507900003',
  'Pak Hasan',
  '\u200B',
  '\u202E',
  '\0',
  '\uD800',
  '😀',
  '-2.1293, 106.1134',
  'https://maps.google.com/?q=-2.1,106.1',
  'di ',
  'kec. ',
  'laut ',
  'PANGKALPINANG',
  '<b>',
  "'; drop",
  'a'.repeat(300),
  '０８１２',
  '\n\n',
];
function mutateText(text: string): string {
  let now = text;
  for (let change = 1 + below(4); change > 0; change--) {
    const at = below(now.length + 1);
    const cut = below(4) === 0 ? below(6) : 0;
    now = now.slice(0, at) + pick(pieces) + now.slice(at + cut);
  }
  return now;
}

describe('whatever somebody writes', () => {
  test(
    'places are of the list, surer than nothing and not surer than sure; a mask stays a mask; a number is a number',
    () => {
      const known = new Set(areas.map((area) => area.code));
      for (let round = 0; round < rounds; round++) {
        const text = mutateText(pick(sentences).text);
        const { best, question, alternatives } = findPlaces(text, gazetteer);
        for (const one of [...(best ? [best] : []), ...alternatives]) {
          expect(known.has(one.areaCode)).toBe(true);
          expect(one.confidence).toBeGreaterThanOrEqual(0);
          expect(one.confidence).toBeLessThanOrEqual(1);
        }
        for (const code of question?.options ?? []) expect(known.has(code)).toBe(true);
        const once = redact(text);
        expect(redact(once.text).text).toBe(once.text);
        expect(once.text).not.toMatch(/(?<!\d)1971014507900003(?!\d)/);
        const phone = normalPhone(text);
        expect(phone === null || /^\+[1-9]\d{7,14}$/.test(phone)).toBe(true);
      }
    },
    patience,
  );
});
