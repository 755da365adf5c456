import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import { readTrail } from '../../../test/read-trail.ts';
import type { Core } from '../../core.ts';
import type { OrganisationId } from '../../shared/brands.ts';
import { appendTracedLeaf } from '../append-leaf.ts';
import type { AuditSearch } from '../reading/audit-search-schema.ts';
import { sealLeaves } from '../log/seal-leaves.ts';
import { expireAudit } from './expire-audit.ts';

/** What goes with time, what stays, and that whatever else is missing shows. The log is verified after each. */
let world: AnswerWorld;
let lead: string;

beforeAll(async () => {
  world = await answerWorld();
  lead = await world.signInToken(world.council, { role: 'information-governance-lead', steppedUp: true });
});
afterAll(() => world.close());

const sql = <Row extends Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> => world.database.sql<Row>(text, values);
/** Leaves of years ago that are written today say that they are older than what comes before them, which is found as it should be, and is not looked at here. */
const findings = async (): Promise<string[]> => {
  while ((await sealLeaves(world.core)) !== undefined);
  const trail = await readTrail({ ownerUrl: world.database.ownerUrl, keysFolder: world.database.keysFolder });
  return trail.findings.map(({ kind }) => kind).filter((kind) => kind !== 'clock-back-dated');
};
const question = { person: { given: 'Elin', family: 'Hopkin', dateOfBirth: '2015-05-05' } };

/** A leaf of a question, as it was left so many years ago, of an organisation whose record was shown. */
async function leafOf(years: number, organisationId: OrganisationId = world.council.organisationId): Promise<string> {
  const now = world.core.clock.now();
  return leafAt(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1 - years * 12, 15, 9)), organisationId);
}

async function leafAt(moment: Date, organisationId: OrganisationId): Promise<string> {
  const core: Core = { ...world.core, clock: { now: () => moment } };
  const payload = { filters: { from: '', to: '' }, about: 'question' as const, opened: [] };
  const trace = { terms: { person: question.person }, asked: ['given|elin|2015-05-05', 'family|hopkin|2015-05-05'], shown: ['person|x'], gateways: ['g'], records: [{ owner: world.police.organisationId, feedId: world.police.feedId, source: Buffer.alloc(32, 7), ref: 'p9', way: 'shown' as const }] };
  return (await core.store.tx({ own: organisationId }, (db) => appendTracedLeaf(db, core, { organisationId }, { kind: 'audit-searched', payload }, trace))).leafId;
}
const state = async (leafId: string): Promise<object> => {
  const [row] = await sql(`select octet_length(l.sealed) > 0 as answered, exists (select from audit_terms t where t.leaf_id = l.leaf_id) as terms, (select array_agg(part order by part) from audit_token k where k.leaf_id = l.leaf_id) as parts,
    (select count(*)::int from audit_shown s where s.leaf_id = l.leaf_id) as owners from audit_leaf l where l.leaf_id = $1`, [leafId]);
  return row ?? {};
};
const whole = { answered: true, terms: true, parts: ['asked', 'shown'], owners: 1 };

beforeEach(async () => {
  await sql('delete from audit_expiry');
});

test('what was asked goes after two years with what is found by it, what was answered after seven; younger leaves stay whole, and the log verifies throughout', async () => {
  const [young, old, older] = [await leafOf(1), await leafOf(3), await leafOf(8)];
  expect(await findings()).toEqual([]);
  const [before] = await sql('select size, root from audit_log');
  expect(await expireAudit(world.core)).toEqual({ terms: 2, leaves: 1 });
  expect([await state(young), await state(old), await state(older)]).toEqual([whole, { ...whole, terms: false, parts: ['shown'] }, { answered: false, terms: false, parts: null, owners: 0 }]);
  expect(await findings()).toEqual([]);
  const [after] = await sql<{ size: string }>('select size from audit_log');
  expect(Number(after?.size)).toBe(Number(before?.['size']) + 2);
  expect(await expireAudit(world.core)).toEqual({ terms: 0, leaves: 0 });
  const found = (await world.post('/v1/audit-searches', lead, { about: question })).json<AuditSearch>();
  expect(found.events.map(({ id }) => id)).toEqual([young]);
  const listed = (await world.post('/v1/audit-searches', lead, { kind: 'audit-searched', from: '2000-01-01' })).json<AuditSearch>();
  expect(listed.events.find(({ id }) => id === old)).toMatchObject({ termsState: 'expired', terms: null });
  expect(listed.reach).toMatchObject({ termsSince: expect.any(String) as string, leavesSince: expect.any(String) as string });
});

