import { createContext } from '@lit/context';
import type { Session } from '../../shared/api/session.ts';

/** Who is signed in; consumed by pages that depend on a role. Null until the first answer. */
export const sessionContext = createContext<Session | null>('teduh-session');
