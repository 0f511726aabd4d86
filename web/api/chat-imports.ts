import type { ChatImport, ChatPreview, ImportChat, UndoneChatImport } from '../../shared/api/chat-imports.ts';
import { sendForm, sendJson } from './request.ts';

function form(text: Blob, choice: object): FormData {
  const parts = new FormData();
  parts.append('choice', JSON.stringify(choice));
  parts.append('file', text, 'chat.txt'); // never its own name: that of a group or person
  return parts;
}

export const previewChat = (text: Blob, order: ImportChat['order']) =>
  sendForm<ChatPreview>('/api/chat-imports/preview', form(text, { order }));
export const importChat = (text: Blob, choice: ImportChat) =>
  sendForm<ChatImport>('/api/chat-imports', form(text, choice));
export const undoChatImport = (batchId: number) =>
  sendJson<UndoneChatImport>('POST', `/api/chat-imports/${batchId}/undo`);
