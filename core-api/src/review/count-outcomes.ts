import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { countReviewOutcomes } from '../store/sql/count-review-outcomes.ts';
import { actsInPerson, mayReview } from './may-review.ts';
import type { ReviewOutcomes } from './review-schema.ts';

/** What became of the questions, as counts, and the live precision that the blind sample shows. For reviewers and administrators. Problems: `forbidden`. */
export async function countOutcomes(core: Core, user: UserPrincipal): Promise<Result<ReviewOutcomes, Problem>> {
  if (!mayReview(user) && !(user.role === 'administrator' && actsInPerson(user))) return failed({ code: 'forbidden' });
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const rows = await db.rows(countReviewOutcomes, []);
    const sum = (kind: string, of: (row: (typeof rows)[number]) => boolean): number => rows.filter((row) => row.kind === kind && of(row)).reduce((total, { count }) => total + count, 0);
    // Blind checks count with the pairs: how many of the open ones they are would tell a reviewer which they are.
    const kinds = [...new Set(rows.map(({ kind }) => kind))].filter((kind) => kind !== 'blind').map((kind) => ({
      kind,
      open: sum(kind, ({ status }) => status === 'open'),
      same: sum(kind, ({ outcome }) => outcome === 'same'),
      different: sum(kind, ({ outcome }) => outcome === 'different'),
      healed: sum(kind, ({ status }) => status === 'healed'),
      // A kind of which all are withheld would say that somebody shielded is in question.
    })).filter(({ open, same, different, healed }) => open + same + different + healed > 0);
    const [right, wrong] = [sum('blind', ({ outcome }) => outcome === 'same'), sum('blind', ({ outcome }) => outcome === 'different')];
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId }, { kind: 'review-outcomes-read', payload: {} });
    return ok({ kinds, blindSample: { judged: right + wrong, wrong, livePrecision: right + wrong === 0 ? null : right / (right + wrong) } });
  });
}
