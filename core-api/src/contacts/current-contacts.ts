import type { Contact as ShownContact } from '../answer/answer-schema.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { IsoDate, OrganisationId } from '../shared/brands.ts';
import type { Contact } from '../shared/headline.ts';
import { noteExpiredContact } from '../store/sql/note-expired-contact.ts';
import { selectServiceContacts } from '../store/sql/select-service-contacts.ts';
import { selectStaleContacts } from '../store/sql/select-stale-contacts.ts';
import type { Db } from '../store/store.ts';
import { contactId, teamMac } from './contact-ids.ts';
import type { DirectoryContent } from './directory-schema.ts';
import { directoryContentSchema } from './directory-schema.ts';
import { openingHoursText } from './opening-hours.ts';

/** A contact as it stands in a record of an organisation. */
export type NamedContact = { readonly organisationId: OrganisationId; readonly contact: Contact };

/**
 * Whom to call instead, for the contacts that have run out or did not answer three times: the team's entry in its organisation's directory, else the contact as it was sent, said to be stale; a
 * number that may be wrong is better than none. Others are not in the map. The first answer that shows a contact after its last day tells that organisation's data lead. One round trip for what
 * is right. The transaction must see the organisations and may write.
 */
export async function currentContacts(db: Db, core: Core, named: readonly NamedContact[], today: IsoDate, language: 'en' | 'cy'): Promise<Map<Contact, ShownContact>> {
  if (named.length === 0) return new Map();
  const known = named.map((one) => ({ ...one, id: contactId(core.keys, one.organisationId, one.contact), team: teamMac(core.keys, one.organisationId, one.contact.team) }));
  const distinct = [...new Map(known.map((one) => [one.id, one])).values()];
  const owners = distinct.map(({ organisationId }) => organisationId);
  const [noted, entries] = await Promise.all([
    db.rows(selectStaleContacts, [owners, distinct.map(({ id }) => id)]),
    db.rows(selectServiceContacts, [owners, distinct.map(({ team }) => team)]),
  ]);
  const shown = new Map<Contact, ShownContact>();
  for (const one of distinct) {
    const isOver = one.contact.validTo !== undefined && one.contact.validTo < today;
    const stale = isOver ? 'expired' : (noted.find((note) => note.contactId === one.id)?.stale ?? undefined);
    if (isOver && !noted.some((note) => note.contactId === one.id && note.stale !== null)) await tellExpired(db, core, one);
    if (stale === undefined) continue;
    const row = entries.find((entry) => entry.organisationId === one.organisationId && entry.teamMac.equals(one.team));
    const entry = row === undefined ? undefined : directoryContentSchema.parse(core.keys.open(one.organisationId, 'service_contact', row.entryId, row.sealed));
    const isUsable = entry !== undefined && (entry.validTo === undefined || entry.validTo >= today);
    const instead = isUsable ? { ...entryContact(entry, language), stale, fromDirectory: true } : { ...one.contact, stale };
    for (const same of known) if (same.id === one.id) shown.set(same.contact, instead);
  }
  return shown;
}

async function tellExpired(db: Db, core: Core, { organisationId, contact, id }: NamedContact & { readonly id: string }): Promise<void> {
  const sealed = core.keys.seal(organisationId, 'stale_contact', id, contact);
  if ((await db.run(noteExpiredContact, [organisationId, id, sealed, core.clock.now()])) === 0) return;
  await queueNotice(db, core, { kind: 'contact-fell-back', organisationId, role: 'data-lead', reference: id });
}

function entryContact({ team, phone, email, hours, outOfHours, validTo }: DirectoryContent, language: 'en' | 'cy'): ShownContact {
  return {
    team,
    phone,
    ...(email === undefined ? {} : { email }),
    ...(hours.length === 0 ? {} : { hours: openingHoursText(hours, language) }),
    ...(outOfHours === undefined ? {} : { outOfHours: outOfHours[language] }),
    ...(validTo === undefined ? {} : { validTo }),
  };
}
