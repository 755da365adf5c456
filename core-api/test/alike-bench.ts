import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import type { TestProject } from 'vitest/node';

import { equivalence } from './alike/equivalence.ts';
import type { Probe } from './alike/make-pairs.ts';
import { alikePairs } from './alike/make-pairs.ts';
import { protectedQuestions } from './alike/protected-pairs.ts';
import { timedClient } from './alike/timed-client.ts';
import { answerWorld } from './answer-world.ts';
import type { Template } from './clone-database.ts';
import { cloneDatabase } from './clone-database.ts';
import { setup } from './pg-server.ts';
import { startSecondProcess } from './start-second-process.ts';

/**
 * `npm run bench:alike -- --n 5000`: does the time of an answer tell what its content does not? Forbidden and unknown on every route with an id, shielded and not held, restricted with
 * the right and a wrong postcode. Core runs in a process of its own and is asked over HTTP, the arms taking turns in random order; two one-sided tests (Welch, 5 %) say whether
 * their means lie within +- 1 ms of one another. Exit code 1 when some pair is not shown to be equivalent.
 */
const { values } = parseArgs({ options: { n: { type: 'string', default: '5000' }, only: { type: 'string', default: '' }, margin: { type: 'string', default: '1' } } });
const [n, margin] = [Number(values.n), Number(values.margin)];
/** Requests of each arm that are not counted: plans, caches, compilation. */
const warmUp = 200;

type Arms = { readonly name: string; readonly one: () => Probe; readonly other: () => Probe };
const oneOf = (probes: readonly Probe[]) => (): Probe => probes[randomInt(probes.length)] as Probe;

let template: Template | undefined;
const stopServer = await setup({ provide: (_name: string, given: Template) => { template = given; } } as unknown as TestProject);
if (template === undefined) throw new Error('no database');
const world = await answerWorld({}, await cloneDatabase(template));
const service = await startSecondProcess(world.database, world.core.coreUrl);
const client = timedClient(service.url);
const results: object[] = [];
let failed = 0;
let isStopped = false;
// What was measured until then is told, and database and service are ended.
process.once('SIGINT', () => { isStopped = true; });
try {
  const pairs = await alikePairs(world);
  const questions = await protectedQuestions(world);
  const arms: Arms[] = [...questions.map(({ name, one, other }) => ({ name, one: oneOf(one), other: oneOf(other) })), ...pairs.map(({ name, forbidden, unknown }) => ({ name, one: () => forbidden, other: unknown }))];
  for (const arm of arms.filter(({ name }) => name.includes(values.only))) {
    const times: [number[], number[]] = [[], []];
    const statuses = new Set<number>();
    while (!isStopped && Math.min(times[0].length, times[1].length) < n + warmUp) {
      const first = randomInt(2) as 0 | 1;
      for (const at of [first, 1 - first] as (0 | 1)[]) {
        const { status, milliseconds } = await client.send(at === 0 ? arm.one() : arm.other());
        statuses.add(status);
        times[at].push(milliseconds);
      }
    }
    if (isStopped) break;
    const found = equivalence(times[0].slice(warmUp), times[1].slice(warmUp), margin);
    // Arms that differ in status, or ran into something else than what they are about, prove nothing.
    const isSound = statuses.size === 1 && [200, 404].includes([...statuses][0] ?? 0);
    const holds = found.equivalent && isSound;
    if (!holds) failed += 1;
    results.push({ name: arm.name, statuses: [...statuses], ...found });
    const [low, high] = found.interval.map((value) => value.toFixed(3));
    const means = `means ${found.means.map((value) => value.toFixed(3)).join(' / ')} ms, medians ${found.medians.map((value) => value.toFixed(3)).join(' / ')}`;
    process.stdout.write(`${holds ? 'ok  ' : 'FAIL'} ${arm.name} (${[...statuses].join(' and ')}): difference ${found.difference.toFixed(3)} ms, 90 % interval ${low} to ${high}, d ${found.effect.toFixed(3)}, p ${found.p.toExponential(1)}, ${means}\n`);
  }
} finally {
  client.close();
  await service.stop();
  await world.close();
  await stopServer();
}
mkdirSync('.mast/bench', { recursive: true });
const file = `.mast/bench/alike-${new Date().toISOString().replaceAll(':', '-')}.json`;
writeFileSync(file, `${JSON.stringify({ n, marginMs: margin, results }, null, 1)}\n`);
process.stdout.write(`${results.length} pairs, ${n} of each arm, ${failed} not equivalent within +-${margin} ms; ${file}\n`);
process.exitCode = failed === 0 && results.length > 0 && !isStopped ? 0 : 1;
