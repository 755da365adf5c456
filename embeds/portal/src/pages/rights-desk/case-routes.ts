import { londonDay } from '@mast/panel/answer';
import { dateText } from '@mast/panel/words';

import { settle, valueOf } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { dayField } from '../../http/day-field.ts';
import { isId } from '../../http/is-id.ts';
import type { Fact } from '../../page/fact.ts';
import { faultsOf } from '../../page/fault.ts';
import type { Routes } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { findNames } from '../users/people.ts';
import type { RightsCase } from './cases.ts';
import { caseOf, casePath, deskRoles, fault } from './cases.ts';
import { letterLinks } from './letter-route.ts';
import { words } from './words.ts';

const steps = ['identity-checked', 'clarification-asked', 'clarified', 'acknowledged'] as const;
/** Ends of a wait: the clock runs from the day on which it came, not from the one on which somebody enters it. */
const dated: ReadonlySet<string> = new Set(['identity-checked', 'clarified'] satisfies (typeof steps)[number][]);

/** One case: who asks, its clock, what to do next, what was decided and asked, its letters and its history. */
export function caseRoutes({ get, post }: Routes): void {
  get('/rights-desk/:id', deskRoles, async (visit) => {
    const found = await caseOf(visit);
    if (found === undefined) return visit.notFound();
    const { language, core } = visit;
    const t = words[language];
    const [names, { exemptions }] = await Promise.all([findNames(core), valueOf(core.GET('/v1/rights-law'))]);
    const who = (accountId: string | null): string => (accountId === null ? t.otherOrganisation : (names.get(accountId) ?? t.somebody));
    const isOpen = found.status === 'open';
    return visit.show('pages/rights-desk/case.njk', {
      title: t.one,
      t,
      facts: caseFacts(found, visit),
      stepsPath: casePath(found, 'steps'),
      steps: isOpen ? stepsOf(found).map((value) => ({ value, text: t.steps[value], isDated: dated.has(value) })) : [],
      ways: isOpen ? waysOf(found, visit) : [],
      recordsCount: t.recordsCount(found.records.length),
      withholdings: found.withholdings.map((each) => ({
        title: exemptions.find(({ id }) => id === each.exemption)?.title ?? each.exemption,
        text: `${t.scopes[each.scope]}: ${t.withholdingStates[each.status]}`,
        reason: each.reason,
        decidePath: isOpen && each.status === 'proposed' && each.chosenBy !== visit.me.accountId ? casePath(found, `withholdings/${each.withholdingId}`) : undefined,
        id: `decision-${each.withholdingId}`,
        own: isOpen && each.status === 'proposed' && each.chosenBy === visit.me.accountId ? t.ownWithholding : undefined,
      })),
      decisions: (['agree', 'refuse'] as const).map((value) => ({ value, text: t.decisions[value] })),
      taskColumns: [t.taskColumns.ask, t.taskColumns.state, t.taskColumns.opened].map((label) => ({ label })),
      tasks: found.tasks.map(({ ask, parts, status, openedAt, refusal }) => [
        { text: t.asks[ask], lines: parts.map((part) => partText(part, visit)) },
        { text: t.taskStates[status], lines: refusal === undefined ? [] : [refusal] },
        momentText(openedAt, language),
      ]),
      referrals: found.referrals.map(({ organisationCode, reference }) => t.referralsText(found.partners.find(({ code }) => code === organisationCode)?.name ?? organisationCode, reference)),
      letters: letterLinks(found, language),
      history: found.steps.map(({ step, at, by, reason }): Fact => ({ key: momentText(at, language), value: stepText(step, visit), lines: [who(by), ...(reason === undefined ? [] : [reason])] })),
    });
  });

  post('/rights-desk/:id/steps', deskRoles, async (visit) => {
    const rightsCaseId = visit.params['id'];
    const step = choiceOf(visit.form, 'step', steps);
    if (!isId(rightsCaseId) || step === undefined) return visit.notFound();
    const at = `/rights-desk/${rightsCaseId}`;
    const came = dayField(visit.form, 'on');
    if (dated.has(step) && (came.kind !== 'day' || came.day > londonDay(visit.now))) return visit.again(at, [fault('on', 'on')]);
    const reply = await settle(visit.core.POST('/v1/rights-cases/{rightsCaseId}/steps', { params: { path: { rightsCaseId } }, body: { step, ...(dated.has(step) && came.kind === 'day' ? { on: came.day } : {}) } }));
    if (!reply.ok) return visit.again(at, reply.problem.status === 409 ? [{ text: bothOf(words, (t) => t.notStepped) }] : faultsOf(reply.problem, () => undefined));
    visit.say(bothOf(words, (t) => t.stepped));
    return visit.go(at);
  });

  post('/rights-desk/:id/withholdings/:withholdingId', deskRoles, async (visit) => {
    const { id, withholdingId } = visit.params;
    if (!isId(id) || !isId(withholdingId)) return visit.notFound();
    const at = `/rights-desk/${id}`;
    const field = `decision-${withholdingId}`;
    const decision = choiceOf(visit.form, field, ['agree', 'refuse'] as const);
    if (decision === undefined) return visit.again(at, [fault('decision', field)]);
    const reply = await settle(visit.core.POST('/v1/rights-withholdings/{withholdingId}/decision', { params: { path: { withholdingId } }, body: { decision } }));
    if (!reply.ok) return visit.again(at, reply.problem.status === 404 ? [{ text: bothOf(words, (t) => t.notDecided) }] : faultsOf(reply.problem, () => undefined));
    visit.say(bothOf(words, (t) => t.decided));
    return visit.go(at);
  });
}

