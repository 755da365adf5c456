import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { z } from 'zod';

import type { Core } from '../../core.ts';
import type { AccountId, OrganisationId } from '../../shared/brands.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { savePasskeyCounter } from '../../store/sql/save-passkey-counter.ts';
import { selectPasskey } from '../../store/sql/select-passkey.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';
import { passkeySchema } from './list-factors.ts';
import { relyingParty } from './passkey-options.ts';
import { listUsableFactors } from './usable-factors.ts';

const responseSchema = z.looseObject({ id: z.string().min(1).max(1400), type: z.literal('public-key'), response: z.looseObject({}) });

/** The keyed hash by which a passkey is found. */
export function credentialMac(keys: Pick<Core['keys'], 'macBytes'>, id: string): Buffer {
  return keys.macBytes('passkey-id', id);
}

/** The answer of a browser as it was posted; undefined when it is none. */
export function readCredential(posted: string | undefined): z.infer<typeof responseSchema> | undefined {
  try {
    return responseSchema.safeParse(JSON.parse(posted ?? '')).data;
  } catch {
    return undefined;
  }
}

/**
 * Whether a passkey signed this challenge, and whose it is. `verified` = the device knew its user (PIN, finger, face), which makes it two factors. Without `expected` the
 * passkey says whose it is and must have verified; with it, it must be that account's. Its organisation must let it count. A counter that goes back is a copied key and is refused.
 */
export async function checkPasskey(core: Core, challenge: string, posted: string | undefined, expected?: AccountRef): Promise<Result<{ readonly account: AccountRef; readonly verified: boolean }, 'no'>> {
  const response = readCredential(posted);
  if (response === undefined) return failed('no');
  const mac = credentialMac(core.keys, response.id);
  const row = await core.store.tx({ proof: [mac], readOnly: true }, (db) => db.one(selectPasskey, [mac]));
  if (row === undefined) return failed('no');
  const account = { organisationId: row.organisation_id as OrganisationId, accountId: row.account_id as AccountId };
  if (expected !== undefined && expected.accountId !== account.accountId) return failed('no');
  if (!(await listUsableFactors(core, account)).some(({ factorId }) => factorId === row.factor_id)) return failed('no');
  const passkey = passkeySchema.parse(core.keys.open(account.organisationId, 'factor', row.factor_id, row.sealed));
  const party = relyingParty(core.coreUrl);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: expected === undefined,
      credential: { id: passkey.id, publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')), counter: row.counter, transports: [...passkey.transports] },
    });
    if (!verified) return failed('no');
    const kept = await core.store.tx({ own: account.organisationId }, (db) => db.run(savePasskeyCounter, [account.organisationId, row.factor_id, authenticationInfo.newCounter, core.clock.now()]));
    return kept === 1 ? ok({ account, verified: authenticationInfo.userVerified }) : failed('no');
  } catch {
    return failed('no');
  }
}
