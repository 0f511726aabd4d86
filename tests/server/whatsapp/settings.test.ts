import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../server/config.ts';

const incoming = {
  WHATSAPP_APP_SECRET: 'kunci-uji-bukan-rahasia',
  WHATSAPP_VERIFY_TOKEN: 'token-uji-bukan-rahasia',
};
const whole = { ...incoming, WHATSAPP_ACCESS_TOKEN: 'token', WHATSAPP_PHONE_NUMBER_ID: '100000000000001' };

describe('settings of WhatsApp', () => {
  test('without any of them the office has no WhatsApp; with two, messages come in; with four, replies go out', () => {
    expect(readConfig({}).whatsapp).toBeNull();
    expect(readConfig(incoming).whatsapp).toMatchObject({ outgoing: null });
    expect(readConfig(whole).whatsapp?.outgoing).toEqual({
      accessToken: 'token',
      phoneNumberId: '100000000000001',
      graphUrl: 'https://graph.facebook.com/v23.0',
      template: null,
    });
  });

  test.each([
    ['WHATSAPP_APP_SECRET', { ...whole, WHATSAPP_APP_SECRET: 'pendek' }],
    ['WHATSAPP_VERIFY_TOKEN', { ...whole, WHATSAPP_VERIFY_TOKEN: '' }],
    ['WHATSAPP_ACCESS_TOKEN', { ...whole, WHATSAPP_ACCESS_TOKEN: '' }],
    ['WHATSAPP_PHONE_NUMBER_ID', { ...whole, WHATSAPP_PHONE_NUMBER_ID: '+62 812-0000-0001' }],
    ['WHATSAPP_GRAPH_URL', { ...whole, WHATSAPP_GRAPH_URL: 'https://graph.facebook.com.contoh.id/v23.0' }],
    ['WHATSAPP_GRAPH_URL', { ...whole, WHATSAPP_GRAPH_URL: 'http://10.0.0.1/v23.0' }],
    ['WHATSAPP_TEMPLATE', { ...whole, WHATSAPP_TEMPLATE: 'Ada Kabar' }],
  ])('%s is named where it is wrong, and no secret is repeated (DP-31)', (name, env) => {
    expect(() => readConfig(env)).toThrow(name);
    try {
      readConfig(env);
    } catch (error) {
      expect(String(error)).not.toMatch(/kunci-uji|token-uji|pendek/);
    }
  });

  test('a token goes to the messenger or to its simulator on this machine', () => {
    const graphUrl = 'http://127.0.0.1:4000/v23.0';
    expect(readConfig({ ...whole, WHATSAPP_GRAPH_URL: graphUrl }).whatsapp?.outgoing).toMatchObject({
      graphUrl,
    });
  });
});
