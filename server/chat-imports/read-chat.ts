import { type ChatExport, parseChatExport } from '../../shared/intake/chat-export.ts';
import type { ChatDateOrder } from '../../shared/intake/chat-date-order.ts';
import { ChatExportError } from '../../shared/intake/chat-export-error.ts';
import { readChatFile } from '../../shared/intake/chat-file.ts';
import { ruleBroken } from '../http/problem.ts';

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
