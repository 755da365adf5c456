import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Contact } from '../shared/headline.ts';
import { londonDay } from '../shared/london-day.ts';
import { listServiceContacts } from '../store/sql/list-service-contacts.ts';
import { listStaleContacts } from '../store/sql/list-stale-contacts.ts';
import { teamMac } from './contact-ids.ts';
import type { Directory } from './directory-schema.ts';
import { directoryContentSchema } from './directory-schema.ts';

/** The directory of the caller's organisation, and the contacts of its own records that answers no longer trust: what its data lead has to put right. Nothing of any subject. */
export async function listDirectory(core: Core, user: UserPrincipal): Promise<Directory> {
  const { organisationId } = user;
  return core.store.tx({ own: organisationId, readOnly: true }, async (db) => {
    const [rows, stale] = await Promise.all([db.rows(listServiceContacts, [organisationId]), db.rows(listStaleContacts, [organisationId])]);
    const entries = rows.map(({ entryId, at, sealed }) => ({ entryId, at: at.toISOString(), ...directoryContentSchema.parse(core.keys.open(organisationId, 'service_contact', entryId, sealed)) }));
    const today = londonDay(core.clock.now());
    const usable = new Set(entries.filter(({ validTo }) => validTo === undefined || validTo >= today).map(({ team }) => teamMac(core.keys, organisationId, team).toString('hex')));
    return {
      entries: entries.toSorted((a, b) => a.team.localeCompare(b.team)),
      stale: stale.map(({ contactId, stale: why, at, sealed }) => {
        const { team, name, phone } = core.keys.open(organisationId, 'stale_contact', contactId, sealed) as Contact;
        return { contactId, why, at: at.toISOString(), team, name, phone, hasEntry: usable.has(teamMac(core.keys, organisationId, team).toString('hex')) };
      }),
    };
  });
}
