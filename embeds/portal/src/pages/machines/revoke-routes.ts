import { settle } from '../../core/call-core.ts';
import { textOf } from '../../http/form.ts';
import type { Routes } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { fault, machineFaults, machineOf, pathOf, roles } from './machines.ts';
import { words } from './words.ts';

/** Chosen where the key is none of those kept here. */
const another = 'another key';

/** Taking a key back, at once and for good, by one person with a second factor. */
export function revokeRoutes({ get, post }: Routes): void {
  get('/machines/:id/revoke', roles, async (visit) => {
    const found = await machineOf(visit);
    if (found === undefined) return visit.notFound();
    const { clientId, keys } = found.machine;
    const t = words[visit.language];
    return visit.show('pages/machines/revoke.njk', {
      title: t.revoke,
      t,
      name: clientId,
      back: pathOf(clientId),
      action: pathOf(clientId, 'revoke'),
      keys: [...keys.map(({ kid }) => ({ value: kid, text: kid })), { value: another, text: t.revokeOther }],
    });
  });

  post('/machines/:id/revoke', roles, async (visit) => {
    const found = await machineOf(visit);
    if (found === undefined) return visit.notFound();
    const { clientId, keys } = found.machine;
    const page = pathOf(clientId, 'revoke');
    const which = textOf(visit.form, 'which');
    const kid = which === another ? textOf(visit.form, 'kid') : which;
    if (which !== another && !keys.some((key) => key.kid === which)) return visit.again(page, [fault('which', 'which')]);
    if (!/^[\x21-\x7e]{1,200}$/.test(kid)) return visit.again(page, [fault('name', 'kid')]);
    const reply = await settle(visit.core.POST('/v1/clients/{clientId}/revocations', { params: { path: { clientId } }, body: { kid } }));
    if (!reply.ok && reply.problem.code === 'state-changed') return visit.again(page, [fault('revokedBefore')]);
    if (!reply.ok) return visit.again(page, machineFaults(reply.problem));
    visit.say(bothOf(words, (t) => t.revoked));
    return visit.go(pathOf(clientId));
  });
}
