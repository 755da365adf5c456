import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { PeopleEvent } from '../audit/people-events.ts';
import type { Core } from '../core.ts';
import type { Db } from '../store/store.ts';

/** What every act on accounts leaves in the trail, in its own transaction. @throws MastError `audit-unavailable` */
export async function leaveLeaf(db: Db, core: Core, { organisationId, accountId, hostId }: UserPrincipal, event: PeopleEvent): Promise<void> {
  await appendLeaf(db, core, { organisationId, accountId, clientId: hostId }, event);
}
