import type { components } from '@mast/openapi';
import { receiptCode } from '@mast/panel/words';

import { settle, valueOf } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { isId } from '../../http/is-id.ts';
import type { Fact } from '../../page/fact.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import type { Language } from '../../words/language.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { governing } from '../audit/governing.ts';
import { lookPath } from '../audit/look-path.ts';
import { findNames } from '../users/people.ts';
import type { MisuseWords } from './words.en.ts';
import { words } from './words.ts';

type Alert = components['schemas']['MisuseAlertList']['alerts'][number];
type Names = ReadonlyMap<string, string>;

const roles: readonly Role[] = ['information-governance-lead', 'team-lead'];
const groups = ['open', 'settled', 'held'] as const;
const outcomes = ['in-order', 'talked', 'misuse'] as const;
const steps = ['none', 'reason', 'step-up', 'block'] as const;
const reasons = ['talked', 'cleared', 'concern', 'other'] as const;
/** Figures that are no count: what they name was so. */
const signs: ReadonlySet<string> = new Set(['wholeName', 'house', 'sure']);
/** Thresholds that are shares of one. */
const shares: ReadonlySet<string> = new Set(['unlikelyBelow', 'wholeNameUnlikelyBelow', 'teamShareMost']);
const fault = ownFault<keyof MisuseWords['faults']>(words);

/** What the rules about misuse found: the list, one notice and what is made of it; who is held up, and changing it; the rules themselves. */
export const page: Page = {
  entries: [{ path: '/misuse', order: 46, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text), inMenu: true }],
  routes({ get, post }) {
    get('/misuse', roles, async (visit) => {
      const { language, query, me } = visit;
      const t = words[language];
      const group = groups.find((each) => each === query['show']) ?? 'open';
      const { columns, rows, more } = group === 'held' ? await heldUp(visit) : await notices(visit, group);
      const ways = [
        ...(more === undefined ? [] : [{ href: more, label: t.more }]),
        { href: '/dip-samples', label: t.toSamples },
        ...(governing.includes(me.role) ? [{ href: '/misuse/rules', label: t.toRules }, { href: '/watch-list', label: t.toWatchList }, { href: '/staff-particulars', label: t.toParticulars }] : []),
      ];
      return visit.show('pages/misuse/list.njk', { title: t.title, t, group, tabs: groups.map((each) => ({ label: t.groups[each], href: `/misuse?show=${each}`, isHere: each === group })), columns: columns.map((label) => ({ label })), rows, ways });
    });

    get('/misuse/rules', governing, async (visit) => {
      const { core, language, common } = visit;
      const t = words[language];
      const { rules, staff } = await valueOf(core.GET('/v1/misuse-rules'));
      const { rule, owner, weight, step, thresholds } = t.rulesColumns;
      return visit.show('pages/misuse/rules.njk', {
        title: t.rulesTitle,
        t,
        staff: t.staff(staff.accounts, staff.withBirth, staff.withAddress),
        columns: [rule, owner, weight, step, thresholds].map((label) => ({ label })),
        rows: rules.map((each) => [
          { text: each.title, lines: [each.text] }, each.owner === 'team-lead' ? common.roles['team-lead'] : common.roles['information-governance-lead'], t.severities[each.severity], t.steps[each.step],
          { text: Object.keys(each.thresholds).length === 0 ? t.noThresholds : '', lines: Object.entries(each.thresholds).map(([name, value]) => thresholdText(name, value, language)) },
        ]),
      });
    });

    get('/misuse/:id', roles, async (visit) => {
      const alert = await findAlert(visit);
      if (alert === undefined) return visit.notFound();
      const t = words[visit.language];
      const names = await findNames(visit.core);
      return visit.show('pages/misuse/alert.njk', {
        title: t.one,
        t,
        heading: alert.title,
        facts: alertFacts(alert, names, visit),
        action: alert.outcome === null ? `/misuse/${alert.alertId}/outcome` : undefined,
        outcomes: outcomes.map((value) => ({ value, text: t.outcomes[value], hint: { text: t.outcomeHints[value] } })),
        holdPath: `/misuse/people/${alert.accountId}`,
        trail: governing.includes(visit.me.role) ? lookPath(alert.accountId, alert.askedAt) : undefined,
      });
    });

    post('/misuse/:id/outcome', roles, async (visit) => {
      const alertId = visit.params['id'];
      if (!isId(alertId)) return visit.notFound();
      const outcome = choiceOf(visit.form, 'outcome', outcomes);
      if (outcome === undefined) return visit.again(`/misuse/${alertId}`, [fault('outcome', 'outcome')]);
      const reply = await settle(visit.core.POST('/v1/misuse-alerts/{alertId}/outcome', { params: { path: { alertId } }, body: { outcome } }));
      if (!reply.ok) return visit.again(`/misuse/${alertId}`, reply.problem.status === 404 ? [fault('notKept')] : faultsOf(reply.problem, () => undefined));
      visit.say(bothOf(words, (t) => t.settled));
      return visit.go('/misuse');
    });

    get('/misuse/people/:id', roles, async (visit) => {
      const accountId = visit.params['id'];
      const names = await findNames(visit.core);
      if (!isId(accountId) || accountId === visit.me.accountId || !names.has(accountId)) return visit.notFound();
      const t = words[visit.language];
      return visit.show('pages/misuse/step.njk', {
        title: t.stepTitle,
        t,
        who: names.get(accountId),
        action: `/misuse/people/${accountId}`,
        steps: steps.map((value) => ({ value, text: t.steps[value], hint: { text: t.stepHints[value] } })),
        reasons: reasons.map((value) => ({ value, text: t.reasons[value] })),
      });
    });

    post('/misuse/people/:id', roles, async (visit) => {
      const accountId = visit.params['id'];
      if (!isId(accountId)) return visit.notFound();
      const at = `/misuse/people/${accountId}`;
      const [step, reason] = [choiceOf(visit.form, 'step', steps), choiceOf(visit.form, 'reason', reasons)];
      const faults = [...(step === undefined ? [fault('step', 'step')] : []), ...(reason === undefined ? [fault('reason', 'reason')] : [])];
      if (step === undefined || reason === undefined) return visit.again(at, faults);
      const reply = await settle(visit.core.POST('/v1/misuse-standings/{accountId}', { params: { path: { accountId } }, body: { step, reason } }));
      if (!reply.ok) return visit.again(at, reply.problem.status === 404 ? [fault('notKept')] : faultsOf(reply.problem, () => undefined));
      visit.say(bothOf(words, (t) => t.changed));
      return visit.go('/misuse?show=held');
    });
  },
};

