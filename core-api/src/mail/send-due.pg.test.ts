import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { MailServer } from '../../test/mail/mail-server.ts';
import { mailServer } from '../../test/mail/mail-server.ts';
import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import type { Core } from '../core.ts';
import type { AccountId, OrganisationId } from '../shared/brands.ts';
import { randomIds } from '../shared/ids.ts';
import { jsonLog } from '../shared/log.ts';
import type { Notice } from './queue-notice.ts';
import { queueNotice } from './queue-notice.ts';
import { openNotices, sendRound } from './send-round.ts';
import type { MailConfig } from './transport.ts';
import { openTransport } from './transport.ts';

const swansea = '11111111-1111-4111-8111-111111111111' as OrganisationId;
const walsall = '22222222-2222-4222-8222-222222222222' as OrganisationId;
const [worker, lead, second] = ['aaaaaaaa-0000-4000-8000-000000000001', 'aaaaaaaa-0000-4000-8000-000000000002', 'aaaaaaaa-0000-4000-8000-000000000003'] as [AccountId, AccountId, AccountId];
let database: TestDatabase;
let core: Core;
let now: Date;
const logged: string[] = [];
let servers: MailServer[] = [];

beforeAll(async () => {
  database = await testDatabase();
  const { keys, sql, store } = database;
  core = { store, keys, clock: { now: () => now }, ids: randomIds, log: jsonLog((line) => logged.push(line), () => now), environment: 'training', coreUrl: 'https://mast.example.org' } as Core;
  for (const [id, code, nation] of [[swansea, 'W06000011', 'wales'], [walsall, 'E08000030', 'england']] as const) {
    await keys.ensureOrganisation(id);
    await sql(`insert into organisation values ($1, $2, $3, $4, 'council', $5, 'both')`, [id, code, `Council ${code}`, `Cyngor ${code}`, nation]);
  }
  const people = [[swansea, worker, 'practitioner', {}], [walsall, lead, 'administrator', { language: 'cy' }], [walsall, second, 'administrator', {}]] as const;
  for (const [organisation, account, role, more] of people) {
    const sealed = keys.seal(organisation, 'account', account, { name: 'Sam Canary', email: `sam-${account.slice(-1)}@canary.example`, staffId: 's', ...more });
    await sql(`insert into account values ($1, $2, $3, $4, $5, 'active')`, [organisation, account, keys.macBytes('email', account), sealed, role]);
  }
});
beforeEach(async () => {
  await database.sql('delete from notice');
  now = new Date('2026-11-21T12:00:00Z');
  logged.length = 0;
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await database.close();
});

async function serve(options?: Parameters<typeof mailServer>[0]): Promise<MailServer> {
  const server = await mailServer(options);
  servers = [...servers, server];
  return server;
}
const queue = (notice: Notice, own = notice.organisationId) => core.store.tx({ own }, (db) => queueNotice(db, core, notice));
const toWorker = (changes: Partial<Notice> = {}) => queue({ kind: 'concern-raised', organisationId: swansea, accountId: worker, reference: 'review-0001', ...changes } as Notice);
const send = (config: MailConfig, limits?: { deadlineMs: number; stepMs: number }) =>
  sendRound(core, { deliver: openTransport(config, limits), from: 'mast@mast.example.org', random: () => 1 }).then(({ attempts }) => attempts);
const later = (ms: number): void => { now = new Date(now.getTime() + ms); };
const statuses = () => database.sql<{ status: string; attempts: number; fault: string | null }>('select status, attempts, fault from notice order by created_at, notice_id');
const headerOf = (message: string, name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'mi').exec(message)?.[1]?.trim();

test('a notice leaves once, with its id as Message-ID, in Welsh and English for an organisation in Wales', async () => {
  const server = await serve();
  const id = await toWorker();
  expect(await send(server.config())).toEqual(['sent']);
  expect(await send(server.config())).toEqual([]);
  expect(server.recipients).toEqual(['sam-1@canary.example']);
  const [message = ''] = server.taken;
  expect(headerOf(message, 'Message-ID')).toBe(`<${id}@mast.example.org>`);
  expect(headerOf(message, 'Auto-Submitted')).toBe('auto-generated');
  expect(message).toContain('Cyfeirnod review-0001');
  expect(message).toContain('Reference review-0001');
});

