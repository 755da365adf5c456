import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

import { sealLeaves } from '../src/audit/log/seal-leaves.ts';
import { startSealer } from '../src/audit/log/start-sealer.ts';
import { databaseSource } from '../src/audit/verify/database-source.ts';
import { verifyAudit } from '../src/audit/verify/verify-audit.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../src/embedded/start-embedded-postgres.ts';
import { silentLog } from '../src/shared/log.ts';
import { auditSession } from '../src/store/audit-session.ts';
import { createStore } from '../src/store/create-store.ts';
import { migrate } from '../src/store/migrate.ts';
import { setAppPassword } from '../src/store/set-app-password.ts';
import type { AnswerWorld } from './answer-world.ts';
import { answerWorld, headline } from './answer-world.ts';
import { withoutAudit, withoutTrace, withoutWriting } from './audit-arms.ts';
import { cloneDatabase } from './clone-database.ts';
import { seedLeaves } from './seed-leaves.ts';

/**
 * `npm run bench:audit`: what the audit costs an answer, how soon a leaf has its place, and how many leaves are verified in a second (docs/bench.md). A server that writes through to its disk, core-api in this process,
 * arms taking turns: audited and sealed as it is served; the same without that by which a leaf is found and told to owners; without leaf and list; and with nothing written at all.
 *   --rounds 6 --searches 400 --clients 8   of each arm, in each round
 *   --leaves 100000                         sealed and verified at the end; 0 leaves it out
 *   --port-base 5100
 * Prints JSON, which stays in `.mast/bench/` too. Exit code 1 only when it could not be run, a leaf is missing, or the log it made does not verify; never for a time.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '6' }, searches: { type: 'string', default: '400' }, clients: { type: 'string', default: '8' }, leaves: { type: 'string', default: '100000' }, 'port-base': { type: 'string', default: '5100' } } });
const [rounds, searches, clients, leaves] = [values.rounds, values.searches, values.clients, values.leaves].map(Number) as [number, number, number, number];
const people = 500;

mkdirSync('.mast/bench', { recursive: true });
const folder = mkdtempSync(join('.mast', 'audit-bench-'));
const server = await startEmbeddedPostgres({ mastFolder: folder, port: Number(values['port-base']) + 6, log: silentLog });
let ok = false;
try {
  await migrate(server.ownerUrl);
  await setAppPassword(server.ownerUrl, server.appPassword);
  const world = await answerWorld({}, await cloneDatabase(server, { max: 10 }));
  const seal = createStore({ connectionString: world.database.appUrl, max: 2 });
  try {
    const result = await measure(world, { ...world.core, store: seal });
    ok = result.answered === result.leaves && result.findings === 0;
    const text = `${JSON.stringify(result, undefined, 2)}\n`;
    writeFileSync(join('.mast/bench', `audit-${result.at.replaceAll(/[-:]|\.\d+/g, '')}.json`), text);
    process.stdout.write(text);
  } finally {
    await seal.close();
    await world.close();
  }
} finally {
  await server.stop();
  await removeEmbeddedPostgres(folder);
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = ok ? 0 : 1;

type Arm = 'audited' | 'withoutTrace' | 'withoutAudit' | 'withoutWriting';

async function measure(world: AnswerWorld, sealing: AnswerWorld['core']) {
  const asked = await fill(world);
  const token = await world.userToken(world.council);
  const declarations = await Promise.all(Array.from({ length: clients }, () => world.declare(token)));
  // A declaration is bound to its first question, so each client asks its own again and again.
  const ask = async (client: number): Promise<void> => {
    const response = await world.post('/v1/searches', token, { declarationId: declarations[client], person: asked[client] });
    if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`);
  };
  const real = world.core.store;
  const stores = { audited: real, withoutTrace: withoutTrace(real), withoutAudit: withoutAudit(real), withoutWriting: withoutWriting(real) } satisfies Record<Arm, typeof real>;
  const seconds: Record<Arm, number[]> = { audited: [], withoutTrace: [], withoutAudit: [], withoutWriting: [] };
  const run = async (arm: Arm): Promise<number> => {
    Object.assign(world.core, { store: stores[arm] });
    let left = searches;
    const begun = performance.now();
    await Promise.all(Array.from({ length: clients }, async (_none, client) => { for (; left > 0; ) { left -= 1; await ask(client); } }));
    return (performance.now() - begun) / 1000;
  };
  const sealer = startSealer(sealing);
  const arms = Object.keys(seconds) as Arm[];
  for (const arm of arms) await run(arm);
  for (let round = 0; round < rounds; round += 1) for (const arm of round % 2 === 0 ? arms : arms.toReversed()) seconds[arm].push(await run(arm));
  Object.assign(world.core, { store: real });
  await sealer.stop();
  while ((await sealLeaves(sealing)) !== undefined);
  const answered = searches * (rounds + 1) * 2;
  const [row] = await world.database.sql<{ count: number }>(`select count(*)::int as count from audit_leaf where kind = 'search-answered'`);
  const perSecond = (arm: Arm): number => Math.round((searches / median(seconds[arm])) * 10) / 10;
  const lag = await lags(world);
  return {
    at: new Date().toISOString(),
    wish: { rounds, searches, clients, leaves },
    perSecond: { audited: perSecond('audited'), withoutTrace: perSecond('withoutTrace'), withoutAudit: perSecond('withoutAudit'), withoutWriting: perSecond('withoutWriting') },
    costOfAudit: cost(seconds.audited, seconds.withoutAudit),
    costOfTrace: cost(seconds.audited, seconds.withoutTrace),
    costOfAllWriting: cost(seconds.audited, seconds.withoutWriting),
    sealingLagMs: lag,
    answered,
    leaves: row?.count ?? 0,
    ...(await verifyMany(world, sealing)),
  };
}

/** Share of the searches a second that it takes, by the medians of the rounds. */
function cost(withIt: readonly number[], without: readonly number[]): number {
  return Math.round((1 - median(without) / median(withIt)) * 1000) / 1000;
}

