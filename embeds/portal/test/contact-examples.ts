import type { components } from '@mast/openapi';

import { roomIds } from './room-ids.ts';

/** One team whose entry is over, and a contact of a team that has none. */
export const directory: components['schemas']['Directory'] = {
  entries: [
    {
      entryId: roomIds.entry, at: '2026-03-02T10:00:00.000Z', team: 'Assessment 2', phone: '01632 960200', email: 'assessment2@cwm.example', validTo: '2026-10-31',
      hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }, { days: ['sat'], from: '10:00', to: '12:00' }],
      outOfHours: { en: 'Call the emergency duty team on 01632 960299', cy: 'Ffoniwch y tîm ar ddyletswydd brys ar 01632 960299' },
    },
  ],
  stale: [{ contactId: roomIds.stale, why: 'unanswered', at: '2026-11-19T08:00:00.000Z', team: 'Youth justice', name: 'Sian Davies', phone: '01632 960201', hasEntry: false }],
};

/** One part that is filled. */
export const projectContacts: components['schemas']['ProjectContacts'] = {
  contacts: [{ role: 'data-lead', at: '2026-03-02T10:00:00.000Z', name: 'Nia Probert', email: 'nia.probert@cwm.example', phone: '01632 960123' }],
  missing: ['team-lead', 'project-sponsor', 'project-manager', 'information-governance-lead', 'information-security-lead', 'caldicott-guardian'],
};
