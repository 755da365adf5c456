import { dateText } from '@mast/panel/words';
import type { Strings } from '@mast/panel/words';

import type { Language } from '../../../words/language.ts';
import type { Question } from '../enquiry.ts';

/** Whom or what a question is about, in one line of a page: never of a title, an address or a log. */
export function questionText({ person, address }: Question, panel: Strings, language: Language): { readonly name: string; readonly born: string | undefined } {
  if (person === undefined) return { name: addressText(address), born: undefined };
  const name = [person.given, person.middle, person.family].filter(Boolean).join(' ') || panel.nameUnknown;
  return { name, born: person.dateOfBirth === undefined ? panel.bornUnknown : panel.born(dateText(person.dateOfBirth, language)) };
}

/** An address on one line. */
export function addressText(address: Question['address']): string {
  return [address?.line1, address?.line2, address?.town, address?.postcode, address?.uprn === undefined ? undefined : `UPRN ${address.uprn}`].filter(Boolean).join(', ');
}
