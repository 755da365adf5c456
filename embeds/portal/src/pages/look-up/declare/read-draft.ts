import type { DeclarationDraft, Member } from '@mast/panel/answer';

import type { Form } from '../../../http/form.ts';
import { listOf, textOf } from '../../../http/form.ts';
import { findDates } from '../paste/read-date.ts';

/** The most members that a family case names, as the API holds it. */
export const mostMembers = 8;

/** Members as they were typed; `unreadable` = the numbers of those whose date of birth is none. */
export type ReadMembers = { readonly members: Member[]; readonly unreadable: readonly number[] };

/** The members of a family case: those with a name. A date of birth is read as people write it. */
export function readMembers(form: Form, today: string): ReadMembers {
  const unreadable: number[] = [];
  const members = Array.from({ length: mostMembers }, (_, at) => at + 1).flatMap((n): Member[] => {
    const [given, family, born] = ['given', 'family', 'born'].map((part) => textOf(form, `member-${n}-${part}`)) as [string, string, string];
    if (given === '' && family === '') return [];
    const dateOfBirth = born === '' ? undefined : birthOf(born, today);
    if (born !== '' && dateOfBirth === undefined) unreadable.push(n);
    return [{ ...(given === '' ? {} : { given }), ...(family === '' ? {} : { family }), ...(dateOfBirth === undefined ? {} : { dateOfBirth }) }];
  });
  return { members, unreadable };
}

/** One date of birth, typed in one field: spaces between do as well as strokes. */
function birthOf(text: string, today: string): string | undefined {
  const [found, ...others] = findDates(text.replace(/^(\d{1,2})\s+(\d{1,2})\s+(\d{4}|\d\d)$/, '$1/$2/$3'), today, true);
  return others.length === 0 ? found?.value : undefined;
}

/** What was filled in, as the panel's rules look at it. */
export function readDraft(form: Form, members: Member[] | undefined): DeclarationDraft {
  const noReferenceYet = textOf(form, 'noReferenceYet') !== '';
  return {
    members,
    gateways: [...listOf(form, 'gateways')],
    reasonCode: textOf(form, 'reasonCode'),
    reason: textOf(form, 'reason'),
    // Whoever gives a reference and ticks that there is none yet has given one.
    reference: textOf(form, 'reference'),
    noReferenceYet: noReferenceYet && textOf(form, 'reference') === '',
    acknowledged: textOf(form, 'acknowledged') !== '',
  };
}
