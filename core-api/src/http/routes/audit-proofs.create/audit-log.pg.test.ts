import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../../test/answer-world.ts';
import type { Answer } from '../../../answer/answer-schema.ts';
import { appendLeaf } from '../../../audit/append-leaf.ts';
import type { AuditLogs, ReceiptProof } from '../../../audit/log/log-schema.ts';
import { leafProver } from '../../../audit/log/leaf-prover.ts';
import { sealLeaves } from '../../../audit/log/seal-leaves.ts';
import { isSignedBy, readSignedCheckpoint } from '../../../audit/note/checkpoint.ts';
import { readVerifierKey } from '../../../audit/note/verifier-key.ts';
import { rootOf } from '../../../audit/tree/merkle.ts';
import { isConsistent, rootByInclusion } from '../../../audit/tree/proofs.ts';
import { selectEntryHashes } from '../../../store/sql/select-entry-hashes.ts';

let world: AnswerWorld;
let lead: string;
const log = '/v1/audit-log/1';

beforeAll(async () => {
  world = await answerWorld();
  lead = await world.signInToken(world.council, { role: 'information-governance-lead' });
  await world.core.store.tx({ own: world.council.organisationId }, async (db) => {
    for (let at = 0; at < 300; at += 1) await appendLeaf(db, world.core, { organisationId: world.council.organisationId }, { kind: 'teams-listed', payload: { teams: at } });
  });
  await sealLeaves(world.core);
});
afterAll(() => world.close());

const get = (url: string, token = lead) => world.app.inject({ url, headers: { authorization: `Bearer ${token}` } });
const ask = async (): Promise<Answer> => {
  const token = await world.userToken(world.council);
  return (await world.post('/v1/searches', token, { declarationId: await world.declare(token), person: { given: 'Nobody', family: 'Known', dateOfBirth: '1980-01-01' } })).json<Answer>();
};
const prove = async (receipt: string, token = lead) => world.post('/v1/audit-proofs', token, { receipt });
const hashesOf = (bytes: Buffer): Buffer[] => Array.from({ length: bytes.length / 32 }, (_none, at) => bytes.subarray(at * 32, at * 32 + 32));

test('checkpoint and tiles are read as C2SP writes them: the tiles make the root that the log’s key signed', async () => {
  const { logs } = (await get('/v1/audit-log')).json<AuditLogs>();
  const checkpoint = await get(`${log}/checkpoint`);
  expect(checkpoint.headers['content-type']).toBe('text/plain; charset=utf-8');
  const read = readSignedCheckpoint(checkpoint.body);
  const key = readVerifierKey(logs[0]?.verifierKey ?? '');
  if (read === undefined || key === undefined) throw new Error('checkpoint');
  expect([isSignedBy(read.note, key), read.checkpoint.origin]).toEqual([true, '127.0.0.1:4300/v1/audit-log/1']);
  const { size, root } = read.checkpoint;
  const full = await get(`${log}/tile/0/000`);
  const partial = await get(`${log}/tile/0/001.p/${size - 256}`);
  expect([full.headers['content-type'], full.rawPayload.length, partial.rawPayload.length]).toEqual(['application/octet-stream', 8192, (size - 256) * 32]);
  expect(rootOf([...hashesOf(full.rawPayload), ...hashesOf(partial.rawPayload)]).equals(root)).toBe(true);
  expect((await get(`${log}/tile/1/000.p/1`)).rawPayload.equals(rootOf(hashesOf(full.rawPayload)))).toBe(true);
});

test('a tile that the log has not come to, or that is written otherwise, is not found; nor is another log', async () => {
  for (const path of ['0/002', '0/001', '1/000', '0/1', '0/001.p/256', '0/x001/000', '0/../checkpoint', '9/000']) expect([400, 404], path).toContain((await get(`${log}/tile/${path}`)).statusCode);
  expect((await get('/v1/audit-log/2/checkpoint')).statusCode).toBe(404);
});

test('what was a checkpoint stays the beginning of the log, and the service proves it', async () => {
  const before = readSignedCheckpoint((await get(`${log}/checkpoint`)).body)?.checkpoint;
  await ask();
  await sealLeaves(world.core);
  const after = readSignedCheckpoint((await get(`${log}/checkpoint`)).body)?.checkpoint;
  if (before === undefined || after === undefined) throw new Error('checkpoint');
  const { hashes } = (await get(`${log}/consistency?from=${before.size}&to=${after.size}`)).json<{ hashes: string[] }>();
  expect(isConsistent(before.size, before.root, after.size, after.root, hashes.map((text) => Buffer.from(text, 'base64')))).toBe(true);
  expect((await get(`${log}/consistency?from=1&to=${after.size + 1}`)).statusCode).toBe(404);
  expect((await get(`${log}/consistency?from=9&to=8`)).statusCode).toBe(404);
});

