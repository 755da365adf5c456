import { dateText } from '@mast/panel/words';

import type { Language } from '../../words/language.ts';
import type { LookBody, LookFound } from './look-request.ts';
import { words } from './words.ts';

type Terms = NonNullable<LookFound['events'][number]['terms']> | NonNullable<LookBody['about']>;

/** What was asked, in words: name and birth, number, address; or the record or person that was asked about. */
export function termsText(terms: Terms, language: Language): readonly string[] {
  const { asked } = words[language];
  const { person, address, record, personId } = terms;
  const name = [person?.given, person?.middle, person?.family].filter(Boolean).join(' ');
  return [
    name,
    person?.dateOfBirth === undefined ? '' : asked.born(bornText(person.dateOfBirth, language)),
    person?.nhsNumber === undefined ? '' : asked.nhsNumber(person.nhsNumber),
    [address?.line1, address?.line2, address?.town, address?.postcode].filter(Boolean).join(', '),
    address?.uprn === undefined ? '' : asked.uprn(address.uprn),
    'query' in terms && terms.query !== undefined ? [terms.query, terms.postcode].filter(Boolean).join(', ') : '',
    record === undefined ? '' : asked.record(record.ref, record.feedId),
    personId === undefined ? '' : asked.number(personId),
  ].filter((text) => text !== '');
}

function bornText(born: string, language: Language): string {
  return born.length === 10 ? dateText(born, language) : born.split('-').toReversed().join('/');
}
