import { type Static, Type } from 'typebox';
import { Nullable } from './common.ts';

const strict = { additionalProperties: false } as const;
const Password = Type.String({ minLength: 1, maxLength: 256 });

/** GET /api/account: what one's own account signs in with, and where it is signed in. */
export const OwnAccount = Type.Object({
  /** When the authenticator application was set up. */
  totpSince: Nullable(Type.String()),
  recoveryCodesLeft: Type.Integer(),
  /** The office asks these roles for a second factor. */
  factorRequired: Type.Boolean(),
  passkeys: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      createdAt: Type.String(),
      lastUsedAt: Nullable(Type.String()),
    }),
  ),
  sessions: Type.Array(
    Type.Object({
      id: Type.String(),
      begunAt: Type.String(),
      lastSeenAt: Type.String(),
      /** Families of browser and system, `chrome windows`, or `other`. */
      device: Type.String(),
      isThis: Type.Boolean(),
    }),
  ),
  idleMinutes: Type.Integer(),
  absoluteHours: Type.Integer(),
});
export type OwnAccount = Static<typeof OwnAccount>;

/** POST /api/account/totp, DELETE /api/account/totp, POST /api/account/recovery-codes */
export const PasswordAgain = Type.Object({ password: Password }, strict);

/** PUT /api/account/password */
export const ChangePassword = Type.Object(
  { password: Password, newPassword: Type.String({ minLength: 12, maxLength: 256 }) },
  strict,
);

export const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) });
