import type { ChatMessage } from './chat-export.ts';

/** Whether a message has something to read: words, a place, or the caption of what was attached. */
export function isImportable({ kind, text, location }: ChatMessage): boolean {
  if (kind === 'location') return location !== null;
  return ['text', 'attachment', 'media_omitted', 'poll'].includes(kind) && text.trim() !== '';
}
