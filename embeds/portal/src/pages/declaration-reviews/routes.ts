import type { components } from '@mast/openapi';

import { settle, valueOf } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { isId } from '../../http/is-id.ts';
import type { Fact } from '../../page/fact.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import type { Catalogue } from '../gateways/catalogue.ts';
import { lookPath } from '../audit/look-path.ts';
import { findCatalogue } from '../gateways/catalogue.ts';
import { words as lookUp } from '../look-up/words.ts';
import { findNames } from '../users/people.ts';
import type { DeclarationReviewWords } from './words.en.ts';
import { words } from './words.ts';

type Listed = components['schemas']['OversightList']['declarations'][number];
type Item = components['schemas']['OversightItem'];

const roles: readonly Role[] = ['information-governance-lead'];
const groups = ['review', 'reference'] as const;
const outcomes = ['proper', 'improper', 'gateway-missing'] as const;
const fault = ownFault<keyof DeclarationReviewWords['faults']>(words);

/** What is left to do about declarations already made: the list, one of them with its reason, and what information governance makes of it. */
export const page: Page = {
  entries: [{ path: '/declaration-reviews', order: 45, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text), inMenu: true }],
  routes({ get, post }) {
    get('/declaration-reviews', roles, async (visit) => {
      const { language, core, query } = visit;
      const t = words[language];
      const waiting = groups.find((group) => group === query['waiting']) ?? 'review';
      const [{ declarations }, catalogue, names] = await Promise.all([valueOf(core.GET('/v1/declaration-reviews', { params: { query: { waiting } } })), findCatalogue(core), findNames(core)]);
      const { madeAt, who, gateways, subject, due } = t.columns;
      return visit.show('pages/declaration-reviews/list.njk', {
        title: t.title,
        t,
        waiting,
        tabs: groups.map((group) => ({ label: t.groups[group], href: `/declaration-reviews?waiting=${group}`, isHere: group === waiting })),
        columns: [madeAt, who, gateways, subject, ...(waiting === 'reference' ? [due] : [])].map((label) => ({ label })),
        rows: declarations.map((each) => [
          waiting === 'review' ? { text: momentText(each.madeAt, language), href: `/declaration-reviews/${each.declarationId}` } : momentText(each.madeAt, language),
          whoText(each.accountId, names, visit),
          gatewayLines(each.gateways, catalogue, visit),
          subjectText(each.subject, visit),
          ...(waiting === 'reference' ? [dueLines(each, visit)] : []),
        ]),
      });
    });

    get('/declaration-reviews/:id', roles, async (visit) => {
      const declarationId = visit.params['id'];
      if (!isId(declarationId)) return visit.notFound();
      const { core, language, me } = visit;
      const t = words[language];
      const item = await valueOf(core.POST('/v1/declaration-reviews/{declarationId}/read', { params: { path: { declarationId } }, body: {} }));
      const [catalogue, names] = await Promise.all([findCatalogue(core), findNames(core)]);
      const isOwn = item.accountId === me.accountId;
      const settled = outcomes.find((each) => each === item.outcome);
      return visit.show('pages/declaration-reviews/declaration.njk', {
        title: t.one,
        t,
        notice: item.outcome !== null ? t.settledAlready(settled === undefined ? item.outcome : t.outcomes[settled]) : isOwn ? t.own : undefined,
        facts: itemFacts(item, catalogue, names, visit),
        trail: lookPath(item.accountId, item.madeAt),
        settlePath: isOwn || item.outcome !== null ? undefined : `/declaration-reviews/${declarationId}/outcome`,
        outcomes: outcomes.map((value) => ({ value, text: t.outcomes[value], hint: { text: t.outcomeHints[value] } })),
      });
    });

    post('/declaration-reviews/:id/outcome', roles, async (visit) => {
      const declarationId = visit.params['id'];
      if (!isId(declarationId)) return visit.notFound();
      const at = `/declaration-reviews/${declarationId}`;
      const outcome = choiceOf(visit.form, 'outcome', outcomes);
      if (outcome === undefined) return visit.again(at, [fault('outcome', 'outcome')]);
      const reply = await settle(visit.core.POST('/v1/declaration-reviews/{declarationId}/outcome', { params: { path: { declarationId } }, body: { outcome } }));
      if (!reply.ok) return visit.again(at, reply.problem.status === 404 ? [fault('notKept')] : faultsOf(reply.problem, () => undefined));
      visit.say(bothOf(words, (t) => t.settled));
      return visit.go('/declaration-reviews');
    });
  },
};

function whoText(accountId: string, names: ReadonlyMap<string, string>, { me, language }: Visit): string {
  const t = words[language];
  return accountId === me.accountId ? t.you : (names.get(accountId) ?? t.somebody);
}

function subjectText(subject: string, { language }: Visit): string {
  const kinds: Readonly<Record<string, string>> = lookUp[language].kinds;
  return kinds[subject] ?? subject;
}

/** The titles of the gateways declared; an id says nothing to people. */
function gatewayLines(ids: readonly string[], { gateways }: Catalogue, { language }: Visit): { readonly text: string; readonly lines: readonly string[] } {
  const titles = ids.map((id) => gateways.find((each) => each.id === id)?.title ?? words[language].unknownGateway);
  return { text: titles[0] ?? '–', lines: titles.slice(1) };
}

function dueLines({ referenceDue, chasedAt }: Listed, { language }: Visit): { readonly text: string; readonly lines: readonly string[] } {
  const t = words[language];
  return { text: referenceDue === null ? '–' : t.due(momentText(referenceDue, language)), lines: [chasedAt === null ? t.notChased : t.chased(momentText(chasedAt, language))] };
}

function itemFacts(item: Item, catalogue: Catalogue, names: ReadonlyMap<string, string>, visit: Visit): readonly Fact[] {
  const { language } = visit;
  const t = words[language];
  const gateways = gatewayLines(item.gateways, catalogue, visit);
  return [
    { key: t.facts.who, value: whoText(item.accountId, names, visit) },
    { key: t.facts.madeAt, value: momentText(item.madeAt, language) },
    { key: t.facts.gateways, value: gateways.text, lines: gateways.lines },
    { key: t.facts.subject, value: subjectText(item.subject, visit) },
    ...(item.reasonCode === undefined ? [] : [{ key: t.facts.reasonCode, value: catalogue.reasons.find(({ code }) => code === item.reasonCode)?.title ?? item.reasonCode }]),
    { key: t.facts.reason, value: item.reason ?? t.noReason },
    { key: t.facts.reference, value: item.reference ?? t.noReference },
  ];
}
