import type { operations } from '@mast/openapi';

import { choiceOf } from '../../http/choice-of.ts';
import { dayField } from '../../http/day-field.ts';
import type { Form } from '../../http/form.ts';
import { textOf } from '../../http/form.ts';
import { isId } from '../../http/is-id.ts';
import type { Fault } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { AuditWords } from './words.en.ts';
import { words } from './words.ts';

/** What the core found. */
export type LookFound = operations['searchAudit']['responses'][200]['content']['application/json'];
export type LookBody = operations['searchAudit']['requestBody']['content']['application/json'];
type Kind = NonNullable<LookBody['kind']>;

const fault = ownFault<keyof AuditWords['faults']>(words);
/** About whom or what is asked. */
export const abouts = ['person', 'record', 'number', 'everything'] as const;

/** Reads the form: who looked at this person or record, or everything with what was asked. What only the core can tell (whether the words are enough) it tells. */
export function readLook(form: Form): { readonly body: LookBody; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const about = choiceOf(form, 'about', abouts);
  if (about === undefined) faults.push(fault('about', 'about'));
  const days = (['from', 'to'] as const).map((id) => {
    const field = dayField(form, id);
    if (field.kind === 'wrong') faults.push(fault('day', id));
    return field.kind === 'day' ? field.day : undefined;
  });
  const [from, to] = days;
  if (from !== undefined && to !== undefined && to < from) faults.push(fault('period', 'to'));
  const kind = (Object.keys(words.en.kinds) as Kind[]).find((each) => each === textOf(form, 'kind'));
  const [gateway, account] = [textOf(form, 'gateway'), textOf(form, 'account')];
  const subject = about === 'person' ? personOf(form, faults) : about === 'record' ? recordOf(form, faults) : about === 'number' ? numberOf(form, faults) : undefined;
  return {
    faults,
    body: {
      ...(subject === undefined ? {} : { about: subject }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(kind === undefined ? {} : { kind }),
      ...(/^[a-z0-9][a-z0-9-]{0,79}$/.test(gateway) ? { gateway } : {}),
      ...(isId(account) ? { account } : {}),
    },
  };
}

type About = NonNullable<LookBody['about']>;

function personOf(form: Form, faults: Fault[]): About {
  const [given, family, nhsNumber] = [textOf(form, 'given'), textOf(form, 'family'), textOf(form, 'nhsNumber')];
  const born = dayField(form, 'born');
  if (born.kind === 'wrong') faults.push(fault('day', 'born'));
  else if (nhsNumber === '' && (born.kind === 'empty' || given + family === '')) faults.push(fault('person', given + family === '' ? 'given' : 'born'));
  if (nhsNumber !== '' && !/^\d{3}[ -]?\d{3}[ -]?\d{4}$/.test(nhsNumber)) faults.push(fault('nhsNumber', 'nhsNumber'));
  return { person: { ...(given === '' ? {} : { given }), ...(family === '' ? {} : { family }), ...(born.kind === 'day' ? { dateOfBirth: born.day } : {}), ...(nhsNumber === '' ? {} : { nhsNumber }) } };
}

function recordOf(form: Form, faults: Fault[]): About {
  const record = { feedId: textOf(form, 'feedId'), ref: textOf(form, 'ref') };
  if (record.feedId === '') faults.push(fault('feed', 'feedId'));
  if (record.ref === '') faults.push(fault('ref', 'ref'));
  return { record };
}

function numberOf(form: Form, faults: Fault[]): About {
  const personId = textOf(form, 'personId').toLowerCase();
  if (!isId(personId)) faults.push(fault('number', 'personId'));
  return { personId };
}
