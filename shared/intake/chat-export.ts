import type { ChatMessageKind } from './chat-message-kind.ts';
import { type ChatBody, readChatBody } from './chat-body.ts';
import {
  type ChatDateOrder,
  type ChatDateOrderDecision,
  type ChatDateOrderReason,
  decideChatDateOrder,
} from './chat-date-order.ts';
import { ChatExportError } from './chat-export-error.ts';
import { chatFingerprint, sameChatAuthor } from './chat-fingerprint.ts';
import { type ChatHead, readChatHead } from './chat-head.ts';
import { chatMarkers } from './chat-markers.ts';
import { type ChatTime, type ChatTimeFault, chatTimeReader } from './chat-time.ts';
import { withoutMarks } from './chat-wording.ts';
import { splitLines } from './split-lines.ts';

export interface ChatExportOptions {
  /** What the person who imports answered; without it the file decides, or the result is a question. */
  dateOrder?: ChatDateOrder;
  /** Local time of the phone minus UTC, in minutes; the export has no zone. Default 420, WIB. */
  offsetMinutes?: number;
  /** Characters of the whole text. Default 32 million. */
  maxCharacters?: number;
  /** Default 500,000: WhatsApp itself exports at most 40,000 messages. */
  maxLines?: number;
}

export interface ChatMessage extends ChatTime {
  /** Line of the head, from 1. */
  line: number;
  /** Lines that the message takes, head included. */
  lineCount: number;
  /** As the export names the person, direction marks removed. Personal data: to be hashed, never stored. */
  author: string;
  kind: ChatMessageKind;
  /** What the person wrote, `\n` between lines; not redacted. */
  text: string;
  edited: boolean;
  fileName: string | null;
  /** Degrees, WGS 84. */
  location: { lat: number; lon: number } | null;
  /** The same for the same message in another export of the chat; to be hashed, it holds author and text. */
  fingerprint: string;
}

/** A notice of WhatsApp: nobody's words. */
export interface ChatSystemLine extends ChatTime {
  line: number;
  lineCount: number;
  text: string;
}

export interface ChatRejectedLine {
  line: number;
  /** This one and those that belong to it; they are counted as continuation. */
  lineCount: number;
  text: string;
  reason: ChatTimeFault | 'before_first_message' | 'author_too_long';
}

export interface ChatExport {
  kind: 'read';
  /** Physical lines = messages + system + continuations + rejected, each line in one of the four. */
  lines: number;
  messages: ChatMessage[];
  system: ChatSystemLine[];
  continuations: number;
  rejected: ChatRejectedLine[];
  order: {
    decided: ChatDateOrder;
    why: ChatDateOrderReason;
    sure: boolean;
    firstDate: string;
    lastDate: string;
  };
  /** iOS or Android, by the form of the heads. */
  style: ChatHead['style'];
  /** Lines with a head of the other form: pasted from elsewhere, hence read as text of the message they stand in. */
  pastedHeads: number[];
}

/** The order of day and month must be asked; what each answer would mean. Answer by `options.dateOrder`. */
export interface ChatExportQuestion {
  kind: 'ask';
  why: Extract<ChatDateOrderDecision, { kind: 'ask' }>['why'];
  lines: number;
  readings: { order: ChatDateOrder; firstDate: string | null; lastDate: string | null; rejected: number }[];
}

/** A head, the lines that follow it, and what they say. */
interface Part {
  line: number;
  lineCount: number;
  head: ChatHead;
  author: string | null;
  body: ChatBody;
  headLine: string;
}

const longestAuthor = 200;
const shownCharacters = 160;
const quotedNames = Object.values(chatMarkers).flatMap((markers) => markers.quotedName);

/**
 * Reads the text of a WhatsApp "Export chat" file: Android and iOS, Indonesian and English, 12 and 24 hours.
 *
 * Every physical line is exactly one of: head of a message, system, continuation, rejected; the sum is asserted. A line
 * without a head continues what stands before it: after a rejected line it stays with the rejected one, so that nobody's
 * words move to another person. A pasted line in the file's own form cannot be told from a real message.
 * Units: dates and times local to the phone, `at` in UTC.
 * Errors: ChatExportError and no other for any text; RangeError for options that cannot be.
 * Reference: formats.md section 2. Cost: linear in the characters.
 */
