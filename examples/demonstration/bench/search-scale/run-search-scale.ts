import { storeFacts } from '@mast/core-api/testing';

import { type Machine, machine } from '../machine.ts';
import { round } from '../percentiles.ts';
import { askRound } from './ask-round.ts';
import { askedPeople } from './asked-people.ts';
import { ingestMeanwhile } from './ingest-meanwhile.ts';
import { knownShare, measureIngest } from './measure-ingest.ts';
import { measureLinkage } from './measure-linkage.ts';
import { measureRecall } from './measure-recall.ts';
import { recallQuestions } from './recall-questions.ts';
import { startRegisterStack } from './register-stack.ts';
import type { ScaleRun, ScaleSize } from './scale-run.ts';
import { searchClient } from './search-client.ts';

export type ScaleWish = { seed: number; today: string; /** Sizes of the store, ascending. */ sizes: readonly number[]; searches: number; clients: readonly number[]; portBase: number };

type World = { say: (line: string) => void; onStop: (stop: () => Promise<void>) => void };

const how =
  'POST /v1/searches over HTTP with sealing and audit; declarations made beforehand and quotas off; clients, service and database share the machine; each client asks again at once. ' +
  'Questions are made from people, not from records: 20 % of family names and 12 % of given names have a slip.';
/** Not measured: connections, prepared statements, compiled code and the dictionary of spellings are made. */
const warmUp = 500;
const ingestSeconds = 30;

/** Searches in stores of several sizes, each filled anew, and compares the largest with the smallest. Times are reported, never judged. */
export async function runSearchScale(wish: ScaleWish, world: World): Promise<ScaleRun> {
  const here: Machine = machine();
  const sizes: ScaleSize[] = [];
  let postgres = '';
  for (const records of wish.sizes) {
    const { size, serverVersion } = await measureSize({ ...wish, records }, world);
    sizes.push(size);
    postgres = serverVersion;
  }
  const p99 = (size: ScaleSize | undefined): number => size?.rounds.find(({ clients, whileIngesting }) => clients === 1 && !whileIngesting)?.searchMs.p99 ?? 0;
  const at = new Date(performance.timeOrigin + performance.now()).toISOString();
  return { at, machine: { ...here, postgres }, how, seed: wish.seed, today: wish.today, sizes, p99LargestToSmallest: round(p99(sizes.at(-1)) / p99(sizes[0])) };
}

async function measureSize(wish: ScaleWish & { records: number }, world: World): Promise<{ size: ScaleSize; serverVersion: string }> {
  const questions = recallQuestions({ ...wish, count: wish.searches + warmUp });
  const stack = await startRegisterStack(wish, world.say);
  world.onStop(() => stack.stop());
  try {
    world.say('holding the links against the truth');
    const linkage = await measureLinkage(stack);
    const client = searchClient(stack);
    world.say('warming up');
    await askRound(stack, client, questions.slice(0, warmUp), { clients: 4, whileIngesting: false });
    const measured = questions.slice(warmUp);
    world.say('one client');
    const alone = await askRound(stack, client, measured, { clients: 1, whileIngesting: false });
    const rounds = [alone.round];
    for (const clients of wish.clients) {
      world.say(`${clients} clients`);
      rounds.push((await askRound(stack, client, measured, { clients, whileIngesting: false })).round);
    }
    world.say('one client while a feed is ingested');
    const ingesting = ingestMeanwhile(stack, { ...wish, seed: wish.seed + 1 });
    const meanwhile = await askRound(stack, client, measured, { clients: 1, whileIngesting: true });
    const ingestedMeanwhile = await ingesting.stop();
    client.close();
    world.say('ingest alone');
    const ingest = await measureIngest(stack, { ...wish, seed: wish.seed + 20 }, ingestSeconds);
    const ingestMixed = await measureIngest(stack, { ...wish, seed: wish.seed + 30, known: { seed: wish.seed, share: knownShare } }, ingestSeconds);
    const known = await askedPeople(stack, new Set(measured.map(({ about }) => about)));
    const { serverVersion, databaseBytes } = await storeFacts(stack.ownerUrl);
    const size: ScaleSize = {
      records: stack.records,
      databaseBytes,
      loaded: stack.loaded,
      linkage,
      rounds: [...rounds, meanwhile.round],
      p99WhileIngestingToIdle: round(meanwhile.round.searchMs.p99 / alone.round.searchMs.p99),
      ingestedMeanwhile,
      ingest,
      ingestMixed,
      recall: measureRecall(alone.answered, known),
    };
    return { size, serverVersion };
  } finally {
    await stack.stop();
  }
}
