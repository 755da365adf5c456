import { settle } from '../../core/call-core.ts';
import { textOf } from '../../http/form.ts';
import type { Routes } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { findUser } from '../users/people.ts';
import type { WaitingKey } from './machines.ts';
import { fault, findMachines, kindOf, machineFaults, machineOf, pathOf, roles } from './machines.ts';
import { readKey } from './read-key.ts';
import { words } from './words.ts';

/** A further key of a machine: one person asks for it, another lets it in; both with a second factor. */
export function keyRoutes({ get, post }: Routes): void {
  get('/machines/:id/new-key', roles, async (visit) => {
    const found = await machineOf(visit);
    if (found === undefined || found.machine.jwksUri !== undefined) return visit.notFound();
    const { clientId } = found.machine;
    const t = words[visit.language];
    return visit.show('pages/machines/new-key.njk', { title: t.add, t, name: clientId, back: pathOf(clientId), action: pathOf(clientId, 'new-key') });
  });

  post('/machines/:id/new-key', roles, async (visit) => {
    const found = await machineOf(visit);
    if (found === undefined) return visit.notFound();
    const { clientId } = found.machine;
    const page = pathOf(clientId, 'new-key');
    const read = readKey(textOf(visit.form, 'key'));
    if (read.kind === 'none') return visit.again(page, [fault('key', 'key')]);
    // A private key is dropped here: neither kept to be shown again nor sent on.
    if (read.kind === 'private') return visit.again(page, [fault('privateKey', 'key')], {});
    const reply = await settle(visit.core.POST('/v1/clients/{clientId}/keys', { params: { path: { clientId } }, body: { key: read.key } }));
    if (!reply.ok && reply.problem.code === 'state-changed') return visit.again(page, [fault('known', 'key')]);
    if (!reply.ok && reply.problem.code === 'invalid-request') return visit.again(page, [fault('keyKind', 'key')]);
    if (!reply.ok) return visit.again(page, machineFaults(reply.problem));
    visit.say(bothOf(words, (t) => t.added));
    return visit.go(pathOf(clientId));
  });

  get('/machine-keys/:id', roles, async (visit) => {
    const waiting = await waitingOf(visit);
    if (waiting === undefined) return visit.notFound();
    const { language, me, core, show } = visit;
    const t = words[language];
    const { requestId, clientId, key, askedBy, askedAt } = waiting;
    const isOwn = askedBy === me.accountId;
    // A data lead sees no accounts: who asked is then told without a name.
    const by = isOwn ? t.you : me.role === 'administrator' ? ((await findUser(core, askedBy))?.name ?? t.somebody) : t.somebody;
    return show('pages/machines/approve.njk', {
      title: t.approve,
      t,
      facts: [
        { key: t.approveFacts.machine, value: clientId },
        { key: t.approveFacts.name, value: key.kid },
        { key: t.approveFacts.kind, value: kindOf(key) },
        { key: t.approveFacts.by, value: by },
        { key: t.approveFacts.at, value: momentText(askedAt, language) },
      ],
      isOwn,
      back: pathOf(clientId),
      action: `/machine-keys/${requestId}/approve`,
    });
  });

  post('/machine-keys/:id/approve', roles, async (visit) => {
    const waiting = await waitingOf(visit);
    if (waiting === undefined) return visit.notFound();
    const { requestId, clientId } = waiting;
    const reply = await settle(visit.core.POST('/v1/client-keys/{requestId}/approval', { params: { path: { requestId } }, body: {} }));
    if (!reply.ok) return visit.again(`/machine-keys/${requestId}`, machineFaults(reply.problem));
    visit.say(bothOf(words, (t) => t.approved));
    return visit.go(pathOf(clientId));
  });
}

/** The key that an address names, while it waits. */
async function waitingOf(visit: Visit): Promise<WaitingKey | undefined> {
  return (await findMachines(visit)).waiting.find(({ requestId }) => requestId === visit.params['id']);
}
