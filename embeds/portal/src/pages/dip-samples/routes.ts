import { settle, valueOf } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { isId } from '../../http/is-id.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import type { Catalogue } from '../gateways/catalogue.ts';
import { findCatalogue } from '../gateways/catalogue.ts';
import { findNames } from '../users/people.ts';
import type { DipSampleWords } from './words.en.ts';
import { words } from './words.ts';

const roles: readonly Role[] = ['information-governance-lead', 'team-lead'];
const states = ['open', 'settled'] as const;
const verdicts = ['in-order', 'ask', 'concern'] as const;
const fault = ownFault<keyof DipSampleWords['faults']>(words);

/** Look-ups that were drawn at random: the list, one with its reason and case, and what the manager found. */
export const page: Page = {
  entries: [{ path: '/dip-samples', order: 47, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get, post }) {
    get('/dip-samples', roles, async (visit) => {
      const { core, language, query } = visit;
      const t = words[language];
      const state = states.find((each) => each === query['show']) ?? 'open';
      const [{ samples, figures }, catalogue, names] = await Promise.all([valueOf(core.GET('/v1/dip-samples', { params: { query: { state } } })), findCatalogue(core), findNames(core)]);
      const { asked, who, gateways, due, verdict } = t.columns;
      return visit.show('pages/dip-samples/list.njk', {
        title: t.title,
        t,
        state,
        figures: figures === undefined ? undefined : t.figures(figures.days, figures.inOrder, figures.ask, figures.concern, figures.waiting),
        tabs: states.map((each) => ({ label: t.groups[each], href: `/dip-samples?show=${each}`, isHere: each === state })),
        columns: [asked, who, gateways, state === 'open' ? due : verdict].map((label) => ({ label })),
        rows: samples.map((each) => [
          { text: momentText(each.askedAt, language), href: `/dip-samples/${each.sampleId}` },
          names.get(each.accountId) ?? t.somebody,
          titlesOf(each.gateways, catalogue),
          each.verdict === null ? { text: momentText(each.dueAt, language), lines: each.overdue ? [t.overdue] : [] } : t.verdicts[each.verdict],
        ]),
      });
    });

    get('/dip-samples/:id', roles, async (visit) => {
      const sampleId = visit.params['id'];
      if (!isId(sampleId)) return visit.notFound();
      const { core, language } = visit;
      const t = words[language];
      const item = await valueOf(core.POST('/v1/dip-samples/{sampleId}/read', { params: { path: { sampleId } }, body: {} }));
      const [catalogue, names] = await Promise.all([findCatalogue(core), findNames(core)]);
      return visit.show('pages/dip-samples/sample.njk', {
        title: t.one,
        t,
        done: item.verdict === null ? undefined : t.done(t.verdicts[item.verdict]),
        facts: [
          { key: t.facts.who, value: names.get(item.accountId) ?? t.somebody },
          { key: t.facts.asked, value: momentText(item.askedAt, language) },
          { key: t.facts.gateways, ...titlesOf(item.gateways, catalogue), value: titlesOf(item.gateways, catalogue).text },
          ...(item.reasonCode === undefined ? [] : [{ key: t.facts.reasonCode, value: catalogue.reasons.find(({ code }) => code === item.reasonCode)?.title ?? item.reasonCode }]),
          { key: t.facts.reason, value: item.reason ?? t.noReason },
          { key: t.facts.reference, value: item.reference ?? t.noReference },
          { key: t.facts.due, value: momentText(item.dueAt, language) },
        ],
        action: item.verdict === null ? `/dip-samples/${sampleId}/verdict` : undefined,
        verdicts: verdicts.map((value) => ({ value, text: t.verdicts[value], hint: { text: t.hints[value] } })),
      });
    });

    post('/dip-samples/:id/verdict', roles, async (visit) => {
      const sampleId = visit.params['id'];
      if (!isId(sampleId)) return visit.notFound();
      const at = `/dip-samples/${sampleId}`;
      const verdict = choiceOf(visit.form, 'verdict', verdicts);
      if (verdict === undefined) return visit.again(at, [fault('verdict', 'verdict')]);
      const reply = await settle(visit.core.POST('/v1/dip-samples/{sampleId}/verdict', { params: { path: { sampleId } }, body: { verdict } }));
      if (!reply.ok) return visit.again(at, reply.problem.status === 404 ? [fault('notKept')] : faultsOf(reply.problem, () => undefined));
      visit.say(bothOf(words, (t) => t.kept));
      return visit.go('/dip-samples');
    });
  },
};

/** The titles of the gateways declared; one that is no longer in the catalogue goes by its id. */
function titlesOf(ids: readonly string[], { gateways }: Catalogue): { readonly text: string; readonly lines: readonly string[] } {
  const titles = ids.map((id) => gateways.find((each) => each.id === id)?.title ?? id);
  return { text: titles[0] ?? '–', lines: titles.slice(1) };
}
