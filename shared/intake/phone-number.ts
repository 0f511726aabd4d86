/**
 * One spelling of a phone number, E.164 with its plus: `0812…`, `62812…` and `+62 812…` are the same (DP-24). Null where
 * the text is no phone number.
 */
export function normalPhone(text: string): string | null {
  const digits = text.normalize('NFKC').replaceAll(/[^\d+]/g, '');
  const bare = digits.replace(/^\+/, '').replace(/^00/, '');
  if (bare.includes('+')) return null;
  const full = bare.startsWith('0') ? `62${bare.slice(1)}` : bare.startsWith('8') ? `62${bare}` : bare;
  return /^[1-9]\d{7,14}$/.test(full) ? `+${full}` : null;
}
