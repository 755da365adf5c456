import { londonDay } from '@mast/panel/answer';
import type { components } from '@mast/openapi';

import { dayField } from '../../http/day-field.ts';
import type { Form } from '../../http/form.ts';
import { textOf } from '../../http/form.ts';
import type { Fault } from '../../page/fault.ts';
import { bothOf } from '../../words/language.ts';
import { isNhsNumber } from '../look-up/paste/nhs-number.ts';
import type { ShieldWords } from './words.en.ts';
import { words } from './words.ts';

/** Somebody whom a shield or a list is to recognise: by a number, by a whole name and birth date, or by both. */
export type DescribedPerson = Pick<components['schemas']['PersonQuestion'], 'given' | 'family' | 'dateOfBirth' | 'nhsNumber'>;

const fault = (field: keyof ShieldWords['person']['faults']): Fault => ({ field, text: bothOf(words, (t) => t.person.faults[field]) });

/**
 * What the fields of pages/shields/described.njk hold. Half a name is a fault although a number stands beside it: the core recognises a name only with given name, family name and whole birth date, and
 * what it cannot use it would leave out without a word.
 */
export function describedPerson(form: Form, now: Date): { readonly person: DescribedPerson; readonly faults: readonly Fault[] } {
  const [given, family, number] = [textOf(form, 'given'), textOf(form, 'family'), textOf(form, 'nhsNumber')];
  const nhsNumber = number.replaceAll(/[\s-]/g, '');
  const born = dayField(form, 'born');
  const isByNumberAlone = nhsNumber !== '' && given === '' && family === '' && born.kind === 'empty';
  const faults = [
    ...(given === '' && !isByNumberAlone ? [fault('given')] : []),
    ...(family === '' && !isByNumberAlone ? [fault('family')] : []),
    ...((born.kind === 'day' && born.day <= londonDay(now)) || isByNumberAlone ? [] : [fault('born')]),
    ...(nhsNumber === '' || isNhsNumber(nhsNumber) ? [] : [fault('nhsNumber')]),
  ];
  const named = isByNumberAlone || born.kind !== 'day' ? {} : { given, family, dateOfBirth: born.day };
  return { person: { ...named, ...(nhsNumber === '' ? {} : { nhsNumber }) }, faults };
}
