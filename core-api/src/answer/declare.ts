import type { z } from 'zod';

import { mayDeclare } from '../access/gateway.ts';
import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { DeclarationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { insertDeclaration } from '../store/sql/insert-declaration.ts';
import type { DeclarationContent } from './declaration-content.ts';
import { gatewayCatalogue } from './gateway-catalogue.ts';
import type { DeclarationRequest, declarationSchema } from './question-schema.ts';
import { readCaller } from './read-caller.ts';

/** A declaration's life (DESIGN section 4). */
const lifeMinutes = 30;

/**
 * Records that the caller acts under a legal gateway, for a reason, for one subject. Every gateway named must be one the caller may declare today
 * for that subject: else `gateway-not-available`, with pointers. Audited in the same transaction.
 */
export async function declare(core: Core, user: UserPrincipal, body: DeclarationRequest): Promise<Result<z.infer<typeof declarationSchema>, Problem>> {
  const gateways = body.gateways ?? (body.gateway === undefined ? [] : [body.gateway]);
  const now = core.clock.now();
  const today = londonDay(now);
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const caller = await readCaller(db, core, user);
    const refused = gateways.flatMap((id, index) => {
      const entry = gatewayCatalogue.find((gateway) => gateway.id === id);
      const allowed = entry !== undefined && mayDeclare(entry, caller, body.subject, today);
      return allowed ? [] : [{ pointer: body.gateways === undefined ? '/gateway' : `/gateways/${index}`, rule: 'not-available' }];
    });
    if (refused.length > 0) return failed({ code: 'gateway-not-available', errors: refused });
    const id = core.ids.uuid() as DeclarationId;
    const expiresAt = new Date(now.getTime() + lifeMinutes * 60_000);
    const content: DeclarationContent = { reason: body.reason, reference: body.reference };
    const sealed = core.keys.seal(user.organisationId, 'declaration', id, content);
    await db.run(insertDeclaration, [user.organisationId, id, user.accountId, gateways, body.subject, expiresAt, sealed]);
    const actor = { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId };
    const payload = { gateways, subject: body.subject, reason: body.reason, reference: body.reference, launched: user.launchId !== undefined };
    await appendLeaf(db, core, actor, { kind: 'declaration-made', declarationId: id, payload });
    return ok({ id, expiresAt: expiresAt.toISOString() });
  });
}
