import { type ChatExport, parseChatExport } from '../../shared/intake/chat-export.ts';
import type { ChatDateOrder } from '../../shared/intake/chat-date-order.ts';
import { ChatExportError } from '../../shared/intake/chat-export-error.ts';
import { readChatFile } from '../../shared/intake/chat-file.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';

export interface Upload {
  bytes: Uint8Array;
  choice: unknown;
}

/** The parts `file` and `choice` of a multipart body; ProblemError `malformed` for anything else. */
export async function readUpload(body: unknown, contentType: string | undefined): Promise<Upload> {
  const malformed = () => new ProblemError('malformed', 'The body must have the parts "file" and "choice".');
  if (!Buffer.isBuffer(body) || !contentType) throw malformed();
  try {
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData();
    const [file, choice] = [form.get('file'), form.get('choice')];
    if (!(file instanceof Blob) || typeof choice !== 'string' || choice.length > 1024 * 1024)
      throw malformed();
    return { bytes: new Uint8Array(await file.arrayBuffer()), choice: JSON.parse(choice) as unknown };
  } catch (error) {
    throw error instanceof ProblemError ? error : malformed();
  }
}

/**
 * Reads the chat in memory, by the code that the browser previews with; nothing of it is kept. ProblemError `rule_broken`
 * with the code of ChatExportError where it yields nothing, with `ask` where day and month cannot be told apart.
 */
export function readChat(bytes: Uint8Array, order: ChatDateOrder | null): ChatExport {
  try {
    const chat = parseChatExport(readChatFile(bytes).text, order ? { dateOrder: order } : {});
    if (chat.kind === 'read') return chat;
  } catch (error) {
    if (!(error instanceof ChatExportError)) throw error;
    throw ruleBroken([{ pointer: '/file', code: error.code, detail: error.message }]);
  }
  throw ruleBroken([{ pointer: '/order', code: 'ask', detail: 'which number of the dates is the day' }]);
}
