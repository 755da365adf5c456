import { dateText } from '@mast/panel/words';

import { settle, valueOf } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import type { Form } from '../../http/form.ts';
import { textOf } from '../../http/form.ts';
import { isId } from '../../http/is-id.ts';
import { faultsOf } from '../../page/fault.ts';
import type { Routes } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import type { RightsCase } from './cases.ts';
import { caseOf, casePath, deskRoles, fault } from './cases.ts';
import { recordHint, recordLine } from './record-text.ts';
import { words } from './words.ts';

const outcomes = ['answered', 'upheld', 'partly-upheld', 'refused', 'withdrawn'] as const;
const outcomesOf = ({ kind }: Pick<RightsCase, 'kind'>): readonly (typeof outcomes)[number][] => (kind === 'access' ? ['answered', 'withdrawn'] : ['upheld', 'partly-upheld', 'refused', 'withdrawn']);

/** What would go out at this moment and by which rule, what is withheld, and the end of the case. */
export function answerRoutes({ get, post }: Routes): void {
  get('/rights-desk/:id/answer', deskRoles, async (visit) => {
    const found = await caseOf(visit);
    if (found === undefined || found.status !== 'open') return visit.notFound();
    const { language, core } = visit;
    const t = words[language];
    const [content, { exemptions }] = await Promise.all([
      valueOf(core.POST('/v1/rights-cases/{rightsCaseId}/content', { params: { path: { rightsCaseId: found.caseId } }, body: {} })),
      valueOf(core.GET('/v1/rights-law')),
    ]);
    const draft = (each: 'en' | 'cy', as: 'text' | 'html'): object => ({ href: `${casePath(found, 'letters/answer')}?in=${each}&as=${as}`, label: `${each === 'cy' ? t.inWelsh : t.inEnglish}, ${as === 'html' ? t.asPage : t.asText}` });
    return visit.show('pages/rights-desk/answer.njk', {
      title: t.answerTitle,
      t,
      back: casePath(found),
      notices: [...(content.isNothing && found.kind !== 'complaint' ? [t.nothing] : []), ...(content.records.some(({ rule }) => rule === 'undecided') ? [t.undecided] : []), ...(content.missing.length > 0 ? [t.missing] : [])],
      columns: [t.contentColumns.record, t.contentColumns.rule].map((label) => ({ label })),
      rows: content.records.map((record) => [{ text: recordLine(record, language), lines: [recordHint(record, language)] }, t.rules[record.rule]]),
      logText: content.log === 'given' ? t.logGiven : t.logLeftOut,
      logColumns: [t.logColumns.organisation, t.logColumns.day, t.logColumns.told].map((label) => ({ label })),
      logRows: content.looks.map(({ organisation, day, rule }) => [organisation.name, dateText(day, language), content.log === 'given' && rule === 'given' ? t.told : t.notTold]),
      drafts: [draft('en', 'text'), draft('en', 'html'), draft('cy', 'text'), draft('cy', 'html')],
      withholdPath: casePath(found, 'withholdings'),
      exemptions: exemptions.map(({ id, title, text, test }) => ({ value: id, text: title, hint: { text: `${text} ${test}` } })),
      scopes: [
        { value: 'everything', text: t.scopes.everything },
        { value: 'search-log', text: t.scopes['search-log'] },
        ...content.records.filter(({ rule }) => rule !== 'withheld').map((record) => ({ value: record.recordId, text: t.scopeRecord(recordLine(record, language)) })),
      ],
      closePath: casePath(found, 'answer'),
      outcomes: outcomesOf(found).map((value) => ({ value, text: t.outcomes[value] })),
      isForAnother: found.requester.relation !== 'self',
    });
  });

  post('/rights-desk/:id/withholdings', deskRoles, async (visit) => {
    const rightsCaseId = visit.params['id'];
    if (!isId(rightsCaseId)) return visit.notFound();
    const at = `/rights-desk/${rightsCaseId}/answer`;
    const [exemption, scope, reason] = [textOf(visit.form, 'exemption'), textOf(visit.form, 'scope'), textOf(visit.form, 'reason')];
    const faults = [
      ...(/^[a-z-]{2,60}$/.test(exemption) ? [] : [fault('exemption', 'exemption')]),
      ...(scope === 'everything' || scope === 'search-log' || isId(scope) ? [] : [fault('scope', 'scope')]),
      ...(reason.length < 10 || reason.length > 1_000 ? [fault('test', 'reason')] : []),
    ];
    if (faults.length > 0) return visit.again(at, faults);
    const what = isId(scope) ? { scope: 'record' as const, recordId: scope } : { scope: scope === 'everything' ? ('everything' as const) : ('search-log' as const) };
    const reply = await settle(visit.core.POST('/v1/rights-cases/{rightsCaseId}/withholdings', { params: { path: { rightsCaseId } }, body: { exemption, reason, ...what } }));
    if (!reply.ok) return visit.again(at, reply.problem.status === 409 ? [fault('changed')] : faultsOf(reply.problem, (pointer) => (pointer === '/exemption' ? { field: 'exemption' } : { field: 'scope' })));
    visit.say(bothOf(words, (t) => t.withheld));
    return visit.go(`/rights-desk/${rightsCaseId}`);
  });

  post('/rights-desk/:id/answer', deskRoles, async (visit) => {
    const rightsCaseId = visit.params['id'];
    if (!isId(rightsCaseId)) return visit.notFound();
    const at = `/rights-desk/${rightsCaseId}/answer`;
    const outcome = choiceOf(visit.form, 'outcome', outcomes);
    if (outcome === undefined) return visit.again(at, [fault('outcome', 'outcome')]);
    const reply = await settle(visit.core.POST('/v1/rights-cases/{rightsCaseId}/answer', { params: { path: { rightsCaseId } }, body: { outcome, ...wordsOf(visit.form), ...(textOf(visit.form, 'considered') === 'yes' ? { considered: true as const } : {}) } }));
    if (!reply.ok) return visit.again(at, faultsOfAnswer(reply.problem));
    visit.say(bothOf(words, (t) => t.closed));
    return visit.go(`/rights-desk/${rightsCaseId}`);
  });
}

function wordsOf(form: Form): { statement?: { en: string; cy: string } } {
  const [en, cy] = [textOf(form, 'statementEnglish'), textOf(form, 'statementWelsh')];
  return en === '' && cy === '' ? {} : { statement: { en, cy } };
}

function faultsOfAnswer(problem: Parameters<typeof faultsOf>[0]): ReturnType<typeof faultsOf> {
  if (problem.code === 'rights-case-state') return [fault('changed')];
  const isUnconsidered = problem.errors.some(({ pointer }) => pointer === '/considered');
  if (problem.code === 'rights-undecided') return problem.errors.length === 1 && isUnconsidered ? [fault('considered', 'considered')] : [fault('undecided')];
  return faultsOf(problem, (pointer) => (pointer.startsWith('/statement') ? { field: 'statementEnglish', text: fault('statement').text } : { field: 'outcome', text: fault('outcome').text }));
}
