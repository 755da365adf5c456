import type { UserPrincipal } from '../access/principal.ts';
import { appendTracedLeaf, orAuditUnavailable } from '../audit/append-leaf.ts';
import type { AnswerPayload, AuditActor } from '../audit/events.ts';
import type { AppendedLeaf } from '../audit/make-leaf.ts';
import { makeTracedLeaf } from '../audit/make-leaf.ts';
import { signReceipt } from '../audit/receipt.ts';
import type { Trace } from '../audit/trace.ts';
import type { Core } from '../core.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import { MastError } from '../shared/mast-error.ts';
import { auditSearch } from '../store/sql/audit-search.ts';
import type { Db } from '../store/store.ts';
import type { Answer } from './answer-schema.ts';
import { bindQuestion } from './bind-question.ts';
import type { Counted } from './check-quota.ts';
import type { Draft, Found } from './assemble.ts';
import { disclosedBy } from './disclosed.ts';
import type { AskedQuestion, Sought } from './read-question.ts';
import { traceAnswer } from './trace/trace-answer.ts';

/** An answer that may leave once the transaction has committed. */
export type AuditedDraft = { readonly draft: Draft; readonly leaf: AppendedLeaf; readonly digest: Buffer; readonly answerDigest: string };

/** What was asked, and what of it was sought. */
type Asked = Pick<AskedQuestion, 'declaration' | 'question' | 'digest'> & { readonly sought: Sought };

/**
 * Step AUDIT, for a search: binds the declaration to its question, remembers which ids were answered and who was seen, appends the leaf, counts the question, and commits, in one round trip, all in the
 * transaction that read the data. Every id that will be disclosed is in the leaf.
 * @throws MastError `audit-unavailable`; StoreError `unavailable` when the connection is lost: nobody knows then whether the leaf is there, and nothing leaves
 */
export async function auditAndCommit(db: Db, core: Core, user: UserPrincipal, asked: Asked, found: Found, draft: Draft, counted: Counted): Promise<AuditedDraft> {
  const { declaration, question, digest } = asked;
  const kind = 'search-answered';
  return orAuditUnavailable(kind, async () => {
    const payload = answerPayload(core, asked, found, draft);
    const { leaf, row } = makeTracedLeaf(core, actorOf(user), { kind, declarationId: declaration.id, payload }, traceOf(core, asked, found, draft));
    const idsOf = (people: Draft['people']): string[] => people.map(({ personId }) => personId);
    const sealed = core.keys.seal(user.organisationId, 'declaration', declaration.id, bindQuestion(declaration.content, question, idsOf(draft.people)));
    const shown = draft.people.filter(({ involvements }) => involvements !== undefined);
    await db.runLast(auditSearch, [...row, digest, sealed, idsOf(draft.people), draft.places.map(({ placeId }) => placeId), idsOf(shown), ...counted]);
    return { draft, leaf, digest, answerDigest: payload.answerDigest };
  });
}

/** Step AUDIT, for the view of one person or place: appends the leaf to the transaction that read the data. */
export async function auditView(db: Db, core: Core, user: UserPrincipal, asked: Asked, found: Found, draft: Draft, kind: 'person-viewed' | 'place-viewed'): Promise<AuditedDraft> {
  const payload = answerPayload(core, asked, found, draft);
  const leaf = await appendTracedLeaf(db, core, actorOf(user), { kind, declarationId: asked.declaration.id, payload }, traceOf(core, asked, found, draft));
  return { draft, leaf, digest: asked.digest, answerDigest: payload.answerDigest };
}

/** Step ANSWER: signs the receipt, after the commit. */
export function sealAnswer(core: Core, user: UserPrincipal, { draft, leaf, digest, answerDigest }: AuditedDraft): Answer {
  const receipt = signReceipt(core, leaf, {
    searchId: draft.searchId,
    organisationId: user.organisationId,
    questionDigest: digest.toString('base64url'),
    answerDigest,
    coverage: draft.coverage.map(({ organisation, feed, state, lastGood }) => ({ organisation: organisation.code, feed, state, lastGood })),
    counts: { people: draft.people.length, places: draft.places.length, total: draft.total, refine: draft.refine },
  });
  return { ...draft, receipt };
}

function actorOf({ organisationId, accountId, hostId }: UserPrincipal): AuditActor {
  return { organisationId, accountId, clientId: hostId };
}

/** By what a disclosure is found again, and what the owners of its records may read of it. */
export function traceOf(core: Pick<Core, 'keys'>, { declaration, question, sought }: Asked, found: Found, draft: Draft): Trace {
  return traceAnswer(core, declaration.gateways, question, sought, found, draft);
}

/** What a disclosure was, for the trail. */
export function answerPayload(core: Pick<Core, 'keys'>, { declaration, digest }: Asked, found: Found, draft: Draft): AnswerPayload {
  const disclosed = disclosedBy(found);
  const ids = (involvements: readonly { involvementId: string }[] | undefined): string[] => (involvements ?? []).map((one) => one.involvementId);
  return {
    searchId: draft.searchId,
    gateways: declaration.gateways,
    questionDigest: digest.toString('base64url'),
    answerDigest: answerDigest(core, draft),
    people: draft.people.map(({ personId, band, involvements }) => ({ personId, band, involvements: ids(involvements), ...(disclosed.people.get(personId) ?? neverRead(personId)) })),
    places: draft.places.map(({ placeId, involvements }) => ({ placeId, involvements: ids(involvements), records: disclosed.places.get(placeId) ?? neverRead(placeId) })),
    openTeams: openTeamsOf(draft),
    total: draft.total,
    refine: draft.refine,
    feeds: draft.coverage.map(({ organisation, feed, state, lastGood }) => ({ organisation: organisation.code, feed, state, lastGood })),
  };
}

/** Whose open work was shown, by organisation and team: teams may ask to be told (misuse/owner-looks.ts). */
function openTeamsOf({ people, places }: Draft): { organisation: string; team: string }[] {
  const open = [...people, ...places].flatMap(({ involvements }) => involvements ?? []).filter(({ status }) => status === 'open');
  return [...new Map(open.map(({ organisation, contact: { team } }) => [`${organisation.code} ${team}`, { organisation: organisation.code, team }])).values()];
}

/** Keyed digest of an answer as it leaves, but for its receipt: canonical JSON, so that whoever kept it can hand it back in any order of its fields. Nobody can check a guess of it without the key. */
export function answerDigest(core: Pick<Core, 'keys'>, answer: object): string {
  return core.keys.macBytes('answer', canonicalJson(answer)).toString('base64url');
}

/** An answer that lists what the trail would not name does not leave. */
function neverRead(id: string): never {
  throw new MastError('audit-unavailable', { disclosed: id });
}
