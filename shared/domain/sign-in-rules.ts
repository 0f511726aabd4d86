import type { Role } from './role.ts';

/** How accounts sign in, as far as the office decides it. */
export interface SignInRules {
  /** Roles that sign in with a second factor. */
  factorRoles: Exclude<Role, 'public'>[];
  /** Minutes without a request after which a session ends. */
  idleMinutes: number;
  /** Hours after which a session ends in any case. */
  absoluteHours: number;
  passwordRules: PasswordRules;
}

/** `asvs`: length and no known password; `bssn`: four kinds of characters besides. */
export const passwordRules = ['asvs', 'bssn'] as const;
export type PasswordRules = (typeof passwordRules)[number];

/** Bounds of what the office may set. */
export const signInBounds = {
  idleMinutes: { least: 15, most: 720 },
  absoluteHours: { least: 1, most: 168 },
} as const;

/**
 * Two hours idle and twelve in all: a shift is one sign-in, and a forgotten screen is closed by the next one (ASVS 7.3;
 * NIST SP 800-63B has twelve hours at this level too).
 */
export const defaultSignInRules: SignInRules = {
  factorRoles: ['administrator', 'analyst', 'auditor', 'section_head'],
  idleMinutes: 120,
  absoluteHours: 12,
  passwordRules: 'asvs',
};

export const needsFactor = (rules: SignInRules, held: readonly Role[]): boolean =>
  held.some((role) => rules.factorRoles.some((one) => one === role));
