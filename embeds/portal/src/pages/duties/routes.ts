import type { operations } from '@mast/openapi';
import type { FastifyReply } from 'fastify';

import { settle, valueOf } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { textOf } from '../../http/form.ts';
import { isId } from '../../http/is-id.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Page } from '../../page/page.ts';
import type { Duty, Role } from '../../page/roles.ts';
import { askingRoles } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import type { User } from '../users/people.ts';
import { findNames, findUsers } from '../users/people.ts';
import type { DutyWords } from './words.en.ts';
import { words } from './words.ts';

type Action = operations['changeDesignation']['requestBody']['content']['application/json']['action'];

const seeingRoles: readonly Role[] = ['administrator', 'information-governance-lead'];
const namingRoles: readonly Role[] = ['administrator'];
/** Whose routes ask for a duty at all: naming anybody else would do nothing. */
const namedRoles: readonly Role[] = ['practitioner', 'team-lead', 'data-lead', 'information-governance-lead'];
const duties: readonly Duty[] = ['never-load-list', 'refuge-list', 'shield-approval', 'override', 'caldicott-guardian'];
const fault = ownFault<keyof DutyWords['faults']>(words);

/** Who has been named for which duty; naming somebody, and ending it. Nobody is offered themselves, and the core would not take them. */
export const page: Page = {
  entries: [
    { path: '/duties', order: 35, roles: namingRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.textName) },
    { path: '/duties', order: 35, roles: seeingRoles.filter((role) => !namingRoles.includes(role)), label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) },
  ],
  routes({ get, post }) {
    get('/duties', seeingRoles, async (visit) => {
      const { core, language, me } = visit;
      const t = words[language];
      const [{ designations }, names] = await Promise.all([valueOf(core.GET('/v1/designations')), findNames(core)]);
      const mayName = namingRoles.includes(me.role);
      return visit.show('pages/duties/list.njk', {
        title: t.title,
        t,
        mayName,
        columns: [t.columns.who, t.columns.duty, t.columns.since, ...(mayName ? [t.columns.act] : [])].map((label) => ({ label })),
        rows: designations.map(({ accountId, duty, namedAt }) => {
          const who = accountId === me.accountId ? t.you : (names.get(accountId) ?? t.somebody);
          const act = accountId === me.accountId ? t.noAct : { text: t.endTitle, about: `${who}, ${t.duties[duty]}`, href: `/duties/${accountId}/${duty}/end` };
          return [who, t.duties[duty], momentText(namedAt, language), ...(mayName ? [act] : [])];
        }),
      });
    });

    get('/duties/name', namingRoles, async (visit) => {
      const t = words[visit.language];
      const { users, isCut } = await nameable(visit);
      return visit.show('pages/duties/name.njk', {
        title: t.nameTitle,
        t,
        isCut,
        people: [{ value: '', text: t.choose }, ...users.map(({ accountId, name, role }) => ({ value: accountId, text: `${name}, ${visit.common.roles[role]}` }))],
        duties: duties.map((value) => ({ value, text: t.duties[value], hint: { text: t.hints[value] } })),
      });
    });

    post('/duties/name', namingRoles, async (visit) => {
      const [accountId, duty] = [textOf(visit.form, 'accountId'), choiceOf(visit.form, 'duty', duties)];
      const person = isId(accountId) ? (await nameable(visit)).users.find((user) => user.accountId === accountId) : undefined;
      const faults = [...(person === undefined ? [fault('who', 'accountId')] : []), ...(duty === undefined ? [fault('duty', 'duty')] : [])];
      if (person === undefined || duty === undefined) return visit.again('/duties/name', faults);
      if (duty === 'override' && !askingRoles.includes(person.role)) return visit.again('/duties/name', [fault('roleOfOverride', 'accountId')]);
      return change(visit, '/duties/name', { accountId, duty, action: 'name' });
    });

    get('/duties/:id/:duty/end', namingRoles, async (visit) => {
      const found = await designationOf(visit);
      if (found === undefined) return visit.notFound();
      const t = words[visit.language];
      const names = await findNames(visit.core);
      return visit.show('pages/duties/end.njk', {
        title: t.endTitle,
        t,
        facts: [{ key: t.facts.who, value: names.get(found.accountId) ?? t.somebody }, { key: t.facts.duty, value: t.duties[found.duty] }],
        action: `/duties/${found.accountId}/${found.duty}/end`,
      });
    });

    post('/duties/:id/:duty/end', namingRoles, async (visit) => {
      const accountId = visit.params['id'];
      const duty = duties.find((each) => each === visit.params['duty']);
      if (!isId(accountId) || duty === undefined) return visit.notFound();
      return change(visit, '/duties', { accountId, duty, action: 'end' });
    });
  },
};

async function change(visit: Visit, form: string, body: { readonly accountId: string; readonly duty: Duty; readonly action: Action }): Promise<FastifyReply> {
  const reply = await settle(visit.core.POST('/v1/designations', { body }));
  if (!reply.ok) return visit.again(form, reply.problem.status === 404 ? [fault('notChanged')] : faultsOf(reply.problem, () => undefined));
  visit.say(bothOf(words, (t) => (body.action === 'name' ? t.named : t.ended)));
  return visit.go('/duties');
}

/** Who may be named, by name as the language sorts it: active accounts of the roles that a duty is for, never one's own. */
async function nameable({ core, me, language }: Visit): Promise<{ readonly users: readonly User[]; readonly isCut: boolean }> {
  const { users, isCut } = await findUsers(core, { status: 'active' });
  const { compare } = new Intl.Collator(language === 'cy' ? 'cy' : 'en-GB');
  return { users: users.filter(({ accountId, role }) => accountId !== me.accountId && namedRoles.includes(role)).toSorted((a, b) => compare(a.name, b.name)), isCut };
}

/** A duty in force that an address names, of somebody else. */
async function designationOf({ core, params, me }: Visit): Promise<{ readonly accountId: string; readonly duty: Duty } | undefined> {
  const { designations } = await valueOf(core.GET('/v1/designations'));
  return designations.find(({ accountId, duty }) => accountId === params['id'] && duty === params['duty'] && accountId !== me.accountId);
}
