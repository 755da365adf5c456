import type { Form } from '../../../http/form.ts';
import { textOf } from '../../../http/form.ts';
import type { Fault } from '../../../page/fault.ts';
import { bothOf } from '../../../words/language.ts';
import type { Question } from '../enquiry.ts';
import { isoOf } from '../paste/read-date.ts';
import { words } from '../words.ts';

type Read = { readonly question: Question; readonly faults: readonly Fault[] };

/** A question about a person from the fields of the form, and what in them cannot be read. What it lacks the core says: whom it would ask, it knows. */
export function readPersonQuestion(form: Form, today: string): Read {
  const faults: Fault[] = [];
  const born = ['year', 'month', 'day'].map((part) => textOf(form, `born-${part}`)) as [string, string, string];
  const dateOfBirth = born.every((part) => part === '') ? undefined : isoOf(...born, today);
  if (dateOfBirth === undefined && born.some((part) => part !== '')) faults.push({ field: 'born', text: bothOf(words, (t) => t.faultBorn) });
  const nhsNumber = textOf(form, 'nhsNumber');
  if (nhsNumber !== '' && !/^\d{3}[ -]?\d{3}[ -]?\d{4}$/.test(nhsNumber)) faults.push({ field: 'nhsNumber', text: bothOf(words, (t) => t.faultNhs) });
  const person = { ...given(form, ['given', 'middle', 'family']), ...(dateOfBirth === undefined ? {} : { dateOfBirth }), ...(nhsNumber === '' ? {} : { nhsNumber }) };
  const address = readAddress(form, faults);
  return { question: { person, ...(address === undefined ? {} : { address }) }, faults };
}

/** A question about an address, likewise. */
export function readAddressQuestion(form: Form): Read {
  const faults: Fault[] = [];
  return { question: { address: readAddress(form, faults) ?? {} }, faults };
}

function readAddress(form: Form, faults: Fault[]): Question['address'] {
  const address: Record<string, string> = given(form, ['line1', 'line2', 'town', 'postcode', 'uprn']);
  const { postcode } = address as { postcode?: string };
  if (postcode !== undefined && (postcode.length < 5 || postcode.length > 9)) faults.push({ field: 'postcode', text: bothOf(words, (t) => t.faultPostcode) });
  return Object.keys(address).length === 0 ? undefined : address;
}

function given(form: Form, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (textOf(form, name) === '' ? [] : [[name, textOf(form, name)]])));
}

/** The fields of the form from a question, to show it again. */
export function formOf({ person, address }: Question): Form {
  const [year = '', month = '', day = ''] = (person?.dateOfBirth ?? '').split('-');
  const { dateOfBirth: _born, ...names } = person ?? {};
  return { ...names, 'born-day': day.replace(/^0/, ''), 'born-month': month.replace(/^0/, ''), 'born-year': year, ...address };
}
