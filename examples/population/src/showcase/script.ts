import { dayOf, isoOf, monthsBefore } from '../calendar/days.ts';
import type { Day } from '../calendar/days.ts';
import { addressOn } from '../people/person.ts';
import type { Person } from '../people/person.ts';
import type { Address } from '../places/address.ts';
import type { ScriptedRow } from '../extracts/scripted-row.ts';
import { emptyRow } from '../extracts/template.ts';
import type { TemplateRow } from '../extracts/template.ts';
import { writeAddress } from '../extracts/write-address.ts';
import { feeds } from '../organisations/organisations.ts';

/** How a scripted row is told: what the source wrote where it differs from the truth goes into `as`. */
export type Telling = {
  feedId: string;
  ref: string;
  /** Category of the feed's work: gives kind, team and contact. */
  category: string;
  on: Day;
  person?: Person;
  /** Where the person is not at home, or there is no person. */
  address?: Address;
  contactName?: string;
  as?: Partial<TemplateRow>;
};

/** A row told by hand, with the fields that its feed fills in. Throws RangeError for a feed or category that does not exist. */
export function tell({ feedId, ref, category, on, person, address, contactName, as }: Telling): ScriptedRow {
  const feed = feeds.find((candidate) => candidate.feedId === feedId);
  const work = feed?.work.find((candidate) => candidate.category === category);
  const team = feed?.teams[work?.team ?? -1];
  if (feed === undefined || work === undefined || team === undefined) throw new RangeError(`no such work: ${feedId} ${category}`);
  const place = address ?? (person === undefined ? undefined : addressOn(person, on));
  const row = emptyRow();
  writeAddress(row, place);
  Object.assign(row, {
    source_ref: `${feed.filePrefix}-${ref}`,
    service: feed.service,
    kind: work.kind,
    category,
    date: isoOf(on),
    status: work.kind === 'involvement' ? 'open' : 'closed',
    case_ref: `C-${ref}`,
    address_role: person === undefined ? 'incident' : 'home',
    contact_team: team.team,
    contact_role: team.role,
    contact_name: contactName ?? '',
    contact_phone: team.phone,
    contact_email: team.email,
    contact_hours: team.hours ?? '',
    contact_out_of_hours: team.outOfHours ?? '',
    ...(person === undefined ? {} : personColumns(person)),
    // Police, fire and schools hold no NHS number; police and schools no property number.
    ...(['police', 'fire', 'education'].includes(feed.service) ? { nhs_number: '' } : {}),
    ...(['police', 'education'].includes(feed.service) ? { uprn: '' } : {}),
    ...as,
  } satisfies Partial<TemplateRow>);
  return { feedId, personId: person?.personId ?? '', addressId: place?.addressId ?? '', row };
}

function personColumns(person: Person): Partial<TemplateRow> {
  return {
    given_name: person.given,
    middle_name: person.middle ?? '',
    family_name: person.family,
    previous_family_name: person.formerFamily ?? '',
    date_of_birth: person.bornOn === undefined ? '' : isoOf(person.bornOn),
    sex: person.sex,
    nhs_number: person.nhsNumber ?? '',
  };
}

/** The day that lies `months` calendar months and `days` more before today. */
export function ago(today: Day, months: number, days = 0): Day {
  return monthsBefore(today, months) - days;
}

/** A person of the showcase, who lives at one address and is open unless told otherwise. */
export function showcasePerson(wish: Omit<Person, 'stays' | 'sensitivity' | 'bornOn'> & { born: string; home: Address; sensitivity?: 0 | 1 | 2 }): Person {
  const { born, home, sensitivity = 0, ...rest } = wish;
  return { ...rest, bornOn: dayOf(born), sensitivity, stays: [{ address: home }] };
}
