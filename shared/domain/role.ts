/** Roles of people who sign in, after the matrix of the data-protection rules; `public` is anyone without an account. */
export const roles = [
  'duty_officer',
  'analyst',
  'section_head',
  'leadership',
  'regional_office',
  'timpora_member',
  'local_partner',
  'administrator',
  'auditor',
  'public',
] as const;
export type Role = (typeof roles)[number];

/** Who opens single incidents, as places and kinds; administrators and auditors do not. */
export const incidentReaders = [
  'duty_officer',
  'analyst',
  'section_head',
  'leadership',
  'regional_office',
  'timpora_member',
  'local_partner',
] as const satisfies readonly Role[];
export function readsIncidents(held: readonly Role[]): boolean {
  return held.some((role) => (incidentReaders as readonly Role[]).includes(role));
}

/** Who reads alarms: they speak of unverified incidents too. */
export const alarmReaders = [
  'duty_officer',
  'analyst',
  'section_head',
  'leadership',
] as const satisfies readonly Role[];
export function readsAlarms(held: readonly Role[]): boolean {
  return held.some((role) => (alarmReaders as readonly Role[]).includes(role));
}
/** Who decides what an alarm was. */
export function decidesAlarms(held: readonly Role[]): boolean {
  return held.includes('analyst') || held.includes('section_head');
}

/** Who keeps scenarios: everyone who works with scores. */
export const scenarioKeepers = [
  'duty_officer',
  'analyst',
  'section_head',
  'leadership',
  'regional_office',
  'timpora_member',
] as const satisfies readonly Role[];
export function mayKeepScenarios(held: readonly Role[]): boolean {
  return held.some((role) => (scenarioKeepers as readonly Role[]).includes(role));
}

/** Everyone with an account. */
export const staffRoles = roles.filter((r): r is Exclude<Role, 'public'> => r !== 'public');
