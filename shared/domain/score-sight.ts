import { type AreaCode, levelOfCode, liesWithin, regencyOfCode, type ScoreLevel } from './area.ts';
import type { Role } from './role.ts';

/** How much of a place's score somebody sees: all of it, its risk class without any number, or nothing. */
export type Sight = 'whole' | 'class' | 'nothing';

/** Why somebody is told no number although there may be one. */
export const sightReasons = ['class_only', 'outside_sight'] as const;
export type SightReason = (typeof sightReasons)[number];

export interface ScoreSight extends Record<ScoreLevel, Sight> {
  /** Sees beyond that the areas that the account answers for, all below them, and the regency above. */
  own: boolean;
}

const readWhole: readonly Role[] = ['duty_officer', 'analyst', 'section_head', 'timpora_member', 'auditor'];
const readClasses: readonly Role[] = ['leadership', 'regional_office'];

/** What somebody sees of the scores of places (DP-38 and the role matrix): of several roles the most. */
export function scoreSight(held: readonly Role[]): ScoreSight {
  const holds = (wanted: readonly Role[]) => held.some((role) => wanted.includes(role));
  if (holds(readWhole)) return { regency: 'whole', district: 'whole', own: false };
  const own = held.includes('local_partner');
  return holds(readClasses)
    ? { regency: 'whole', district: 'class', own }
    : { regency: 'nothing', district: 'nothing', own };
}

/** The same of one place, for somebody who answers for some areas. */
export function sightOf(sight: ScoreSight, own: readonly AreaCode[], code: AreaCode): Sight {
  const isOwn = sight.own && own.some((area) => liesWithin(code, area) || regencyOfCode(area) === code);
  return isOwn ? 'whole' : sight[levelOfCode(code)];
}