test('a receipt is waiting, then proven, by the few lines of docs/audit.md and the standard library alone', async () => {
  const { receipt } = await ask();
  expect((await prove(receipt)).json()).toMatchObject({ state: 'waiting' });
  await sealLeaves(world.core);
  const { state, proof = '' } = (await prove(receipt)).json<ReceiptProof>();
  expect(state).toBe('included');
  const { logs } = (await get('/v1/audit-log')).json<AuditLogs>();
  const { check } = await linesOfTheDocs();
  expect(check(receipt, proof, logs[0]?.verifierKey ?? '', world.core.keys.receiptJwks().keys[0] ?? {})).toBe(true);
  const forged = proof.replace(/^index (\d+)$/m, (_line, index: string) => `index ${Number(index) - 1}`);
  expect(check(receipt, forged, logs[0]?.verifierKey ?? '', world.core.keys.receiptJwks().keys[0] ?? {})).toBe(false);
  const other = await ask();
  expect(check(other.receipt, proof, logs[0]?.verifierKey ?? '', world.core.keys.receiptJwks().keys[0] ?? {})).toBe(false);
});

test('a leaf that was taken out is missing, and its receipt proves that it was there', async () => {
  const { receipt } = await ask();
  const { id } = decodeJwt(receipt)['leaf'] as { id: string };
  await world.database.sql('delete from audit_unsealed where leaf_id = $1', [id]);
  await world.database.sql('delete from audit_leaf where leaf_id = $1', [id]);
  await ask();
  await sealLeaves(world.core);
  const answer = (await prove(receipt)).json<ReceiptProof>();
  expect(answer).toMatchObject({ state: 'missing', includeBy: (decodeJwt(receipt)['promise'] as { includeBy: string }).includeBy });
  expect(answer).not.toHaveProperty('proof');
});

test('a receipt of another organisation is not found, one that nobody signed is none, and who only asks is not let in', async () => {
  const { receipt } = await ask();
  expect((await prove(receipt, await world.signInToken(world.police, { role: 'information-governance-lead' }))).statusCode).toBe(404);
  const [header, payload = '', signature] = receipt.split('.');
  const forged = Buffer.from(Buffer.from(payload, 'base64url').toString().replace(world.council.organisationId, world.police.organisationId)).toString('base64url');
  for (const bad of [`${header}.${forged}.${signature}`, `${header}.${payload}`, 'x', `${receipt}.x`]) expect((await prove(bad)).json(), bad.slice(-9)).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/receipt' }] });
  for (const url of ['/v1/audit-log', `${log}/checkpoint`, `${log}/tile/0/000`]) expect((await get(url, await world.userToken(world.council))).statusCode).toBe(403);
});

type Part = { url: string; valueString?: string; valueBase64Binary?: string };
type Event = { id: string; recorded: string; subtype: { code: string }[]; agent: { who: { identifier: { value: string } } }[]; entity: { what?: { identifier: { value: string } } }[]; extension: { url: string; extension: Part[] }[] };
const partOf = (event: Event, url: string): string => event.extension[0]?.extension.filter((part) => part.url === url).map((part) => part.valueString ?? part.valueBase64Binary)[0] ?? '';

