import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { openLaunch } from '../identity/open-launch.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectOwnDeclarations } from '../store/sql/select-own-declarations.ts';
import { declarationContentSchema } from './declaration-content.ts';
import type { DeclarationList } from './question-schema.ts';
import { withinLaunch } from './same-subject.ts';

/**
 * The caller's declarations under which they may go on, and those whose reference is still to be given, the newest first. Neither reason nor question is told:
 * a screen that was left shows nothing of them.
 */
export async function listDeclarations(core: Core, user: UserPrincipal): Promise<Result<DeclarationList, Problem>> {
  const now = core.clock.now();
  return core.store.tx({ own: user.organisationId, readOnly: true }, async (db) => {
    const [launch, rows] = await Promise.all([openLaunch(db, core, user), db.rows(selectOwnDeclarations, [user.organisationId, user.accountId, now])]);
    if (launch === 'ended') return failed({ code: 'unauthenticated' } as const);
    const declarations = rows.map((row) => {
      const live = row.expires_at > now;
      const { question, opened } = declarationContentSchema.parse(core.keys.open(user.organisationId, 'declaration', row.declaration_id, row.sealed));
      const subject = question ?? opened;
      return {
        id: row.declaration_id,
        gateways: row.gateways,
        subject: row.subject,
        expiresAt: row.expires_at.toISOString(),
        live,
        resumesLaunch: live && launch?.subject !== undefined && subject !== undefined && withinLaunch(launch.subject, subject),
        ...(row.reference_due === null ? {} : { referenceDue: row.reference_due.toISOString() }),
        referenceOverdue: row.reference_due !== null && row.reference_due <= now,
        forReview: row.for_review,
      };
    });
    return ok({ declarations });
  });
}
