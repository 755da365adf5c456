import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { registerOnSocket } from '../../template/test/fake-register.ts';
import { sample, samples } from '../testing/conformance/samples.ts';
import type { FakeSource } from '../testing/conformance/specimen.ts';
import { createTestWorld, startFakeCore } from '../testing/index.ts';
import type { FakeCore } from '../testing/index.ts';
import { mastConnect } from './mast-connect.ts';
import { serveMetrics } from './serve-metrics.ts';

vi.setConfig({ testTimeout: 30_000 });
const connector = join(import.meta.dirname, '../../template/src/index.ts');
let core: FakeCore;
let source: FakeSource;
let folder: string;
beforeEach(async () => {
  core = await startFakeCore();
  source = await registerOnSocket('full');
  folder = await mkdtemp(join(tmpdir(), 'connect-'));
  await writeFile(join(folder, 'client.jwk'), `${JSON.stringify(core.client.privateJwk)}\n`, { mode: 0o600 });
});
afterEach(async () => {
  await core.close();
  await source.close();
  await rm(folder, { recursive: true });
});

const secretOf = (): string => source.secrets[0] ?? '';
const yaml = (change: Record<string, string> = {}): string => {
  const { baseUrl } = source.config as { baseUrl: string };
  const lines = {
    url: core.coreUrl, key: '{ file: client.jwk }', connector, client: 'main', schedule: "{ at: ['05:30'], days: [mon, tue] }", token: '{ env: REGISTER_TOKEN }', extra: '', ...change,
  };
  return `version: 1
core: { url: '${lines.url}' }
state: ./state
clients:
  main: { id: test-connector, key: ${lines.key} }
feeds:
  - feed: register
    connector: ${lines.connector}
    client: ${lines.client}
    schedule: ${lines.schedule}
    config: { baseUrl: '${baseUrl}', token: ${lines.token}, pageRows: 3 ${lines.extra} }
`;
};

type Ran = { code: number; printed: string[]; complained: string[]; logged: unknown[] };
async function run(args: readonly string[], text = yaml(), environment: Record<string, string> = { REGISTER_TOKEN: secretOf() }, signal = AbortSignal.timeout(20_000)): Promise<Ran> {
  await writeFile(join(folder, 'mast-connect.yaml'), text);
  const world = createTestWorld();
  const [printed, complained]: [string[], string[]] = [[], []];
  const code = await mastConnect([...args, '--config', join(folder, 'mast-connect.yaml')], {
    print: (line) => printed.push(line), complain: (line) => complained.push(line), environment, world, signal,
  });
  return { code, printed, complained, logged: world.lines };
}

test('check tells core-api and each capability of each source, and exits 1 where one fails', async () => {
  expect(await run(['check'])).toMatchObject({ code: 0, printed: ['ok   register (example-register) core', 'ok   register (example-register) sign-in', 'ok   register (example-register) list'] });
  await source.fault('forbid');
  expect(await run(['check'])).toMatchObject({ code: 1, printed: expect.arrayContaining(['FAIL register (example-register) list: permission-denied']) as string[] });
});