test('each exported event proves by itself that it is in the log, to the lines of docs/audit.md; one that says anything else, and one of a leaf that was changed, does not', async () => {
  const token = await world.userToken(world.council);
  await world.deliver(world.council, [headline({ sourceRef: 'x1', date: new Date().toISOString().slice(0, 10), person: { names: [{ given: 'Ffion', family: 'Garland', use: 'usual' }], dateOfBirth: { value: '2014-02-03', precision: 'day' } } })]);
  const declarationId = await world.declare(token);
  const { people } = (await world.post('/v1/searches', token, { declarationId, person: { given: 'Ffion', family: 'Garland', dateOfBirth: '2014-02-03' } })).json<Answer>();
  await world.post(`/v1/people/${people[0]?.personId}/view`, token, { declarationId });
  const exporter = await world.signInToken(world.council, { role: 'information-governance-lead', steppedUp: true });
  const exported = async (): Promise<Event[]> => {
    const today = new Date().toISOString().slice(0, 10);
    const { body } = await world.post('/v1/audit-exports', exporter, { from: today, to: today });
    return body.trim().split('\n').map((line) => JSON.parse(line) as Event);
  };
  const { checkEvent } = await linesOfTheDocs();
  const { logs } = (await get('/v1/audit-log')).json<AuditLogs>();
  const holds = (event: Event): boolean => checkEvent(event, logs[0]?.verifierKey ?? '', world.core.keys.receiptJwks().keys[0] ?? {});

  const early = (await exported()).at(-1);
  if (early === undefined) throw new Error('export');
  expect([partOf(early, 'proof'), holds(early), (await prove(partOf(early, 'receipt'))).json<ReceiptProof>().state]).toEqual(['', false, 'waiting']);

  await sealLeaves(world.core);
  const events = await exported();
  expect(new Set(events.flatMap(({ subtype }) => subtype.map(({ code }) => code)))).toEqual(new Set(['search', 'search-answered', 'read', 'person-viewed']));
  expect(events.map(holds)).toEqual(events.map(() => true));
  const [other, event] = events.slice(-2);
  if (other === undefined || event === undefined) throw new Error('export');
  expect((await prove(partOf(event, 'receipt'))).json<ReceiptProof>().state).toBe('included');
  expect((await prove(partOf(event, 'receipt'), await world.signInToken(world.police, { role: 'information-governance-lead' }))).statusCode).toBe(404);

  const somebody = { who: { identifier: { value: crypto.randomUUID() } } };
  const withPart = (url: string, change: (value: string) => string): Event => ({
    ...event,
    extension: event.extension.map((one) => ({ ...one, extension: one.extension.map((part) => (part.url !== url ? part : part.valueString === undefined ? { url, valueBase64Binary: change(part.valueBase64Binary ?? '') } : { url, valueString: change(part.valueString) })) })),
  });
  const lies: [string, Event][] = [
    ['another moment', { ...event, recorded: '2020-01-01T00:00:00.000Z' }],
    ['another kind', { ...event, subtype: other.subtype }],
    ['another account', { ...event, agent: event.agent.map((agent, at) => (at === 2 ? { ...agent, ...somebody } : agent)) }],
    ['another client', { ...event, agent: event.agent.map((agent, at) => (at === 0 ? { ...agent, ...somebody } : agent)) }],
    ['another declaration', { ...event, entity: event.entity.map((entity) => ({ ...entity, what: somebody.who })) }],
    ['another header', withPart('header', (header) => header.replace('"version":1', '"version":2'))],
    ['another commitment', withPart('commitment', () => partOf(other, 'commitment'))],
    ['another leaf’s receipt', withPart('receipt', () => partOf(other, 'receipt'))],
    ['another leaf’s proof', withPart('proof', () => partOf(other, 'proof'))],
    ['all of another leaf', { ...event, extension: other.extension }],
  ];
  for (const [lie, told] of lies) expect(holds(told), lie).toBe(false);

  const leafId = event.id.slice(0, 36);
  await world.database.sql(`update audit_leaf set header = replace(header, $2, $3), account_id = $3::uuid where leaf_id = $1`, [leafId, world.council.accountId, crypto.randomUUID()]);
  const changed = (await exported()).filter(({ id }) => id.startsWith(leafId));
  expect(changed.map(holds)).toEqual([false]);
  expect((await exported()).filter(({ id }) => !id.startsWith(leafId)).every(holds)).toBe(true);
});

test('every place of a log is proved as one is, with each tile read once', async () => {
  const proofs = await world.core.store.tx({ readOnly: true }, async (db) => {
    let reads = 0;
    const counting: typeof db = { ...db, rows: (statement, parameters) => { reads += 1; return db.rows(statement, parameters); } };
    const last = readSignedCheckpoint((await get(`${log}/checkpoint`)).body)?.checkpoint;
    if (last === undefined) throw new Error('checkpoint');
    const proveLeaf = leafProver();
    const leaves = await db.rows(selectEntryHashes, [1, 0, last.size]);
    const wrong: number[] = [];
    for (const [position, { leafHash }] of leaves.entries()) {
      const lines = (await proveLeaf(counting, { log: 1, position }))?.split('\n') ?? [];
      const path = lines.slice(2, lines.indexOf('')).map((line) => Buffer.from(line, 'base64'));
      if (lines[1] !== `index ${position}` || rootByInclusion(position, last.size, leafHash, path)?.equals(last.root) !== true) wrong.push(position);
    }
    return { size: last.size, wrong, reads, beyond: await proveLeaf(db, { log: 1, position: last.size }) };
  });
  expect(proofs.size).toBeGreaterThan(300);
  expect([proofs.wrong, proofs.beyond]).toEqual([[], undefined]);
  expect(proofs.reads).toBeLessThan(10);
});

type Docs = { check: (receipt: string, proof: string, logKey: string, receiptJwk: object) => boolean; checkEvent: (event: Event, logKey: string, receiptJwk: object) => boolean };

/** The lines of docs/audit.md, as they stand there. */
async function linesOfTheDocs(): Promise<Docs> {
  const page = readFileSync(new URL('../../../../../docs/audit.md', import.meta.url), 'utf8');
  const code = /```js\n([\s\S]+?)```/.exec(page)?.[1] ?? '';
  const file = join(mkdtempSync(join(tmpdir(), 'mast-audit-docs-')), 'check.mjs');
  writeFileSync(file, code);
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Docs;
}
