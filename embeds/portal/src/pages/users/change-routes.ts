import type { operations } from '@mast/openapi';

import { settle } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import type { Form } from '../../http/form.ts';
import { listOf, textOf } from '../../http/form.ts';
import { isId } from '../../http/is-id.ts';
import type { Fault } from '../../page/fault.ts';
import type { Routes } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { accountOf } from './account-route.ts';
import { daysOf, fault, peopleFaults } from './faults.ts';
import type { User } from './people.ts';
import { decidingRoles, employments, findTeams, managingRoles } from './people.ts';
import { words } from './words.ts';

type Change = operations['changeUser']['requestBody']['content']['application/json'];

/** Particulars of an account: those who decide change all of them, a line manager training and vetting. */
export function changeRoutes({ get, post }: Routes): void {
  get('/users/:id/change', managingRoles, async (visit) => {
    const found = await accountOf(visit);
    if (found === undefined || found.isOwn || found.user.status === 'closed') return visit.notFound();
    const { user } = found;
    const t = words[visit.language];
    const decides = decidingRoles.includes(visit.me.role);
    const teams = decides ? (await findTeams(visit.core)).filter(({ status }) => status === 'active') : [];
    return visit.show('pages/users/change.njk', {
      title: t.changeTitle,
      t,
      name: user.name,
      back: `/users/${user.accountId}`,
      action: `/users/${user.accountId}/change`,
      decides,
      user,
      teams: [{ value: '', text: t.changeNoTeam }, ...teams.map(({ teamId, name }) => ({ value: teamId, text: name }))],
      employments: employments.map((value) => ({ value, text: t.employments[value] })),
    });
  });

  post('/users/:id/change', managingRoles, async (visit) => {
    const { core, params, form, me } = visit;
    const found = await accountOf(visit);
    if (found === undefined || !isId(params['id'])) return visit.notFound();
    const { accountId } = found.user;
    const { change, faults } = changeOf(form, found.user, decidingRoles.includes(me.role));
    const page = `/users/${accountId}/change`;
    if (faults.length > 0) return visit.again(page, faults);
    if (Object.keys(change).length === 0) {
      visit.say(bothOf(words, (t) => t.changedNothing));
      return visit.go(`/users/${accountId}`);
    }
    const reply = await settle(core.POST('/v1/users/{accountId}/changes', { params: { path: { accountId } }, body: change }));
    if (!reply.ok && reply.problem.status === 404) return visit.notFound();
    if (!reply.ok) return visit.again(page, peopleFaults(reply.problem));
    visit.say(bothOf(words, (t) => t.changed));
    return visit.go(`/users/${accountId}`);
  });
}

/** What of the form differs from the account. A day that was left empty stays as it is. */
export function changeOf(form: Form, user: User, decides: boolean): { readonly change: Change; readonly faults: readonly Fault[] } {
  const { days, faults } = daysOf(form, ['trainingOn', 'vettingOn', 'endsOn']);
  const { trainingOn, vettingOn, endsOn } = days;
  const known = { ...(trainingOn !== undefined && trainingOn !== user.trainingOn ? { trainingOn } : {}), ...(vettingOn !== undefined && vettingOn !== user.vettingOn ? { vettingOn } : {}) };
  if (!decides) return { change: known, faults };
  const name = textOf(form, 'name');
  const teamId = textOf(form, 'teamId');
  const employment = choiceOf(form, 'employment', employments) ?? user.employment;
  const change: Change = {
    ...known,
    ...(name !== user.name ? { name } : {}),
    ...(teamId !== (user.teamId ?? '') ? { teamId: teamId === '' ? null : teamId } : {}),
    ...(employment !== user.employment ? { employment } : {}),
    ...(employment !== 'staff' && endsOn !== undefined && endsOn !== user.endsOn ? { endsOn } : {}),
    ...(employment !== 'staff' && listOf(form, 'takeOver').includes('yes') ? { takeOver: true } : {}),
  };
  return { change, faults: [...(name.length < 2 ? [fault('name', 'name')] : []), ...(teamId !== '' && !isId(teamId) ? [fault('team', 'teamId')] : []), ...faults] };
}
