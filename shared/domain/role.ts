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

/** Everyone with an account. */
export const staffRoles = roles.filter((r): r is Exclude<Role, 'public'> => r !== 'public');
