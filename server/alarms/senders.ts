import { createHmac } from 'node:crypto';
import { createTransport } from 'nodemailer';

/** What became of one attempt. refused: surely not accepted, so it may be tried again; uncertain: it may have been. */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'refused'; why: string }
  | { kind: 'uncertain'; why: string };

export interface Letter {
  to: string;
  subject: string;
  text: string;
}
export interface WebhookCall {
  /** Same for every attempt of one delivery, so that a receiver can tell repetitions. */
  deliveryId: string;
  at: Date;
  body: object;
}
export interface AlarmSenders {
  email: ((letter: Letter) => Promise<Outcome>) | null;
  webhook: ((call: WebhookCall) => Promise<Outcome>) | null;
  close(): void;
}
export interface AlarmChannelSettings {
  /** `smtp://user:password@host:port` or `smtps://…` */
  smtpUrl: string | null;
  mailFrom: string | null;
  webhookUrl: string | null;
  webhookSecret: string | null;
}

const timeout = 10_000;

export function makeSenders(settings: AlarmChannelSettings): AlarmSenders {
  const { smtpUrl, mailFrom, webhookUrl, webhookSecret } = settings;
  const transport = smtpUrl
    ? createTransport(smtpUrl, {
        from: mailFrom!,
        connectionTimeout: timeout,
        greetingTimeout: timeout,
        socketTimeout: timeout,
        disableFileAccess: true,
        disableUrlAccess: true,
      } as Parameters<typeof createTransport>[1])
    : null;
  return {
    email: transport
      ? async ({ to, subject, text }) => {
          try {
            await transport.sendMail({ to, subject, text });
            return { kind: 'sent' };
          } catch (error) {
            return mailFailure(error as MailError);
          }
        }
      : null,
    webhook: webhookUrl ? (call) => callWebhook(webhookUrl, webhookSecret!, call) : null,
    close: () => transport?.close(),
  };
}

interface MailError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** Before the letter itself was handed over nothing can have arrived; an answer that refuses it is as sure. */
function mailFailure({ code = 'ERROR', command = '', responseCode }: MailError): Outcome {
  const why = [code, command, responseCode].filter(Boolean).join(' ');
  if (responseCode !== undefined || command !== 'DATA') return { kind: 'refused', why };
  return { kind: 'uncertain', why };
}

/** `Teduh-Signature: t=<seconds>,v1=<hex HMAC-SHA-256 of "t.body">`: the receiver checks both, and the age of t. */
export function signature(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

async function callWebhook(
  url: string,
  secret: string,
  { deliveryId, at, body }: WebhookCall,
): Promise<Outcome> {
  const text = JSON.stringify(body);
  const seconds = Math.floor(at.getTime() / 1000);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'teduh-delivery': deliveryId,
        'teduh-signature': signature(secret, seconds, text),
      },
      body: text,
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    await answer.body?.cancel();
    return answer.ok ? { kind: 'sent' } : { kind: 'refused', why: `HTTP ${answer.status}` };
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).name;
    const unreached = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'];
    return { kind: unreached.includes(cause) ? 'refused' : 'uncertain', why: cause };
  }
}

/** Senders of an exercise: letters say so in their first word, and no other program is called. */
export function exerciseSenders(senders: AlarmSenders): AlarmSenders {
  const { email } = senders;
  return {
    ...senders,
    webhook: null,
    email:
      email &&
      ((letter) =>
        email({
          ...letter,
          subject: `DATA SIMULASI: ${letter.subject}`,
          text: `DATA SIMULASI: ini latihan, semua laporannya rekaan.\n\n${letter.text}`,
        })),
  };
}
