import { londonDay } from '@mast/panel/answer';
import { timeText } from '@mast/panel/words';
import type { FastifyReply } from 'fastify';

import { settle } from '../../../core/call-core.ts';
import { textOf } from '../../../http/form.ts';
import { faultsOf } from '../../../page/fault.ts';
import type { Routes } from '../../../page/page.ts';
import { askingRoles } from '../../../page/roles.ts';
import type { Visit } from '../../../page/visit.ts';
import { bothOf } from '../../../words/language.ts';
import type { Enquiry, Question } from '../enquiry.ts';
import { declarationOver, pathOf, withEnquiry } from '../with-enquiry.ts';
import { words } from '../words.ts';
import { readReferral } from '../paste/read-referral.ts';
import { questionField } from './question-faults.ts';
import { questionText } from './question-text.ts';
import { pastedSlot } from './pasted.ts';
import { formOf, readAddressQuestion, readPersonQuestion } from './read-question.ts';

/** Who or what exactly: typed, taken from a pasted line, found by its postcode, or chosen among the members declared. */
export function askRoutes({ get, post }: Routes): void {
  get('/look-up/:id', askingRoles, withEnquiry(async (visit, enquiry) => {
    if (enquiry.members !== undefined) return familyPage(visit, enquiry);
    const before = enquiry.askings.at(-1);
    // Whoever comes back to the question finds it as they asked it: nothing is typed twice (WCAG 2.2, 3.3.7).
    return before === undefined || visit.query['mend'] === '1' ? questionPage(visit, enquiry) : visit.again(pathOf(enquiry), [], formOf(before.question));
  }));

  post('/look-up/:id/paste', askingRoles, withEnquiry(async (visit, enquiry) => {
    const path = pathOf(enquiry);
    const { person, address, left, doubts } = readReferral(textOf(visit.form, 'pasted'), londonDay(visit.now));
    const question: Question = enquiry.kind === 'address' ? { address } : { person, address };
    const isEmpty = Object.values(question).every((part) => Object.keys(part).length === 0);
    pastedSlot.keep(visit.session, { path, left, doubts, isEmpty });
    return visit.again(path, [], formOf(question));
  }));

  post('/look-up/:id/completion', askingRoles, withEnquiry(async (visit, enquiry) => {
    const [postcode, query] = [textOf(visit.form, 'find-postcode'), textOf(visit.form, 'find-query')];
    const faults = [
      ...(postcode.length < 5 || postcode.length > 9 ? [{ field: 'find-postcode', text: bothOf(words, (t) => t.faultPostcode) }] : []),
      ...(query === '' ? [{ field: 'find-query', text: bothOf(words, (t) => t.faultQuery) }] : []),
    ];
    if (faults.length > 0) return visit.again(pathOf(enquiry), faults);
    const reply = await settle(visit.core.POST('/v1/address-lookup', { body: { declarationId: enquiry.declarationId, query: query.slice(0, 100), postcode } }));
    if (!reply.ok) return refused(visit, enquiry, reply.problem, (pointer) => (pointer === '/postcode' ? { field: 'find-postcode', text: bothOf(words, (t) => t.faultPostcode) } : undefined));
    enquiry.completion = { ...reply.value, postcode, query };
    return visit.again(pathOf(enquiry), [], { 'find-postcode': postcode, 'find-query': query, postcode });
  }));

  post('/look-up/:id/question', askingRoles, withEnquiry(async (visit, enquiry) => {
    const today = londonDay(visit.now);
    const { question, faults } = enquiry.kind === 'address' ? readAddressQuestion(visit.form) : readPersonQuestion(visit.form, today);
    return faults.length > 0 ? visit.again(pathOf(enquiry), faults) : ask(visit, enquiry, question);
  }));

  post('/look-up/:id/chosen', askingRoles, withEnquiry(async (visit, enquiry) => {
    const chosen = enquiry.completion?.addresses[Number(textOf(visit.form, 'chosen') || -1)];
    if (chosen === undefined) return visit.again(pathOf(enquiry), [{ field: 'chosen', text: bothOf(words, (t) => t.faultChoose) }]);
    return ask(visit, enquiry, { address: chosen.question });
  }));

  post('/look-up/:id/member', askingRoles, withEnquiry(async (visit, enquiry) => {
    const member = enquiry.members?.[Number(textOf(visit.form, 'member') || -1)];
    return member === undefined ? visit.go(pathOf(enquiry)) : ask(visit, enquiry, { person: member });
  }));
}

