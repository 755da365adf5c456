import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';

import type { Core } from '../../core.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';
import type { PasskeyFactor } from './list-factors.ts';

/** Who a passkey is for: the host of the service's own address (WebAuthn level 3, section 5.1.2). An address that is a number has no passkeys. */
export function relyingParty(coreUrl: string): { readonly id: string; readonly origin: string; readonly isPossible: boolean } {
  const { hostname, origin } = new URL(coreUrl);
  return { id: hostname, origin, isPossible: !/^[\d.]+$|^\[/.test(hostname) };
}

type Options = Readonly<Record<string, unknown>> & { readonly challenge: string };

/** What the browser is asked to sign: without `passkeys`, by any passkey that names its account, its user verified by the device, so that it is two factors in one; with them, by one of these, as the second factor. */
export async function askForPasskey(coreUrl: string, passkeys?: readonly PasskeyFactor[]): Promise<Options> {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(coreUrl).id,
    userVerification: passkeys === undefined ? 'required' : 'preferred',
    ...(passkeys === undefined ? {} : { allowCredentials: passkeys.map(({ id, transports }) => ({ id, transports: [...transports] })) }),
  });
  return { ...options };
}

/** What the browser is asked to make. The user's handle is a keyed hash of the account: the device and whoever finds it learn no id of ours. */
export async function askToMakePasskey(core: Pick<Core, 'coreUrl' | 'keys'>, account: AccountRef, label: { readonly name: string; readonly email: string }, held: readonly PasskeyFactor[]): Promise<Options> {
  const options = await generateRegistrationOptions({
    rpName: 'MAST',
    rpID: relyingParty(core.coreUrl).id,
    userName: label.email,
    userDisplayName: label.name,
    userID: Uint8Array.from(core.keys.macBytes('passkey-user', account.accountId)),
    attestationType: 'none',
    excludeCredentials: held.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  return { ...options };
}
