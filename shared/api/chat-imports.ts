import { type Static, Type } from 'typebox';
import { Nullable, OneOf } from './common.ts';

/** As the parser calls them (shared/intake/chat-date-order.ts). */
export const chatDateOrders = ['day-first', 'month-first', 'year-first'] as const;
/** Most messages that one import takes: they go through the door in one transaction. */
export const mostChatMessages = 1000;
export const largestChatBytes = 64 * 1024 * 1024;

const Line = Type.Integer({ minimum: 1, maximum: 500_000 });
const Order = Nullable(OneOf(chatDateOrders));

/** Part `choice` of POST /api/chat-imports/preview (multipart, with the part `file`). */
export const PreviewChat = Type.Object({ order: Order }, { additionalProperties: false });

/** Part `choice` of POST /api/chat-imports. */
export const ImportChat = Type.Object(
  {
    order: Order,
    /** What the browser counted: where the server counts otherwise, nothing is imported. */
    expected: Type.Object(
      { lines: Type.Integer({ minimum: 1 }), messages: Type.Integer({ minimum: 1 }) },
      { additionalProperties: false },
    ),
    /** Lines of the heads of the ticked messages. */
    ticked: Type.Array(Line, { minItems: 1, maxItems: mostChatMessages, uniqueItems: true }),
  },
  { additionalProperties: false },
);
export type ImportChat = Static<typeof ImportChat>;

/** Each line of the file is one of the four: lines = messages + system + continuations + rejected. */
const counts = {
  lines: Type.Integer(),
  messages: Type.Integer(),
  system: Type.Integer(),
  continuations: Type.Integer(),
  rejected: Type.Integer(),
};

/** Nothing is stored by looking. */
export const ChatPreview = Type.Object({
  ...counts,
  /** Lines of messages that were imported before. */
  known: Type.Array(Line),
});
export type ChatPreview = Static<typeof ChatPreview>;

export const ChatImport = Type.Object({
  ...counts,
  /** Null where nothing of what was ticked was new. */
  batchId: Nullable(Type.Integer()),
  /** Lines that are reports now. */
  added: Type.Array(Line),
  /** Lines that are reports which came in by another way before; the report has this arrival too. */
  joined: Type.Array(Line),
  /** Lines that had been imported before. */
  again: Type.Array(Line),
  /** Attachments and media in the file: counted, never read. */
  media: Type.Integer(),
});
export type ChatImport = Static<typeof ChatImport>;

/** POST /api/chat-imports/:batchId/undo: what nobody has worked on is refused as a test; the rest stays. */
export const UndoneChatImport = Type.Object({ refused: Type.Integer(), left: Type.Integer() });
export type UndoneChatImport = Static<typeof UndoneChatImport>;
