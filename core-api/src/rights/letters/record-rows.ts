import { neutralContact, neutralRecord } from '../../sensitivity/neutral-label.ts';
import type { HeadlineRecord } from '../../shared/headline.ts';
import type { Language } from './letter-words.ts';
import { dayText, letterWords, say } from './letter-words.ts';

/**
 * A record's headline fields as a letter lists them. Never a member of staff's name or mailbox, never a household, no address that the source calls confidential, and no service, team or reference whose
 * mere name tells what it was about: whoever opens the envelope reads it, too.
 */
export function recordRows(held: HeadlineRecord, language: Language): string[][] {
  const record = neutralRecord(held);
  const { person, addresses = [] } = record;
  const contact = neutralContact(record.contact, language);
  const field = (key: string, value: string | undefined): string[][] => (value === undefined || value === '' ? [] : [[say('fields', key, language), value]]);
  const names = (person?.names ?? []).map(({ given, middle, family }) => [given, middle, family].filter((part) => part !== undefined && part !== '').join(' '));
  const numbers = (person?.identifiers ?? []).filter(({ system }) => system === 'nhs-number').map(({ value }) => value);
  const homes = addresses.filter(({ confidential, role }) => confidential !== true && role !== 'no-fixed-abode').map(({ lines, postcode }) => [...lines, postcode].filter((part) => part !== undefined && part !== '').join(', '));
  return [
    ...field('service', letterWords.services[record.service]?.[language] ?? record.service.replaceAll('-', ' ')),
    ...field('what', say('values', record.kind, language)),
    ...field('from', dayText(record.date, language)),
    ...field('to', record.endDate === undefined ? undefined : dayText(record.endDate, language)),
    ...field('state', say('values', record.status, language)),
    ...field('name', names.join('; ')),
    ...field('born', person?.dateOfBirth === undefined ? undefined : dayText(person.dateOfBirth.value, language)),
    ...field('number', numbers.join('; ')),
    ...field('address', homes.join('; ')),
    ...field('reference', record.caseRef),
    ...field('team', [contact.team, contact.phone].filter((part) => part !== undefined && part !== '').join(', ')),
  ];
}
