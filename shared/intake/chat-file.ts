import { ChatExportError } from './chat-export-error.ts';
import { decodeText } from './decode-text.ts';
import { inflateEntry } from './inflate-entry.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';
import { ZipError } from './zip-error.ts';

export interface ChatFileOptions {
  /** Bytes of the file as given; a zip with media is large. Default 256 MiB. */
  maxBytes?: number;
  /** Bytes of the chat text. Default 32 MiB. */
  maxTextBytes?: number;
  /** Default 20,000. */
  maxEntries?: number;
  /** Sum of the sizes that the directory of a zip claims. Default 1 GiB. */
  maxTotalBytes?: number;
}

export interface ChatFile {
  text: string;
  container: 'text' | 'zip';
  /** What else is in the zip: named, never opened. */
  media: { name: string; size: number }[];
  /** Cards of third persons: counted, their names bear a person's name (DP-20). */
  contactCards: number;
}

/**
 * The chat text of an exported file: plain text, or the zip of iOS with `_chat.txt` and media. The same code in the
 * browser and on the server. Of a zip one entry is inflated, the chat, after the directory has been judged.
 * Errors: ChatExportError and no other for any bytes. Cost: linear in the text, the media are not touched.
 */
export function readChatFile(bytes: Uint8Array, options: ChatFileOptions = {}): ChatFile {
  const mebibyte = 1024 * 1024;
  const { maxBytes = 256 * mebibyte, maxTextBytes = 32 * mebibyte } = options;
  const { maxEntries = 20_000, maxTotalBytes = 1024 * mebibyte } = options;
  if (bytes.length === 0) throw new ChatExportError('empty');
  if (bytes.length > maxBytes) throw new ChatExportError('too_large', { limit: maxBytes });
  if (!isZip(bytes)) {
    if (bytes.length > maxTextBytes) throw new ChatExportError('too_large', { limit: maxTextBytes });
    return { text: decoded(bytes), container: 'text', media: [], contactCards: 0 };
  }
  try {
    return readChatZip(bytes, { maxTextBytes, maxEntries, maxTotalBytes });
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new ChatExportError(error.code, error.limit === undefined ? {} : { limit: error.limit });
  }
}

function readChatZip(
  bytes: Uint8Array,
  { maxTextBytes, maxEntries, maxTotalBytes }: Required<Omit<ChatFileOptions, 'maxBytes'>>,
): ChatFile {
  const entries = readZipDirectory(bytes, { maxEntries, maxTotalBytes }).filter(
    ({ name }) => !name.endsWith('/') && !/^__MACOSX\/|(^|\/)\.DS_Store$/.test(name),
  );
  const chat = findChat(entries);
  const text = decoded(inflateEntry(bytes, chat, maxTextBytes));
  const others = entries.filter((entry) => entry !== chat);
  const media = others.filter(({ name }) => !isCard(name)).map(({ name, size }) => ({ name, size }));
  return { text, container: 'zip', media, contactCards: others.length - media.length };
}

const isCard = (name: string) => /\.vcf$/i.test(name);
const isZip = (bytes: Uint8Array) =>
  bytes.length >= 4 &&
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  [0x0304, 0x0506].includes((bytes[2]! << 8) | bytes[3]!);

function decoded(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text === null) throw new ChatExportError('not_text');
  return text;
}

/** By WhatsApp's own name, else the only text there is: a shared `.txt` document lies beside the chat. */
function findChat(entries: readonly ZipEntry[]): ZipEntry {
  const texts = entries.filter(({ name }) => /\.txt$/i.test(name));
  const named = [
    texts.filter(({ name }) => /^([^/]*\/)?_chat\.txt$/i.test(name)),
    texts.filter(({ name }) =>
      /^([^/]*\/)?(WhatsApp Chat with|Chat WhatsApp dengan) [^/]*\.txt$/i.test(name),
    ),
    texts,
  ].find((some) => some.length > 0);
  if (named?.length === 1) return named[0]!;
  if (named) throw new ChatExportError('zip_many_texts');
  const nested = entries.some(({ name }) => /\.(zip|7z|rar|gz|tar)$/i.test(name));
  throw new ChatExportError(nested ? 'zip_nested' : 'zip_no_text');
}
