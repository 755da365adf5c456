import { londonDay } from '@mast/panel/answer';
import type { components } from '@mast/openapi';

import { settle } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { dayField } from '../../http/day-field.ts';
import type { Form } from '../../http/form.ts';
import { textOf } from '../../http/form.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import type { Routes } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { isNhsNumber } from '../look-up/paste/nhs-number.ts';
import { deskRoles, fault } from './cases.ts';
import { words } from './words.ts';

type Request = components['schemas']['RightsCaseRequest'];

const path = '/rights-desk/new';
const kinds = Object.keys(words.en.kinds) as Request['kind'][];
const relations = Object.keys(words.en.relations) as Request['requester']['relation'][];

/** Entering a request on the day on which it came. */
export function newRoutes({ get, post }: Routes): void {
  get(path, deskRoles, async (visit) => {
    const t = words[visit.language];
    return visit.show('pages/rights-desk/new.njk', {
      title: t.newTitle,
      t,
      kinds: kinds.map((value) => ({ value, text: t.kinds[value] })),
      relations: relations.map((value) => ({ value, text: t.relations[value] })),
      identity: (['yes', 'no'] as const).map((value) => ({ value, text: t.identity[value] })),
    });
  });

  post(path, deskRoles, async (visit) => {
    const { body, faults } = requestOf(visit.form, londonDay(visit.now));
    if (body === undefined) return visit.again(path, faults);
    const reply = await settle(visit.core.POST('/v1/rights-cases', { body }));
    if (!reply.ok) return visit.again(path, faultsOf(reply.problem, fieldOf));
    visit.say(bothOf(words, (t) => t.entered));
    return visit.go(`/rights-desk/${reply.value.caseId}`);
  });
}

function requestOf(form: Form, today: string): { readonly body: Request | undefined; readonly faults: readonly Fault[] } {
  const [kind, relation, identity] = [choiceOf(form, 'kind', kinds), choiceOf(form, 'relation', relations), choiceOf(form, 'identity', ['yes', 'no'] as const)];
  const [received, born] = [dayField(form, 'received'), dayField(form, 'born')];
  const [reference, given, family, name, address, asks] = ['reference', 'given', 'family', 'name', 'address', 'asks'].map((field) => textOf(form, field)) as [string, string, string, string, string, string];
  const nhsNumber = textOf(form, 'nhsNumber').replaceAll(/[\s-]/g, '');
  const isReceived = received.kind === 'day' && received.day <= today;
  const faults = [
    ...(kind === undefined ? [fault('kind', 'kind')] : []),
    ...(isReceived ? [] : [fault('received', 'received')]),
    ...(reference.length < 3 || reference.length > 80 ? [fault('reference', 'reference')] : []),
    ...(given === '' && family === '' && nhsNumber === '' ? [fault('subject', 'given')] : []),
    ...(born.kind === 'wrong' ? [fault('born', 'born')] : []),
    ...(nhsNumber === '' || isNhsNumber(nhsNumber) ? [] : [fault('nhsNumber', 'nhsNumber')]),
    ...(relation === undefined ? [fault('relation', 'relation')] : []),
    ...(name === '' ? [fault('requester', 'name')] : []),
    ...(identity === undefined ? [fault('identity', 'identity')] : []),
    ...(textOf(form, 'conflict') === 'yes' ? [] : [fault('conflict', 'conflict')]),
  ];
  if (faults.length > 0 || kind === undefined || relation === undefined || !isReceived) return { body: undefined, faults };
  const set = <Key extends string>(key: Key, value: string): { [Each in Key]?: string } => (value === '' ? {} : ({ [key]: value } as { [Each in Key]?: string }));
  return {
    faults,
    body: {
      kind,
      receivedOn: received.day,
      reference,
      subject: { ...set('given', given), ...set('family', family), ...set('nhsNumber', nhsNumber), ...(born.kind === 'day' ? { dateOfBirth: born.day } : {}) },
      requester: { relation, name, ...set('address', address) },
      ...set('asks', asks),
      identityChecked: identity === 'yes',
      noConflict: true,
    },
  };
}

function fieldOf(pointer: string): { field: string; text?: Fault['text'] } | undefined {
  if (pointer === '/receivedOn') return { field: 'received', text: fault('received').text };
  if (pointer === '/reference') return { field: 'reference', text: fault('reference').text };
  if (pointer === '/subject/nhsNumber') return { field: 'nhsNumber', text: fault('nhsNumber').text };
  if (pointer.startsWith('/subject')) return { field: 'given', text: fault('subject').text };
  return pointer.startsWith('/requester') ? { field: 'name', text: fault('requester').text } : undefined;
}
