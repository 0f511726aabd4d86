import type { WhatsAppSettings } from './settings.ts';

type Outgoing = NonNullable<WhatsAppSettings['outgoing']>;

export type SendResult =
  | { kind: 'sent'; id: string }
  /** Too fast, or nobody there: the same again later. */
  | { kind: 'later' }
  /** More than 24 hours since the person wrote. */
  | { kind: 'window_closed' }
  | { kind: 'refused' };

export type FetchedMedia =
  | { kind: 'bytes'; bytes: Buffer; sha256: string | null }
  | { kind: 'gone' }
  | { kind: 'too_large' }
  | { kind: 'later' };

/** What leaves the house to WhatsApp and nothing else. No error of it ever names an address, a number or a token. */
export interface GraphClient {
  /** `to`: a number in E.164, or a business-scoped id. */
  send(to: string, content: { text: string } | { template: string }): Promise<SendResult>;
  fetchMedia(mediaId: string, largest: number): Promise<FetchedMedia>;
}

export const windowClosedCode = 131047;
/** Too fast to one person, too fast in all, too many calls; out of order at their side; token to be renewed by the operator. */
const laterCodes = new Set([131056, 130429, 80007, 4, 131000, 131016, 131048, 190]);
const sendSeconds = 10;
const mediaSeconds = 30;
/** Hosts from which media may come. */
const mediaHosts = ['lookaside.fbsbx.com'];
/** After this many error answers in an hour the messenger refuses media for half an hour: we stop before. */
const mediaErrorsPerHour = 15;

export function makeGraphClient(
  { accessToken, phoneNumberId, graphUrl, template: _ }: Outgoing,
  now: () => Date,
): GraphClient {
  const authorization = `Bearer ${accessToken}`;
  const graph = new URL(graphUrl);
  let mediaErrors: number[] = [];

  async function call(url: string, seconds: number, init: RequestInit = {}): Promise<Response | null> {
    try {
      return await fetch(url, {
        ...init,
        headers: { ...init.headers, authorization },
        redirect: 'error',
        signal: AbortSignal.timeout(seconds * 1000),
      });
    } catch {
      return null;
    }
  }

  return {
    async send(to, content) {
      const body = {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        ...(/^\+\d+$/.test(to) ? { to: to.slice(1) } : { recipient: to }),
        ...('text' in content
          ? { type: 'text', text: { preview_url: false, body: content.text.slice(0, 4096) } }
          : { type: 'template', template: { name: content.template, language: { code: 'id' } } }),
      };
      const response = await call(`${graphUrl}/${phoneNumberId}/messages`, sendSeconds, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer = response && (await json(response));
      if (!response || !answer) return { kind: 'later' };
      const id = (answer['messages'] as { id?: unknown }[] | undefined)?.[0]?.id;
      if (response.ok)
        return typeof id === 'string' ? { kind: 'sent', id: id.slice(0, 300) } : { kind: 'refused' };
      const code = (answer['error'] as { code?: number } | undefined)?.code ?? 0;
      if (code === windowClosedCode) return { kind: 'window_closed' };
      return { kind: laterCodes.has(code) || response.status >= 500 ? 'later' : 'refused' };
    },

    /** Two steps (formats.md 1.6): the address of the webhook is never used, only the one that the first step says. */
    async fetchMedia(mediaId, largest) {
      mediaErrors = mediaErrors.filter((at) => at > now().getTime() - 3_600_000);
      if (mediaErrors.length >= mediaErrorsPerHour) return { kind: 'later' };
      const failed = (kind: 'gone' | 'later'): FetchedMedia => {
        mediaErrors.push(now().getTime());
        return { kind };
      };
      const look = await call(`${graphUrl}/${encodeURIComponent(mediaId)}`, sendSeconds);
      if (!look) return { kind: 'later' };
      if (!look.ok) return failed(look.status === 404 || look.status === 400 ? 'gone' : 'later');
      const told = await json(look);
      const url = mediaUrl(told?.['url'], graph);
      if (!url) return failed('later');
      const size = told?.['file_size'];
      if (typeof size === 'number' && size > largest) return { kind: 'too_large' };
      const response = await call(url.href, mediaSeconds);
      if (!response) return { kind: 'later' };
      if (!response.ok || !response.body) return failed(response.status === 404 ? 'gone' : 'later');
      const chunks: Uint8Array[] = [];
      let length = 0;
      try {
        for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
          length += chunk.length;
          if (length > largest) return { kind: 'too_large' };
          chunks.push(chunk);
        }
      } catch {
        return { kind: 'later' };
      }
      const sha256 = told?.['sha256'];
      return {
        kind: 'bytes',
        bytes: Buffer.concat(chunks),
        sha256: typeof sha256 === 'string' ? sha256 : null,
      };
    },
  };
}

/** Media come from the host of the messenger's files; on loopback, where the simulator is the messenger, from there. */
function mediaUrl(value: unknown, graph: URL): URL | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const url = new URL(value);
  if (url.username || url.password) return null;
  if (graph.protocol === 'http:') return url.origin === graph.origin ? url : null;
  return url.protocol === 'https:' && url.port === '' && mediaHosts.includes(url.hostname) ? url : null;
}

async function json(response: Response): Promise<Record<string, unknown> | null> {
  try {
    const value: unknown = await response.json();
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return response.ok ? null : {};
  }
}
