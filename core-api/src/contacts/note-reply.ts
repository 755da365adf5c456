import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { Contact } from '../shared/headline.ts';
import { countContactMiss } from '../store/sql/count-contact-miss.ts';
import { forgetContactMisses } from '../store/sql/forget-contact-misses.ts';
import type { Db } from '../store/store.ts';
import { contactId } from './contact-ids.ts';

/** Calls in vain, each under a declaration of its own, after which answers show the team instead. */
const enoughMisses = 3;

/**
 * Counts a call that nobody answered, or forgets those before one that somebody did; at the third the organisation's data lead is told, once. `before` is what was said of the same
 * involvement earlier: one call counts once. The transaction must see the organisation.
 */
export async function noteReply(db: Db, core: Core, ownerId: OrganisationId, contact: Contact, outcome: string, before: string | null): Promise<void> {
  const id = contactId(core.keys, ownerId, contact);
  if (outcome === 'spoke') await db.run(forgetContactMisses, [ownerId, id]);
  if (outcome !== 'no-reply' || before === 'no-reply') return;
  const noted = await db.one(countContactMiss, [ownerId, id, core.keys.seal(ownerId, 'stale_contact', id, contact), core.clock.now(), enoughMisses]);
  if (noted?.isNew === true) await queueNotice(db, core, { kind: 'contact-fell-back', organisationId: ownerId, role: 'data-lead', reference: id });
}
