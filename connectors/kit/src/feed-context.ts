import { join } from 'node:path';

import type { Connector } from './connector.ts';
import type { ConnectorContext, Progress, World } from './context.ts';
import { egressFetch } from './egress.ts';
import { openStateFolder } from './state-folder.ts';

/** Which feed's context, with its configuration already validated, and where its state lies. */
export type ContextOf = { readonly feedId: string; readonly connector: Connector<unknown>; readonly config: unknown; readonly stateFolder: string };

/** What a connector is given: its own configuration, its own folder, and a fetch that is held to the hosts it declares: none, where it declares none. */
export async function feedContext({ feedId, connector, config, stateFolder }: ContextOf, world: World, signal: AbortSignal, progress: (progress: Progress) => void, measure: (figures: Readonly<Record<string, number>>) => void = () => undefined): Promise<ConnectorContext<unknown>> {
  const hosts = connector.hosts?.(config) ?? [];
  return {
    feedId, config, clock: world.clock, log: world.log, signal, progress, measure,
    fetch: egressFetch(world.fetch, hosts, ({ host, port }) => world.log.error('host-not-declared', { feedId, host, port })),
    state: await openStateFolder(join(stateFolder, feedId)),
  };
}
