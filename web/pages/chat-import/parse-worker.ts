import {
  type ChatExport,
  type ChatExportQuestion,
  parseChatExport,
} from '../../../shared/intake/chat-export.ts';
import type { ChatDateOrder } from '../../../shared/intake/chat-date-order.ts';
import { type ChatExportCode, ChatExportError } from '../../../shared/intake/chat-export-error.ts';
import { readChatFile } from '../../../shared/intake/chat-file.ts';

/** Reads a file beside the page, so that fifty thousand messages do not stop it: the server reads by the same code. */
export interface ParseTask {
  file: Blob;
  order: ChatDateOrder | null;
}
export type ParseAnswer =
  | { kind: 'read'; chat: ChatExport; text: Blob; contactCards: number }
  | { kind: 'ask'; question: ChatExportQuestion }
  | { kind: 'failed'; code: ChatExportCode | 'unreadable' };

async function read({ file, order }: ParseTask): Promise<ParseAnswer> {
  try {
    const { text, contactCards } = readChatFile(new Uint8Array(await file.arrayBuffer()));
    const chat = parseChatExport(text, order ? { dateOrder: order } : {});
    if (chat.kind === 'ask') return { kind: 'ask', question: chat };
    // only the text leaves the browser: no attachment, no card
    return { kind: 'read', chat, text: new Blob([text]), contactCards };
  } catch (error) {
    return { kind: 'failed', code: error instanceof ChatExportError ? error.code : 'unreadable' };
  }
}

addEventListener('message', (event: MessageEvent<ParseTask>) => {
  void read(event.data).then((answer) => postMessage(answer));
});
