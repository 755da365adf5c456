import type { components } from '@mast/openapi';

import { settle } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import type { Routes } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { fault, machineFaults, machineOf, pathOf, roles } from './machines.ts';
import { words } from './words.ts';

type Order = components['schemas']['ClientStatusRequest'];
type Act = { readonly page: 'suspend' | 'resume'; readonly status: Order['status']; readonly reasons: readonly Order['reason'][] };

const acts: readonly Act[] = [
  { page: 'suspend', status: 'suspended', reasons: ['compromised', 'maintenance', 'asked-by-partner', 'other'] },
  { page: 'resume', status: 'active', reasons: ['settled', 'maintenance', 'asked-by-partner', 'other'] },
];

/** Suspending a machine and letting it back, by one person with a second factor and a coded reason. */
export function statusRoutes({ get, post }: Routes): void {
  for (const { page, status, reasons } of acts) {
    get(`/machines/:id/${page}`, roles, async (visit) => {
      const found = await machineOf(visit);
      if (found === undefined || found.machine.status === status) return visit.notFound();
      const { clientId } = found.machine;
      const t = words[visit.language];
      return visit.show('view/act.njk', {
        title: t[page], name: clientId, texts: [t[`${page}Text`]], back: pathOf(clientId), action: pathOf(clientId, page), why: t.why, needsFactor: true, isWarning: status === 'suspended',
        reasons: reasons.map((value) => ({ value, text: t.reasons[value] })),
      });
    });

    post(`/machines/:id/${page}`, roles, async (visit) => {
      const found = await machineOf(visit);
      if (found === undefined) return visit.notFound();
      const { clientId } = found.machine;
      const reason = choiceOf(visit.form, 'reason', reasons);
      if (reason === undefined) return visit.again(pathOf(clientId, page), [fault('reason', 'reason')]);
      const reply = await settle(visit.core.POST('/v1/clients/{clientId}/status', { params: { path: { clientId } }, body: { status, reason } }));
      if (!reply.ok) return visit.again(pathOf(clientId), machineFaults(reply.problem));
      visit.say(bothOf(words, (t) => (status === 'active' ? t.resumed : t.suspended)));
      return visit.go(pathOf(clientId));
    });
  }
}
