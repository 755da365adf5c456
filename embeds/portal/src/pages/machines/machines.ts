import type { components } from '@mast/openapi';

import { valueOf } from '../../core/call-core.ts';
import type { CoreProblem } from '../../core/core-fault.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import type { MachineWords } from './words.en.ts';
import { words } from './words.ts';

type ClientList = components['schemas']['ClientList'];
export type Machine = ClientList['clients'][number];
export type WaitingKey = ClientList['waiting'][number];

/** Who looks after machines: a data lead connectors, an administrator hosts too; the core lists to each what is theirs. */
export const roles: readonly Role[] = ['data-lead', 'administrator'];
export const fault = ownFault<keyof MachineWords['faults']>(words);

export async function findMachines({ core }: Visit): Promise<ClientList> {
  return valueOf(core.GET('/v1/clients'));
}

/** The machine that an address names, with the keys that wait for it. */
export async function machineOf(visit: Visit): Promise<{ readonly machine: Machine; readonly waiting: readonly WaitingKey[] } | undefined> {
  const { clients, waiting } = await findMachines(visit);
  const machine = clients.find(({ clientId }) => clientId === visit.params['id']);
  return machine === undefined ? undefined : { machine, waiting: waiting.filter(({ clientId }) => clientId === machine.clientId) };
}

/** Where the pages of a machine are; ids of machines are words of an operator's. */
export function pathOf(clientId: string, page = ''): string {
  return `/machines/${encodeURIComponent(clientId)}${page === '' ? '' : `/${page}`}`;
}

/** What sort of key it is, as its file says. */
export function kindOf({ kty, alg }: WaitingKey['key']): string {
  return alg === undefined ? kty : `${kty}, ${alg}`;
}

/** What the core said of an act on a machine. */
export function machineFaults(problem: CoreProblem): readonly Fault[] {
  if (problem.code === 'two-people-needed') return [fault('twoPeople')];
  if (problem.code === 'state-changed') return [fault('stateChanged')];
  return faultsOf(problem, () => undefined);
}
