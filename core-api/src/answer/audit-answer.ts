import type { UserPrincipal } from '../access/principal.ts';
import type { AppendedLeaf } from '../audit/append-leaf.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { AnswerPayload, AuditActor } from '../audit/events.ts';
import { signReceipt } from '../audit/receipt.ts';
import type { Core } from '../core.ts';
import { bindDeclaration } from '../store/sql/bind-declaration.ts';
import { insertDeclarationPeople } from '../store/sql/insert-declaration-people.ts';
import { insertDeclarationPlaces } from '../store/sql/insert-declaration-places.ts';
import type { Db } from '../store/store.ts';
import type { Answer } from './answer-schema.ts';
import type { Draft } from './assemble.ts';
import type { AskedQuestion } from './read-question.ts';

/** An answer that may leave once the transaction has committed. */
export type AuditedDraft = { readonly draft: Draft; readonly leaf: AppendedLeaf; readonly digest: Buffer };

type Asked = Pick<AskedQuestion, 'declaration' | 'question' | 'digest'>;

/**
 * Step AUDIT: binds the declaration to its question, remembers which ids were answered, and appends the leaf, all in the transaction that read the
 * data. Every id that will be disclosed is in the leaf.
 */
export async function auditAnswer(db: Db, core: Core, user: UserPrincipal, asked: Asked, draft: Draft, kind: 'search-answered' | 'person-viewed'): Promise<AuditedDraft> {
  const { declaration, question, digest } = asked;
  const { organisationId } = user;
  const actor: AuditActor = { organisationId, accountId: user.accountId, clientId: user.hostId };
  const payload = answerPayload(draft, declaration.gateways, digest);
  if (kind === 'search-answered') {
    const sealed = core.keys.seal(organisationId, 'declaration', declaration.id, { ...declaration.content, question });
    await db.run(bindDeclaration, [organisationId, declaration.id, digest, sealed]);
    await db.run(insertDeclarationPeople, [organisationId, declaration.id, draft.people.map((person) => person.personId)]);
    await db.run(insertDeclarationPlaces, [organisationId, declaration.id, draft.places.map((place) => place.placeId)]);
    const leaf = await appendLeaf(db, core, actor, { kind, declarationId: declaration.id, payload: { ...payload, question } });
    return { draft, leaf, digest };
  }
  const leaf = await appendLeaf(db, core, actor, { kind, declarationId: declaration.id, payload });
  return { draft, leaf, digest };
}

/** Step ANSWER: signs the receipt, after the commit. */
export async function sealAnswer(core: Core, user: UserPrincipal, { draft, leaf, digest }: AuditedDraft): Promise<Answer> {
  const receipt = await signReceipt(core, leaf, {
    searchId: draft.searchId,
    organisationId: user.organisationId,
    questionDigest: digest.toString('base64url'),
    coverage: draft.coverage.map(({ organisation, feed, state, lastGood }) => ({ organisation: organisation.code, feed, state, lastGood })),
    counts: { people: draft.people.length, places: draft.places.length, total: draft.total, refine: draft.refine },
  });
  return { ...draft, receipt };
}

function answerPayload(draft: Draft, gateways: readonly string[], digest: Buffer): AnswerPayload {
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
