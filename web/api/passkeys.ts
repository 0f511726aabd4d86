import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { RequestError, sendJson } from './request.ts';

const quiet = { quiet401: true };

/** Browsers bind passkeys to a name of the office's machine, over TLS or on the machine itself; a bare number will not do. */
export const canUsePasskeys = (): boolean =>
  'PublicKeyCredential' in globalThis && isSecureContext && !/^[\d.]+$|:/.test(location.hostname);

/** What the browser says when its owner cancels, or has no passkey for us. */
function cancelled(): never {
  const problem = { type: '/problems/passkey_cancelled', title: 'Cancelled', status: 400, instance: '' };
  throw new RequestError(400, problem);
}

export async function addPasskey(password: string, name: string): Promise<void> {
  const optionsJSON = await sendJson<PublicKeyCredentialCreationOptionsJSON>(
    'POST',
    '/api/account/passkeys/options',
    { password },
  );
  const { startRegistration } = await import('@simplewebauthn/browser');
  const response = await startRegistration({ optionsJSON }).catch(cancelled);
  await sendJson<void>('POST', '/api/account/passkeys', { name, response }, quiet);
}
export const removePasskey = (id: string, password: string) =>
  sendJson<void>('DELETE', `/api/account/passkeys/${encodeURIComponent(id)}`, { password });

export const signInByPasskey = () => givePasskey('/api/session/passkey');
export const giveFactorByPasskey = () => givePasskey('/api/session/factor/passkey');

async function givePasskey(path: string): Promise<void> {
  const optionsJSON = await sendJson<PublicKeyCredentialRequestOptionsJSON>(
    'POST',
    '/api/session/passkey/options',
    undefined,
    quiet,
  );
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const response = await startAuthentication({ optionsJSON }).catch(cancelled);
  await sendJson<unknown>('POST', path, { response }, quiet);
}