test('what is rolled back is never sent, and nothing readable waits in the outbox', async () => {
  await expect(core.store.tx({ own: swansea }, async (db) => {
    await queueNotice(db, core, { kind: 'concern-raised', organisationId: swansea, accountId: worker, reference: 'review-0002' });
    throw new Error('no');
  })).rejects.toThrow('no');
  expect(await statuses()).toEqual([]);
  await queue({ kind: 'account-invited', organisationId: swansea, contact: { email: 'new@canary.example' }, reference: 'canary-0003', link: '/i/1', until: now });
  const [row] = await database.sql<{ text: string }>(`select notice::text as text from notice`);
  const bytes = Buffer.from((row?.text ?? '').replaceAll(/[^0-9a-f]/g, ''), 'hex').toString('latin1');
  expect(`${row?.text}${bytes}`).not.toContain('canary');
});

test('a transaction of one organisation may tell another’s staff and cannot read what it told', async () => {
  await toWorker();
  await queue({ kind: 'override-used', organisationId: walsall, role: 'administrator', reference: 'case-0004', until: now }, swansea);
  const seen = await core.store.tx({ own: swansea }, async (db) => {
    const { countOpenNotices } = await import('../store/sql/count-open-notices.ts');
    return db.rows(countOpenNotices, [now]);
  });
  expect(seen.map(({ organisationId }) => organisationId)).toEqual([swansea]);
});

test('a notice to a role reaches each who has it, each in their own language', async () => {
  const server = await serve();
  await queue({ kind: 'feed-suspended', organisationId: walsall, role: 'administrator', reference: 'feed-0005' });
  expect(await send(server.config())).toEqual(['spread', 'sent', 'sent']);
  expect(server.recipients.toSorted()).toEqual(['sam-2@canary.example', 'sam-3@canary.example']);
  const welsh = server.taken.find((message) => message.includes('sam-2'));
  expect([welsh?.includes('Cyfeirnod feed-0005'), welsh?.includes('Reference feed-0005')]).toEqual([true, false]);
});

test('a role that nobody has is a dead letter, not silence', async () => {
  const server = await serve();
  await queue({ kind: 'feed-suspended', organisationId: swansea, role: 'administrator', reference: 'feed-0006' });
  expect(await send(server.config())).toEqual(['dead']);
  expect(await statuses()).toMatchObject([{ status: 'dead', fault: 'nobody' }]);
  expect((await openNotices(core.store, now)).dead).toBe(1);
});

test('a greylisted message comes again after its wait, and only then', async () => {
  const server = await serve();
  server.mood.refusesRecipient = 451;
  await toWorker();
  expect(await send(server.config())).toEqual(['deferred']);
  server.mood.refusesRecipient = undefined;
  later(59_000);
  expect(await send(server.config())).toEqual([]);
  later(1_001);
  expect(await send(server.config())).toEqual(['sent']);
  expect(await statuses()).toMatchObject([{ status: 'sent', attempts: 2, fault: null }]);
});

test('a recipient who is refused for good is a dead letter at once; the log has the code and no address', async () => {
  const server = await serve();
  server.mood.refusesRecipient = 550;
  await toWorker();
  expect(await send(server.config())).toEqual(['dead']);
  expect(await statuses()).toMatchObject([{ status: 'dead', attempts: 1, fault: 'refused' }]);
  expect(logged.join('')).toContain('"fault":"refused"');
  expect(logged.join('')).not.toContain('canary');
});