/** From the moment in a leaf to its checkpoint's, milliseconds. */
async function lags(world: AnswerWorld): Promise<{ p50: number; p99: number; max: number; leaves: number }> {
  const [row] = await world.database.sql<{ p50: number; p99: number; max: number; leaves: number }>(`
    with lag as (select extract(epoch from (select c.sealed_at from audit_checkpoint c where c.size > e.position order by c.size limit 1) - l.at) * 1000 as ms
                 from audit_entry e join audit_leaf l using (month, leaf_id) where l.kind = 'search-answered')
    select round(percentile_disc(0.5) within group (order by ms))::int as p50, round(percentile_disc(0.99) within group (order by ms))::int as p99, round(max(ms))::int as max, count(*)::int as leaves from lag`);
  return row ?? { p50: 0, p99: 0, max: 0, leaves: 0 };
}

async function verifyMany(world: AnswerWorld, sealing: AnswerWorld['core']) {
  if (leaves > 0) await seedLeaves(world, leaves);
  const sealBegun = performance.now();
  while ((await sealLeaves(sealing)) !== undefined);
  const sealed = (performance.now() - sealBegun) / 1000;
  await world.database.sql('vacuum analyze audit_leaf').catch(() => undefined);
  const begun = performance.now();
  const { keys } = world.core;
  const report = await auditSession(world.database.ownerUrl, (session) =>
    verifyAudit({ source: databaseSource(session), outside: ({ log }) => ({ key: undefined, mark: keys.auditLog.mark(log), published: [], witnesses: [] }), keys, keysFolder: world.database.keysFolder, expected: [1], receipts: [], onProgress: () => undefined }));
  const verified = (performance.now() - begun) / 1000;
  return {
    sealedPerSecond: Math.round(leaves / sealed),
    verifiedLeaves: report.counts.leaves,
    verifySeconds: Math.round(verified * 10) / 10,
    verifiedPerSecond: Math.round(report.counts.leaves / verified),
    // An arm of the bench leaves out what stands beside its leaves, which is found as it should be.
    findings: report.findings.told.filter(({ kind }) => kind !== 'trace-differs' && kind !== 'payload-missing').length,
  };
}

/** People whom the questions find, each with a record. */
async function fill(world: AnswerWorld): Promise<object[]> {
  const day = new Date().toISOString().slice(0, 10);
  const who = (at: number) => ({ given: 'Bench', family: `Person${'abcdefghij'[at % 10] ?? ''}${'abcdefghij'[Math.floor(at / 10) % 10] ?? ''}${'abcdefghij'[Math.floor(at / 100) % 10] ?? ''}`, dateOfBirth: `19${60 + (at % 40)}-0${1 + (at % 9)}-1${at % 10}` });
  for (let from = 0; from < people; from += 250) {
    await world.deliver(world.council, Array.from({ length: 250 }, (_none, at) => {
      const { given, family, dateOfBirth } = who(from + at);
      return headline({ sourceRef: `b${from + at}`, date: day, person: { names: [{ given, family, use: 'usual' }], dateOfBirth: { value: dateOfBirth, precision: 'day' } } });
    }));
  }
  return Array.from({ length: clients }, (_none, at) => who(at * 7));
}

function median(given: readonly number[]): number {
  const sorted = given.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