/** The steps that follow from how the clock stands. */
function stepsOf({ kind, stoppedFor, acknowledgedOn }: RightsCase): (typeof steps)[number][] {
  return [
    ...(stoppedFor === 'identity' ? ['identity-checked' as const] : []),
    ...(stoppedFor === 'clarification' ? ['clarified' as const] : []),
    ...(stoppedFor === null && kind === 'access' ? ['clarification-asked' as const] : []),
    ...(kind === 'complaint' && acknowledgedOn === null ? ['acknowledged' as const] : []),
  ];
}

function waysOf(found: RightsCase, { language }: Visit): readonly { readonly href: string; readonly label: string }[] {
  const t = words[language];
  return [
    { href: casePath(found, 'records'), label: t.recordsLink },
    ...(found.kind === 'complaint' ? [] : [{ href: casePath(found, 'task'), label: t.taskLink }]),
    { href: casePath(found, 'answer'), label: t.answerLink },
    ...(found.kind === 'complaint' || found.extended || found.dueOn === null || found.standing === 'late' ? [] : [{ href: casePath(found, 'extension'), label: t.extendLink }]),
    { href: casePath(found, 'referral'), label: t.referLink },
  ];
}

function caseFacts(found: RightsCase, { language }: Visit): readonly Fact[] {
  const t = words[language];
  const { subject, requester } = found;
  const about = [[subject.given, subject.family].filter((part) => part !== undefined).join(' '), subject.dateOfBirth === undefined ? '' : t.bornOn(dateText(subject.dateOfBirth, language)), subject.nhsNumber === undefined ? '' : t.nhs(subject.nhsNumber)].filter((part) => part !== '');
  const clock = [...(found.stoppedFor === null ? [] : [t.stoppedFor[found.stoppedFor]]), ...(found.extended ? [t.extended] : [])];
  return [
    { key: t.facts.kind, value: t.kinds[found.kind] },
    { key: t.facts.reference, value: found.reference },
    { key: t.facts.about, value: about[0] ?? '–', lines: about.slice(1) },
    { key: t.facts.from, value: requester.name, lines: [t.relations[requester.relation], ...(requester.address ?? '').split('\n').filter((line) => line.trim() !== '')] },
    ...(found.asks === undefined ? [] : [{ key: t.facts.asks, value: found.asks }]),
    { key: t.facts.received, value: dateText(found.receivedOn, language) },
    ...(found.status === 'closed' ? [{ key: t.facts.outcome, value: outcomeText(found.outcome, language) }] : [{ key: t.facts.due, value: found.dueOn === null ? t.noDue : dateText(found.dueOn, language), lines: [t.standings[found.standing], ...clock] }]),
    ...(found.acknowledgedOn === null ? [] : [{ key: t.facts.acknowledged, value: dateText(found.acknowledgedOn, language) }]),
    ...(found.referredFrom === undefined ? [] : [{ key: t.facts.referredFrom, value: found.partners.find(({ code }) => code === found.referredFrom)?.name ?? found.referredFrom }]),
  ];
}

function outcomeText(outcome: string | null, language: Visit['language']): string {
  const outcomes: Readonly<Record<string, string>> = words[language].outcomes;
  return outcomes[outcome ?? ''] ?? '–';
}

function stepText(step: string, { language }: Visit): string {
  const history: Readonly<Record<string, string>> = words[language].history;
  return history[step] ?? step;
}

/** What a task calls wrong, in words. */
function partText(part: string, { language }: Visit): string {
  const parts: Readonly<Record<string, string>> = words[language].parts;
  return parts[part] ?? part;
}
