import { dateText, serviceName, telephone } from '@mast/panel/words';
import type { components } from '@mast/openapi';

import { settle, valueOf } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { isId } from '../../http/is-id.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import type { DeskWords } from './words.en.ts';
import { words } from './words.ts';

type Case = components['schemas']['BrokerCase'];

const roles: readonly Role[] = ['broker'];
const statuses = ['open', 'answered', 'closed'] as const;
const answers = ['will-call', 'no-call'] as const;
const fault = (name: keyof DeskWords['faults'], field?: string): Fault => ({ text: bothOf(words, (t) => t.faults[name]), ...(field === undefined ? {} : { field }) });

/** The desk of the organisation: messages for the lead of a protected record, and what becomes of them. */
export const page: Page = {
  entries: [{ path: '/broker-desk', order: 60, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text), inMenu: true }],
  routes({ get, post }) {
    get('/broker-desk', roles, async (visit) => {
      const { language, core, query } = visit;
      const t = words[language];
      const status = statuses.find((each) => each === query['status']) ?? 'open';
      const cursor = /^[\w~.:-]{1,80}$/.test(query['cursor'] ?? '') ? query['cursor'] : undefined;
      const { cases, nextCursor } = await valueOf(core.GET('/v1/broker-cases', { params: { query: { status, ...(cursor === undefined ? {} : { cursor }) } } }));
      return visit.show('pages/broker-desk/list.njk', {
        title: t.title,
        t,
        tabs: statuses.map((each) => ({ label: t.statuses[each], href: `/broker-desk?status=${each}`, isHere: each === status })),
        columns: [t.columns.at, t.columns.status, t.columns.answer].map((label) => ({ label })),
        rows: cases.map(({ caseId, at, status: stands, late, answer }) => [
          { text: momentText(at, language), href: `/broker-desk/${caseId}` },
          { text: t.statuses[stands], lines: late ? [t.late] : [] },
          answer === null ? t.noAnswer : t.answers[answer],
        ]),
        older: nextCursor === null ? undefined : `/broker-desk?${new URLSearchParams({ status, cursor: nextCursor }).toString()}`,
        newest: cursor === undefined ? undefined : `/broker-desk?status=${status}`,
      });
    });

    get('/broker-desk/:id', roles, async (visit) => {
      const caseId = visit.params['id'];
      if (!isId(caseId)) return visit.notFound();
      const t = words[visit.language];
      const found = await valueOf(visit.core.POST('/v1/broker-cases/{caseId}/read', { params: { path: { caseId } }, body: {} }));
      return visit.show('pages/broker-desk/message.njk', {
        title: t.one,
        t,
        facts: messageFacts(found, visit),
        phone: { text: found.from.phone, href: telephone(found.from.phone) },
        likely: found.likely ? t.likely : t.unlikely,
        columns: [t.recordColumns.service, t.recordColumns.contact, t.recordColumns.reference].map((label) => ({ label })),
        rows: found.records.map(({ service, contact: { team, name, phone }, caseRef }) => [
          serviceName(service, visit.language),
          { text: team, lines: [name, phone].filter((each) => each !== undefined) },
          caseRef ?? '–',
        ]),
        answers: answers.map((value) => ({ value, text: t.answers[value] })),
        answerPath: found.status === 'open' ? `/broker-desk/${caseId}/answer` : undefined,
        closePath: found.status === 'answered' ? `/broker-desk/${caseId}/close` : undefined,
      });
    });

    post('/broker-desk/:id/answer', roles, async (visit) => {
      const caseId = visit.params['id'];
      if (!isId(caseId)) return visit.notFound();
      const answer = choiceOf(visit.form, 'answer', answers);
      if (answer === undefined) return visit.again(`/broker-desk/${caseId}`, [fault('answer', 'answer')]);
      return ended(visit, `/broker-desk/${caseId}`, 'answered', settle(visit.core.POST('/v1/broker-cases/{caseId}/answer', { params: { path: { caseId } }, body: { answer } })));
    });

    post('/broker-desk/:id/close', roles, async (visit) => {
      const caseId = visit.params['id'];
      if (!isId(caseId)) return visit.notFound();
      return ended(visit, '/broker-desk', 'closed', settle(visit.core.POST('/v1/broker-cases/{caseId}/close', { params: { path: { caseId } }, body: {} })), `/broker-desk/${caseId}`);
    });
  },
};

/** Says what was done and goes on; or shows the message again with what stood against it. */
async function ended(visit: Visit, to: string, done: 'answered' | 'closed', call: ReturnType<typeof settle>, page = to): ReturnType<Parameters<Parameters<Page['routes']>[0]['post']>[2]> {
  const reply = await call;
  if (!reply.ok && reply.problem.status === 404) return visit.notFound();
  if (!reply.ok) return visit.again(page, reply.problem.status === 409 ? [fault('changed')] : faultsOf(reply.problem, () => undefined));
  visit.say(bothOf(words, (t) => t[done]));
  return visit.go(to);
}

function messageFacts({ from, question: { person, address }, message, reference, at, status }: Case, { language }: Visit): readonly object[] {
  const t = words[language];
  const name = [person?.given, person?.middle, person?.family].filter((part) => part !== undefined).join(' ');
  const place = [address?.line1, address?.line2, address?.town, address?.postcode].filter((part) => part !== undefined).join(', ');
  const about = [name, person?.dateOfBirth === undefined ? '' : t.born(dateText(person.dateOfBirth, language)), person?.nhsNumber === undefined ? '' : t.nhs(person.nhsNumber), place].filter((part) => part !== '');
  return [
    { key: t.facts.from, value: from.name, lines: [from.organisation.name] },
    { key: t.facts.about, value: about[0] ?? '–', lines: about.slice(1) },
    { key: t.facts.message, value: message },
    ...(reference === undefined ? [] : [{ key: t.facts.reference, value: reference }]),
    { key: t.facts.at, value: momentText(at, language) },
    { key: t.facts.status, value: t.statuses[status] },
  ];
}
