import type { operations } from '@mast/openapi';

import { settle, valueOf } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { isId } from '../../http/is-id.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { rivalView, sideBySide } from './pair-view.ts';
import type { ReviewWords } from './words.en.ts';
import { words } from './words.ts';

type Verdict = operations['giveVerdict']['requestBody']['content']['application/json'];

const roles: readonly Role[] = ['reviewer'];
const outcomes = ['same', 'different', 'unsure'] as const;
const reasons: readonly Verdict['reason'][] = [
  'details-agree', 'name-changed', 'typing-error', 'moved-home', 'born-since', 'twins-or-siblings', 'parent-and-child', 'same-household', 'namesakes', 'details-conflict', 'checked-with-agency', 'not-enough-to-tell',
  'entered-in-error',
];
const fault = (name: keyof ReviewWords['faults'], field?: string): Fault => ({ text: bothOf(words, (t) => t.faults[name]), ...(field === undefined ? {} : { field }) });

/** Pairs of records to be judged: the list, one pair side by side, and the verdict. */
export const page: Page = {
  entries: [{ path: '/reviews', order: 50, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text), inMenu: true }],
  routes({ get, post }) {
    get('/reviews', roles, async (visit) => {
      const { language, core, query, now } = visit;
      const t = words[language];
      const cursor = /^[\w~.:-]{1,200}$/.test(query['cursor'] ?? '') ? query['cursor'] : undefined;
      const { reviews, remainingToday, nextCursor } = await valueOf(core.GET('/v1/reviews', { params: { query: cursor === undefined ? {} : { cursor } } }));
      return visit.show('pages/reviews/list.njk', {
        title: t.title,
        t,
        remaining: t.remaining(remainingToday),
        columns: [t.columns.question, t.columns.since, t.columns.due].map((label) => ({ label })),
        rows: reviews.map(({ reviewId, questionText, openedAt, dueAt }) => [
          { text: questionText, href: `/reviews/${reviewId}` },
          momentText(openedAt, language),
          { text: momentText(dueAt, language), lines: Date.parse(dueAt) < now.getTime() ? [t.late] : [] },
        ]),
        older: nextCursor === null ? undefined : `/reviews?${new URLSearchParams({ cursor: nextCursor }).toString()}`,
        newest: cursor === undefined ? undefined : '/reviews',
      });
    });

    get('/reviews/:id', roles, async (visit) => {
      const { language, core, params } = visit;
      const reviewId = params['id'];
      if (!isId(reviewId)) return visit.notFound();
      const t = words[language];
      const pair = await valueOf(core.POST('/v1/reviews/{reviewId}/view', { params: { path: { reviewId } }, body: {} }));
      return visit.show('pages/reviews/pair.njk', {
        title: t.one,
        t,
        question: pair.questionText,
        columns: [t.sides.field, t.sides.first, t.sides.second].map((label) => ({ label })),
        rows: sideBySide(pair.records, language),
        findings: pair.findings.map(({ text }) => text),
        rivals: pair.rivals.map((rival) => rivalView(rival, language)),
        outcomes: outcomes.map((value) => ({ value, text: t.outcomes[value], hint: { text: t.outcomeHints[value] } })),
        // Under what each reason goes with, so that none is chosen that does not fit.
        reasons: [{ value: '', text: '' }, ...pair.reasons.map(({ code, text, for: fits }) => ({ value: code, text: `${text} (${fits.map((each) => t.outcomes[each]).join(', ')})` }))],
        action: `/reviews/${reviewId}`,
      });
    });

    post('/reviews/:id', roles, async (visit) => {
      const { core, params, form } = visit;
      const reviewId = params['id'];
      if (!isId(reviewId)) return visit.notFound();
      const path = `/reviews/${reviewId}`;
      const outcome = choiceOf(form, 'outcome', outcomes);
      const reason = choiceOf(form, 'reason', reasons);
      const faults = [...(outcome === undefined ? [fault('outcome', 'outcome')] : []), ...(reason === undefined ? [fault('reason', 'reason')] : [])];
      if (outcome === undefined || reason === undefined) return visit.again(path, faults);
      const reply = await settle(core.POST('/v1/reviews/{reviewId}/verdicts', { params: { path: { reviewId } }, body: { outcome, reason } }));
      if (!reply.ok && reply.problem.status === 404) return visit.notFound();
      if (!reply.ok) return visit.again(path, reply.problem.status === 409 ? [fault('changed')] : faultsOf(reply.problem, (pointer) => (pointer === '/reason' ? { field: 'reason', text: fault('fit').text } : undefined)));
      visit.say(bothOf(words, (t) => t.effects[reply.value.effect]));
      return visit.go('/reviews');
    });
  },
};
