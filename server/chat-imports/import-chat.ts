import { sql } from 'kysely';
import type { ChatImport, ChatPreview, ImportChat } from '../../shared/api/chat-imports.ts';
import type { Account } from '../../shared/api/session.ts';
import type { ChatExport, ChatMessage } from '../../shared/intake/chat-export.ts';
import { isImportable } from '../../shared/intake/chat-importable.ts';
import { maskAuthors } from '../../shared/intake/mask-authors.ts';
import type { Db, Tx } from '../db/connect.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { acceptReport, type Arrival } from '../reports/accept.ts';
import type { Intake } from '../reports/intake.ts';
import { audit } from '../triage/assess.ts';

/** What a look at the file says: its count, and which messages came in by an earlier import. */
export async function previewChat(db: Db, keys: KeyRing, chat: ChatExport): Promise<ChatPreview> {
  const known = await knownLines(db, keys, chat.messages);
  return { ...countsOf(chat), known: [...known].sort((a, b) => a - b) };
}

/**
 * Brings the ticked messages through the door in one transaction, all or none, as one batch that can be undone. What was
 * imported before is not imported again. ProblemError `conflict` where the browser had read the file otherwise,
 * `rule_broken` where a ticked line is no message with something to read.
 */
export async function importChat(
  { db, intake }: { db: Db; intake: Intake },
  chat: ChatExport,
  { expected, ticked }: ImportChat,
  account: Account,
  now: Date,
  requestId: string,
): Promise<ChatImport> {
  if (chat.lines !== expected.lines || chat.messages.length !== expected.messages)
    throw new ProblemError('conflict', 'The server reads this file otherwise than the page did.');
  const byLine = new Map(chat.messages.map((message) => [message.line, message]));
  const chosen = ticked.toSorted((a, b) => a - b).map((line) => byLine.get(line));
  const wrong = ticked.filter((line) => !byLine.has(line) || !isImportable(byLine.get(line)!));
  if (wrong.length > 0)
    throw ruleBroken(
      wrong
        .slice(0, 20)
        .map((line) => ({ pointer: '/ticked', code: 'unknown', detail: `line ${line} has nothing to read` })),
    );
  const mask = maskAuthors(chat.messages.map((message) => message.author));
  const door = await intake.door();
  const result = await db.transaction().execute(async (tx) => {
    const known = await knownLines(tx, intake.keys, chosen as ChatMessage[]);
    const fresh = (chosen as ChatMessage[]).filter((message) => !known.has(message.line));
    const [added, joined, again]: number[][] = [[], [], [...known].sort((a, b) => a - b)];
    if (fresh.length === 0) return { batchId: null, added: added!, joined: joined!, again: again! };
    const { id: batchId } = await tx
      .insertInto('import_batch')
      .values({
        kind: 'chat_export',
        file_name: 'WhatsApp',
        file_sha256: null,
        row_count: fresh.length,
        account_id: account.id,
        recorded_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const message of fresh) {
      const arrival = chatArrival(intake.keys, message, mask, batchId);
      const accepted = await acceptReport(tx, door, arrival, now, requestId);
      (accepted.isNew ? added! : joined!).push(message.line);
    }
    await audit(tx, account, 'chat.import', `batch:${batchId}`, now, requestId);
    return { batchId, added: added!, joined: joined!, again: again! };
  });
  if (result.batchId !== null) intake.live.announce();
  return { ...countsOf(chat), ...result, media: mediaIn(chat) };
}

function chatArrival(
  keys: KeyRing,
  message: ChatMessage,
  mask: (text: string) => string,
  batchId: number,
): Arrival {
  return {
    channel: 'whatsapp',
    origin: 'citizen',
    deliveryKey: deliveryKey(keys, message),
    text: mask(message.text),
    sentAt: new Date(message.at),
    sender: { chatAuthor: message.author },
    batchId,
    receipt: null,
  };
}

const deliveryKey = (keys: KeyRing, message: ChatMessage) => `chat:${keys.fingerprint(message.fingerprint)}`;

async function knownLines(
  db: Db | Tx,
  keys: KeyRing,
  messages: readonly ChatMessage[],
): Promise<Set<number>> {
  const lines = new Map(messages.map((message) => [deliveryKey(keys, message), message.line]));
  const { rows } = await sql<{ key: string }>`
    select delivery_key as key from report_arrival where delivery_key = any(${[...lines.keys()]})`.execute(
    db,
  );
  return new Set(rows.map((row) => lines.get(row.key)!));
}

const mediaIn = (chat: ChatExport) =>
  chat.messages.filter(({ kind }) => kind === 'attachment' || kind === 'media_omitted').length;
const countsOf = (chat: ChatExport) => ({
  lines: chat.lines,
  messages: chat.messages.length,
  system: chat.system.length,
  continuations: chat.continuations,
  rejected: chat.rejected.length,
});
