import { openPersonLinks, storeFacts } from '@mast/core-api/testing';

import { benchPopulation, recordKey } from './bench-population.ts';
import type { Fetching } from './fetching.ts';
import type { BenchRun } from './bench-run.ts';
import { startBenchStack } from './bench-stack.ts';
import { ingestBench } from './ingest-bench.ts';
import { machine } from './machine.ts';
import { matchBench } from './match-bench.ts';
import { table } from './table.ts';
import { benchQuestions } from './questions.ts';
import { searchBench } from './search-bench.ts';

export type BenchWish = {
  seed: number;
  /** ISO date of the extracts; the service shows the twelve months before its own day. */
  today: string;
  records: number;
  batchRows: number;
  searches: number;
  portBase: number;
};

/** Loads a population into a service of its own, asks it, and holds what it made against the truth. Times are reported, never judged. */
export async function runBenches(wish: BenchWish, world: { fetch: Fetching; say: (line: string) => void; onStop: (stop: () => Promise<void>) => void }): Promise<{ run: BenchRun; table: string }> {
  const here = machine();
  world.say(`making ${wish.records} records`);
  const population = benchPopulation(wish);
  const questions = benchQuestions(population, wish.searches);
  const stack = await startBenchStack(wish.portBase, world.say);
  world.onStop(() => stack.stop());
  try {
    world.say('ingest');
    const ingest = await ingestBench(stack, population, wish.batchRows, world.fetch);
    const links = await openPersonLinks({ ownerUrl: stack.ownerUrl, keysFolder: stack.keysFolder });
    const persons = Map.groupBy(links, ({ feedId, sourceRef }) => population.truth.get(recordKey(feedId, sourceRef)));
    world.say('search');
    const search = await searchBench(stack, questions, (about) => new Set(persons.get(about)?.map(({ personId }) => personId)), world.fetch);
    const facts = await storeFacts(stack.ownerUrl);
    const run: BenchRun = {
      at: new Date(performance.timeOrigin + performance.now()).toISOString(),
      machine: { ...here, postgres: facts.serverVersion },
      population: { seed: population.seed, today: population.today, records: population.records, people: population.people.size, households: population.households },
      databaseBytes: facts.databaseBytes,
      ingest,
      search,
      match: matchBench(population, links),
    };
    return { run, table: table(run) };
  } finally {
    await stack.stop();
  }
}
