import { storeFacts } from '@mast/core-api/testing';

import { percentiles, round } from '../percentiles.ts';
import type { AnsweredQuestion } from './measure-recall.ts';
import { processCpu } from './process-cpu.ts';
import type { RecallQuestion } from './recall-questions.ts';
import type { RegisterStack } from './register-stack.ts';
import type { ScaleRound } from './scale-run.ts';
import type { SearchClient } from './search-client.ts';

/** Asks every question once (one that is refused is neither timed nor audited, and finds nobody), so many at a time, each client asking again at once: at more than one client the figures are those of a service under full load. */
export async function askRound(
  stack: RegisterStack,
  client: SearchClient,
  questions: readonly RecallQuestion[],
  how: { clients: number; whileIngesting: boolean },
): Promise<{ round: ScaleRound; answered: AnsweredQuestion[] }> {
  await client.declare(questions.length);
  const leavesBefore = await countLeaves(stack);
  const before = processCpu(stack.dataFolder);
  const rest = questions.toReversed();
  const times: number[] = [];
  const answered: AnsweredQuestion[] = [];
  const started = performance.now();
  const work = async (): Promise<void> => {
    for (let asked = rest.pop(); asked !== undefined; asked = rest.pop()) {
      const got = await client.ask(asked.question);
      answered.push({ asked, people: got?.answer.people ?? [] });
      if (got !== undefined) times.push(got.ms);
    }
  };
  await Promise.all(Array.from({ length: how.clients }, work));
  const seconds = (performance.now() - started) / 1000;
  const after = processCpu(stack.dataFolder);
  const each = (used: number): number => round(used / questions.length);
  const cpuMs = before === undefined || after === undefined ? undefined : { node: each(after.node - before.node), postgres: each(after.postgres - before.postgres) };
  const auditLeaves = (await countLeaves(stack)) - leavesBefore;
  return { round: { ...how, searches: times.length, answersPerSecond: round(times.length / seconds, 0), searchMs: percentiles(times), cpuMs, auditLeaves }, answered };
}

async function countLeaves(stack: RegisterStack): Promise<number> {
  return (await storeFacts(stack.ownerUrl)).leaves['search-answered'] ?? 0;
}
