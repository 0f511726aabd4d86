import { type PasswordFault, passwordFault } from '../../shared/domain/password-fault.ts';
import type { Db } from '../db/connect.ts';
import { ruleBroken } from '../http/problem.ts';
import { signInRules } from './sign-in-rules.ts';
import { officeSettings } from '../settings/queries.ts';

const details: Record<PasswordFault, string> = {
  too_short: 'at least 12 characters',
  common_password: 'this is one of the passwords that are tried first',
  repeats: 'it repeats a short piece',
  own_words: 'it is little more than words that everybody here knows',
  composition: 'a capital, a small letter, a digit and a sign',
};

let common: Promise<Set<string>> | null = null;
/** Some fifty thousand passwords out of leaks, from the package zxcvbn-ts; read once, when the first is chosen. */
async function commonPasswords(): Promise<Set<string>> {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map((word) => String(word).toLowerCase())),
  );
  return common;
}

/** Refuses a new password that breaks a rule of the office, naming the rule. Passwords of before are not looked at. */
export async function refuseWeakPassword(
  db: Db,
  { password, ownWords, pointer }: { password: string; ownWords: readonly string[]; pointer: string },
): Promise<void> {
  const known = await commonPasswords();
  const { officeName } = await officeSettings(db);
  const fault = passwordFault(password, {
    rules: (await signInRules(db)).passwordRules,
    isCommon: (word) => known.has(word),
    ownWords: ['teduh', 'imigrasi', officeName, ...ownWords],
  });
  if (fault) throw ruleBroken([{ pointer, code: fault, detail: details[fault] }]);
}
