import type { PasswordRules } from './sign-in-rules.ts';

export const shortestPassword = 12;
/** What must be left of a password once the words that everybody here knows are taken out. */
const leastOwn = 8;

/** Which rule a password breaks. */
export type PasswordFault = 'too_short' | 'common_password' | 'repeats' | 'own_words' | 'composition';

export interface PasswordCheck {
  rules: PasswordRules;
  /** Whether a word, in small letters, is one of the passwords that are tried first. */
  isCommon: (word: string) => boolean;
  /** Name and address of the account, names of the office and of the product. */
  ownWords: readonly string[];
}

/**
 * The first rule that a password breaks, or null. After OWASP ASVS 5.0, 6.2: at least twelve characters of any kind; none of
 * the known passwords, also not with digits or signs around it; no short piece said again and again; and more than words
 * that everybody at the office knows. With `bssn` besides a capital, a small letter, a digit and a sign.
 */
export function passwordFault(
  password: string,
  { rules, isCommon, ownWords }: PasswordCheck,
): PasswordFault | null {
  const text = password.normalize('NFKC');
  if ([...text].length < shortestPassword) return 'too_short';
  const small = text.toLowerCase();
  const core = small.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (isCommon(small) || (core.length >= 4 && isCommon(core))) return 'common_password';
  if (/^(.{1,6})\1+.{0,5}$/u.test(small)) return 'repeats';
  const left = ownWords
    .flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), small);
  if (left !== small && left.replaceAll(/[^\p{L}\p{N}]/gu, '').length < leastOwn) return 'own_words';
  const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{N}\s]/u];
  if (rules === 'bssn' && !kinds.every((kind) => kind.test(text))) return 'composition';
  return null;
}