type Rows = { readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[]; readonly more?: string | undefined };

async function notices(visit: Visit, state: 'open' | 'settled'): Promise<Rows> {
  const { core, language, query } = visit;
  const t = words[language];
  const cursor = query['cursor'];
  const [{ alerts, nextCursor }, names] = await Promise.all([valueOf(core.GET('/v1/misuse-alerts', { params: { query: { state, ...(cursor === undefined ? {} : { cursor }) } } })), findNames(core)]);
  const place = `show=${state}${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
  const { raised, what, who, weight, outcome } = t.columns;
  return {
    columns: [raised, what, who, weight, ...(state === 'settled' ? [outcome] : [])],
    rows: alerts.map((each) => [
      { text: momentText(each.raisedAt, language), href: `/misuse/${each.alertId}?${place}`, about: each.title },
      each.title,
      names.get(each.accountId) ?? t.somebody,
      t.severities[each.severity],
      ...(state === 'settled' ? [each.outcome === null ? '–' : t.outcomes[each.outcome]] : []),
    ]),
    more: nextCursor === null ? undefined : `/misuse?show=${state}&cursor=${encodeURIComponent(nextCursor)}`,
  };
}

async function heldUp(visit: Visit): Promise<Rows> {
  const { core, language, me } = visit;
  const t = words[language];
  const [{ standings }, names] = await Promise.all([valueOf(core.GET('/v1/misuse-standings')), findNames(core)]);
  const { who, step, since, act } = t.columns;
  return {
    columns: [who, step, since, act],
    rows: standings.map((each) => [
      names.get(each.accountId) ?? t.somebody,
      { text: t.steps[each.step], lines: each.until === null ? [] : [t.until(momentText(each.until, language))] },
      { text: momentText(each.since, language), lines: [each.setBy === null ? t.byRules : t.byPerson(names.get(each.setBy) ?? t.somebody)] },
      each.accountId === me.accountId ? '–' : { text: t.change, href: `/misuse/people/${each.accountId}`, about: names.get(each.accountId) ?? t.somebody },
    ]),
  };
}

/** A notice on the page of the list from which it was followed, open or settled. */
async function findAlert({ core, params, query }: Visit): Promise<Alert | undefined> {
  if (!isId(params['id'])) return undefined;
  const cursor = query['cursor'];
  for (const state of ['open', 'settled'] as const) {
    const { alerts } = await valueOf(core.GET('/v1/misuse-alerts', { params: { query: { state, ...(cursor === undefined ? {} : { cursor }) } } }));
    const found = alerts.find(({ alertId }) => alertId === params['id']);
    if (found !== undefined) return found;
  }
  return undefined;
}

function alertFacts(alert: Alert, names: Names, { language }: Visit): readonly Fact[] {
  const t = words[language];
  const named: Readonly<Record<string, string>> = t.figures;
  const figures = Object.entries(alert.figures).map(([name, count]) => (signs.has(name) ? (named[name] ?? name) : t.figure(named[name] ?? name, count)));
  return [
    { key: t.facts.what, value: alert.text },
    { key: t.facts.who, value: names.get(alert.accountId) ?? t.somebody },
    { key: t.facts.asked, value: momentText(alert.askedAt, language) },
    { key: t.facts.raised, value: momentText(alert.raisedAt, language) },
    { key: t.facts.weight, value: t.severities[alert.severity] },
    ...(figures.length === 0 ? [] : [{ key: t.facts.figures, value: figures[0] ?? '', lines: figures.slice(1) }]),
    { key: t.facts.leaf, value: alert.leafId },
    { key: t.facts.declaration, value: receiptCode(alert.declarationId) },
    ...(alert.outcome === null ? [] : [{ key: t.facts.outcome, value: t.outcomes[alert.outcome], lines: alert.settledBy === null ? [] : [names.get(alert.settledBy) ?? t.somebody] }]),
  ];
}

/** A threshold by what it means; one that a newer core has, by its name. */
function thresholdText(name: string, value: number, language: Language): string {
  const t = words[language];
  const named: Readonly<Record<string, string>> = t.thresholds;
  return t.figure(named[name] ?? name, value.toLocaleString(language === 'cy' ? 'cy' : 'en-GB', shares.has(name) ? { style: 'percent', maximumFractionDigits: 2 } : {}));
}
