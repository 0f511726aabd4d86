import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Meta's side of WhatsApp on loopback: the Graph API as far as we call it, and the signing of deliveries. */
export interface Messenger {
  /** For WHATSAPP_GRAPH_URL. */
  graphUrl: string;
  /** What the office sent, in order. */
  sent: SentByOffice[];
  /** What lies here to be fetched; `url` instead of the right address, `sha256` instead of the right hash. */
  media: Map<string, { bytes: Buffer; mime: string; url?: string; sha256?: string }>;
  /** How the next calls are answered: by this error code instead of success, one for each call. */
  failNext: number[];
  /** Headers of all calls, to see who asked. */
  calls: { method: string; path: string; authorization: string | undefined }[];
  close(): Promise<void>;
}

export interface SentByOffice {
  id: string;
  to: string;
  body: string;
  template: string | null;
}

export async function startMessenger(onSent: (message: SentByOffice) => void = () => {}): Promise<Messenger> {
  const messenger: Omit<Messenger, 'graphUrl' | 'close'> = {
    sent: [],
    media: new Map(),
    failNext: [],
    calls: [],
  };
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const { authorization } = request.headers;
    messenger.calls.push({ method: request.method!, path, authorization });
    const say = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const code = messenger.failNext.shift();
    if (code) return void say(code === 500 ? 500 : 400, { error: { code, message: 'as told' } });
    if (!authorization?.startsWith('Bearer ')) return void say(401, { error: { code: 190 } });
    if (request.method === 'POST' && /^\/v\d+\.\d+\/\d+\/messages$/.test(path)) {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
        to?: string;
        recipient?: string;
        text?: { body: string };
        template?: { name: string };
      };
      const message = {
        id: `wamid.KELUAR${messenger.sent.length + 1}`,
        to: body.to ?? body.recipient ?? '',
        body: body.text?.body ?? '',
        template: body.template?.name ?? null,
      };
      messenger.sent.push(message);
      say(200, { messaging_product: 'whatsapp', messages: [{ id: message.id }] });
      return onSent(message);
    }
    const file = path.startsWith('/files/') ? messenger.media.get(path.slice(7)) : undefined;
    if (file) return void response.writeHead(200, { 'content-type': file.mime }).end(file.bytes);
    const id = path.split('/')[2];
    const medium = id ? messenger.media.get(id) : undefined;
    if (!medium) return void say(404, { error: { code: 100 } });
    say(200, {
      messaging_product: 'whatsapp',
      id,
      url: medium.url ?? `${origin}/files/${id}`,
      mime_type: medium.mime,
      sha256: medium.sha256 ?? createHash('sha256').update(medium.bytes).digest('hex'),
      file_size: medium.bytes.length,
    });
  }

  return {
    ...messenger,
    graphUrl: `${origin}/v23.0`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The bytes of a delivery as Meta writes them: everything beyond ASCII as \\uXXXX. */
export const deliveryBytes = (payload: unknown): Buffer =>
  Buffer.from(
    JSON.stringify(payload).replaceAll(
      /[\u0080-\uffff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
    'latin1',
  );

export const signatureOf = (secret: string, bytes: Uint8Array): string =>
  `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`;

/** A delivery that holds one `value` of the field `messages`. */
export const delivery = (value: object) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '900000000000001',
      changes: [
        {
          field: 'messages',
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '62717000000', phone_number_id: '100000000000001' },
            ...value,
          },
        },
      ],
    },
  ],
});
