import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { verifyRegistrationResponse } from '@simplewebauthn/server';

import { appendLeaf } from '../../audit/append-leaf.ts';
import type { Core } from '../../core.ts';
import { deleteFactors } from '../../store/sql/delete-factors.ts';
import { insertFactor } from '../../store/sql/insert-factor.ts';
import type { Db } from '../../store/store.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';
import { credentialMac, readCredential } from './check-passkey.ts';
import { relyingParty } from './passkey-options.ts';
import { tellFactorsChanged } from './tell-factors-changed.ts';
import { totpStep } from './totp.ts';

type World = Pick<Core, 'keys' | 'ids' | 'clock'>;

/** Enters an authenticator app whose first code was shown; that code is used up. False when it does not fit. In the caller's transaction, `own` = the organisation. */
export async function enrolTotp(db: Db, core: World, { organisationId, accountId }: AccountRef, secret: string, code: string): Promise<boolean> {
  const now = core.clock.now();
  const step = totpStep(secret, code, now);
  if (step === undefined) return false;
  const factorId = core.ids.uuid();
  await db.run(insertFactor, [organisationId, factorId, accountId, 'totp', null, step, now, core.keys.seal(organisationId, 'factor', factorId, { secret })]);
  await appendLeaf(db, core, { organisationId, accountId }, { kind: 'factor-enrolled', payload: { factorId, factor: 'totp' } });
  return true;
}

/** Enters a passkey or security key that the browser made for this challenge. False when it does not fit. */
export async function enrolPasskey(core: Core, { organisationId, accountId }: AccountRef, challenge: string, posted: string | undefined, name: string): Promise<boolean> {
  const response = readCredential(posted);
  if (response === undefined) return false;
  const party = relyingParty(core.coreUrl);
  let made: Awaited<ReturnType<typeof verifyRegistrationResponse>>;
  try {
    made = await verifyRegistrationResponse({ response: response as unknown as RegistrationResponseJSON, expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: false });
  } catch {
    return false;
  }
  if (!made.verified) return false;
  const { credential } = made.registrationInfo;
  const content = {
    id: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    transports: credential.transports ?? [],
    name: name.trim().slice(0, 60),
  };
  const factorId = core.ids.uuid();
  await core.store.tx({ own: organisationId }, async (db) => {
    const sealed = core.keys.seal(organisationId, 'factor', factorId, content);
    await db.run(insertFactor, [organisationId, factorId, accountId, 'passkey', credentialMac(core.keys, credential.id), credential.counter, core.clock.now(), sealed]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'factor-enrolled', payload: { factorId, factor: 'passkey' } });
    await tellFactorsChanged(db, core, { organisationId, accountId });
  });
  return true;
}

/** Takes a second factor away. In the caller's transaction; `factorId` null = all of them. */
export async function removeFactors(db: Db, core: World, { organisationId, accountId }: AccountRef, factorId: string | null): Promise<number> {
  const removed = await db.run(deleteFactors, [organisationId, accountId, factorId]);
  if (removed > 0) await appendLeaf(db, core, { organisationId, accountId }, { kind: 'factor-removed', payload: { factorId, removed } });
  return removed;
}
