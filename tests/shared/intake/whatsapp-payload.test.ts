import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWhatsAppPayload } from '../../../shared/intake/whatsapp-payload.ts';

const envelope = (value: object) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '900000000000001', changes: [{ field: 'messages', value }] }],
});
const message = (change: object) => ({
  from: '6281200000001',
  from_user_id: 'ID.7000000000000001',
  id: 'wamid.UJI1',
  timestamp: '1795435509',
  ...change,
});
const only = (change: object, rest: object = {}) =>
  readWhatsAppPayload(envelope({ messages: [message(change)], ...rest })).messages[0]!;

describe('a delivery of WhatsApp', () => {
  test('a text has its words, its time and both ids of its sender', () => {
    expect(only({ type: 'text', text: { body: 'Ada adu mulut di dermaga.' } })).toEqual({
      id: 'wamid.UJI1',
      kind: 'text',
      sender: { phone: '6281200000001', bsuid: 'ID.7000000000000001' },
      sentAt: 1795435509,
      forwarded: 'no',
      text: 'Ada adu mulut di dermaga.',
      optionId: null,
      location: null,
      media: null,
    });
  });

  test('the phone may be missing: the business-scoped id alone is a sender, whole and as it is', () => {
    const { sender, text, location } = only(
      {
        from: undefined,
        from_user_id: 'ID.aB7',
        type: 'location',
        location: { latitude: -2.741, longitude: 106.4402, name: 'Pelabuhan (contoh)', address: 'Toboali' },
      },
      { contacts: [{ profile: { name: 'Anonim', username: 'warga.uji' }, user_id: 'ID.aB7' }] },
    );
    expect(sender).toEqual({ phone: null, bsuid: 'ID.aB7' });
    expect(text).toBe('Pelabuhan (contoh), Toboali');
    expect(location).toEqual({ lat: -2.741, lon: 106.4402 });
  });

  test('the card of the sender fills in the id that the message leaves out, and no other card does', () => {
    const contacts = [
      { wa_id: '6281200000009', user_id: 'ID.9' },
      { wa_id: '6281200000001', user_id: 'ID.1' },
    ];
    const { sender } = only({ from_user_id: undefined, type: 'text', text: { body: 'a' } }, { contacts });
    expect(sender).toEqual({ phone: '6281200000001', bsuid: 'ID.1' });
  });

  test('caption, chosen answer and button are words; the address of a medium is not read', () => {
    const picture = only({
      type: 'image',
      image: {
        caption: 'papan lowongan',
        mime_type: 'image/jpeg',
        id: '50',
        sha256: 'x',
        url: 'https://a.invalid',
      },
    });
    expect(picture).toMatchObject({
      text: 'papan lowongan',
      media: { kind: 'image', mime: 'image/jpeg', id: '50', sha256: 'x' },
    });
    expect(JSON.stringify(picture)).not.toContain('a.invalid');
    expect(
      only({
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: 'kab:19.03', title: 'Bangka Selatan' } },
      }),
    ).toMatchObject({ text: 'Bangka Selatan', optionId: 'kab:19.03' });
    expect(only({ type: 'button', button: { text: 'Ya', payload: 'ya' } })).toMatchObject({ text: 'Ya' });
  });

  test('an id of a medium that could be a path is no id', () => {
    expect(only({ type: 'image', image: { id: '../50', mime_type: 'image/png' } }).media).toBeNull();
  });

  test('DP-20 contact cards are dropped unread, only their number is kept', () => {
    const events = readWhatsAppPayload(
      envelope({
        messages: [
          message({
            type: 'contacts',
            contacts: [{ name: { formatted_name: 'Orang Lain' }, phones: [{ phone: '+62 812-0000-0009' }] }],
          }),
        ],
      }),
    );
    expect(events).toEqual({ messages: [], senderChanges: [], statuses: [], counts: { contacts: 1 } });
  });

  test('statuses, errors and unknown fields are counted and are no messages', () => {
    const events = readWhatsAppPayload({
      object: 'whatsapp_business_account',
      entry: [
        {
          changes: [
            { field: 'account_update', value: {} },
            {
              field: 'messages',
              value: {
                statuses: [
                  { id: 'wamid.K1', status: 'delivered' },
                  { id: 'wamid.K2', status: 'failed', errors: [{ code: 131047 }] },
                ],
                errors: [{ code: 130429, title: 'Rate limit hit' }],
              },
            },
          ],
        },
      ],
    });
    expect(events.messages).toEqual([]);
    expect(events.statuses).toEqual([
      { id: 'wamid.K1', status: 'delivered', errorCode: null },
      { id: 'wamid.K2', status: 'failed', errorCode: 131047 },
    ]);
    expect(events.counts).toEqual({
      'field:account_update': 1,
      'error:130429': 1,
      'status:delivered': 1,
      'status:failed': 1,
    });
  });

  test('kinds that nobody has heard of are kept as unsupported, without words', () => {
    expect(only({ type: 'hologram', hologram: { body: 'x' } })).toMatchObject({
      kind: 'unsupported',
      text: '',
    });
    expect(only({ type: 'reaction', reaction: { emoji: '👍' } })).toMatchObject({
      kind: 'reaction',
      text: '',
    });
  });

  test('forwarded and frequently forwarded are told apart', () => {
    const text = { type: 'text', text: { body: 'a' } };
    expect(only({ ...text, context: { forwarded: true } }).forwarded).toBe('forwarded');
    expect(only({ ...text, context: { forwarded: true, frequently_forwarded: true } }).forwarded).toBe(
      'frequently',
    );
  });

  test('messages stand in the order in which they were written', () => {
    const at = (id: string, timestamp: string) =>
      message({ id, timestamp, type: 'text', text: { body: id } });
    const { messages } = readWhatsAppPayload(envelope({ messages: [at('b', '20'), at('a', '10')] }));
    expect(messages.map((one) => one.id)).toEqual(['a', 'b']);
  });

  test('a change of number names the sender before and after', () => {
    const { senderChanges } = readWhatsAppPayload(
      envelope({
        messages: [
          message({
            from_user_id: undefined,
            type: 'system',
            system: { type: 'user_changed_number', body: 'x', wa_id: '6281200000002', user_id: 'ID.2' },
          }),
        ],
      }),
    );
    expect(senderChanges).toEqual([
      {
        id: 'wamid.UJI1',
        before: { phone: '6281200000001', bsuid: null },
        after: { phone: '6281200000002', bsuid: 'ID.2' },
      },
    ]);
  });

  test('any value is read without an error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readWhatsAppPayload(value);
        readWhatsAppPayload(envelope({ messages: value, statuses: [value], contacts: value, errors: value }));
        readWhatsAppPayload(envelope({ messages: [message({ type: 'text', text: value, context: value })] }));
        readWhatsAppPayload(envelope({ messages: [message({ type: 'location', location: value })] }));
        readWhatsAppPayload(
          envelope({ messages: [message({ from: value, type: value, timestamp: value })] }),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
