import { ProblemError } from '../http/problem.ts';

/** Whom a passkey is made for: the host name, and the address of our pages. */
export interface RelyingParty {
  id: string;
  origin: string;
}

/**
 * The address that people open, or localhost while the office has set none. 409 where the page was opened under another
 * name or a bare number: browsers bind passkeys to a name.
 */
export function relyingParty(publicUrl: string | null, origin: string | undefined): RelyingParty {
  const opened = origin && URL.canParse(origin) ? new URL(origin) : null;
  const wanted = publicUrl ? new URL(publicUrl) : null;
  if (!opened || (wanted ? opened.origin !== wanted.origin : opened.hostname !== 'localhost'))
    throw new ProblemError('passkeys_elsewhere');
  return { id: opened.hostname, origin: opened.origin };
}
