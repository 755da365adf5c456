import { fold } from '../normalise/fold.ts';
import type { Contact, HeadlineRecord, PersonDetails } from '../shared/headline.ts';
import type { CaseContent } from './case-content.ts';
import type { Disclosure } from './disclosure-of.ts';
import { isGiven } from './disclosure-of.ts';

/** A team that is not told. */
const noContact: Contact = { team: '' };

/**
 * The records as they go out. Where a rule leaves out where somebody is, so goes by what else they could be found: the team, since a school or a clinic is where they are, its telephone, and the number that opens doors elsewhere. Whoever
 * asks for another person learns no name but the one under which they asked: another is how somebody hides from them, or who they have become.
 */
export function givenRecords({ records }: Pick<Disclosure, 'records'>, { subject, requester }: Pick<CaseContent, 'subject' | 'requester'>): HeadlineRecord[] {
  const named = (person: PersonDetails): PersonDetails => (requester.relation === 'self' ? person : { ...person, names: person.names.filter((name) => same(name.given, subject.given) && same(name.family, subject.family)) });
  return records.filter(isGiven).map(({ rule, record }) => {
    const { addresses, person, ...rest } = record;
    if (rule === 'given') return { ...rest, ...(person === undefined ? {} : { person: named(person) }), ...(addresses === undefined ? {} : { addresses }) };
    if (person === undefined) return { ...rest, contact: noContact };
    const { identifiers: _numbers, ...unnumbered } = named(person);
    return { ...rest, person: unnumbered, contact: noContact };
  });
}

function same(held: string | undefined, asked: string | undefined): boolean {
  return fold(held ?? '') === fold(asked ?? '');
}
