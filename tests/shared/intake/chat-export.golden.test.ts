import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type ChatExport,
  type ChatExportOptions,
  parseChatExport,
} from '../../../shared/intake/chat-export.ts';
import { ChatExportError } from '../../../shared/intake/chat-export-error.ts';
import { readChatFile } from '../../../shared/intake/chat-file.ts';

/** What a person read in the file, written in make-chat-exports.mjs beside it; only what is named is compared. */
interface Golden {
  file: string;
  options?: ChatExportOptions;
  expect: Partial<
    Pick<ChatExport, 'order' | 'style' | 'pastedHeads'> & {
      counts: Record<'lines' | 'messages' | 'system' | 'continuations' | 'rejected', number>;
      messages: { line: number }[];
      system: number[];
      rejected: { line: number }[];
      occurrences: string[];
      nowhere: string[];
      error: string;
      facts: object;
      ask: string;
      readings: object[];
      container: string;
      media: object[];
      contactCards: number;
    }
  >;
}

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'chat-exports');
const goldens = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Golden);

test('the corpus has at least forty files', () => {
  expect(goldens.length).toBeGreaterThanOrEqual(40);
});

test.each(goldens.map((golden) => [golden.file, golden] as const))(
  '%s',
  (file, { options, expect: golden }) => {
    const bytes = readFileSync(join(folder, file));
    const read = () => {
      const opened = readChatFile(bytes);
      return { opened, result: parseChatExport(opened.text, options) };
    };
    if (golden.error) {
      let thrown: unknown;
      try {
        read();
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(ChatExportError);
      expect((thrown as ChatExportError).code).toBe(golden.error);
      if (golden.facts) expect((thrown as ChatExportError).facts).toEqual(golden.facts);
      return;
    }
    const { opened, result } = read();
    if (golden.ask) {
      expect(result).toMatchObject({ kind: 'ask', why: golden.ask, readings: golden.readings });
      return;
    }
    if (result.kind !== 'read') throw new Error(`asks: ${result.why}`);
    const { lines, messages, system, continuations, rejected } = result;
    expect({
      lines,
      messages: messages.length,
      system: system.length,
      continuations,
      rejected: rejected.length,
    }).toEqual(golden.counts);
    for (const expected of golden.messages ?? []) {
      expect(messages.find((one) => one.line === expected.line)).toMatchObject(expected);
    }
    expect(system.map((one) => one.line)).toEqual(golden.system ?? system.map((one) => one.line));
    expect(rejected).toMatchObject(golden.rejected ?? []);
    if (golden.order) expect(result.order).toEqual(golden.order);
    if (golden.style) expect(result.style).toBe(golden.style);
    if (golden.pastedHeads) expect(result.pastedHeads).toEqual(golden.pastedHeads);
    if (golden.occurrences) {
      expect(messages.map((one) => one.fingerprint.split(' ')[0])).toEqual(golden.occurrences);
    }
    if (golden.container) expect(opened.container).toBe(golden.container);
    if (golden.media) expect(opened.media).toEqual(golden.media);
    if (golden.contactCards !== undefined) expect(opened.contactCards).toBe(golden.contactCards);
    const everything = JSON.stringify([result, opened.media]);
    for (const words of golden.nowhere ?? []) expect(everything).not.toContain(words);
  },
);
