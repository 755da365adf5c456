import type { operations } from '@mast/openapi';

import { settle, valueOf } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { isId } from '../../http/is-id.ts';
import type { Fact } from '../../page/fact.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import type { Language } from '../../words/language.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import type { ReportedRecordWords } from './words.en.ts';
import { words } from './words.ts';

type Dispute = operations['listDisputes']['responses'][200]['content']['application/json']['disputes'][number];

const roles: readonly Role[] = ['data-lead'];
const path = '/reported-records';
const findings = ['wrong', 'right'] as const;
const fault = ownFault<keyof ReportedRecordWords['faults']>(words);

/** Records of the organisation that practitioners reported, and what its data lead finds; never who reported. */
export const page: Page = {
  entries: [{ path, order: 39, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get, post }) {
    get(path, roles, async ({ core, language, show }) => {
      const t = words[language];
      const { disputes } = await valueOf(core.GET('/v1/disputes'));
      return show('pages/reported-records/list.njk', {
        title: t.title,
        t,
        columns: [t.columns.record, t.columns.about, t.columns.state, t.columns.due].map((label) => ({ label })),
        rows: disputes.map((each) => [
          { text: each.sourceRef ?? t.gone, href: `${path}/${each.disputeId}` },
          t.about[each.about],
          stateLines(each, language),
          each.status === 'open' ? momentText(each.dueAt, language) : '–',
        ]),
      });
    });

    get(`${path}/:id`, roles, async (visit) => {
      const { core, language, params } = visit;
      const t = words[language];
      const found = (await valueOf(core.GET('/v1/disputes'))).disputes.find(({ disputeId }) => disputeId === params['id']);
      if (found === undefined) return visit.notFound();
      return visit.show('pages/reported-records/record.njk', {
        title: t.one,
        t,
        back: path,
        facts: factsOf(found, language),
        action: found.status === 'open' ? `${path}/${found.disputeId}` : undefined,
        reviewing: found.waitsFor === 'reviewers',
        findings: findings.filter((value) => value === 'wrong' || found.waitsFor === 'data-lead').map((value) => ({ value, text: t.findings[value], hint: { text: t.findingHints[value] } })),
      });
    });

    post(`${path}/:id`, roles, async (visit) => {
      const disputeId = visit.params['id'];
      if (!isId(disputeId)) return visit.notFound();
      const at = `${path}/${disputeId}`;
      const finding = choiceOf(visit.form, 'finding', findings);
      if (finding === undefined) return visit.again(at, [fault('finding', 'finding')]);
      const reply = await settle(visit.core.POST('/v1/disputes/{disputeId}/finding', { params: { path: { disputeId } }, body: { finding } }));
      if (!reply.ok && reply.problem.status === 404) return visit.notFound();
      if (!reply.ok) return visit.again(at, reply.problem.status === 409 ? [fault('changed')] : faultsOf(reply.problem, () => undefined));
      visit.say(bothOf(words, (t) => t.kept[reply.value.status]));
      return visit.go(path);
    });
  },
};

function stateLines({ status, waitsFor, basis, closedAt }: Dispute, language: Language): { readonly text: string; readonly lines: readonly string[] } {
  const t = words[language];
  if (status === 'open') return { text: t.waits[waitsFor ?? 'data-lead'], lines: [] };
  return { text: t.ended[status], lines: [...(basis === null ? [] : [t.basis[basis]]), ...(closedAt === null ? [] : [t.over(momentText(closedAt, language))])] };
}

function factsOf(each: Dispute, language: Language): readonly Fact[] {
  const t = words[language];
  const { text, lines } = stateLines(each, language);
  return [
    { key: t.facts.record, value: each.sourceRef ?? t.gone },
    { key: t.facts.feed, value: each.feedId ?? '–' },
    { key: t.facts.case, value: each.caseRef ?? t.noCase },
    { key: t.facts.about, value: t.about[each.about] },
    { key: t.facts.since, value: momentText(each.openedAt, language) },
    ...(each.status === 'open' ? [{ key: t.facts.due, value: momentText(each.dueAt, language) }] : []),
    { key: t.facts.state, value: text, lines },
  ];
}
