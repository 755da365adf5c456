import type { FindingText } from '../finding-text.ts';

/** About whom the case is about. No text here repeats what the assertion says. */
export const subjectTexts = {
  'case-ref-form': { weight: 'refusal', reason: 'claims', what: 'caseRef is no text of at most 100 characters.', mend: 'Your own case number; leave the claim out where there is none.' },
  'subject-missing': { weight: 'page', what: 'The assertion says of nobody what the case is about (subject). Core accepts it; the panel has nothing to ask and says that the launch was not accepted.', mend: 'Add subject: { person } or { address } or { members }.' },
  'subject-empty': { weight: 'refusal', reason: 'claims', what: 'A subject says nothing: it would bind the session to nobody, and so to anybody.', mend: 'Leave out what is empty; name at least one field of a person or an address.' },
  'subject-null': { weight: 'refusal', reason: 'claims', what: 'A field of the subject is null.', mend: 'Leave a field out where you have no value: your serialiser has an option for it.' },
  'subject-form': { weight: 'refusal', reason: 'claims', what: 'A part of the subject has the wrong form.', mend: 'subject is { person?, address?, members? }: two objects and a list.' },
  'subject-field-unknown': { weight: 'refusal', reason: 'claims', what: 'The subject has a field that MAST does not know.', mend: 'Of a person: given, middle, family, dateOfBirth, nhsNumber. Of an address: line1, line2, town, postcode, uprn. Nothing else leaves your system.' },
  'subject-field-renamed': { weight: 'refusal', reason: 'claims', what: 'The subject has a field under another name than MAST’s.', mend: 'Use the name that stands beside it here.' },
  'subject-field-form': { weight: 'refusal', reason: 'claims', what: 'A field of the subject is empty, too long, or no text.', mend: 'Text of 1 to 100 characters; leave out what is empty.' },
  'birth-form': { weight: 'refusal', reason: 'claims', what: 'The date of birth is not of the form YYYY-MM-DD.', mend: 'Year, month, day, with dashes and without a time; a year, or year and month, where no more is known.' },
  'nhs-number-form': { weight: 'refusal', reason: 'claims', what: 'The NHS number is no ten digits.', mend: 'Ten digits, or 3 3 4 parted by spaces or dashes, as text.' },
  'postcode-form': { weight: 'refusal', reason: 'claims', what: 'The postcode is not 5 to 9 characters long.', mend: 'One whole postcode; leave it out where it is not known.' },
  'uprn-form': { weight: 'refusal', reason: 'claims', what: 'The UPRN is no 1 to 12 digits.', mend: 'Digits, as text.' },
  'members-number': { weight: 'refusal', reason: 'claims', what: 'members is no list of 1 to 8 people.', mend: 'The people of one family case, 8 at most; leave it out where there are none.' },
} satisfies Readonly<Record<string, FindingText>>;
