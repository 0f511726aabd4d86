import { plainText } from './plain-text.ts';
import { BpsError } from './bps-error.ts';

type Fields = Record<string, unknown>;
export const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The outer object of an answer, or BpsError for what it says instead of data. */
export function bpsEnvelope(json: unknown): Fields {
  if (!isFields(json)) throw new BpsError('unknown_shape');
  const status = String(json['status'] ?? '');
  if (/^error$/i.test(status)) throw new BpsError('status_error', htmlFree(json['message']).slice(0, 200));
  if (status !== '' && !/^ok$/i.test(status))
    throw new BpsError('status_error', htmlFree(status).slice(0, 200));
  const availability = json['data-availability'];
  if (availability !== undefined && availability !== 'available')
    throw new BpsError('not_available', htmlFree(availability).slice(0, 100));
  return json;
}

/** A list of objects under a name; the empty list where it is anything else. */
export function listOf(root: Fields, name: string): Fields[] {
  const value = Object.hasOwn(root, name) ? root[name] : undefined;
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** Ids arrive as numbers or texts. */
export function idOf(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Labels hold HTML, sometimes escaped once more: its text alone, never rendered. */
export function htmlFree(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const decode = (text: string) =>
    text
      .slice(0, 2000)
      .replace(
        /&(?:#(\d{1,6})|(\w{2,6}));/g,
        (whole, number: string | undefined, name: string | undefined) => {
          if (number) return Number(number) < 0x110000 ? String.fromCodePoint(Number(number)) : '';
          return Object.hasOwn(entities, name!) ? entities[name!]! : whole;
        },
      );
  const strip = (text: string) => text.replace(/<br\s*\/?>/gi, ' ').replace(/<[a-z/!][^<>]{0,500}>/gi, '');
  return plainText(strip(decode(strip(String(value)))));
}
