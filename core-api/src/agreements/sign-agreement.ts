import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { lockAgreement } from '../store/sql/lock-agreement.ts';
import { putAgreementInForce } from '../store/sql/put-agreement-in-force.ts';
import { selectAgreements } from '../store/sql/select-agreements.ts';
import { signAgreement as enterSignature } from '../store/sql/sign-agreement.ts';
import type { signedSchema } from './agreement-schema.ts';

/** Which version, and the hash of the terms that the signatory read. */
export type Signature = { readonly agreementId: string; readonly version: number; readonly termsSha256: string };

/**
 * A named signatory signs a draft, under the terms as they read them; the last signature puts it in force. Problems: `not-found` for an agreement that is not theirs,
 * `agreement-not-open` where they are not named, have signed, the version is no draft any more, or its terms are others.
 */
export async function signAgreement(core: Core, user: UserPrincipal, { agreementId, version, termsSha256 }: Signature): Promise<Result<z.infer<typeof signedSchema>, Problem>> {
  const { organisationId, accountId } = user;
  return core.store.tx({ own: organisationId }, async (db) => {
    await db.rows(lockAgreement, [agreementId]);
    const known = await db.rows(selectAgreements, [organisationId, agreementId]);
    if (!known.some((one) => one.version === version)) return failed({ code: 'not-found' });
    const at = core.clock.now();
    const signed = await db.run(enterSignature, [agreementId, version, organisationId, accountId, Buffer.from(termsSha256, 'hex'), at]);
    if (signed === 0) return failed({ code: 'agreement-not-open' });
    const inForce = (await db.run(putAgreementInForce, [agreementId, version, at])) === 1;
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'agreement-signed', payload: { agreementId, version, termsSha256, inForce } });
    return ok({ status: inForce ? 'in-force' : 'draft' } as const);
  });
}
