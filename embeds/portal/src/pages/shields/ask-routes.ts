import type { FastifyReply } from 'fastify';

import { settle } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import type { Form } from '../../http/form.ts';
import { textOf } from '../../http/form.ts';
import { isId } from '../../http/is-id.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Routes } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import { askingRoles } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { findFeeds } from '../feeds/feeds.ts';
import { answeredPerson } from '../look-up/answered-person.ts';
import { describedPerson } from './described-person.ts';
import type { ShieldRequest } from './shields.ts';
import { shieldRoles } from './shields.ts';
import type { ShieldWords } from './words.en.ts';
import { words } from './words.ts';

const fault = ownFault<keyof ShieldWords['faults']>(words);
const reasons = Object.keys(words.en.reasons) as ShieldRequest['reason'][];
/** Who sees the feeds that a record may be named by. */
const recordRoles: readonly Role[] = ['data-lead', 'information-governance-lead'];
const recordPath = '/shields/ask/record';

type Asked = {
  readonly subject: ShieldRequest['subject'];
  readonly faults: readonly Fault[];
  /** What is wrong where the core knows no such subject: said of what was named, never of whom it holds. */
  readonly unknown: Fault;
};

/**
 * Asking for a shield: for somebody described, for the person of an own record, or for somebody answered in a look-up. Whoever is described, the pages before and after are the same, word for word, so
 * that they say nothing of whether anybody is held; the core gives one answer to all, too.
 */
export function askRoutes({ get, post }: Routes): void {
  get('/shields/ask', shieldRoles, async (visit) => {
    const other = recordRoles.includes(visit.me.role) ? { href: recordPath, label: words[visit.language].askOwn } : undefined;
    return askPage(visit, { kind: 'described', action: '/shields/ask', other });
  });

  post('/shields/ask', shieldRoles, async (visit) => {
    const { person, faults } = describedPerson(visit.form, visit.now);
    return send(visit, '/shields/ask', { subject: person, faults, unknown: fault('reference', 'reference') });
  });

  get(recordPath, recordRoles, async (visit) => {
    const feeds = await findFeeds(visit.core);
    const t = words[visit.language];
    return askPage(visit, { kind: 'record', action: recordPath, other: { href: '/shields/ask', label: t.askPerson }, title: t.recordTitle, feeds: [{ value: '', text: '' }, ...feeds.map(({ feedId, name }) => ({ value: feedId, text: name }))] });
  });

  post(recordPath, recordRoles, async (visit) => {
    const [feedId, ref] = [textOf(visit.form, 'feedId'), textOf(visit.form, 'ref')];
    const faults = [...(feedId === '' ? [fault('feed', 'feedId')] : []), ...(ref === '' ? [fault('ref', 'ref')] : [])];
    return send(visit, recordPath, { subject: { feedId, ref }, faults, unknown: fault('record', 'ref') });
  });

  get('/shields/ask/:id/:personId', askingRoles, async (visit) => {
    const found = answeredPerson(visit);
    return found === undefined ? visit.notFound() : askPage(visit, { kind: 'answered', action: `/shields/ask/${found.declarationId}/${found.personId}`, other: { href: '/shields/ask', label: words[visit.language].askPerson }, about: found });
  });

  post('/shields/ask/:id/:personId', askingRoles, async (visit) => {
    const { id: declarationId, personId } = visit.params;
    if (!isId(declarationId) || !isId(personId)) return visit.notFound();
    return send(visit, `/shields/ask/${declarationId}/${personId}`, { subject: { declarationId, personId }, faults: [], unknown: fault('answered') });
  });
}

type AskShown = {
  readonly kind: 'described' | 'record' | 'answered';
  readonly action: string;
  readonly other: { readonly href: string; readonly label: string } | undefined;
  readonly title?: string;
  readonly feeds?: readonly object[];
  readonly about?: { readonly name: string; readonly born: string };
};

function askPage(visit: Visit, shown: AskShown): FastifyReply {
  const t = words[visit.language];
  return visit.show('pages/shields/ask.njk', { t, feeds: [], about: undefined, ...shown, title: shown.title ?? t.askTitle, reasons: reasons.map((value) => ({ value, text: t.reasons[value] })) });
}

async function send(visit: Visit, page: string, { subject, faults, unknown }: Asked): Promise<FastifyReply> {
  const { form, core } = visit;
  const [reason, reference] = [choiceOf(form, 'reason', reasons), referenceOf(form)];
  const all = [...faults, ...(reason === undefined ? [fault('reason', 'reason')] : []), ...(reference === undefined ? [fault('reference', 'reference')] : [])];
  if (all.length > 0 || reason === undefined || reference === undefined) return visit.again(page, all);
  const reply = await settle(core.POST('/v1/shields', { body: { reason, reference, subject } }));
  if (!reply.ok) return visit.again(page, reply.problem.status === 404 ? [unknown] : faultsOf(reply.problem, fieldOf));
  visit.say(bothOf(words, (t) => t.asked));
  return visit.go('/shields');
}

function referenceOf(form: Form): string | undefined {
  const reference = textOf(form, 'reference');
  return reference.length < 3 || reference.length > 80 ? undefined : reference;
}

function fieldOf(pointer: string): { field: string; text?: Fault['text'] } | undefined {
  if (pointer === '/reference') return { field: 'reference', text: fault('reference').text };
  if (pointer === '/subject/nhsNumber') return { field: 'nhsNumber', text: bothOf(words, (t) => t.person.faults.nhsNumber) };
  return pointer.startsWith('/subject') ? { field: 'given' } : undefined;
}
