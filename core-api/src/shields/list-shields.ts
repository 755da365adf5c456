import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { ok } from '../shared/result.ts';
import { selectShields } from '../store/sql/select-shields.ts';
import { mayDecide } from './may-decide.ts';
import { sealedShieldSchema } from '../sensitivity/sealed-shield.ts';
import type { Shields } from './shield-schema.ts';
import { shieldsSchema } from './shield-schema.ts';

const reasonSchema = shieldsSchema.shape.shields.element.shape.reason;

/** Shields of the organisation for those who decide, and for everybody else those they asked for; those to be decided first, then by when they are to be reviewed. */
export async function listShields(core: Core, user: UserPrincipal): Promise<Result<Shields, Problem>> {
  const { organisationId, accountId } = user;
  const rows = await core.store.tx({ own: organisationId, readOnly: true }, async (db) => db.rows(selectShields, [organisationId, (await mayDecide(db, user)) ? null : accountId]));
  const now = core.clock.now();
  const today = londonDay(now);
  return ok({
    shields: rows.map(({ shieldId, sealed, status, reason, askedBy, askedAt, decideBy, reviewDue, approvals, endings }) => {
      const { reference, origin, concerns } = sealedShieldSchema.parse(core.keys.open(organisationId, 'shield', shieldId, sealed));
      return {
        shieldId,
        status,
        reason: reasonSchema.parse(reason),
        reference,
        ...(origin === undefined ? {} : { askedFor: origin.code, concerns: concerns ?? [] }),
        askedAt: askedAt.toISOString(),
        isMine: askedBy === accountId,
        approvals,
        endings,
        decideBy: status === 'pending' ? decideBy.toISOString() : null,
        reviewDue: status === 'active' ? reviewDue : null,
        isOverdue: (status === 'pending' && decideBy <= now) || (status === 'active' && (reviewDue ?? today) <= today),
      };
    }),
  });
}
