import type { ZipCode } from './zip-error.ts';

/** Why a chat export cannot be read at all; the words for people are in shared/text. */
export type ChatExportCode =
  /** No byte, or white space only. */
  | 'empty'
  /** Not text: NUL or mostly unprintable characters, or no encoding that WhatsApp writes. */
  | 'not_text'
  | 'too_large'
  | 'too_many_lines'
  /** Text, but not one message of a person in it. */
  | 'no_messages'
  /** What the reader of zips refuses. */
  | ZipCode
  /** No chat text inside. */
  | 'zip_no_text'
  /** Several texts, and none has the name that WhatsApp gives. */
  | 'zip_many_texts'
  /** A zip inside the zip instead of the chat. */
  | 'zip_nested';

/** What was counted before the file was given up. */
export interface ChatExportFacts {
  lines?: number;
  system?: number;
  continuation?: number;
  rejected?: number;
  limit?: number;
}

/** The one error of reading a chat export: a code to translate and numbers, never a word of the file. */
export class ChatExportError extends Error {
  readonly code: ChatExportCode;
  readonly facts: ChatExportFacts;

  constructor(code: ChatExportCode, facts: ChatExportFacts = {}) {
    super(`chat export: ${code}`);
    this.name = 'ChatExportError';
    this.code = code;
    this.facts = facts;
  }
}
