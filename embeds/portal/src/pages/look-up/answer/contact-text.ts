import type { Contact } from '@mast/panel/answer';
import { dateText, telephone } from '@mast/panel/words';

import type { Reading } from './reading.ts';

/** Whom to call, as the page shows it: the panel's words for names that have run out and teams that stand in. */
export type ContactText = {
  readonly team: string;
  readonly details: string;
  readonly stale: string | undefined;
  readonly phone: { readonly text: string; readonly href: string } | undefined;
  readonly email: string | undefined;
  readonly hours: string | undefined;
  readonly outOfHours: { readonly text: string; readonly href: string | undefined } | undefined;
};

export function contactText(contact: Contact, { panel, language, today }: Reading): ContactText {
  const { team, role, name, phone, email, hours, outOfHours, validTo, stale, fromDirectory } = contact;
  const until = validTo === undefined ? undefined : dateText(validTo, language, 'short');
  const named = name === undefined || until === undefined || validTo === undefined ? name : validTo < today ? panel.contactLapsed(name, until) : panel.contactUntil(name, until);
  return {
    team,
    details: [named, role].filter(Boolean).join(' · '),
    stale: stale === undefined ? undefined : fromDirectory === true ? panel.contactOfTeam : stale === 'expired' ? panel.contactExpired : panel.contactUnanswered,
    phone: phone === undefined ? undefined : { text: panel.callNumber(phone), href: telephone(phone) },
    email,
    hours: hours === undefined ? undefined : panel.contactHours(hours),
    outOfHours: outOfHours === undefined ? undefined : { text: panel.contactOutOfHours(outOfHours), href: /^\+?[\d ()-]{3,}$/.test(outOfHours) ? telephone(outOfHours) : undefined },
  };
}
