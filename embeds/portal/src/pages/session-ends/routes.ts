import { settle } from '../../core/call-core.ts';
import { listOf } from '../../http/form.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { findUser } from '../users/people.ts';
import { words } from './words.ts';

const roles: readonly Role[] = ['administrator'];
const path = '/session-ends';
const fault = ownFault<'sure'>(words);

/** The kill switch: an administrator signs one person of the organisation out everywhere, or everybody, with a second factor. */
export const page: Page = {
  entries: [{ path, order: 34, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get, post }) {
    get(path, roles, async ({ language, me, show }) => {
      const t = words[language];
      return show('view/act.njk', { title: t.title, texts: [t.warning(me.organisation.name), t.one], back: '/', action: path, sure: { label: t.sureLabel, text: t.sure }, needsFactor: true, isWarning: true });
    });

    post(path, roles, async (visit) => {
      if (!listOf(visit.form, 'sure').includes('yes')) return visit.again(path, [fault('sure', 'sure')]);
      const reply = await settle(visit.core.POST('/v1/session-ends', { body: { everybody: true } }));
      if (!reply.ok) return visit.again(path, faultsOf(reply.problem, () => undefined));
      visit.say(bothOf(words, (t) => t.done(reply.value.ended)));
      return visit.go('/');
    });

    get('/users/:id/sign-out', roles, async ({ core, params, language, show, notFound }) => {
      const user = await findUser(core, params['id'] ?? '');
      if (user === undefined || user.status === 'closed') return notFound();
      const t = words[language];
      const back = `/users/${user.accountId}`;
      return show('view/act.njk', { title: t.person, name: user.name, texts: [t.personText], back, action: `${back}/sign-out`, needsFactor: true, isWarning: true });
    });

    post('/users/:id/sign-out', roles, async (visit) => {
      const user = await findUser(visit.core, visit.params['id'] ?? '');
      if (user === undefined) return visit.notFound();
      const { accountId } = user;
      const reply = await settle(visit.core.POST('/v1/session-ends', { body: { accountId } }));
      if (!reply.ok) return visit.again(`/users/${accountId}/sign-out`, faultsOf(reply.problem, () => undefined));
      visit.say(bothOf(words, (t) => t.personDone(reply.value.ended)));
      return visit.go(`/users/${accountId}`);
    });
  },
};
