import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { namesInForce } from '../frequency/names-in-force.ts';
import { actOnAccount } from '../people/act-on-account.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { saveStaffParticulars } from '../store/sql/save-staff-particulars.ts';
import { ownFactsOf } from './facts/own-facts.ts';
import { makeToken } from './make-token.ts';
import type { particularsHeldSchema, particularsRequestSchema } from './misuse-schema.ts';
import type { particularsSchema } from './staff-content.ts';

/**
 * Keeps what an organisation lawfully gives of one of its staff, as keyed digests that nobody can read again; never given by themselves. Says how much is held. Problems: `not-found`, alike for an account that is not there or the
 * caller's own; `invalid-request` for an address whose postcode is none. @throws MastError `audit-unavailable`
 */
export async function giveParticulars(core: Core, user: UserPrincipal, accountId: string, body: z.infer<typeof particularsRequestSchema>): Promise<Result<z.infer<typeof particularsHeldSchema>, Problem>> {
  const { organisationId } = user;
  return actOnAccount(core, user, accountId, async (db) => {
    if (accountId === user.accountId) return failed({ code: 'not-found' });
    const births = body.dateOfBirth === undefined ? [] : [body.dateOfBirth];
    const own = ownFactsOf({ families: body.familyNames, births, addresses: body.addresses }, makeToken(core.keys, organisationId), await namesInForce(core, db));
    if (own.houses.length < new Set(body.addresses.map((one) => JSON.stringify(one))).size && own.postcodes.length === 0) return failed({ code: 'invalid-request', errors: [{ pointer: '/addresses', rule: 'unreadable' }] });
    const kept: z.infer<typeof particularsSchema> = { families: [...own.families], births: [...own.births], houses: [...own.houses], postcodes: [...own.postcodes], leavesOn: body.leavesOn };
    await db.run(saveStaffParticulars, [organisationId, accountId, user.accountId, core.clock.now(), core.keys.seal(organisationId, 'staff_particulars', accountId, kept)]);
    const kinds = [...(kept.births.length > 0 ? ['birth'] : []), ...(kept.houses.length > 0 ? ['address'] : []), ...(kept.families.length > 0 ? ['family-name'] : []), ...(kept.leavesOn === undefined ? [] : ['leaving'])];
    await appendLeaf(db, core, { organisationId, accountId: user.accountId }, { kind: 'staff-particulars-given', payload: { accountId, kinds } });
    return ok({ accountId, births: kept.births.length, addresses: kept.houses.length, familyNames: kept.families.length, leavesOn: kept.leavesOn ?? null });
  });
}
