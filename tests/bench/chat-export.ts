import { crc32, deflateRawSync } from 'node:zlib';
import { type ChatExport, parseChatExport } from '../../shared/intake/chat-export.ts';
import { inflateEntry } from '../../shared/intake/inflate-entry.ts';
import { atMost, type Line, median } from './line.ts';

const count = 50_000;
const bodies = [
  'di dermaga ramai, ada adu mulut soal lowongan',
  '<Media tidak disertakan>',
  'Mohon petugas mengecek:\n1. lokasi dekat pasar\n2. jam 10 pagi',
  'lokasi: https://maps.google.com/?q=-2.129300,106.113400',
  'ok',
  'IMG-20261114-WA0003.jpg (file terlampir)\nFoto papan lowongan',
];
const two = (value: number) => String(value).padStart(2, '0');

/** Two years of one lively group, 30 authors, one system line in a hundred. */
function invented(): string {
  return Array.from({ length: count }, (_, i) => {
    const minute = Math.floor(i * 20);
    const day = new Date(Date.UTC(2025, 0, 1) + minute * 60_000);
    const date = `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${two(day.getUTCFullYear() % 100)}`;
    const head = `${date} ${two(day.getUTCHours())}.${two(day.getUTCMinutes())} - `;
    if (i % 100 === 99) return `${head}Warga ${i % 30} keluar`;
    return `${head}Warga ${i % 30}: ${bodies[i % bodies.length]} ${i % 7 ? '' : i}`.trimEnd();
  }).join('\n');
}

/** The least that a reader of exports does: cut, match, join, a date each; no order, no kinds, no accounting. */
function plainSplit(text: string): { author: string; text: string; at: Date }[] {
  const messages: { author: string; text: string; at: Date }[] = [];
  for (const line of text.split('\n')) {
    const found = /^(\d+)\/(\d+)\/(\d+) (\d+)\.(\d+) - (?:([^:]+): )?(.*)$/.exec(line);
    if (found) {
      const [, day, month, year, hour, minute, author, body] = found;
      const at = new Date(Date.UTC(2000 + +year!, +month! - 1, +day!, +hour! - 7, +minute!));
      messages.push({ author: author ?? '', text: body!, at });
    } else if (messages.length > 0) messages.at(-1)!.text += `\n${line}`;
  }
  return messages;
}

function timed<T>(run: () => T): { ms: number; result: T } {
  let result = run();
  const times = Array.from({ length: 7 }, () => {
    const begun = performance.now();
    result = run();
    return performance.now() - begun;
  });
  return { ms: median(times), result };
}

export function chatExportSpeed(): Promise<Line[]> {
  const text = invented();
  const plain = timed(() => plainSplit(text));
  const ours = timed(() => parseChatExport(text) as ChatExport);
  const { messages, system } = ours.result;
  if (messages.length + system.length !== plain.result.length) throw new Error('the two readers disagree');

  const raw = Buffer.from(text, 'utf8');
  const packed = new Uint8Array(deflateRawSync(raw));
  const bytes = new Uint8Array(30 + packed.length);
  new DataView(bytes.buffer).setUint32(0, 0x04034b50, true);
  bytes.set(packed, 30);
  const entry = { name: '_chat.txt', packedSize: packed.length, size: raw.length, method: 8, offset: 0 };
  const crc = crc32(raw);
  const unpacked = timed(() => inflateEntry(bytes, { ...entry, crc }, raw.length));
  return Promise.resolve([
    {
      name: `chat export, ${count.toLocaleString('en')} messages, ${(raw.length / 1e6).toFixed(1)} MB`,
      value: ours.ms,
      baseline: { name: 'plain split and one expression', value: plain.ms },
      unit: 'ms',
      target: atMost(ours.ms, 1000, 'ms'),
    },
    {
      name: 'its zip: inflate and checksum',
      value: unpacked.ms,
      baseline: { name: 'parsing it', value: ours.ms },
      unit: 'ms',
      target: atMost(unpacked.ms, 1000, 'ms'),
    },
  ]);
}
