import { type Static, Type } from 'typebox';

const strict = { additionalProperties: false } as const;
const Base64 = Type.String({ pattern: '^[A-Za-z0-9_-]+={0,2}$', maxLength: 20_000 });
const CredentialId = Type.String({ pattern: '^[A-Za-z0-9_-]+$', minLength: 1, maxLength: 1400 });
const answered = {
  id: CredentialId,
  rawId: CredentialId,
  type: Type.Literal('public-key'),
  authenticatorAttachment: Type.Optional(Type.String({ maxLength: 40 })),
  clientExtensionResults: Type.Object({}, { additionalProperties: true }),
};

/** What the browser is asked for, as the WebAuthn standard writes it. */
export const PasskeyOptions = Type.Unsafe<object>({ type: 'object', additionalProperties: true });

/** POST /api/account/passkeys: a new passkey and what its owner calls it. */
export const AddPasskey = Type.Object(
  {
    name: Type.String({ pattern: '\\S', minLength: 1, maxLength: 60 }),
    response: Type.Object(
      {
        ...answered,
        response: Type.Object(
          {
            clientDataJSON: Base64,
            attestationObject: Base64,
            authenticatorData: Type.Optional(Base64),
            publicKey: Type.Optional(Base64),
            publicKeyAlgorithm: Type.Optional(Type.Integer()),
            transports: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10 })),
          },
          strict,
        ),
      },
      strict,
    ),
  },
  strict,
);
export type AddPasskey = Static<typeof AddPasskey>;

/** POST /api/session/passkey, POST /api/session/factor/passkey */
export const GivePasskey = Type.Object(
  {
    response: Type.Object(
      {
        ...answered,
        response: Type.Object(
          {
            clientDataJSON: Base64,
            authenticatorData: Base64,
            signature: Base64,
            userHandle: Type.Optional(Type.String({ maxLength: 200 })),
          },
          strict,
        ),
      },
      strict,
    ),
  },
  strict,
);
export type GivePasskey = Static<typeof GivePasskey>;

/** DELETE /api/account/passkeys/:id */
export const PasskeyPath = Type.Object({ id: CredentialId });
