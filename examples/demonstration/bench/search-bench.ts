import { storeFacts } from '@mast/core-api/testing';
import type { MastClient } from '@mast/openapi';

import { type Asker, signIn } from '../src/proof/ask.ts';
import type { Fetching } from './fetching.ts';
import type { BenchStack } from './bench-stack.ts';
import { type Percentiles, percentiles, round } from './percentiles.ts';
import { askedBy, type BenchQuestion } from './questions.ts';

export type SearchRound = { clients: number; searches: number; answersPerSecond: number; searchMs: Percentiles; declareMs: Percentiles };
export type SearchFigures = {
  rounds: readonly SearchRound[];
  /** GET /health/live by the same single client: the price of a request that does nothing. */
  liveMs: Percentiles;
  p50ToLive: number;
  answers: number;
  auditLeaves: number;
  /** By kind of question: answered rightly is the right person among those answered, or no person where nobody was asked about. */
  quality: Readonly<Record<string, { asked: number; right: number }>>;
  /** Answers that showed the involvements of somebody who was not asked about. */
  strangersShown: number;
};

type Asked = { searchMs: number; declareMs: number; people: readonly string[]; shown: readonly string[]; asked: BenchQuestion };

const staffId = 'sw-1042';
const hostId = 'cwm-case';
/** Not measured: connections, prepared statements and compiled code are made. */
const warmUp = 50;

/** Asks every question once: half by one client, half by eight at the same time. Every search has its own declaration, as the API demands. */
export async function searchBench(stack: BenchStack, questions: readonly BenchQuestion[], personsOf: (about: string) => ReadonlySet<string>, fetching: Fetching): Promise<SearchFigures> {
  const key = stack.secrets.hosts[hostId];
  if (key === undefined) throw new Error(`no key was made for ${hostId}`);
  const asker: Asker = { host: { id: hostId, origin: stack.origin, privateJwk: key.privateJwk }, staffId };
  await askAll(stack, asker, questions.slice(0, warmUp), 1);
  const before = await countAnswers(stack);
  const measured = questions.slice(warmUp);
  const half = Math.ceil(measured.length / 2);
  const all: Asked[] = [];
  const rounds: SearchRound[] = [];
  for (const [clients, share] of [[1, measured.slice(0, half)], [8, measured.slice(half)]] as const) {
    const started = performance.now();
    const asked = await askAll(stack, asker, share, clients);
    const seconds = (performance.now() - started) / 1000;
    all.push(...asked);
    rounds.push({ clients, searches: asked.length, answersPerSecond: round(asked.length / seconds), searchMs: percentiles(asked.map((one) => one.searchMs)), declareMs: percentiles(asked.map((one) => one.declareMs)) });
  }
  const liveMs = await timeLive(stack, fetching);
  const isRight = ({ people, asked: { about } }: Asked): boolean => (about === undefined ? people.length === 0 : people.some((personId) => personsOf(about).has(personId)));
  const isStranger = ({ shown, asked: { about } }: Asked): boolean => shown.some((personId) => about === undefined || !personsOf(about).has(personId));
  return {
    rounds,
    liveMs,
    p50ToLive: round((rounds[0]?.searchMs.p50 ?? 0) / liveMs.p50),
    answers: all.length,
    auditLeaves: (await countAnswers(stack)) - before,
    quality: Object.fromEntries(
      askedBy.map((by) => {
        const some = all.filter(({ asked }) => asked.by === by);
        return [by, { asked: some.length, right: some.filter(isRight).length }];
      }),
    ),
    strangersShown: all.filter(isStranger).length,
  };
}

async function askAll(stack: BenchStack, asker: Asker, questions: readonly BenchQuestion[], clients: number): Promise<Asked[]> {
  const rest = [...questions];
  const asked: Asked[] = [];
  const work = async (): Promise<void> => {
    const client = await signIn(stack.coreUrl, asker);
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) asked.push(await ask(client, next));
  };
  await Promise.all(Array.from({ length: clients }, work));
  return asked;
}

async function ask(client: MastClient, asked: BenchQuestion): Promise<Asked> {
  const started = performance.now();
  const declared = await client.POST('/v1/declarations', {
    body: { gateway: 'children-act-1989-s47', subject: 'unknown-age', acknowledged: true, reasonCode: 'visit-planned', reason: 'Measuring how fast an answer comes', reference: 'BENCH' },
  });
  const declaredAt = performance.now();
  if (declared.data === undefined) throw new Error(`the declaration was refused: ${declared.error.code}`);
  const { data, error } = await client.POST('/v1/searches', { body: { declarationId: declared.data.id, ...asked.question } });
  const searchMs = performance.now() - declaredAt;
  if (data === undefined) throw new Error(`the search was refused: ${error.code}`);
  const ids = (people: typeof data.people): string[] => people.map(({ personId }) => personId);
  return { searchMs, declareMs: declaredAt - started, people: ids(data.people), shown: ids(data.people.filter(({ involvements }) => involvements !== undefined)), asked };
}

async function timeLive(stack: BenchStack, fetching: Fetching): Promise<Percentiles> {
  const times: number[] = [];
  for (let count = 0; count < 200; count += 1) {
    const started = performance.now();
    await (await fetching(`${stack.coreUrl}/health/live`)).text();
    times.push(performance.now() - started);
  }
  return percentiles(times);
}

async function countAnswers(stack: BenchStack): Promise<number> {
  return (await storeFacts(stack.ownerUrl)).leaves['search-answered'] ?? 0;
}
