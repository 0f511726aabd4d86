import { randomBytes } from 'node:crypto';
import { type IncidentCategory, type Relation, relations } from '../../shared/domain/incident.ts';
import { laporWords as words, reportedKinds } from '../../shared/text/lapor.ts';
import type { Language } from '../../shared/text/language.ts';
import type { Words } from '../../shared/composite/types.ts';
import { dayInWib, wrongDay } from '../http/entered-day.ts';

/** Longest text of the form, in characters as a browser counts them. */
export const longestFormText = 3000;

/** What stands in the form, as it was sent: shown back where it cannot be taken. */
export interface FormFields {
  language: Language;
  nonce: string;
  text: string;
  kind: string;
  place: string;
  when: string;
  date: string;
  relation: string;
  urgent: boolean;
  poster: string;
  challenge: string;
  proof: string;
}

/** What the fields say, where they can be taken. */
export interface FormReport {
  text: string;
  category: IncidentCategory | null;
  relation: Relation | null;
  occurredDate: string | null;
  areaCode: string | null;
  urgent: boolean;
}

export type FormErrors = Partial<Record<'text' | 'date' | 'photo' | 'page', Words>>;

export const newNonce = (): string => randomBytes(18).toString('base64url');

/** Reads the fields; what is missing is empty, what is unknown is left. Without a nonce of ours it gets a new one. */
export function readFields(sent: ReadonlyMap<string, string>): FormFields {
  const field = (name: string, longest = 200) => (sent.get(name) ?? '').slice(0, longest).trim();
  const nonce = field('nonce');
  return {
    language: field('bahasa') === 'en' ? 'en' : 'id',
    nonce: /^[\w-]{24}$/.test(nonce) ? nonce : newNonce(),
    text: cleanText(sent.get('text') ?? ''),
    kind: field('kind'),
    place: field('place'),
    when: field('when'),
    date: field('date'),
    relation: field('relation'),
    urgent: sent.has('urgent'),
    poster: field('poster'),
    challenge: field('challenge'),
    proof: field('proof'),
  };
}

/** Line ends as one sign, as a browser counts them; signs that cannot be stored are gone. */
export const cleanText = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').trim();

/** What is wrong with the fields, or what they say. */
export function judgeFields(
  fields: FormFields,
  { hasPhoto, areaCodes, now }: { hasPhoto: boolean; areaCodes: ReadonlySet<string>; now: Date },
): { report: FormReport; errors: FormErrors } {
  const errors: FormErrors = {};
  if (!/[\p{L}\p{N}]/u.test(fields.text) && !hasPhoto) errors.text = words.needText;
  if (fields.text.length > longestFormText) errors.text = words.textTooLong;
  const today = dayInWib(now);
  const dayBefore = dayInWib(new Date(now.getTime() - 86_400_000));
  const days: Record<string, string | null> = { today, yesterday: dayBefore, unknown: null };
  // a day that was filled in counts, whether or not its choice was ticked
  const day = fields.when in days ? days[fields.when]! : fields.date || null;
  if (day !== null && wrongDay('/date', day, now).length > 0) errors.date = words.wrongDay;
  if (fields.when === 'date' && day === null) errors.date = words.wrongDay;
  return {
    errors,
    report: {
      text: fields.text,
      category: reportedKinds.find(([kind]) => kind === fields.kind)?.[0] ?? null,
      relation: relations.find((one) => one === fields.relation) ?? null,
      occurredDate: errors.date ? null : day,
      areaCode: areaCodes.has(fields.place) ? fields.place : null,
      urgent: fields.urgent,
    },
  };
}
