import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip as it is written, lies included. */
export interface RawEntry {
  name: string | Uint8Array;
  content: string | Uint8Array;
  method?: number;
  flags?: number;
  /** What local header and directory claim instead of the truth. */
  claims?: { size?: number; packedSize?: number; crc?: number };
  /** Bytes as packed, where they are not made from `content`. */
  packed?: Uint8Array;
  /** Only in the directory, pointing at the local header of the entry of that index. */
  sharesBytesWith?: number;
  /** Shifts where the directory says that the entry stands. */
  offsetShift?: number;
}

const utf8 = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

export function concat(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A zip byte by byte (APPNOTE 4.3), so that every malformation can be made. */
export function rawZip(
  entries: readonly RawEntry[],
  { comment = '', count, disk = 0 }: { comment?: string; count?: number; disk?: number } = {},
): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { method = 8, flags = 0x800, claims = {} } = entry;
    const name = utf8(entry.name);
    const content = utf8(entry.content);
    const packed = entry.packed ?? (method === 8 ? new Uint8Array(deflateRawSync(content)) : content);
    const { size = content.length, packedSize = packed.length, crc = crc32(content) } = claims;
    const head = (signature: number, length: number, at: number) => {
      const view = new DataView(new ArrayBuffer(length));
      view.setUint32(0, signature, true);
      view.setUint16(at, flags, true);
      view.setUint16(at + 2, method, true);
      view.setUint32(at + 8, crc, true);
      view.setUint32(at + 12, packedSize, true);
      view.setUint32(at + 16, size, true);
      view.setUint16(at + 20, name.length, true);
      return view;
    };
    let at = offset;
    if (entry.sharesBytesWith !== undefined) at = offsets[entry.sharesBytesWith]!;
    else {
      const piece = concat(new Uint8Array(head(0x04034b50, 30, 6).buffer), name, packed);
      local.push(piece);
      offset += piece.length;
    }
    offsets.push(at);
    const view = head(0x02014b50, 46, 8);
    view.setUint32(42, at + (entry.offsetShift ?? 0), true);
    directory.push(concat(new Uint8Array(view.buffer), name));
  }
  const list = concat(...directory);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(4, disk, true);
  end.setUint16(8, count ?? entries.length, true);
  end.setUint16(10, count ?? entries.length, true);
  end.setUint32(12, list.length, true);
  end.setUint32(16, offset, true);
  end.setUint16(20, utf8(comment).length, true);
  return concat(...local, list, new Uint8Array(end.buffer), utf8(comment));
}
