import type { components } from '@mast/openapi';

import { settle, valueOf } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { isId } from '../../http/is-id.ts';
import type { Fact } from '../../page/fact.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Routes } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { findNames } from '../users/people.ts';
import type { OverrideWords } from './words.en.ts';
import { words } from './words.ts';

type Override = components['schemas']['Overrides']['overrides'][number];
type Names = ReadonlyMap<string, string>;

/** Who investigates. */
export const investigatingRoles: readonly Role[] = ['information-governance-lead'];
const fault = ownFault<keyof OverrideWords['faults']>(words);
const findings = ['justified', 'not-justified', 'referred'] as const;

/** Overrides of the organisation with their investigations, and closing one. Whoever opened it is not offered to close it, and the core would not let them. */
export function investigationRoutes({ get, post }: Routes): void {
  get('/overrides', investigatingRoles, async (visit) => {
    const { language, core } = visit;
    const t = words[language];
    const [{ overrides, byAccount }, names] = await Promise.all([valueOf(core.GET('/v1/overrides')), findNames(core)]);
    return visit.show('pages/overrides/list.njk', {
      title: t.title,
      t,
      columns: [t.columns.opened, t.columns.who, t.columns.state, t.columns.looked].map((label) => ({ label })),
      rows: overrides.map((each) => [{ text: momentText(each.openedAt, language), href: `/overrides/${each.overrideId}` }, whoText(each.accountId, names, visit), stateText(each, visit), lookedText(each, visit)]),
      countColumns: [{ label: t.countColumns.who }, ...[t.countColumns.opened, t.countColumns.used, t.countColumns.unclosed].map((label) => ({ label, numeric: true }))],
      counts: byAccount.map(({ accountId, opened, used, unclosed }) => [whoText(accountId, names, visit), String(opened), String(used), String(unclosed)]),
    });
  });

  get('/overrides/:id', investigatingRoles, async (visit) => {
    const found = await overrideOf(visit);
    if (found === undefined) return visit.notFound();
    const t = words[visit.language];
    const isOwn = found.accountId === visit.me.accountId;
    return visit.show('pages/overrides/override.njk', {
      title: t.one,
      t,
      notice: isOwn ? t.ownOverride : undefined,
      facts: overrideFacts(found, await findNames(visit.core), visit),
      closePath: isOwn || found.closedAt !== null ? undefined : `/overrides/${found.overrideId}/close`,
      findings: findings.map((value) => ({ value, text: t.findings[value], hint: { text: t.findingHints[value] } })),
    });
  });

  post('/overrides/:id/close', investigatingRoles, async (visit) => {
    const overrideId = visit.params['id'];
    if (!isId(overrideId)) return visit.notFound();
    const page = `/overrides/${overrideId}`;
    const finding = choiceOf(visit.form, 'finding', findings);
    if (finding === undefined) return visit.again(page, [fault('finding', 'finding')]);
    const reply = await settle(visit.core.POST('/v1/overrides/{overrideId}/close', { params: { path: { overrideId } }, body: { finding } }));
    if (!reply.ok) return visit.again(page, reply.problem.status === 404 ? [fault('notClosed')] : faultsOf(reply.problem, () => undefined));
    visit.say(bothOf(words, (t) => t.closed));
    return visit.go('/overrides');
  });
}

async function overrideOf({ core, params }: Visit): Promise<Override | undefined> {
  const wanted = params['id'];
  return isId(wanted) ? (await valueOf(core.GET('/v1/overrides'))).overrides.find(({ overrideId }) => overrideId === wanted) : undefined;
}

function whoText(accountId: string, names: Names, { me, language }: Visit): string {
  const t = words[language];
  return accountId === me.accountId ? t.you : (names.get(accountId) ?? t.somebody);
}

function lookedText({ usedAt }: Override, { language }: Visit): string {
  return usedAt === null ? words[language].notLooked : momentText(usedAt, language);
}

function stateText({ closedAt, closeBy, isOverdue, finding }: Override, { language }: Visit): { readonly text: string; readonly lines: readonly string[] } {
  const t = words[language];
  if (closedAt === null) return { text: t.states.open, lines: [t.closeBy(momentText(closeBy, language)), ...(isOverdue ? [t.overdue] : [])] };
  const known = findings.find((each) => each === finding);
  return { text: t.states.closed, lines: [momentText(closedAt, language), ...(known === undefined ? [] : [t.findings[known]])] };
}

function overrideFacts(override: Override, names: Names, visit: Visit): readonly Fact[] {
  const { language } = visit;
  const t = words[language];
  const state = stateText(override, visit);
  return [
    { key: t.facts.who, value: whoText(override.accountId, names, visit) },
    { key: t.facts.opened, value: momentText(override.openedAt, language) },
    { key: t.facts.looked, value: lookedText(override, visit) },
    { key: t.facts.reason, value: override.reason },
    ...(override.reference === undefined ? [] : [{ key: t.facts.reference, value: override.reference }]),
    { key: t.facts.state, value: state.text, lines: state.lines },
  ];
}
