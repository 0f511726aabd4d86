import { Type } from 'typebox';
import type { AppContext } from '../http/context.ts';
import type { CodeThrottle } from './code-throttle.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { SessionCache } from './session-cache.ts';
import type { Throttle } from './throttle.ts';

/** What the routes of accounts share. */
export interface AccountParts {
  context: AppContext;
  /** Cookies only over TLS. */
  secure: boolean;
  sessions: SessionCache;
  /** Address that people open; null: the one of this machine. */
  publicUrl: string | null;
  /** The office's own sign-in; null where there is none. */
  provider: IdentityProvider | null;
  /** Guards passwords. */
  signIns: Throttle;
  /** Guards second factors. */
  codes: CodeThrottle;
}

/** Of one account, or one invitation. */
export const IdPath = Type.Object({ id: Type.String({ format: 'uuid', maxLength: 36 }) });
