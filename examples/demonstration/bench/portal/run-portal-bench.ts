import { benchPopulation } from '../bench-population.ts';
import { startBenchStack } from '../bench-stack.ts';
import type { Fetching } from '../fetching.ts';
import { ingestBench } from '../ingest-bench.ts';
import type { Machine } from '../machine.ts';
import { machine } from '../machine.ts';
import type { Percentiles } from '../percentiles.ts';
import { percentiles } from '../percentiles.ts';
import { benchQuestions } from '../questions.ts';
import type { Searched } from './portal-client.ts';
import { signInToPortal } from './portal-client.ts';

export type PortalWish = { readonly seed: number; readonly today: string; readonly records: number; readonly searches: number; readonly portBase: number };

/** Milliseconds of the portal's server. The target is a p95 of `searchMs` of at most 300. */
export type PortalRun = {
  readonly at: string;
  readonly machine: Machine;
  readonly how: string;
  readonly records: number;
  readonly warmUp: number;
  readonly searchMs: Percentiles;
  readonly declareMs: Percentiles;
  readonly ends: Readonly<Record<string, number>>;
  /** Load of the machine when the last search was done: how far the times may be believed. */
  readonly loadAfter: number;
};

const how =
  'One user of the web portal, signed in with password and code, over HTTP on this machine; the portal, the core API and PostgreSQL are processes of their own, sealing and audit as in service. A search is from the ' +
  'POST of the question, through its redirect, to the last byte of the answer’s page: two requests of the portal, three of the core (who is signed in, twice; the search). Each has a declaration of its own.';
/** Not measured: connections, prepared statements and compiled code are made. */
const warmUp = 20;
/** Practitioner of the demonstration's council. */
const staffId = 'sw-1042';

/** Asks one question after another through the portal. Times are reported, never judged. */
export async function runPortalBench(wish: PortalWish, world: { readonly fetch: Fetching; readonly say: (line: string) => void; readonly onStop: (stop: () => Promise<void>) => void }): Promise<PortalRun> {
  const here = machine();
  const population = benchPopulation(wish);
  const questions = benchQuestions(population, wish.searches + warmUp);
  const stack = await startBenchStack(wish.portBase, world.say, { portal: true });
  world.onStop(() => stack.stop());
  try {
    world.say(`loading ${population.records} records`);
    await ingestBench(stack, population, 500, world.fetch);
    const { passwords, totpSecrets } = stack.secrets;
    const client = await signInToPortal(stack.portalUrl, { email: stack.emailOf(staffId), password: passwords[staffId] ?? '', totpSecret: totpSecrets[staffId] ?? '' }, world.fetch);
    const found: Searched[] = [];
    for (const [index, question] of questions.entries()) {
      found.push(await client.search(question, index));
      if (found.length % 100 === 0) world.say(`${found.length} of ${questions.length} searches`);
    }
    const measured = found.slice(warmUp);
    return {
      at: new Date(performance.timeOrigin + performance.now()).toISOString(),
      machine: here,
      how,
      records: population.records,
      warmUp,
      searchMs: percentiles(measured.map(({ search }) => search)),
      declareMs: percentiles(measured.map(({ declare }) => declare)),
      ends: Object.fromEntries([...Map.groupBy(measured, ({ end }) => end)].map(([end, some]) => [end, some.length])),
      loadAfter: machine().loadBefore,
    };
  } finally {
    await stack.stop();
  }
}
