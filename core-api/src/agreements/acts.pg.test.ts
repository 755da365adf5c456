import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../test/answer-world.ts';
import { answerWorld } from '../../test/answer-world.ts';

/** What must hold of every act on an agreement, whoever acts first: order of versions, who signs, the trail, and who hears of it. */
let world: AnswerWorld;
let pact = 0;
const sql = <Row extends Record<string, unknown>>(text: string, values: readonly unknown[] = []) => world.database.sql<Row>(text, values);
const lead = (partner: Partner) => world.signInToken(partner, { role: 'information-governance-lead', steppedUp: true });
type Draft = { readonly agreementId: string; readonly version: number; readonly termsSha256: string };

beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

async function draft(agreement = `pact-${(pact += 1)}`, reader = world.council): Promise<Draft> {
  const { police } = world;
  const signatories = await Promise.all([police, reader].map(async (partner) => ({ organisation: partner.code, accountId: await world.accountOf(partner, 'information-governance-lead') })));
  const response = await world.post('/v1/agreements', await lead(police), {
    agreement, validFrom: '2026-01-01', displayMonths: 12, storageMonths: 36, contributors: [{ organisation: police.code, feedId: police.feedId }], readers: [reader.code],
    documents: [{ kind: 'dsa', sha256: 'a'.repeat(64) }], signatories,
  });
  expect(response.statusCode, response.body).toBe(201);
  return response.json<Draft>();
}
async function sign(partner: Partner, { agreementId, version, termsSha256 }: Draft): Promise<string> {
  const answer = (await world.post(`/v1/agreements/${agreementId}/versions/${version}/signatures`, await lead(partner), { termsSha256 })).json<{ status?: string; code?: string }>();
  return answer.code ?? answer.status ?? '';
}
const statusOf = async ({ agreementId, version }: Draft) => (await sql<{ status: string }>('select status from agreement where agreement_id = $1 and version = $2', [agreementId, version]))[0]?.status;
const leaves = async (kind: string, organisationId: string) => (await sql('select 1 from audit_leaf where kind = $1 and organisation_id = $2', [kind, organisationId])).length;

test('a version never follows a newer one that was in force, though its last signature comes after', async () => {
  const older = await draft();
  const newer = await draft(older.agreementId);
  expect([await sign(world.police, older), await sign(world.police, newer), await sign(world.council, newer)]).toEqual(['draft', 'draft', 'in-force']);
  expect(await sign(world.council, older)).not.toBe('in-force');
  expect([await statusOf(older), await statusOf(newer)]).toEqual(['draft', 'in-force']);
});

test('what was withdrawn is signed no more, by those who had not signed either', async () => {
  const one = await draft();
  expect(await sign(world.police, one)).toBe('draft');
  expect((await world.post(`/v1/agreements/${one.agreementId}/end`, await lead(world.council), { reason: 'replaced' })).json()).toEqual({ ended: [], withdrawn: [1] });
  expect(await sign(world.council, one)).toBe('agreement-not-open');
  expect(await statusOf(one)).toBe('withdrawn');
  expect(await sql('select 1 from agreement_signatory where agreement_id = $1 and signed_at is not null', [one.agreementId])).toHaveLength(1);
});

test('nobody agrees with themselves: signatures of one organisation put nothing in force, whatever wrote the draft', async () => {
  const one = await draft();
  await sql('delete from agreement_signatory where agreement_id = $1 and organisation_id = $2', [one.agreementId, world.council.organisationId]);
  expect(await sign(world.police, one)).toBe('draft');
  expect(await statusOf(one)).toBe('draft');
});

test('two who sign at once see each other: the version is in force, every time', async () => {
  for (let turn = 0; turn < 12; turn += 1) {
    const one = await draft();
    await Promise.all([sign(world.police, one), sign(world.council, one)]);
    expect(await statusOf(one)).toBe('in-force');
  }
});

test('each act leaves one leaf with the organisation that acted, and each signatory hears of a draft', async () => {
  const { police, council } = world;
  const before = { drafted: await leaves('agreement-drafted', police.organisationId), signed: await leaves('agreement-signed', council.organisationId), ended: await leaves('agreement-ended', council.organisationId) };
  const told = await sql("select 1 from notice where kind = 'agreement-proposed'");
  const one = await draft();
  expect(await leaves('agreement-drafted', police.organisationId)).toBe(before.drafted + 1);
  expect(await sql("select 1 from notice where kind = 'agreement-proposed'")).toHaveLength(told.length + 2);
  await sign(police, one);
  await sign(council, one);
  expect(await leaves('agreement-signed', council.organisationId)).toBe(before.signed + 1);
  await world.post(`/v1/agreements/${one.agreementId}/end`, await lead(council), { reason: 'replaced' });
  expect(await leaves('agreement-ended', council.organisationId)).toBe(before.ended + 1);
  const feed = `/v1/feeds/${police.feedId}`;
  await world.post(`${feed}/suspension`, await world.signInToken(police, { role: 'data-lead' }), { reason: 'incident' });
  await world.post(`${feed}/suspension`, await world.signInToken(police, { role: 'data-lead' }), { reason: 'incident' });
  expect(await leaves('feed-suspended', police.organisationId)).toBe(1);
  for (const name of ['one', 'two']) await world.post(`${feed}/reopening`, await world.signInToken(police, { role: 'data-lead', name, steppedUp: true }), {});
  expect(await leaves('feed-reopening', police.organisationId)).toBe(2);
});

/** The feeds that the coverage of the stranger's next answer names. */
async function covered(): Promise<string[]> {
  const token = await world.userToken(world.stranger);
  const declarationId = await world.declare(token);
  const answer = await world.post('/v1/searches', token, { declarationId, person: { given: 'No', family: 'Body', dateOfBirth: '1999-01-01' } });
  return answer.json<{ coverage: { feed: string }[] }>().coverage.map(({ feed }) => feed);
}

test('a draft shows nothing of what it would, until it is signed', async () => {
  const one = await draft(undefined, world.stranger);
  expect(await covered()).toEqual([]);
  await sign(world.police, one);
  expect(await covered()).toEqual([]);
  await sign(world.stranger, one);
  expect(await covered()).toEqual([world.police.feedId]);
});

test('where the newest version has ended, no older one speaks again, though it never was ended itself', async () => {
  const one = await draft(undefined, world.stranger);
  for (const partner of [world.police, world.stranger]) await sign(partner, one);
  await sql("update agreement set status = 'ended', ended_at = now() where agreement_id <> $1", [one.agreementId]);
  expect(await covered()).toEqual([world.police.feedId]);
  const two = await draft(one.agreementId, world.stranger);
  for (const partner of [world.police, world.stranger]) await sign(partner, two);
  await sql("update agreement set status = 'ended', ended_at = now() where agreement_id = $1 and version = 2", [one.agreementId]);
  expect(await statusOf(one)).toBe('in-force');
  expect(await covered()).toEqual([]);
});
