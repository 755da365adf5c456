import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { saveServiceContact } from '../store/sql/save-service-contact.ts';
import { selectServiceContacts } from '../store/sql/select-service-contacts.ts';
import { teamMac } from './contact-ids.ts';
import type { DirectoryContent } from './directory-schema.ts';
import { openingHoursFaults } from './opening-hours.ts';

/** Enters a team of the caller's organisation into the directory, or replaces what stood there. Problem: `invalid-request`, with pointers, for hours that cannot be and a last day that is over. @throws MastError `audit-unavailable` */
export async function saveEntry(core: Core, user: UserPrincipal, content: DirectoryContent): Promise<Result<{ entryId: string }, Problem>> {
  const now = core.clock.now();
  const faults = openingHoursFaults(content.hours).map(({ row, rule }) => ({ pointer: `/hours/${row}`, rule: rule as string }));
  if (content.validTo !== undefined && content.validTo < londonDay(now)) faults.push({ pointer: '/validTo', rule: 'in-the-past' });
  if (faults.length > 0) return failed({ code: 'invalid-request', errors: faults });
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const mac = teamMac(core.keys, user.organisationId, content.team);
    const [known] = await db.rows(selectServiceContacts, [[user.organisationId], [mac]]);
    const entryId = known?.entryId ?? core.ids.uuid();
    await db.one(saveServiceContact, [user.organisationId, entryId, mac, core.keys.seal(user.organisationId, 'service_contact', entryId, content), user.accountId, now]);
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId }, { kind: 'directory-changed', payload: { entryId, action: 'saved' } });
    return ok({ entryId });
  });
}
