import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf, orAuditUnavailable } from '../audit/append-leaf.ts';
import type { AnswerPayload, AuditActor } from '../audit/events.ts';
import type { AppendedLeaf } from '../audit/make-leaf.ts';
import { makeLeaf } from '../audit/make-leaf.ts';
import { signReceipt } from '../audit/receipt.ts';
import type { Core } from '../core.ts';
import { auditSearch } from '../store/sql/audit-search.ts';
import type { Db } from '../store/store.ts';
import type { Answer } from './answer-schema.ts';
import type { Draft } from './assemble.ts';
import { bindQuestion } from './bind-question.ts';
import type { Counted } from './check-quota.ts';
import type { AskedQuestion } from './read-question.ts';

/** An answer that may leave once the transaction has committed. */
export type AuditedDraft = { readonly draft: Draft; readonly leaf: AppendedLeaf; readonly digest: Buffer };

type Asked = Pick<AskedQuestion, 'declaration' | 'question' | 'digest'>;

/**
 * Step AUDIT, for a search: binds the declaration to its question, remembers which ids were answered and who was seen, appends the leaf, counts the question, and commits, in one round trip, all in the
 * transaction that read the data. Every id that will be disclosed is in the leaf.
 * @throws MastError `audit-unavailable`; StoreError `unavailable` when the connection is lost: nobody knows then whether the leaf is there, and nothing leaves
 */
export async function auditAndCommit(db: Db, core: Core, user: UserPrincipal, asked: Asked, draft: Draft, counted: Counted): Promise<AuditedDraft> {
  const { declaration, question, digest } = asked;
  const kind = 'search-answered';
  return orAuditUnavailable(kind, async () => {
    const payload = { ...answerPayload(draft, declaration.gateways, digest), question };
    const { leaf, row } = makeLeaf(core, actorOf(user), { kind, declarationId: declaration.id, payload });
    const idsOf = (people: Draft['people']): string[] => people.map(({ personId }) => personId);
    const sealed = core.keys.seal(user.organisationId, 'declaration', declaration.id, bindQuestion(declaration.content, question, idsOf(draft.people)));
    const shown = draft.people.filter(({ involvements }) => involvements !== undefined);
    await db.runLast(auditSearch, [...row, digest, sealed, idsOf(draft.people), draft.places.map(({ placeId }) => placeId), idsOf(shown), ...counted]);
    return { draft, leaf, digest };
  });
}

/** Step AUDIT, for the view of one person or place: appends the leaf to the transaction that read the data. */
export async function auditView(db: Db, core: Core, user: UserPrincipal, { declaration, digest }: Asked, draft: Draft, kind: 'person-viewed' | 'place-viewed'): Promise<AuditedDraft> {
  const payload = answerPayload(draft, declaration.gateways, digest);
  const leaf = await appendLeaf(db, core, actorOf(user), { kind, declarationId: declaration.id, payload });
  return { draft, leaf, digest };
}

/** Step ANSWER: signs the receipt, after the commit. */
export function sealAnswer(core: Core, user: UserPrincipal, { draft, leaf, digest }: AuditedDraft): Answer {
  const receipt = signReceipt(core, leaf, {
    searchId: draft.searchId,
    organisationId: user.organisationId,
    questionDigest: digest.toString('base64url'),
    coverage: draft.coverage.map(({ organisation, feed, state, lastGood }) => ({ organisation: organisation.code, feed, state, lastGood })),
    counts: { people: draft.people.length, places: draft.places.length, total: draft.total, refine: draft.refine },
  });
  return { ...draft, receipt };
}

function actorOf({ organisationId, accountId, hostId }: UserPrincipal): AuditActor {
  return { organisationId, accountId, clientId: hostId };
}

/** What a disclosure was, for the trail. */
export function answerPayload(draft: Draft, gateways: readonly string[], digest: Buffer): AnswerPayload {
  const ids = (involvements: readonly { involvementId: string }[] | undefined): string[] => (involvements ?? []).map((one) => one.involvementId);
  return {
    searchId: draft.searchId,
    gateways,
    questionDigest: digest.toString('base64url'),
    people: draft.people.map(({ personId, band, involvements }) => ({ personId, band, involvements: ids(involvements) })),
    places: draft.places.map(({ placeId, involvements }) => ({ placeId, involvements: ids(involvements) })),
    total: draft.total,
    refine: draft.refine,
    feeds: draft.coverage.map(({ organisation, feed, state }) => ({ organisation: organisation.code, feed, state })),
  };
}
