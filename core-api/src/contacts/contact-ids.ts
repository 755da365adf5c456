import type { Keys } from '../keys/keys.ts';
import { fold } from '../normalise/fold.ts';
import type { Contact } from '../shared/headline.ts';

/** A team's name without regard to capital letters, accents and spaces, under a key: equal for one organisation's spellings of it. */
export function teamMac(keys: Pick<Keys, 'macBytes'>, organisationId: string, team: string): Buffer {
  return keys.macBytes('contact-team', `${organisationId} ${folded(team)}`);
}

/** A contact as records of an organisation name it, under a key. Another number, or another person, is another contact. */
export function contactId(keys: Pick<Keys, 'macUuid'>, organisationId: string, { team, name, phone, email, validTo }: Contact): string {
  return keys.macUuid('open', `contact ${organisationId} ${JSON.stringify([team, name, phone, email].map((part) => folded(part ?? '')).concat(validTo ?? ''))}`);
}

function folded(text: string): string {
  return fold(text).replaceAll(/\s+/g, ' ').trim();
}
