import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import type { TestProject } from 'vitest/node';

import { ambientQuestions } from './alike/ambient-pairs.ts';
import type { Equivalence } from './alike/equivalence.ts';
import { equivalence } from './alike/equivalence.ts';
import type { Probe } from './alike/make-pairs.ts';
import { alikePairs } from './alike/make-pairs.ts';
import { protectedQuestions } from './alike/protected-pairs.ts';
import { timedClient } from './alike/timed-client.ts';
import { tokenPairs } from './alike/token-pairs.ts';
import { answerWorld } from './answer-world.ts';
import type { Template } from './clone-database.ts';
import { cloneDatabase } from './clone-database.ts';
import { setup } from './pg-server.ts';
import { startSecondProcess } from './start-second-process.ts';

/**
 * `npm run bench:alike -- --n 5000`: does the time of an answer tell what its content does not? Forbidden and unknown on every route with an id, unknown and known at the token endpoint, shielded
 * and not held, restricted with the right and a wrong postcode; the same of a card in a health record that may make ambient checks. Core runs in a process of its own and is asked over HTTP, the arms taking turns in random order; two one-sided tests (Welch, 5 %) say
 * whether their means lie within +- 1 ms of one another.
 *   --only token,shield,createSearch   pairs whose name holds one of the words
 *   --list                             names alone; nothing is measured
 *   --resume .mast/bench/alike.json    goes on in that file: pairs that stand in it with as many requests and this margin are not measured again
 * The file is written after each pair. Exit code 1 when some pair of the file is not shown to be equivalent, or none was measured.
 */
const { values } = parseArgs({
  options: { n: { type: 'string', default: '5000' }, only: { type: 'string', default: '' }, margin: { type: 'string', default: '1' }, resume: { type: 'string' }, list: { type: 'boolean', default: false } },
});
const [n, margin] = [Number(values.n), Number(values.margin)];
/** Requests of each arm that are not counted: plans, caches, compilation. */
const warmUp = Math.min(200, n);
/** What an arm may answer: refused as it should be, or the same nil. Anything else is a fault of the bench and proves nothing. */
const soundStatuses: ReadonlySet<number> = new Set([200, 202, 400, 401, 404, 422]);

type Arms = { readonly name: string; readonly one: () => Probe; readonly other: () => Probe };
type Measured = Equivalence & { readonly name: string; readonly statuses: readonly number[]; readonly marginMs: number; readonly holds: boolean };
const oneOf = (probes: readonly Probe[]) => (): Probe => probes[randomInt(probes.length)] as Probe;

const file = values.resume ?? `.mast/bench/alike-${new Date().toISOString().replaceAll(':', '-')}.json`;
const results: Measured[] = values.resume !== undefined && existsSync(values.resume) ? (JSON.parse(readFileSync(values.resume, 'utf8')) as { results: Measured[] }).results : [];
let template: Template | undefined;
const stopServer = await setup({ provide: (_name: string, given: Template) => { template = given; } } as unknown as TestProject);
if (template === undefined) throw new Error('no database');
const world = await answerWorld({}, await cloneDatabase(template));
const service = await startSecondProcess(world.database, world.core.coreUrl);
const client = timedClient(service.url);
let isStopped = false;
// What was measured until then stands in the file, and database and service are ended.
process.once('SIGINT', () => { isStopped = true; });
try {
  const wanted = await wantedArms();
  if (values.list) process.stdout.write(`${wanted.map(({ name }) => name).join('\n')}\n${wanted.length} pairs\n`);
  else for (const arms of wanted.filter(({ name }) => !isMeasured(name))) await measure(arms);
} finally {
  client.close();
  await service.stop();
  await world.close();
  await stopServer();
}
if (!values.list) {
  const failed = results.filter(({ holds }) => !holds);
  process.stdout.write(`${results.length} pairs, ${n} of each arm, ${failed.length} not equivalent within +-${margin} ms; ${file}\n`);
  process.exitCode = failed.length === 0 && results.length > 0 && !isStopped ? 0 : 1;
}

async function wantedArms(): Promise<Arms[]> {
  const words = values.only.split(',').map((word) => word.trim());
  const questions = [...(await protectedQuestions(world)), ...(await ambientQuestions(world)), ...(await tokenPairs(world))].map(({ name, one, other }): Arms => ({ name, one: oneOf(one), other: oneOf(other) }));
  const pairs = (await alikePairs(world)).map(({ name, foreign, unknown, probe }): Arms => ({ name, one: () => probe(foreign), other: () => probe(unknown()) }));
  return [...questions, ...pairs].filter(({ name }) => words.some((word) => name.includes(word)));
}

function isMeasured(name: string): boolean {
  return results.some((result) => result.name === name && result.holds && Math.min(...result.n) >= n && result.marginMs === margin);
}

async function measure({ name, one, other }: Arms): Promise<void> {
  const times: [number[], number[]] = [[], []];
  const statuses = new Set<number>();
  while (!isStopped && Math.min(times[0].length, times[1].length) < n + warmUp) {
    const first = randomInt(2) as 0 | 1;
    for (const at of [first, 1 - first] as (0 | 1)[]) {
      const { status, milliseconds } = await client.send(at === 0 ? one() : other());
      statuses.add(status);
      times[at].push(milliseconds);
    }
  }
  if (isStopped) return;
  const found = equivalence(times[0].slice(warmUp), times[1].slice(warmUp), margin);
  // Arms that differ in status, or ran into something else than what they are about, prove nothing.
  const holds = found.equivalent && statuses.size === 1 && [...statuses].every((status) => soundStatuses.has(status));
  const before = results.findIndex((result) => result.name === name);
  results.splice(before === -1 ? results.length : before, before === -1 ? 0 : 1, { name, statuses: [...statuses], marginMs: margin, holds, ...found });
  mkdirSync('.mast/bench', { recursive: true });
  writeFileSync(file, `${JSON.stringify({ n, marginMs: margin, results }, null, 1)}\n`);
  const [low, high] = found.interval.map((value) => value.toFixed(3));
  const means = `means ${found.means.map((value) => value.toFixed(3)).join(' / ')} ms, medians ${found.medians.map((value) => value.toFixed(3)).join(' / ')}`;
  process.stdout.write(`${holds ? 'ok  ' : 'FAIL'} ${name} (${[...statuses].join(' and ')}): difference ${found.difference.toFixed(3)} ms, 90 % interval ${low} to ${high}, d ${found.effect.toFixed(3)}, p ${found.p.toExponential(1)}, ${means}\n`);
}
