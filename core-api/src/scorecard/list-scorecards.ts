import type { UserPrincipal } from '../access/principal.ts';
import type { Language } from '../answer/language.ts';
import { inLanguage } from '../answer/language.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { FeedId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectFeed } from '../store/sql/select-feed.ts';
import { selectOrganisationNames } from '../store/sql/select-organisation-names.ts';
import { selectScorecards } from '../store/sql/select-scorecards.ts';
import type { ScorecardList } from './scorecard-schema.ts';
import { storedCardSchema } from './scorecard-schema.ts';

/** A year. */
const weeksTold = 53;

/** The weekly cards of a feed of the caller's organisation, the newest first, for a year. Problem: `not-found`, also for a feed of another organisation. */
export async function listScorecards(core: Core, user: UserPrincipal, feedId: FeedId, language: Language): Promise<Result<ScorecardList, Problem>> {
  return core.store.tx({ own: user.organisationId, readOnly: true }, async (db) => {
    if ((await db.one(selectFeed, [user.organisationId, feedId])) === undefined) return failed({ code: 'not-found' } as const);
    const rows = (await db.rows(selectScorecards, [user.organisationId, feedId, weeksTold])).map(({ card, ...row }) => ({ ...row, card: storedCardSchema.parse(card) }));
    const others = [...new Set(rows.flatMap(({ card }) => card.matched.map(({ organisationId }) => organisationId)))];
    const names = new Map((await db.rows(selectOrganisationNames, [others])).map(({ organisationId, code, ...texts }) => [organisationId, { code, name: inLanguage(texts, language) }]));
    const told = (card: (typeof rows)[number]['card']) => card.matched.flatMap(({ organisationId, people }) => {
      const organisation = names.get(organisationId);
      return organisation === undefined ? [] : [{ organisation, people }];
    });
    return ok({ scorecards: rows.map(({ week, madeAt, card }) => ({ ...card, matched: told(card), feedId, week, madeAt: madeAt.toISOString() })) });
  });
}
