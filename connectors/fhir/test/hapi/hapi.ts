import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openStateFolder } from '@mast/connector-kit';

import { attendance, Clock, configOf, held, memoryState, newFeed, readOnce } from '../reading.ts';
import type { StubResource } from '../stub-server/index.ts';
import { startHapi } from './start-hapi.ts';

/**
 * `node connectors/fhir/test/hapi/hapi.ts [folder] [base address of a server that runs already]`: the connector against HAPI FHIR, a server that nobody here wrote. Loads, changes and deletes attendances, polls, loads
 * a second feed by bulk export, and compares with what was loaded. Skipped, with its reason, where HAPI cannot be had. Fails where somebody is missing, doubled or old.
 */
const [folder = join(tmpdir(), 'mast-hapi'), running] = process.argv.slice(2);
const hapi = running === undefined ? await startHapi(folder) : { baseUrl: running, stop: () => undefined };
if (typeof hapi === 'string') process.stdout.write(`skipped: ${hapi}\n`);
else await compare(hapi.baseUrl).finally(() => hapi.stop());

async function compare(baseUrl: string): Promise<void> {
  const clock = { now: () => new Date() } as Clock;
  const setting = { clock, config: configOf({ baseUrl, tokenUrl: baseUrl }, { auth: undefined, pageRows: 20 }), state: memoryState() };
  const feed = newFeed();
  const expected = new Map<string, string>();
  const put = async (ids: readonly number[], family: string): Promise<void> => {
    await send(baseUrl, ids.flatMap((id) => attendance(`e${id}`, family)).map((resource) => ({ resource, request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` } })));
    for (const id of ids) expected.set(`e${id}`, family);
  };
  const poll = async (what: string): Promise<void> => {
    const before = feed.requests.length;
    const started = performance.now();
    const error = await readOnce(feed, setting);
    const wrong = [...expected].filter(([ref, family]) => !JSON.stringify(feed.rows.get(ref) ?? '').includes(family)).length + held(feed).filter((ref) => !expected.has(ref)).length;
    if (error !== undefined || wrong > 0) process.exitCode = 1;
    process.stdout.write(`${what}: ${error?.message ?? 'well'}, ${feed.rows.size} held, ${wrong} missing, doubled or old, ${feed.requests.length - before} requests, ${((performance.now() - started) / 1_000).toFixed(1)} s\n`);
  };
  for (let from = 0; from < 400; from += 100) await put(range(from, from + 100), 'Example');
  await poll('first load, 400 in four transactions');
  await poll('nothing new');
  await put(range(50, 120), 'Changed');
  await put(range(400, 430), 'New');
  await poll('70 changed, 30 new');
  await send(baseUrl, range(0, 25).map((id) => ({ request: { method: 'DELETE', url: `Encounter/e${id}` } })));
  for (const id of range(0, 25)) expected.delete(`e${id}`);
  await poll('25 deleted');
  await put(range(0, 5), 'Back');
  await poll('5 of them back');
  await send(baseUrl, attendance('e200', 'Married').slice(0, 1).map((resource) => ({ resource, request: { method: 'PUT', url: `Patient/${resource.id}` } })));
  expected.set('e200', 'Married');
  await poll('a patient changed');
  const twice = [...feed.sent.values()].filter((times) => times > 3).length;
  if (twice > 0) process.exitCode = 1;
  await byExport(baseUrl, expected);
  process.stdout.write(`rows sent: ${[...feed.sent.values()].reduce((sum, times) => sum + times, 0)}; more often than changed: ${twice}\n`);
}

/** A first load by `$export` (Bulk Data Access), once it is there, and what changed since by polling on. */
async function byExport(baseUrl: string, expected: Map<string, string>): Promise<void> {
  const state = await mkdtemp(join(tmpdir(), 'hapi-export-'));
  const clock = { now: () => new Date() } as Clock;
  const setting = { clock, config: configOf({ baseUrl, tokenUrl: baseUrl }, { auth: undefined, pageRows: 20, firstLoad: 'export' }), state: await openStateFolder(state) };
  const feed = newFeed();
  const read = async (what: string): Promise<void> => {
    const [started, before] = [performance.now(), feed.requests.length];
    const error = await readOnce(feed, setting);
    const wrong = [...expected].filter(([ref, family]) => !JSON.stringify(feed.rows.get(ref) ?? '').includes(family)).length + held(feed).filter((ref) => !expected.has(ref)).length;
    const asked = feed.requests.slice(before);
    const exported = asked.filter(({ url }) => /export|Binary/.test(url)).length;
    const single = asked.filter(({ url }) => /\/Patient\/[^?]/.test(url)).length;
    if (error !== undefined || wrong > 0 || (before === 0 && (exported < 3 || single > 0))) process.exitCode = 1;
    process.stdout.write(`${what}: ${error?.message ?? 'well'}, ${feed.rows.size} held, ${wrong} missing, doubled or old, ${exported} requests of the export and its files, ${single} for single patients, ${((performance.now() - started) / 1_000).toFixed(1)} s\n`);
  };
  try {
    await read('first load by $export');
    await send(baseUrl, attendance('e300', 'Exported').map((resource) => ({ resource, request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` } })));
    expected.set('e300', 'Exported');
    await read('one changed after it');
  } finally {
    await rm(state, { recursive: true });
  }
}

async function send(baseUrl: string, entry: readonly { readonly resource?: StubResource; readonly request: { readonly method: string; readonly url: string } }[]): Promise<void> {
  const response = await fetch(baseUrl, { method: 'POST', headers: { 'content-type': 'application/fhir+json' }, body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }) });
  if (!response.ok) throw new Error(`the server refused what it was to hold: ${response.status}`);
  await response.body?.cancel();
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
