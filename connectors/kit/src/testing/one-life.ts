import type { Connector } from '../connector.ts';
import type { Fetch } from '../context.ts';
import { runConnectors } from '../run-connectors.ts';
import type { FakeCore } from './fake-core.ts';
import { createTestWorld } from './test-world.ts';

/**
 * `source`: answers what is not asked of core-api; `stateFolder`: what outlives this life. `dieAt`: at which call of the outside it ends, counted from 1, left out: it lives; `heard`: the other
 * side hears that call, and nobody its answer.
 */
export type OneLife = { readonly core: FakeCore; readonly feedId: string; readonly connector: Connector<unknown>; readonly config: unknown; readonly source: Fetch; readonly stateFolder: string; readonly dieAt?: number; readonly heard?: boolean };

/** One life of a runner: until it has read to the end, or until it dies between two of its calls, as a kill would end it. */
export async function oneLife({ core, feedId, connector, config, source, stateFolder, dieAt = Number.POSITIVE_INFINITY, heard = false }: OneLife): Promise<'done' | 'died'> {
  const stop = new AbortController();
  let calls = 0;
  const world = createTestWorld();
  const outside: Fetch = (request) => (request.url.startsWith(core.coreUrl) ? world.fetch(request) : source(request));
  const fetch: Fetch = async (request) => {
    calls += 1;
    if (calls < dieAt) return outside(request);
    if (calls === dieAt && heard) await outside(request);
    stop.abort();
    throw new TypeError('the process is gone');
  };
  await runConnectors({
    coreUrl: core.coreUrl, feeds: [{ feedId, connector, config, client: core.client }],
    stateFolder, pollMs: 1, world: { ...world, fetch }, signal: stop.signal, once: true, backoff: { baseMs: 0, capMs: 0 },
  });
  return stop.signal.aborted ? 'died' : 'done';
}
