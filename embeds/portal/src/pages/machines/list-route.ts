import type { Routes } from '../../page/page.ts';
import type { Machine, WaitingKey } from './machines.ts';
import { findMachines, kindOf, machineOf, pathOf, roles } from './machines.ts';
import type { MachineWords } from './words.en.ts';
import { words } from './words.ts';

/** GET /machines and /machines/:id: connectors and hosts with their keys, and what waits for a second person. */
export function listRoute({ get }: Routes): void {
  get('/machines', roles, async (visit) => {
    const { language, me, show } = visit;
    const t = words[language];
    const { clients, waiting } = await findMachines(visit);
    return show('pages/machines/list.njk', {
      title: t.title,
      t,
      intro: t.intro(me.organisation.name),
      waits: waiting.length === 0 ? undefined : t.waiting(waiting.length),
      waiting: waiting.map(({ requestId, clientId }) => ({ label: t.waitingFor(clientId), href: `/machine-keys/${requestId}` })),
      columns: Object.values(t.columns).map((label) => ({ label })),
      rows: clients.map(({ clientId, kind, keys, jwksUri, status }) => [{ text: clientId, href: pathOf(clientId) }, t.kinds[kind], jwksUri === undefined ? t.keyCount(keys.length) : t.publishes, t.statuses[status]]),
    });
  });

  get('/machines/:id', roles, async (visit) => {
    const found = await machineOf(visit);
    if (found === undefined) return visit.notFound();
    const { machine, waiting } = found;
    const { clientId, status, jwksUri } = machine;
    const t = words[visit.language];
    const doing = (name: 'add' | 'revoke' | 'suspend' | 'resume', page: string): object => ({ label: t[name], text: t[`${name}Text`], href: pathOf(clientId, page) });
    return visit.show('pages/machines/machine.njk', {
      title: t.one,
      t,
      name: clientId,
      facts: machineFacts(machine, t),
      keysText: jwksUri === undefined ? t.keysText : t.keysPublished,
      columns: Object.values(t.keyColumns).map((label) => ({ label })),
      rows: keyRows(machine, waiting, t),
      doings: [...(jwksUri === undefined ? [doing('add', 'new-key')] : []), doing('revoke', 'revoke'), status === 'active' ? doing('suspend', 'suspend') : doing('resume', 'resume')],
    });
  });
}

function machineFacts({ kind, status, feeds, origins, jwksUri }: Machine, t: Pick<MachineWords, 'facts' | 'kinds' | 'statuses' | 'none'>): readonly object[] {
  const listed = (key: string, values: readonly string[]): object => ({ key, value: values.length === 0 ? t.none : values.join(', ') });
  return [
    { key: t.facts.kind, value: t.kinds[kind] },
    { key: t.facts.status, value: t.statuses[status] },
    ...(kind === 'connector' ? [listed(t.facts.feeds, feeds)] : [listed(t.facts.origins, origins)]),
    ...(jwksUri === undefined ? [] : [{ key: t.facts.jwksUri, value: jwksUri }]),
  ];
}

function keyRows({ keys, revokedKids }: Machine, waiting: readonly WaitingKey[], t: Pick<MachineWords, 'keyStates' | 'none'>): readonly (readonly unknown[])[] {
  return [
    ...keys.map((key) => [key.kid, kindOf(key), t.keyStates.good]),
    ...waiting.map(({ requestId, key }) => [{ text: key.kid, href: `/machine-keys/${requestId}` }, kindOf(key), t.keyStates.waiting]),
    ...revokedKids.map((kid) => [kid, t.none, t.keyStates.revoked]),
  ];
}
