import { type Static, Type } from 'typebox';
import { roles, staffRoles } from '../domain/role.ts';
import { AreaCodeText, Nullable, OneOf } from './common.ts';

export const Account = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  roles: Type.Array(OneOf(roles)),
});
export type Account = Static<typeof Account>;

/** What a sign-in waits for after the password: a code, or that a second factor is set up. */
export const signInSteps = ['code', 'set_up'] as const;

/** GET /api/session: who is signed in; `firstAccountNeeded` while the one-time link of the first start is unused. */
export const Session = Type.Object({
  account: Nullable(Account),
  firstAccountNeeded: Type.Boolean(),
  version: Type.String(),
  /** An exercise database: everything reported in it is invented. */
  simulation: Type.Boolean(),
  /** The office has a sign-in of its own: GET /api/session/oidc leads there. */
  singleSignOn: Type.Optional(Type.Boolean()),
  /** Nobody is signed in yet: the password was right, this comes next. */
  step: Type.Optional(OneOf(signInSteps)),
  /** The office asks this account's roles for a second factor, and it has none. */
  factorDue: Type.Optional(Type.Boolean()),
  /** An administrator removed the account's second factors, and it has set up none since. */
  factorResetAt: Type.Optional(Type.String()),
});
export type Session = Static<typeof Session>;

const Email = Type.String({ minLength: 3, maxLength: 254, pattern: '^[^@\\s]+@[^@\\s]+$' });
const Password = Type.String({ minLength: 12, maxLength: 256 });

/** POST /api/session */
export const SignIn = Type.Object(
  {
    email: Type.String({ minLength: 1, maxLength: 254 }),
    password: Type.String({ minLength: 1, maxLength: 256 }),
  },
  { additionalProperties: false },
);
export type SignIn = Static<typeof SignIn>;

/** POST /api/session/code, POST /api/session/factor: six digits of the application, or a recovery code. */
export const GiveCode = Type.Object(
  { code: Type.String({ minLength: 6, maxLength: 40 }) },
  { additionalProperties: false },
);

/** POST /api/session/set-up, POST /api/account/totp: the secret, to be typed, and the address that the picture holds. */
export const TotpSetUp = Type.Object({ secret: Type.String(), uri: Type.String() });
export type TotpSetUp = Static<typeof TotpSetUp>;

/** POST /api/session/set-up/confirm: ten codes that are shown once. */
export const FactorConfirmed = Type.Object({ session: Session, recoveryCodes: Type.Array(Type.String()) });
export type FactorConfirmed = Static<typeof FactorConfirmed>;

/** GET /api/links/:token: what a one-time link is for. The token is in the path of the page, `/masuk/tautan#<token>`, after the hash. */
export const LinkPurpose = Type.Object({
  purpose: OneOf(['first_account', 'invitation', 'password_reset']),
  expiresAt: Type.String(),
  email: Nullable(Type.String()),
  roles: Type.Array(OneOf(roles)),
});
export type LinkPurpose = Static<typeof LinkPurpose>;

/** POST /api/links/use: `name` and `email` for a new account, ignored (and not asked for) on a password reset. */
export const UseLink = Type.Object(
  {
    token: Type.String({ minLength: 20, maxLength: 100 }),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
    email: Type.Optional(Email),
    password: Password,
  },
  { additionalProperties: false },
);
export type UseLink = Static<typeof UseLink>;

/** POST /api/links/look { token } answers LinkPurpose: a token never stands in an address that a log may keep. */
export const LookAtLink = Type.Object(
  { token: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false },
);

/** PUT /api/accounts/:id/review: does it still need access, this quarter? (DP-52) */
export const reviewVerdicts = ['needed', 'to_close'] as const;
export const ReviewAccount = Type.Object({ verdict: OneOf(reviewVerdicts) }, { additionalProperties: false });

/** GET /api/accounts */
export const AccountRow = Type.Object({
  ...Account.properties,
  createdAt: Type.String(),
  closedAt: Nullable(Type.String()),
  lastSeenAt: Nullable(Type.String()),
  /** Since when it sleeps, as nobody used it for 60 days; null while it does not. */
  asleepSince: Nullable(Type.String()),
  /** Whether it signs in with a second factor. */
  hasFactor: Type.Boolean(),
  /** What the section head said this quarter of whether it needs access; null: nothing yet. */
  review: Nullable(OneOf(reviewVerdicts)),
  /** Who invited it; null for the first account, and where that was not kept yet. */
  invitedBy: Nullable(Type.String()),
  invitedById: Nullable(Type.String()),
  /** Who besides said that a person of its own uses it. */
  vouchedBy: Nullable(Type.String()),
  /** Until somebody says so, or for 30 days, it counts as whoever invited it where two people are needed. */
  needsVoucher: Type.Boolean(),
  /** Areas that a partner answers for; empty: any. */
  areas: Type.Array(Type.String()),
  /** Agency that the account speaks for: its figures it brings and signs. */
  agencyCode: Nullable(Type.String()),
});
export type AccountRow = Static<typeof AccountRow>;

/** PUT /api/accounts/:id/areas: of a Timpora member or local partner */
export const AccountAreas = Type.Object(
  { areas: Type.Array(AreaCodeText, { maxItems: 60, uniqueItems: true }) },
  { additionalProperties: false },
);

/** PUT /api/accounts/:id/agency */
export const AccountAgency = Type.Object(
  { agencyCode: Nullable(Type.String({ maxLength: 80 })) },
  { additionalProperties: false },
);

const GivenRoles = Type.Array(OneOf(staffRoles), { minItems: 1, maxItems: 5, uniqueItems: true });

/** PUT /api/accounts/:id/roles */
export const AccountRoles = Type.Object({ roles: GivenRoles }, { additionalProperties: false });

/** POST /api/accounts/invitations answers OneTimeLink, to be handed over by a safe way. */
export const Invite = Type.Object(
  {
    email: Email,
    roles: GivenRoles,
  },
  { additionalProperties: false },
);
export type Invite = Static<typeof Invite>;

/** GET /api/accounts/invitations: those that still open an account; the address only in one's own. */
export const OpenInvitation = Type.Object({
  id: Type.String(),
  email: Nullable(Type.String()),
  roles: Type.Array(OneOf(roles)),
  invitedBy: Nullable(Type.String()),
  invitedAt: Type.String(),
  expiresAt: Type.String(),
});
export type OpenInvitation = Static<typeof OpenInvitation>;
export const OpenInvitations = Type.Object({ invitations: Type.Array(OpenInvitation) });
export type OpenInvitations = Static<typeof OpenInvitations>;

export const OneTimeLink = Type.Object({ path: Type.String(), expiresAt: Type.String() });
export type OneTimeLink = Static<typeof OneTimeLink>;
