import type { operations } from '@mast/openapi';
import type { FastifyReply } from 'fastify';

import { settle } from '../../core/call-core.ts';
import type { Form } from '../../http/form.ts';
import { textOf } from '../../http/form.ts';
import type { Fault, FieldOf } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import { namedFor } from '../../page/named-for.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Routes } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { describedPerson } from '../shields/described-person.ts';
import { words as shieldWords } from '../shields/words.ts';
import { keepingRoles, listDuties } from './entry.ts';
import type { ListWords } from './words.en.ts';
import { words } from './words.ts';

type Request = operations['addListEntry']['requestBody']['content']['application/json'];
type Refuge = Extract<Request, { list: 'refuge' }>['address'];

const fault = ownFault<keyof ListWords['faults']>(words);
const [mostLines, longestLine] = [6, 120];

/** Adding somebody who may never be loaded, or a refuge. What is said afterwards is the same whether or not anybody was held; what was typed is kept by nobody but the core, as keyed hashes. */
export function addRoutes({ get, post }: Routes): void {
  get('/protected-lists/person', keepingRoles, namedFor([listDuties['never-load']], async (visit) => {
    const t = words[visit.language];
    return visit.show('pages/protected-lists/add.njk', { title: t.personTitle, t, person: shieldWords[visit.language], action: '/protected-lists/person', text: t.personText });
  }));

  post('/protected-lists/person', keepingRoles, namedFor([listDuties['never-load']], async (visit) => {
    const { person, faults } = describedPerson(visit.form, visit.now);
    return add(visit, '/protected-lists/person', faults, (reference) => ({ list: 'never-load', reference, person }), (pointer) => {
      if (pointer === '/person/nhsNumber') return { field: 'nhsNumber', text: bothOf(shieldWords, (t) => t.person.faults.nhsNumber) };
      return pointer.startsWith('/person') ? { field: 'given' } : undefined;
    });
  }));

  get('/protected-lists/refuge', keepingRoles, namedFor([listDuties.refuge], async (visit) => {
    const t = words[visit.language];
    return visit.show('pages/protected-lists/add.njk', { title: t.refugeTitle, t, person: undefined, action: '/protected-lists/refuge', text: t.refugeText });
  }));

  post('/protected-lists/refuge', keepingRoles, namedFor([listDuties.refuge], async (visit) => {
    const { address, faults } = refugeAddress(visit.form);
    return add(visit, '/protected-lists/refuge', faults, (reference) => ({ list: 'refuge', reference, address }), (pointer) => {
      if (pointer === '/address/postcode') return { field: 'postcode', text: fault('postcode').text };
      if (pointer === '/address/uprn') return { field: 'uprn', text: fault('uprn').text };
      return pointer.startsWith('/address') ? { field: 'lines', text: fault('house').text } : undefined;
    });
  }));
}

async function add(visit: Visit, page: string, faults: readonly Fault[], bodyOf: (reference: string) => Request, fieldOf: FieldOf): Promise<FastifyReply> {
  const reference = textOf(visit.form, 'reference');
  const all = [...faults, ...(reference.length < 3 || reference.length > 80 ? [fault('reference', 'reference')] : [])];
  if (all.length > 0) return visit.again(page, all);
  const reply = await settle(visit.core.POST('/v1/list-entries', { body: bodyOf(reference) }));
  if (!reply.ok) return visit.again(page, faultsOf(reply.problem, (pointer, rule) => (pointer === '/reference' ? { field: 'reference', text: fault('reference').text } : fieldOf(pointer, rule))));
  visit.say(bothOf(words, (t) => t.added));
  return visit.go('/protected-lists');
}

/** The address that the form holds: its lines as typed, the postcode and the UPRN. Whether a house can be recognised by it, the core says. */
function refugeAddress(form: Form): { readonly address: Refuge; readonly faults: readonly Fault[] } {
  const lines = textOf(form, 'lines').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  const [postcode, uprn] = [textOf(form, 'postcode'), textOf(form, 'uprn').replaceAll(/\s/g, '')];
  const faults = [
    ...(uprn === '' && (lines.length === 0 || postcode === '') ? [fault('house', 'lines')] : []),
    ...(lines.length > mostLines || lines.some((line) => line.length > longestLine) ? [fault('lines', 'lines')] : []),
    ...(postcode === '' || /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i.test(postcode) ? [] : [fault('postcode', 'postcode')]),
    ...(uprn === '' || /^\d{1,12}$/.test(uprn) ? [] : [fault('uprn', 'uprn')]),
  ];
  return { address: { lines, ...(postcode === '' ? {} : { postcode }), ...(uprn === '' ? {} : { uprn }) }, faults };
}
