import type { UserPrincipal } from '../access/principal.ts';
import type { ShownInvolvement } from '../answer/read-shown.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { openDispute } from '../disputes/open-dispute.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import { openConcern } from '../review/open-concern.ts';
import type { DeclarationId, OrganisationId } from '../shared/brands.ts';
import { insertConcern } from '../store/sql/insert-concern.ts';
import type { Db } from '../store/store.ts';
import type { Concern, ConcernRequest } from './outcome-schema.ts';

/**
 * Opens a question of priority about the record and the content it was taken together with, marks the record as disputed wherever it is shown, and tells the data lead of the organisation whose record it is. It takes
 * nothing out of any answer: whoever would hide a fact could report it. Said twice, it is one concern. In a transaction with `matching`, of the caller's organisation.
 */
export async function noteConcern(db: Db, core: Core, user: UserPrincipal, { declarationId, involvementId, reason }: ConcernRequest, { open, personId }: ShownInvolvement): Promise<Concern> {
  const at = core.clock.now();
  const ownerId = open.organisationId as OrganisationId;
  const isOfPerson = personId !== undefined && open.variantId !== null && reason !== 'not-here';
  const reviewId = isOfPerson ? await openConcern(db, core, user.organisationId, ownerId, open.variantId ?? '', at) : undefined;
  const dispute = await openDispute(db, core, { ownerId, recordId: involvementId, about: reason === 'not-here' ? 'place' : 'person', reviewId });
  const row = await db.one(insertConcern, [user.organisationId, declarationId, involvementId, core.ids.uuid(), ownerId, user.accountId, reason, reviewId ?? null, at, dispute.disputeId]);
  const concernId = row?.concernId ?? '';
  if (row?.isNew === true || dispute.isNew) {
    const actor = { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId };
    await appendLeaf(db, core, actor, { kind: 'concern-raised', declarationId: declarationId as DeclarationId, payload: { concernId, involvementId, reason, reviewId, disputeId: dispute.disputeId } });
    await queueNotice(db, core, { kind: 'concern-raised', organisationId: ownerId, role: 'data-lead', reference: concernId });
  }
  return { concernId, underReview: reviewId !== undefined };
}