test('a server that is never there is given up after sixteen attempts', async () => {
  const server = await serve();
  const config = server.config();
  await server.close();
  servers = servers.filter((one) => one !== server);
  await toWorker();
  const ends: string[] = [];
  for (let at = 0; at < 20; at += 1) {
    ends.push(...(await send(config)));
    later(3_600_001);
  }
  expect(ends).toEqual([...Array.from({ length: 15 }, () => 'deferred'), 'dead']);
  expect(await statuses()).toMatchObject([{ status: 'dead', attempts: 16, fault: 'unreachable' }]);
});

test('a server without TLS gets nothing, and the notice waits', async () => {
  const server = await serve({ tls: false });
  await toWorker();
  expect(await send(server.config({ requireTls: true }))).toEqual(['deferred']);
  expect(server.taken).toEqual([]);
  expect(await statuses()).toMatchObject([{ status: 'waiting', fault: 'tls-missing' }]);
});

test('a server whose certificate nobody vouches for gets nothing; one that is vouched for does', async () => {
  const server = await serve({ tls: true });
  await toWorker();
  expect(await send(server.config({ ca: undefined }))).toEqual(['deferred']);
  expect(server.taken).toEqual([]);
  later(60_001);
  expect(await send(server.config())).toEqual(['sent']);
});

test('a sign-in that the server refuses waits for the operator', async () => {
  const server = await serve({ tls: true, user: 'mast', password: 'right' });
  await toWorker();
  expect(await send(server.config({ user: 'mast', password: 'wrong' }))).toEqual(['deferred']);
  expect(await statuses()).toMatchObject([{ status: 'waiting', fault: 'sign-in-refused' }]);
  later(60_001);
  expect(await send(server.config({ user: 'mast', password: 'right' }))).toEqual(['sent']);
});

test('a server that takes for ever is left, and the message may come twice under one id', async () => {
  const server = await serve();
  let release: () => void = () => undefined;
  server.mood.beforeAck = () => new Promise((resolve) => { release = resolve; });
  const id = await toWorker();
  expect(await send(server.config(), { deadlineMs: 300, stepMs: 10_000 })).toEqual(['deferred']);
  expect(await statuses()).toMatchObject([{ status: 'waiting', fault: 'slow' }]);
  release();
  server.mood.beforeAck = undefined;
  later(60_001);
  expect(await send(server.config())).toEqual(['sent']);
  expect(new Set(server.taken.map((message) => headerOf(message, 'Message-ID')))).toEqual(new Set([`<${id}@mast.example.org>`]));
});

test('two senders at a time send each notice once', async () => {
  const server = await serve();
  for (let at = 0; at < 12; at += 1) await toWorker({ reference: `review-1${at}` });
  await Promise.all([send(server.config()), send(server.config()), send(server.config())]);
  expect(server.taken).toHaveLength(12);
  expect(new Set(server.taken.map((message) => headerOf(message, 'Message-ID'))).size).toBe(12);
});

test('a demonstration writes each message to a file of its own, private, the same file when it is sent again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mast-mail-'));
  const id = await toWorker();
  expect(await send({ kind: 'files', folder })).toEqual(['sent']);
  await database.sql(`update notice set status = 'waiting', done_at = null, next_at = created_at`);
  expect(await send({ kind: 'files', folder })).toEqual(['sent']);
  const files = readdirSync(folder);
  expect(files).toHaveLength(1);
  const file = join(folder, files[0] ?? '');
  expect(readFileSync(file, 'utf8')).toContain(`Message-ID: <${id}@mast.example.org>`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});

test('a reference that could be a name, and a link that leads away, are refused to the programmer', async () => {
  await expect(toWorker({ reference: 'Mair Jones' })).rejects.toThrow('opaque');
  await expect(toWorker({ reference: 'Mair-Jones' })).rejects.toThrow('opaque');
  await expect(toWorker({ link: '//evil.example.org' })).rejects.toThrow('elsewhere');
});

test('what ended is forgotten after 90 days', async () => {
  const server = await serve();
  await toWorker();
  await send(server.config());
  later(91 * 86_400_000);
  await toWorker({ reference: 'review-0099' });
  await send(server.config());
  expect(await statuses()).toHaveLength(1);
});