export function parseChatExport(
  text: string,
  options: ChatExportOptions = {},
): ChatExport | ChatExportQuestion {
  const { offsetMinutes = 420, maxCharacters = 32_000_000, maxLines = 500_000 } = options;
  if (!Number.isInteger(offsetMinutes) || Math.abs(offsetMinutes) > 14 * 60) {
    throw new RangeError('offsetMinutes must be whole minutes within 14 hours');
  }
  if (text.length > maxCharacters) throw new ChatExportError('too_large', { limit: maxCharacters });
  if (text.includes('\0')) throw new ChatExportError('not_text');
  if (text.trim() === '') throw new ChatExportError('empty');
  const lines = splitLines(text.startsWith('\uFEFF') ? text.slice(1) : text, maxLines);
  if (!lines) throw new ChatExportError('too_many_lines', { limit: maxLines });

  const { parts, rejected, style, pastedHeads } = cutIntoParts(lines);
  const decision: ChatDateOrderDecision = options.dateOrder
    ? { kind: 'decided', order: options.dateOrder, why: 'forced', sure: true }
    : decideChatDateOrder(
        parts.map((part) => part.head),
        speaksEnglish(parts),
      );
  if (decision.kind === 'ask') {
    const readings = (['day-first', 'month-first'] as const).map((order) => {
      const readTime = chatTimeReader(order, offsetMinutes);
      const times = parts.map((part) => readTime(part.head));
      return { order, ...span(times), rejected: times.filter((time) => typeof time === 'string').length };
    });
    return { kind: 'ask', why: decision.why, lines: lines.length, readings };
  }

  const messages: ChatMessage[] = [];
  const system: ChatSystemLine[] = [];
  let continuations = 0;
  const seen = new Map<string, number>();
  const authors = new Map<string, string>();
  const readTime = chatTimeReader(decision.order, offsetMinutes);
  for (const { line, lineCount, head, author, body, headLine } of parts) {
    const time = readTime(head);
    continuations += lineCount - 1;
    if (typeof time === 'string' || (author !== null && author.length > longestAuthor)) {
      const reason = typeof time === 'string' ? time : 'author_too_long';
      const shown = body.kind === 'contact_card' ? '' : shorten(headLine);
      rejected.push({ line, lineCount, text: shown, reason });
    } else if (author === null || body.kind === 'system') {
      system.push({ line, lineCount, ...time, text: shorten(body.text) });
    } else {
      const { kind, text: words, edited, fileName, location } = body;
      const known = authors.get(author) ?? sameChatAuthor(author);
      authors.set(author, known);
      const triple = chatFingerprint(known, time.at, body);
      const before = seen.get(triple) ?? 0;
      seen.set(triple, before + 1);
      const fingerprint = `${before} ${triple}`;
      messages.push({
        line,
        lineCount,
        ...time,
        author,
        kind,
        text: words,
        edited,
        fileName,
        location,
        fingerprint,
      });
    }
  }

  const sum = messages.length + system.length + continuations + rejected.length;
  if (sum !== lines.length) throw new Error(`${lines.length} lines were counted as ${sum}`);
  if (messages.length === 0) {
    const facts = { lines: lines.length, system: system.length, continuation: continuations };
    throw new ChatExportError('no_messages', { ...facts, rejected: rejected.length });
  }
  const { order: decided, why, sure } = decision;
  const { firstDate, lastDate } = span([...messages, ...system]);
  const order = { decided, why, sure, firstDate: firstDate!, lastDate: lastDate! };
  return {
    kind: 'read',
    lines: lines.length,
    messages,
    system,
    continuations,
    rejected,
    order,
    style,
    pastedHeads,
  };
}

function cutIntoParts(lines: readonly string[]) {
  const heads = lines.map(readChatHead);
  let balance = 0;
  for (const head of heads) if (head) balance += head.style === 'bracket' ? 1 : -1;
  const firstStyle = heads.find((head) => head !== null)?.style ?? 'dash';
  const style = balance === 0 ? firstStyle : balance > 0 ? 'bracket' : 'dash';
  const pastedHeads: number[] = [];
  const starts: number[] = [];
  heads.forEach((head, i) => {
    if (head?.style === style) starts.push(i);
    else if (head) pastedHeads.push(i + 1);
  });
  const rejected = lines.slice(0, starts[0] ?? lines.length).map((line, i): ChatRejectedLine => {
    return { line: i + 1, lineCount: 1, text: shorten(line), reason: 'before_first_message' };
  });
  const parts = starts.map((at, i): Part => {
    const next = starts[i + 1] ?? lines.length;
    const head = heads[at]!;
    const headLine = lines[at]!;
    const rest = headLine.slice(head.length);
    const author = readAuthor(rest);
    const first = author === null ? rest : rest.slice(author.length + 2);
    const body = next === at + 1 ? first : [first, ...lines.slice(at + 1, next)].join('\n');
    return {
      line: at + 1,
      lineCount: next - at,
      head,
      author: author === null ? null : withoutMarks(author).trim(),
      body: readChatBody(body),
      headLine,
    };
  });
  return { parts, rejected, style, pastedHeads } as const;
}

/** All before the first `: `; null for a notice of Android, which has none, or only inside a quoted group name. */
function readAuthor(rest: string): string | null {
  const end = rest.indexOf(': ');
  if (end === -1) return null;
  const author = rest.slice(0, end);
  const start = author.slice(0, longestAuthor).toLowerCase();
  return quotedNames.some((phrase) => start.includes(phrase)) ? null : author;
}

function speaksEnglish(parts: readonly Part[]): boolean {
  let balance = 0;
  for (const { body } of parts) if (body.language) balance += body.language === 'en' ? 1 : -1;
  return balance > 0;
}

function span(times: readonly (ChatTime | string)[]): { firstDate: string | null; lastDate: string | null } {
  let [firstDate, lastDate]: [string | null, string | null] = [null, null];
  for (const time of times) {
    if (typeof time === 'string') continue;
    if (firstDate === null || time.date < firstDate) firstDate = time.date;
    if (lastDate === null || time.date > lastDate) lastDate = time.date;
  }
  return { firstDate, lastDate };
}

function shorten(text: string): string {
  const shown = withoutMarks(text.slice(0, shownCharacters * 2));
  if (shown.length <= shownCharacters) return shown;
  return `${shown.slice(0, shownCharacters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
