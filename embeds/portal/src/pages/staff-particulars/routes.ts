import { londonDay } from '@mast/panel/answer';

import { settle, valueOf } from '../../core/call-core.ts';
import type { Page } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { decidingRoles, findUser, findUsers } from '../users/people.ts';
import type { User } from '../users/people.ts';
import type { Held } from './held-text.ts';
import { heldText, leavesText } from './held-text.ts';
import type { Particulars } from './read-particulars.ts';
import { addressIds, particularsFaults, readParticulars } from './read-particulars.ts';
import { words } from './words.ts';

const path = '/staff-particulars';
const groups = ['all', 'without'] as const;
const perPage = 50;

/** What the rules about misuse are told of the organisation's own staff: of whom there is what, giving it, forgetting it. */
export const page: Page = {
  entries: [{ path, order: 49, roles: decidingRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get, post }) {
    get(path, decidingRoles, async (visit) => {
      const { language, core, query, me } = visit;
      const t = words[language];
      const group = groups.find((each) => each === query['show']) ?? 'all';
      const [{ users, isCut }, held] = await Promise.all([findUsers(core, {}), findHeld(visit)]);
      const { compare } = new Intl.Collator(language === 'cy' ? 'cy' : 'en-GB');
      const open = users.filter(({ status }) => status !== 'closed').toSorted((a, b) => compare(a.name, b.name));
      const names = new Map(users.map(({ accountId, name }) => [accountId, name]));
      const shown = group === 'all' ? open : open.filter(({ accountId }) => !held.has(accountId));
      const pages = Math.max(1, Math.ceil(shown.length / perPage));
      const at = Math.min(pages, Math.max(1, Number(query['page'] ?? '1') || 1));
      const pageAt = (to: number): string => `${path}?show=${group}&page=${to}`;
      return visit.show('pages/staff-particulars/list.njk', {
        title: t.title,
        t,
        group,
        isCut,
        count: t.count(open.filter(({ accountId }) => held.has(accountId)).length, open.length),
        tabs: groups.map((each) => ({ label: t.groups[each], href: `${path}?show=${each}`, isHere: each === group })),
        columns: [t.columns.who, t.columns.given, t.columns.leavesOn, t.columns.when, t.columns.act].map((label) => ({ label })),
        rows: shown.slice((at - 1) * perPage, at * perPage).map(({ accountId, name }) => {
          const one = held.get(accountId);
          return [
            name,
            heldText(one, language),
            leavesText(one, language),
            one === undefined ? '–' : { text: momentText(one.givenAt, language), lines: [t.by(names.get(one.givenBy) ?? t.somebody)] },
            accountId === me.accountId ? t.own : { text: one === undefined ? t.give : t.change, href: `${path}/${accountId}`, about: name },
          ];
        }),
        newer: at > 1 ? pageAt(at - 1) : undefined,
        older: at < pages ? pageAt(at + 1) : undefined,
      });
    });

    get(`${path}/:id`, decidingRoles, async (visit) => {
      const [user, held] = await Promise.all([somebodyElse(visit), findHeld(visit)]);
      if (user === undefined) return visit.notFound();
      const { language } = visit;
      const t = words[language];
      const one = held.get(user.accountId);
      return visit.show('pages/staff-particulars/give.njk', {
        title: t.giveTitle,
        t,
        name: user.name,
        action: `${path}/${user.accountId}`,
        addressIds,
        leavesOn: one?.leavesOn ?? '',
        held: one === undefined ? [] : [{ key: t.columns.given, value: heldText(one, language) }, { key: t.columns.leavesOn, value: leavesText(one, language) }, { key: t.columns.when, value: momentText(one.givenAt, language) }],
      });
    });

    post(`${path}/:id`, decidingRoles, async (visit) => {
      const user = await somebodyElse(visit);
      if (user === undefined) return visit.notFound();
      const { body, faults } = readParticulars(visit.form, londonDay(visit.now));
      return body === undefined ? visit.again(`${path}/${user.accountId}`, faults) : give(visit, user, body, `${path}/${user.accountId}`, bothOf(words, (t) => t.kept));
    });

    get(`${path}/:id/forget`, decidingRoles, async (visit) => {
      const user = await somebodyElse(visit);
      if (user === undefined) return visit.notFound();
      const t = words[visit.language];
      return visit.show('view/act.njk', { title: t.forgetTitle, name: user.name, texts: [t.forgetText], back: `${path}/${user.accountId}`, action: `${path}/${user.accountId}/forget`, needsFactor: true });
    });

    post(`${path}/:id/forget`, decidingRoles, async (visit) => {
      const user = await somebodyElse(visit);
      return user === undefined ? visit.notFound() : give(visit, user, { addresses: [], familyNames: [] }, `${path}/${user.accountId}/forget`, bothOf(words, (t) => t.forgotten));
    });
  },
};

async function findHeld({ core }: Visit): Promise<ReadonlyMap<string, Held>> {
  const { particulars } = await valueOf(core.GET('/v1/staff-particulars'));
  // An account of which everything was forgotten is as one of which nothing was ever given.
  return new Map(particulars.filter((one) => one.births + one.addresses + one.familyNames > 0 || one.leavesOn !== null).map((one) => [one.accountId, one]));
}

/** The open account that the address names; nobody gives their own. */
async function somebodyElse({ core, params, me }: Visit): Promise<User | undefined> {
  const user = await findUser(core, params['id'] ?? '');
  return user === undefined || user.status === 'closed' || user.accountId === me.accountId ? undefined : user;
}

async function give(visit: Visit, { accountId }: User, body: Particulars, back: string, done: { readonly en: string; readonly cy: string }): ReturnType<Parameters<Parameters<Page['routes']>[0]['post']>[2]> {
  const reply = await settle(visit.core.POST('/v1/users/{accountId}/particulars', { params: { path: { accountId } }, body }));
  if (!reply.ok) return visit.again(back, particularsFaults(reply.problem));
  visit.say(done);
  return visit.go(path);
}
