import type { components, operations } from '@mast/openapi';
import type { FastifyReply } from 'fastify';

import { settle, valueOf } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { textOf } from '../../http/form.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { findFeeds } from '../feeds/feeds.ts';
import type { ServiceWords } from './words.en.ts';
import { words } from './words.ts';

type Permissions = components['schemas']['ServicePermissions'];
type Change = operations['changeServicePermission']['requestBody']['content']['application/json'];

const seeingRoles: readonly Role[] = ['data-lead', 'information-governance-lead'];
const signingRoles: readonly Role[] = ['information-governance-lead'];
const categories = Object.keys(words.en.categories) as (keyof ServiceWords['categories'])[];
const fault = ownFault<keyof ServiceWords['faults']>(words);

/** Sensitive services that feeds of the organisation may send, team names that look telling, and an information-governance lead's signature for one kind and one feed. */
export const page: Page = {
  entries: [{ path: '/sensitive-services', order: 68, roles: seeingRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get, post }) {
    get('/sensitive-services', seeingRoles, async (visit) => {
      const { language, core, me } = visit;
      const t = words[language];
      const [{ permissions, tellingTeams }, names] = await Promise.all([valueOf(core.GET('/v1/service-permissions')), feedNames(visit)]);
      const maySign = signingRoles.includes(me.role);
      return visit.show('pages/sensitive-services/list.njk', {
        title: t.title,
        t,
        maySign,
        columns: [t.columns.category, t.columns.feed, t.columns.agreement, t.columns.signed, ...(maySign ? [t.columns.act] : [])].map((label) => ({ label })),
        rows: permissions.map(({ feedId, category, agreement, signedAt }) => {
          const [kind, feed] = [categoryText(category, visit), names.get(feedId) ?? feedId];
          return [kind, feed, agreement, momentText(signedAt, language), ...(maySign ? [{ text: t.withdraw, about: `${kind}, ${feed}`, href: pathOf(feedId, category) }] : [])];
        }),
        tellingColumns: [t.tellingColumns.team, t.tellingColumns.feed, t.tellingColumns.since].map((label) => ({ label })),
        telling: tellingTeams.map(({ team, feedId, firstSeen }) => [team, names.get(feedId) ?? feedId, momentText(firstSeen, language)]),
      });
    });

    get('/sensitive-services/allow', signingRoles, async (visit) => {
      const t = words[visit.language];
      const names = await feedNames(visit);
      return visit.show('pages/sensitive-services/allow.njk', {
        title: t.allowTitle,
        t,
        feeds: [{ value: '', text: t.choose }, ...[...names].map(([value, text]) => ({ value, text }))],
        categories: categories.map((value) => ({ value, text: t.categories[value] })),
      });
    });

    post('/sensitive-services/allow', signingRoles, async (visit) => {
      const [feedId, category, agreement] = [textOf(visit.form, 'feedId'), choiceOf(visit.form, 'category', categories), textOf(visit.form, 'agreement')];
      const faults = [...(feedId === '' ? [fault('feed', 'feedId')] : []), ...(category === undefined ? [fault('category', 'category')] : []), ...(isAgreement(agreement) ? [] : [fault('agreement', 'agreement')])];
      if (faults.length > 0 || category === undefined) return visit.again('/sensitive-services/allow', faults);
      return change(visit, '/sensitive-services/allow', { feedId, category, agreement, action: 'sign' });
    });

    get('/sensitive-services/:id/:category/withdraw', signingRoles, async (visit) => {
      const found = await permissionOf(visit);
      if (found === undefined) return visit.notFound();
      const t = words[visit.language];
      const names = await feedNames(visit);
      return visit.show('pages/sensitive-services/withdraw.njk', {
        title: t.withdrawTitle,
        t,
        facts: [{ key: t.facts.category, value: categoryText(found.category, visit) }, { key: t.facts.feed, value: names.get(found.feedId) ?? found.feedId }, { key: t.facts.agreement, value: found.agreement }],
        action: pathOf(found.feedId, found.category),
      });
    });

    post('/sensitive-services/:id/:category/withdraw', signingRoles, async (visit) => {
      const found = await permissionOf(visit);
      if (found === undefined) return visit.notFound();
      const { feedId, category, agreement } = found;
      return change(visit, pathOf(feedId, category), { feedId, category, agreement, action: 'end' });
    });
  },
};

async function change(visit: Visit, form: string, body: Change): Promise<FastifyReply> {
  const reply = await settle(visit.core.POST('/v1/service-permissions', { body }));
  if (!reply.ok) return visit.again(form, reply.problem.status === 404 ? [fault('notChanged')] : faultsOf(reply.problem, (pointer) => (pointer === '/agreement' ? { field: 'agreement', text: fault('agreement').text } : undefined)));
  visit.say(bothOf(words, (t) => (body.action === 'sign' ? t.allowed : t.withdrawn)));
  return visit.go('/sensitive-services');
}

function isAgreement(text: string): boolean {
  return text.length >= 3 && text.length <= 80;
}

async function feedNames({ core }: Visit): Promise<ReadonlyMap<string, string>> {
  return new Map((await findFeeds(core)).map(({ feedId, name }) => [feedId, name]));
}

/** What an address names and is allowed now. */
async function permissionOf({ core, params }: Visit): Promise<Permissions['permissions'][number] | undefined> {
  const { permissions } = await valueOf(core.GET('/v1/service-permissions'));
  return permissions.find(({ feedId, category }) => feedId === params['id'] && category === params['category']);
}

/** A category's name; one that came with a later table is said by its code. */
function categoryText(category: string, { language }: Visit): string {
  const names: Readonly<Record<string, string>> = words[language].categories;
  return names[category] ?? category;
}

function pathOf(feedId: string, category: string): string {
  return `/sensitive-services/${encodeURIComponent(feedId)}/${encodeURIComponent(category)}/withdraw`;
}