test('nothing goes before its time is over to the minute: months are those of the leaves, also in summer', async () => {
  const runAt = (moment: string) => expireAudit({ ...world.core, clock: { now: () => new Date(moment) } });
  const leafId = await leafAt(new Date('2024-05-31T23:45:00Z'), world.council.organisationId);
  await runAt('2026-05-31T23:30:00Z');
  expect(await state(leafId)).toEqual(whole);
  await runAt('2026-06-01T00:00:00Z');
  expect(await state(leafId)).toEqual({ ...whole, terms: false, parts: ['shown'] });
});

test('an agreement says how long: each organisation’s trail is kept as long as the longest that it is a party to', async () => {
  await sql(`update agreement set audit_months = 120, search_term_months = 48`);
  const [council, stranger] = [await leafOf(3), await leafOf(3, world.stranger.organisationId)];
  const [longer, gone] = [await leafOf(8), await leafOf(8, world.stranger.organisationId)];
  await expireAudit(world.core);
  expect([await state(council), await state(stranger)]).toEqual([whole, { ...whole, terms: false, parts: ['shown'] }]);
  expect([await state(longer), await state(gone)]).toMatchObject([{ answered: true, terms: false }, { answered: false }]);
  await sql(`update agreement set audit_months = 84, search_term_months = 24`);
  expect(await findings()).toEqual([]);
});

test('when a month is over for everybody its keys are destroyed, so that a copy in a backup opens nothing', async () => {
  const leafId = await leafOf(9);
  const [copy] = await sql<{ sealed: Buffer; period: string }>(`select sealed, to_char(month, 'YYYY-MM') as period from audit_leaf where leaf_id = $1`, [leafId]);
  await expireAudit(world.core);
  const period = copy?.period ?? '';
  expect([world.core.keys.hasAuditKey(period), world.core.keys.auditTerms.has(period)]).toEqual([false, false]);
  expect(() => world.core.keys.auditOpen(period, leafId, copy?.sealed ?? Buffer.alloc(0))).toThrow(expect.objectContaining({ code: 'seal-broken' }));
  expect(await findings()).toEqual([]);
});

test('declarations lose what was asked and in which words, and keep gateway and coded reason', async () => {
  const token = await world.userToken(world.council);
  const [over, live] = [await world.declare(token), await world.declare(token)];
  await world.post('/v1/searches', token, { declarationId: over, ...question });
  await sql(`update declaration set expires_at = expires_at - interval '3 years' where declaration_id = $1`, [over]);
  await expireAudit(world.core);
  const opened = async (id: string): Promise<unknown> => {
    const [row] = await sql<{ sealed: Buffer }>('select sealed from declaration where declaration_id = $1', [id]);
    return world.core.keys.open(world.council.organisationId, 'declaration', id, row?.sealed ?? Buffer.alloc(0));
  };
  expect(await opened(over)).toEqual({ reasonCode: 'strategy-discussion' });
  expect(await opened(live)).toMatchObject({ reason: 'Strategy discussion this afternoon' });
});

test('killed between two transactions, the next run goes on, and counts no leaf twice', async () => {
  await leafOf(4);
  let steps = 0;
  await expireAudit(world.core, { enough: () => (steps += 1) > 1 });
  await expireAudit(world.core);
  expect(await findings()).toEqual([]);
  const [left] = await sql<{ n: number }>(`select count(*)::int as n from audit_terms where month < current_date - interval '26 months'`);
  expect(left?.n).toBe(0);
});

