import { bornText } from '@mast/panel/words';

import type { Visit } from '../../page/visit.ts';
import { findEnquiry } from './enquiry.ts';

/** Somebody who was answered in this session under a declaration that still holds: the one that an address names by `:id`, the declaration's, and `:personId`. */
export function answeredPerson({ session, now, params, panel, language }: Visit): { readonly declarationId: string; readonly personId: string; readonly name: string; readonly born: string } | undefined {
  const enquiry = findEnquiry(session, now, params['id'] ?? '');
  const answers = enquiry?.askings.flatMap(({ answered, views }) => [...views.values(), answered]) ?? [];
  const person = answers.flatMap(({ answer }) => answer.people).find(({ personId }) => personId === params['personId']);
  if (enquiry === undefined || person === undefined) return undefined;
  return { declarationId: enquiry.declarationId, personId: person.personId, name: person.names[0] ?? panel.nameUnknown, born: bornText(person, { t: panel, lang: language }) };
}