/** Asks, and goes to the answer. Asked again, a question gets a new answer in the place of the old one. */
async function ask(visit: Visit, enquiry: Enquiry, question: Question): Promise<FastifyReply> {
  const reply = await settle(visit.core.POST('/v1/searches', { body: { declarationId: enquiry.declarationId, ...question } }));
  if (!reply.ok) return refused(visit, enquiry, reply.problem, questionField);
  const asking = { question, answered: { answer: reply.value, language: visit.language }, views: new Map() };
  const same = enquiry.askings.findIndex((each) => JSON.stringify(each.question) === JSON.stringify(question));
  if (same >= 0) enquiry.askings[same] = asking;
  else enquiry.askings.push(asking);
  return visit.go(`${pathOf(enquiry)}/answers/${same >= 0 ? same : enquiry.askings.length - 1}`);
}

/** What the core refused is said at the field it is about; what has run out, on a page of its own. */
function refused(visit: Visit, enquiry: Enquiry, problem: Parameters<typeof faultsOf>[0], fieldOf: Parameters<typeof faultsOf>[1]): FastifyReply {
  if (problem.code === 'declaration-expired' || problem.status === 404) return declarationOver(visit);
  return visit.again(pathOf(enquiry), faultsOf(problem, fieldOf));
}

function questionPage(visit: Visit, enquiry: Enquiry): FastifyReply {
  const t = words[visit.language];
  const isAddress = enquiry.kind === 'address';
  const { completion } = enquiry;
  const pasted = pastedSlot.of(visit.session);
  const hasPasted = pasted?.path === pathOf(enquiry) && visit.query['mend'] === '1';
  if (!hasPasted) pastedSlot.clear(visit.session);
  return visit.show(isAddress ? 'pages/look-up/ask/address.njk' : 'pages/look-up/ask/person.njk', {
    title: isAddress ? t.addressTitle : t.personTitle,
    t,
    panel: visit.panel,
    path: pathOf(enquiry),
    until: t.declaredUntil(timeText(enquiry.expiresAt)),
    pasted: hasPasted ? { isEmpty: pasted.isEmpty, left: pasted.left.length === 0 ? undefined : t.pasteLeft(pasted.left.join(' · ')), doubts: pasted.doubts.map((doubt) => t.doubts[doubt]) } : undefined,
    found: completion === undefined ? undefined : { items: completion.addresses.map(({ address }, at) => ({ value: String(at), text: address })), more: completion.refine, notice: completion.notice },
    asked: enquiry.askings.length > 0,
    lastAnswer: `${pathOf(enquiry)}/answers/${enquiry.askings.length - 1}`,
  });
}

function familyPage(visit: Visit, enquiry: Enquiry): FastifyReply {
  const t = words[visit.language];
  return visit.show('pages/look-up/ask/family.njk', {
    title: t.familyTitle,
    t,
    path: pathOf(enquiry),
    text: visit.panel.familyText(timeText(enquiry.expiresAt)),
    members: (enquiry.members ?? []).map((member, index) => {
      const at = enquiry.askings.findIndex(({ question }) => JSON.stringify(question) === JSON.stringify({ person: member }));
      const about = questionText({ person: member }, visit.panel, visit.language);
      return { index, ...about, answer: at < 0 ? undefined : `${pathOf(enquiry)}/answers/${at}` };
    }),
  });
}
