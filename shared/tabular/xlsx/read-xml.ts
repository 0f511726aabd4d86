import { DecodeUTF8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { SheetFileError } from '../sheet-file-error.ts';
import { Utf8Check } from '../utf-8-check.ts';
import type { ZipPackage } from './package.ts';

export type Attributes = Record<string, string>;

/** Names come without their prefix: no two vocabularies of a sheet share a name in the same place. */
export interface XmlHandlers {
  /** `depth` of the root is 1. */
  open(name: string, attributes: Attributes, depth: number): void;
  close(name: string, depth: number): void;
  text?(text: string): void;
}

const maxDepth = 100;
/** Characters handed on at once, and the most that may stand between two tags: beyond any text of a cell. */
const slice = 65_536;
const maxRun = 1_048_576;

/**
 * Reads a part of a document as it is inflated: nothing of it is kept but what the handlers keep. UTF-8 or, with a byte
 * order mark, UTF-16.
 * Errors: SheetFileError `doctype` (entities could read other files or grow without end), `part_damaged` for what is not
 * well-formed, too deep, or one endless run; what a handler throws passes through.
 */
export function readXml(files: ZipPackage, part: string, handlers: XmlHandlers): void {
  const damaged = () => new SheetFileError('part_damaged', { part });
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let lastTag = 0;
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('doctype', () => {
    throw new SheetFileError('doctype', { part });
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^utf-?(8|16)(le|be)?$/i.test(encoding)) throw damaged();
  });
  parser.on('opentag', (tag) => {
    lastTag = parser.position;
    files.spendElement();
    if (++depth > maxDepth) throw damaged();
    handlers.open(localName(tag.name), tag.attributes as Attributes, depth);
  });
  parser.on('closetag', (tag) => {
    handlers.close(localName(tag.name), depth--);
  });
  if (handlers.text) {
    const take = handlers.text.bind(handlers);
    parser.on('text', take);
    parser.on('cdata', take);
  }

  const write = (text: string) => {
    for (let at = 0; at < text.length; at += slice) {
      parser.write(text.slice(at, at + slice));
      if (parser.position - lastTag > maxRun) throw damaged();
    }
  };
  const decoder = new XmlText(write, damaged);
  files.read(part, (chunk) => decoder.push(chunk));
  decoder.end();
  parser.close();
}

export function localName(name: string): string {
  const at = name.indexOf(':');
  return at < 0 ? name : name.slice(at + 1);
}

/** The value of an attribute that must have a prefix, whatever that prefix is: `r:id` beside `id`. */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  for (const key in attributes) {
    if (key.endsWith(`:${name}`) && !key.startsWith('xmlns:')) return attributes[key];
  }
  return undefined;
}

/** Bytes of XML as text, piece by piece. */
class XmlText {
  private low: 0 | 1 | null = null;
  private isFirst = true;
  /** Half a unit of UTF-16, left over. */
  private half: number | null = null;
  private readonly check = new Utf8Check();
  private readonly utf8: DecodeUTF8;
  private readonly write: (text: string) => void;
  private readonly damaged: () => Error;

  constructor(write: (text: string) => void, damaged: () => Error) {
    this.write = write;
    this.damaged = damaged;
    this.utf8 = new DecodeUTF8((text) => write(text.startsWith('\ufeff') ? text.slice(1) : text));
  }

  push(chunk: Uint8Array): void {
    if (this.isFirst) {
      const mark = (chunk[0]! << 8) | (chunk[1] ?? 0);
      this.low = mark === 0xfffe || mark === 0x3c00 ? 0 : mark === 0xfeff || mark === 0x003c ? 1 : null;
      this.isFirst = false;
      if (mark === 0xfffe || mark === 0xfeff) {
        this.push(chunk.subarray(2));
        return;
      }
    }
    if (this.low !== null) {
      this.write(this.utf16(chunk, this.low));
      return;
    }
    this.check.push(chunk);
    if (this.check.brokenAt >= 0) throw this.damaged();
    this.utf8.push(chunk);
  }

  end(): void {
    if (this.half !== null || !this.check.isWhole()) throw this.damaged();
  }

  private utf16(chunk: Uint8Array, low: 0 | 1): string {
    const units: number[] = [];
    let text = '';
    for (const byte of chunk) {
      if (this.half === null) this.half = byte;
      else {
        units.push(low === 0 ? this.half | (byte << 8) : (this.half << 8) | byte);
        this.half = null;
        if (units.length === 8192) text += String.fromCharCode(...units.splice(0));
      }
    }
    return text + String.fromCharCode(...units);
  }
}
