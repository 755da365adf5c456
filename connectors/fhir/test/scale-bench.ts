import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { egressFetch, openStateFolder } from '@mast/connector-kit';

import { fhirConfig } from '../src/config.ts';
import { fhir } from '../src/index.ts';
import { exampleAgreement, exampleContacts } from './example-terms.ts';

/**
 * `node connectors/fhir/test/scale-bench.ts [resources]`: polls a server of another process that holds so many attendances (100,000), and says how long it took, what is in use after the first tenth and
 * at the end (collected), the most that was resident, and what the next poll finds. Fails where somebody is missing or doubled, or where what is in use grows by more than 64 MiB.
 */
const count = Number(process.argv[2] ?? 100_000);
const mostGrowth = 64 * 1024 * 1024;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const child = fork(join(import.meta.dirname, 'serve-many.ts'), [String(count)]);
const [port] = (await once(child, 'message')) as [number];
const folder = await mkdtemp(join(tmpdir(), 'fhir-scale-'));
const config = fhirConfig.parse({ baseUrl: `http://127.0.0.1:${port}/fhir`, types: ['Encounter'], pageRows: 500, agreement: exampleAgreement, contacts: exampleContacts });
const told = { requests: 0, pages: 0, rows: 0, resident: 0, early: 0, late: 0 };
const inUse = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};
const seen = new Uint8Array(count);
const network = (request: Request): Promise<Response> => {
  told.requests += 1;
  return globalThis.fetch(request);
};
const context = {
  feedId: 'scale', config, clock: { now: () => new Date() }, log: { info: () => undefined, error: () => undefined }, state: await openStateFolder(folder), signal: new AbortController().signal,
  progress: () => undefined, fetch: egressFetch(network, fhir.hosts?.(config) ?? []),
};

async function poll(from: string | null): Promise<string | null> {
  let cursor = from;
  const reading = fhir.read?.(context, cursor);
  if (reading === undefined) throw new Error('there is no read');
  for (let step = await reading.next(); step.done !== true; step = await reading.next({ applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0, rejects: [], sequence: 1 })) {
    told.pages += 1;
    for (const { ref } of step.value.records) {
      seen[Number(ref.slice(1))] = (seen[Number(ref.slice(1))] ?? 0) + 1;
      told.rows += 1;
    }
    told.resident = Math.max(told.resident, process.memoryUsage().rss);
    if (told.early === 0 && told.rows >= count / 10) told.early = inUse();
    if (step.value.complete) told.late = inUse();
    cursor = step.value.cursor;
  }
  return cursor;
}

const started = performance.now();
const cursor = await poll(null);
const seconds = (performance.now() - started) / 1_000;
const first = { ...told };
await poll(cursor);
const wrong = seen.filter((times) => times !== 1).length;
const mebi = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
process.stdout.write(`${count} resources in ${seconds.toFixed(1)} s (${Math.round(count / seconds)}/s), ${first.requests} requests, ${first.pages} pages; ${wrong} missing or doubled\n`);
process.stdout.write(`in use ${mebi(first.early)} after the first tenth, ${mebi(first.late)} at the end; resident at most ${mebi(first.resident)}; the next poll: ${told.requests - first.requests} requests, ${told.rows - first.rows} rows\n`);
child.disconnect();
await rm(folder, { recursive: true });
process.exitCode = wrong === 0 && first.late - first.early <= mostGrowth ? 0 : 1;