test('the service may take away nothing young and write nothing over, whatever it is told', async () => {
  const leafId = await leafOf(0);
  const { organisationId } = world.council;
  let attempts = 0;
  const attempt = async (text: string): Promise<number> => world.core.store.tx({ own: organisationId }, (db) => db.run({ name: `attempt-${(attempts += 1)}`, text, row: undefined, index: undefined }, [leafId]));
  expect(await attempt('delete from audit_terms where leaf_id = $1')).toBe(0);
  expect(await attempt('delete from audit_shown where leaf_id = $1 and kind is not null')).toBe(0);
  expect(await attempt('delete from audit_token where leaf_id = $1')).toBe(0);
  expect(await attempt(`update audit_leaf set sealed = '' where leaf_id = $1`)).toBe(0);
  const two = await leafOf(0.5);
  expect(await world.core.store.tx({ own: organisationId }, (db) => db.run({ name: 'attempt-shown', text: `delete from audit_token where leaf_id = $1 and part = 'shown'`, row: undefined, index: undefined }, [two]))).toBe(0);
  // The last days of a month are as safe as its first.
  const at = new Date(world.core.clock.now().getTime() + 2 * 86_400_000);
  const monthEnd = await leafAt(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - 2, 0, 9)), organisationId);
  for (const table of ['audit_terms', 'audit_token']) expect(await world.core.store.tx({ own: organisationId }, (db) => db.run({ name: `attempt-end-${table}`, text: `delete from ${table} where leaf_id = $1`, row: undefined, index: undefined }, [monthEnd])), table).toBe(0);
  expect(await world.core.store.tx({ own: organisationId }, (db) => db.run({ name: 'attempt-end-leaf', text: `update audit_leaf set sealed = '' where leaf_id = $1`, row: undefined, index: undefined }, [monthEnd]))).toBe(0);
  const old = await leafOf(8);
  await expect(world.core.store.tx({ own: organisationId }, (db) => db.run({ name: 'attempt-over', text: `update audit_leaf set sealed = 'x' where leaf_id = $1`, row: undefined, index: undefined }, [old]))).rejects.toThrow();
  await expect(world.core.store.tx({ own: organisationId }, (db) => db.run({ name: 'attempt-header', text: `update audit_leaf set header = '' where leaf_id = $1`, row: undefined, index: undefined }, [old]))).rejects.toThrow();
});

test.each([
  ['what was asked is taken away', 'payload-missing', `delete from audit_terms where leaf_id = $1`],
  ['what was answered is taken away', 'payload-missing', `update audit_leaf set sealed = '' where leaf_id = $1`],
  ['the tokens of a question are taken away', 'trace-differs', `delete from audit_token where leaf_id = $1 and part = 'asked'`],
  ['a token of the answer is exchanged', 'trace-differs', `update audit_token set tokens = array[1::bigint] where leaf_id = $1 and part = 'shown'`],
  ['a view is hidden from the owner', 'trace-differs', `delete from audit_shown where leaf_id = $1`],
  ['a view is shown to somebody else', 'trace-differs', `update audit_shown set owner_id = organisation_id where leaf_id = $1`],
  ['what was asked is exchanged', 'payload-changed', `update audit_terms set sealed = (select sealed from audit_terms where leaf_id <> $1 limit 1) where leaf_id = $1`],
])('%s by somebody who may do anything in the database: %s', async (_name, kind, plant) => {
  await leafOf(1);
  const leafId = await leafOf(1);
  expect(await findings()).toEqual([]);
  for (const table of ['audit_leaf', 'audit_terms', 'audit_token', 'audit_shown']) await sql(`create table kept_${table} as select * from ${table} where leaf_id = $1`, [leafId]);
  await sql(plant, [leafId]);
  const found = await findings();
  for (const table of ['audit_leaf', 'audit_terms', 'audit_token', 'audit_shown']) {
    await sql(`delete from ${table} where leaf_id = $1`, [leafId]);
    await sql(`insert into ${table} select * from kept_${table}`);
    await sql(`drop table kept_${table}`);
  }
  expect(found).toContain(kind);
  expect(await findings()).toEqual([]);
});
