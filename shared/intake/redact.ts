/** Kinds of personal data that a machine can recognise; names are caught only after a title, the rest is for a person. */
export type PersonalDataKind =
  | 'machine_readable_zone'
  | 'email'
  | 'messenger_link'
  | 'identity_number'
  | 'phone'
  | 'account_number'
  | 'passport'
  | 'vehicle_plate'
  | 'coordinates'
  | 'name';

const tags: Record<PersonalDataKind, string> = {
  machine_readable_zone: '[PASPOR]',
  email: '[SUREL]',
  messenger_link: '[TAUTAN]',
  identity_number: '[NIK]',
  phone: '[TELEPON]',
  account_number: '[REKENING]',
  passport: '[PASPOR]',
  vehicle_plate: '[PELAT]',
  coordinates: '[KOORDINAT]',
  name: '[NAMA]',
};

const offices =
  'Kades|Lurah|Camat|Bupati|Wali|Gubernur|RT|RW|Kapol\\p{L}*|Dan\\p{L}+|Kepala|Ketua|Guru|Kasi|Kanim';
const titles = 'bapak|bpk|pak|ibu|bu|sdr|sdri|saudara|bang|mr|mrs|ms|tn|ny|koh|ci|cik|hj|h';

/** In this order: what is longer and surer first, so that a passport is not found inside an identity number. */
const patterns: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ['machine_readable_zone', /(?<![A-Z0-9<])[PVIAC](?=[A-Z0-9]*<)[A-Z0-9<]{29,43}(?![A-Z0-9<])/g],
  ['email', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,190}\.[\p{L}]{2,24}/gu],
  [
    'messenger_link',
    /\b(?:https?:\/\/)?(?:wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com)\/[\w?=&+%/-]{1,120}/gi,
  ],
  [
    'account_number',
    /(?<!\[(?=REKENING\]))\b(?:no\.?\s*rek(?:ening)?|norek|rekening|rek|BCA|BRI|BNI|Mandiri|BSI)[^\d\n]{0,12}\d(?:[ .-]?\d){8,15}(?!\d)/gi,
  ],
  ['identity_number', /(?<!\d)[1-9]\d(?:[ .-]?\d){14}(?!\d)/g],
  ['phone', /(?<![\d.,])(?:\(?\+?\s?62\)?|0)(?:[\s.\-()]{0,2}8)(?:[\s.\-()]{0,2}\d){7,11}(?!\d)/g],
  ['phone', /(?<![\d.,])(?:\+62[\s-]?|0)7(?:15|16|17|18|19)[\s-]?\d{5,8}(?!\d)/g],
  ['phone', /\+[1-9](?:[\s().-]{0,2}\d){7,13}(?!\d)/g],
  ['vehicle_plate', /(?<![A-Z0-9])BN[ -]?\d{1,4}[ -]?[A-Z]{1,3}(?![A-Z0-9])/g],
  ['passport', /(?<![A-Z0-9])[A-Z]{1,2}[ -]?\d{6,8}(?![A-Z0-9])/g],
  ['coordinates', /-?\d{1,2}\.\d{4,}\s*,\s*1\d{2}\.\d{4,}/g],
  [
    'name',
    new RegExp(
      `(?<![\\p{L}])(?:${titles}|${titles.toUpperCase()}|${capitalised(titles)})\\.?\\s+(?!(?:${offices})(?![\\p{L}]))\\p{Lu}[\\p{L}'-]*(?:\\s+\\p{Lu}[\\p{L}'-]*){0,3}`,
      'gu',
    ),
  ],
];

function capitalised(words: string): string {
  return words
    .split('|')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('|');
}

/** Zero-width and bidirectional controls, which hide digits from a pattern and a reader alike. */
export const invisible = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

export interface Redaction {
  /** NFKC, invisible characters removed, personal data replaced by a tag; redacting it again changes nothing. */
  text: string;
  found: PersonalDataKind[];
}

/**
 * Masks what a machine can recognise as personal data in Indonesian narrative (DP-32). Linear in the length of the text.
 * Names without a title before them are not found: that is what a person checks (DP-33).
 */
export function redact(raw: string): Redaction {
  let text = raw.normalize('NFKC').replace(invisible, '');
  const found = new Set<PersonalDataKind>();
  for (const [kind, pattern] of patterns)
    text = text.replace(pattern, () => {
      found.add(kind);
      return tags[kind];
    });
  return { text, found: [...found] };
}
