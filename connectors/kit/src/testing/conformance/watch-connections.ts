import { createHook } from 'node:async_hooks';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Host } from '../../egress.ts';

/** A connection that was begun, as the operating system was asked for it. */
export type Connection = { readonly address: string; readonly port: number };

/** Connections are begun a little after the call that asks for them. */
const settleMs = 20;

/**
 * Every TCP connection that this process begins while `work` is done, whichever library asks for it: plain, TLS, HTTP. Async hooks see the request
 * itself; nothing is patched, so nothing can go round it.
 */
export async function watchConnections(work: () => Promise<unknown>): Promise<readonly Connection[]> {
  const begun: { address?: string; port?: number }[] = [];
  const hook = createHook({
    init: (_id, type, _trigger, resource) => {
      if (type === 'TCPCONNECTWRAP') begun.push(resource);
    },
  });
  hook.enable();
  try {
    await work();
    await sleep(settleMs);
  } finally {
    hook.disable();
  }
  return begun.map(({ address = '', port = 0 }) => ({ address, port }));
}

/** The connections that lead to none of these hosts, whatever address their names have today. */
export async function strayConnections(connections: readonly Connection[], hosts: readonly Host[]): Promise<readonly Connection[]> {
  if (connections.length === 0) return [];
  const declared = await Promise.all(
    hosts.map(async ({ host, port }) => {
      const name = host.replace(/^\[|\]$/g, '');
      const addresses = isIP(name) === 0 ? await lookup(name, { all: true }).catch(() => []) : [{ address: name }];
      return addresses.map(({ address }) => `${address} ${port}`);
    }),
  );
  const known = new Set(declared.flat());
  return connections.filter(({ address, port }) => !known.has(`${address} ${port}`));
}
