import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  type Configuration,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';

/** The office's own sign-in (OpenID Connect). */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Our own address that the provider sends people back to. */
  redirectUri: string;
}

/** What is remembered between going there and coming back. */
export interface OidcAttempt {
  state: string;
  nonce: string;
  verifier: string;
}

export interface IdentityProvider {
  /** The provider's page, and what to remember. Rejects where it cannot be reached. */
  begin(): Promise<{ url: string; attempt: OidcAttempt }>;
  /** The verified address of who comes back with `search`; null where the provider does not vouch for one. */
  finish(search: string, attempt: OidcAttempt): Promise<string | null>;
}

const seconds = 10;

/** Code flow with PKCE, state and nonce (ASVS 10.5). Nothing is asked of the provider before the first who signs in there. */
export function makeIdentityProvider(settings: OidcSettings): IdentityProvider {
  const { issuer, clientId, clientSecret, redirectUri } = settings;
  let known: Promise<Configuration> | null = null;
  const configuration = () => {
    // only on this machine may it be without TLS: the settings were checked for it
    const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    known ??= discovery(new URL(issuer), clientId, undefined, ClientSecretPost(clientSecret), {
      execute,
      timeout: seconds,
    }).catch((error) => {
      known = null; // the next who asks tries again
      throw error;
    });
    return known;
  };
  return {
    async begin() {
      const attempt = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
      };
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid email',
        code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        state: attempt.state,
        nonce: attempt.nonce,
      });
      return { url: url.href, attempt };
    },
    async finish(search, { state, nonce, verifier }) {
      const current = new URL(redirectUri);
      current.search = search;
      const tokens = await authorizationCodeGrant(await configuration(), current, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const { email, email_verified: isVerified } = { ...tokens.claims() } as Record<string, unknown>;
      return typeof email === 'string' && email.length <= 254 && isVerified === true ? email : null;
    },
  };
}
