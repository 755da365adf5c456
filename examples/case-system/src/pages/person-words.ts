import type { CaseAddress, CasePerson } from '../case-record.ts';
import type { Texts } from '../texts/texts.ts';
import { dayWords } from './day-words.ts';

export const nameOf = ({ given, middle, family }: CasePerson): string => [given, middle, family].filter(Boolean).join(' ');

export const addressOf = ({ line1, line2, town, postcode }: CaseAddress): string => [line1, line2, town, postcode].filter(Boolean).join(', ');

/** `born 12 March 2011`, or that it is not known. */
export const bornOf = ({ dateOfBirth }: CasePerson, t: Texts): string => (dateOfBirth === undefined ? t.bornUnknown : t.born(dayWords(dateOfBirth, t)));
