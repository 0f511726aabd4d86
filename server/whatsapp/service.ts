import type { Account } from '../../shared/api/session.ts';
import type { Db } from '../db/connect.ts';
import type { JobHandlers } from '../jobs/names.ts';
import type { Intake } from '../reports/intake.ts';
import { fetchMedia, type MediaState } from './fetch-media.ts';
import { makeGraphClient } from './graph.ts';
import { readEvent } from './read-event.ts';
import { sendReply } from './send-reply.ts';
import type { WhatsAppSettings } from './settings.ts';

export interface WhatsAppService {
  /** Null: the office has not set it up. */
  settings: WhatsAppSettings | null;
  /** What brings reports in. */
  reading: JobHandlers;
  /** What goes out; in a queue of its own, so that a slow messenger holds up no report. */
  sending: JobHandlers;
  fetchMedia(
    what: { reportId: string; mediaId: string },
    account: Account,
    requestId: string,
  ): Promise<MediaState>;
}

export interface WhatsAppOptions {
  db: Db;
  now: () => Date;
  intake: Intake;
  settings: WhatsAppSettings | null;
  publicUrl: string | null;
}

export function makeWhatsApp({ db, now, intake, settings, publicUrl }: WhatsAppOptions): WhatsAppService {
  const { keys } = intake;
  const graph = settings?.outgoing ? makeGraphClient(settings.outgoing, now) : null;
  const template = settings?.outgoing?.template ?? null;
  return {
    settings,
    reading: settings
      ? { 'whatsapp-event': ({ eventId }) => readEvent({ db, intake, settings, now }, eventId) }
      : {},
    sending: {
      'whatsapp-reply': ({ replyId }) => sendReply({ db, keys, graph, template, publicUrl, now }, replyId),
    },
    fetchMedia: (what, account, requestId) =>
      fetchMedia({ db, keys, graph }, what, account, now(), requestId),
  };
}
