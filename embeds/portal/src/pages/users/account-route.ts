import { settle } from '../../core/call-core.ts';
import { isId } from '../../http/is-id.ts';
import type { Routes } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { accountFacts } from './account-facts.ts';
import { peopleFaults } from './faults.ts';
import type { User } from './people.ts';
import { decidingRoles, findTeams, findUser, managingRoles } from './people.ts';
import { words } from './words.ts';

/** GET /users/:id: one account, and what this person may do with it; and the confirmation, which is one press. */
export function accountRoute({ get, post }: Routes): void {
  get('/users/:id', managingRoles, async (visit) => {
    const found = await accountOf(visit);
    if (found === undefined) return visit.notFound();
    const { user, isOwn } = found;
    const { core, language, me } = visit;
    const t = words[language];
    const decides = decidingRoles.includes(me.role) && !isOwn;
    const isOpen = user.status !== 'closed';
    const [teams, sponsor] = await Promise.all([findTeams(core), user.sponsorId === null ? undefined : findUser(core, user.sponsorId)]);
    const doings = [
      ...(isOpen && decides && user.status === 'suspended' ? [{ label: t.reinstate, text: t.reinstateText, href: `/users/${user.accountId}/reinstate` }] : []),
      ...(isOpen && user.status !== 'suspended' ? [{ label: t.suspend, text: t.suspendText, href: `/users/${user.accountId}/suspend` }] : []),
      ...(isOpen && me.role === 'administrator' ? [{ label: t.signOut, text: t.signOutText, href: `/users/${user.accountId}/sign-out` }] : []),
      ...(isOpen && decides ? [{ label: t.particulars, text: t.particularsText, href: `/staff-particulars/${user.accountId}` }] : []),
      ...(isOpen && decides ? [{ label: t.close, text: t.closeText, href: `/users/${user.accountId}/close` }] : []),
    ];
    return visit.show('pages/users/account.njk', {
      title: t.one,
      t,
      name: user.name,
      isOwn,
      facts: accountFacts(user, { teams, sponsor: sponsor?.name }, visit, { change: isOpen && !isOwn, decide: isOpen && decides }),
      confirmPath: isOpen && !isOwn ? `/users/${user.accountId}/confirm` : undefined,
      doings,
    });
  });

  post('/users/:id/confirm', managingRoles, async (visit) => {
    const accountId = visit.params['id'];
    if (!isId(accountId)) return visit.notFound();
    const reply = await settle(visit.core.POST('/v1/users/{accountId}/confirmation', { params: { path: { accountId } }, body: { needed: true } }));
    if (!reply.ok && reply.problem.status === 404) return visit.notFound();
    if (!reply.ok) return visit.again(`/users/${accountId}`, peopleFaults(reply.problem));
    visit.say(bothOf(words, (t) => t.confirmed));
    return visit.go(`/users/${accountId}`);
  });
}

/** The account that an address names, as far as this person may see it. */
export async function accountOf({ core, params, me }: Visit): Promise<{ readonly user: User; readonly isOwn: boolean } | undefined> {
  const user = await findUser(core, params['id'] ?? '');
  return user === undefined ? undefined : { user, isOwn: user.accountId === me.accountId };
}