test('run --once delivers every feed, and status tells afterwards how it fares', async () => {
  await source.hold([...samples(7), sample('Poison', { defect: 'garbage' })]);
  expect((await run(['run', '--once'])).code).toBe(0);
  expect(core.feed('register').records.size).toBe(7);
  const { code, printed } = await run(['status', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(printed[0] ?? '')).toMatchObject([
    { feed: 'register', here: { state: 'stopped', sequence: 3, lastRead: '2026-11-21T06:00:00.000Z', nextReading: '2026-11-23T05:30:00.000Z', totals: { applied: 7, notSent: 1 } }, core: { sequence: 3, liveRecords: 7 } },
  ]);
});

test('preview after a run tells what the next one would do, sends nothing, and shows nobody', async () => {
  await source.hold(samples(7));
  expect((await run(['preview'])).printed.join('\n')).toContain('would add 7, change 0, same 0, remove 0');
  await run(['run', '--once']);
  await source.hold([...samples(4), sample('R5', { given: 'Changed' }), sample('New')]);
  const { code, printed } = await run(['preview', '--rows', '2']);
  expect(printed.join('\n')).toContain('would add 1, change 1, same 4, remove 2');
  expect(printed.join('\n')).not.toMatch(/Canary/);
  expect([code, core.feed('register').records.size, core.counts.batches]).toEqual([0, 7, 3]);
});

test('a runner tells its metrics while it runs, keeps its schedule, and ends when it is told to', async () => {
  await source.hold(samples(5));
  const free = await serveMetrics({ host: '127.0.0.1', port: 0 }, () => '');
  await free.close();
  const stop = new AbortController();
  const text = yaml().replace('state: ./state', `state: ./state\nmetrics: { port: ${free.port} }`);
  const running = run(['run'], text, { REGISTER_TOKEN: secretOf() }, stop.signal);
  const metrics = (): Promise<string> => fetch(`http://127.0.0.1:${free.port}/metrics`).then((reply) => reply.text(), () => '');
  await vi.waitFor(async () => expect(await metrics()).toContain('mast_connect_last_read_timestamp_seconds{feed="register"} 1795240800'), 10_000);
  expect(await metrics()).toContain('mast_connect_rows_total{feed="register",outcome="applied"} 5');
  stop.abort();
  expect((await running).code).toBe(0);
  expect(await metrics()).toBe('');
  expect(core.counts.batches).toBe(2);
});

test('a feed in trouble ends a run --once with 1, and its trouble is kept', async () => {
  await source.fault('refuse-credentials');
  expect((await run(['run', '--once'])).code).toBe(1);
  expect(JSON.parse((await run(['status', '--json'])).printed[0] ?? '')).toMatchObject([{ here: { trouble: { kind: 'config', code: 'credentials-refused', failures: 1 } } }]);
});

test.each<[string, Record<string, string>, string[]]>([
  ['a key that it does not have', { extra: ', tokn: x' }, ['feeds.0.config.tokn: unknown-key']],
  ['a secret in the file itself', { token: "'secret-canary-in-yaml'" }, ['feeds.0.config.token: secret-not-by-file-or-env']],
  ['a secret that is not there', { token: '{ env: NOT_SET }' }, ['feeds.0.config.token: secret-missing']],
  ['a client key that is none', { key: '{ env: REGISTER_TOKEN }' }, ['clients.main.key: client-key-unusable']],
  ['a client that is not there', { client: 'other' }, ['feeds.0.client: client-unknown']],
  ['a connector that is not there', { connector: 'no-such-connector' }, ['feeds.0.connector: connector-unknown']],
  ['records in clear over a network', { url: 'http://core.example' }, ['core.url: custom']],
  ['a name that only looks like this machine', { url: 'http://localhost.example' }, ['core.url: custom']],
  ['several troubles, all at once', { token: '{ env: NOT_SET }', client: 'other', extra: ', tokn: x' }, ['feeds.0.client: client-unknown', 'feeds.0.config.token: secret-missing', 'feeds.0.config.tokn: unknown-key']],
])('%s is told by its path, and no value is repeated', async (_name, change, problems) => {
  const { code, complained, printed } = await run(['check'], yaml(change));
  expect(code).toBe(2);
  expect(complained.map((line) => line.slice(line.indexOf('yaml: ') + 6))).toEqual(problems);
  expect([...complained, ...printed].join('\n')).not.toMatch(new RegExp(`secret-canary|${secretOf()}`));
  expect(core.counts.tokens).toBe(0);
});

test('a secret file that others may write to is refused', async () => {
  await writeFile(join(folder, 'token'), secretOf());
  await chmod(join(folder, 'token'), 0o666);
  expect((await run(['check'], yaml({ token: '{ file: token }' }))).complained.join()).toContain('feeds.0.config.token: secret-writable-by-others');
  await chmod(join(folder, 'token'), 0o640);
  expect((await run(['check'], yaml({ token: '{ file: token }' }))).code).toBe(0);
});

test('no secret and nobody is in what is printed, logged or kept, whatever happens', async () => {
  await source.hold([...samples(5), sample('Wrong', { defect: 'bad-date' })]);
  const texts: string[] = [];
  for (const fault of [undefined, 'garbage', 'refuse-credentials'] as const) {
    if (fault !== undefined) await source.fault(fault);
    for (const command of ['check', 'preview', 'run', 'status']) texts.push(JSON.stringify(await run(command === 'run' ? ['run', '--once'] : [command])));
  }
  const entries = await readdir(join(folder, 'state'), { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) texts.push((await readFile(join(entry.parentPath, entry.name))).toString('latin1'));
  expect(texts.filter((text) => text.includes(secretOf()) || text.includes(String(core.client.privateJwk.d)) || /Canary/.test(text))).toEqual([]);
});

test.each([[[]], [['walk']], [['run', 'check']], [['check', '--rows', '0']], [['check', '--no-such']]])('%j is answered with the usage', async (args) => {
  const { code, complained } = await run(args);
  expect([code, complained[0]?.startsWith('mast-connect <run|check|preview|status>')]).toEqual([2, true]);
});

test('a feed that is not in the configuration is named', async () => {
  expect(await run(['check', '--feed', 'elsewhere'])).toMatchObject({ code: 2, complained: ['no such feed: elsewhere'] });
});
