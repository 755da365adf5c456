import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import type { IngestWorld } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { record } from '../../test/records.ts';
import type { FeedId } from '../shared/brands.ts';
import type { BatchBody } from './batch-schema.ts';
import { getFeed } from './get-feed.ts';

let world: IngestWorld;
beforeAll(async () => {
  world = await ingestWorld();
});
beforeEach(async () => {
  await world.reset();
  await world.sql('delete from service_permission');
  await world.sql('delete from protection_key');
});
afterAll(async () => world.close());

const feedId = 'council-children' as FeedId;
const named = (...refs: string[]): BatchBody['rows'] => refs.map((ref) => ({ ref, unchanged: true as const }));
const sent = (...refs: string[]): BatchBody['rows'] => refs.map((ref) => ({ ref, record: record(ref) }));
const rows = (): Promise<object[]> => world.sql('select record_id, content_mac, version, xmin::text from record order by record_id');

async function terms(): Promise<string> {
  const feed = await getFeed(world.core, world.callers.council, feedId);
  if (!feed.ok) throw new Error(feed.failure.code);
  return feed.value.terms;
}

async function offer(batch: BatchBody['rows'], change: Partial<BatchBody> = {}): Promise<unknown> {
  return world.offer('council', world.next('council', batch, change));
}

it('a record that is named as unchanged stays as it is, counts as unchanged, and is one that a listing named', async () => {
  await offer(sent('A1', 'A2', 'A3'));
  const before = await rows();
  const listing = (page: number, last: boolean): Partial<BatchBody> => ({ mode: 'full', generation: { id: 'g1', page, last, expectedRows: 2 } });
  expect(await offer(named('A1'), { terms: await terms(), ...listing(1, false) })).toMatchObject({ value: { applied: 0, unchanged: 1, rejected: 0, tombstoned: 0 } });
  expect(await offer(named('A2'), { terms: await terms(), ...listing(2, true) })).toMatchObject({ value: { unchanged: 1, tombstoned: 1, held: 0 } });
  const after = await rows();
  expect([after.length, after.every((row) => before.some((one) => JSON.stringify(one) === JSON.stringify(row)))]).toEqual([2, true]);
});

it('one that the feed does not have is told by its place, and nothing of its batch is applied', async () => {
  await offer(sent('A1'));
  const answer = await offer([...sent('A4'), ...named('A1', 'A2', 'A3')], { terms: await terms() });
  expect(answer).toEqual({ ok: false, failure: { code: 'rows-not-known', errors: [{ pointer: '/rows/2', rule: 'not-known' }, { pointer: '/rows/3', rule: 'not-known' }] } });
  expect(await rows()).toHaveLength(1);
  expect(await offer([...sent('A4', 'A2', 'A3'), ...named('A1')], { terms: await terms() })).toMatchObject({ value: { applied: 3, unchanged: 1 } });
});

it('a record of another feed is not known by its name', async () => {
  await world.send('police', [record('A1')]);
  expect(await offer(named('A1'), { terms: await terms() })).toMatchObject({ failure: { code: 'rows-not-known' } });
});

it('rows are named under the terms in force, or not at all', async () => {
  await offer(sent('A1'));
  expect(await offer(named('A1'))).toEqual({ ok: false, failure: { code: 'invalid-request', errors: [{ pointer: '/terms', rule: 'required' }] } });
  expect(await offer(named('A1'), { terms: 'others' })).toEqual({ ok: false, failure: { code: 'terms-changed' } });
  expect(await offer(sent('A2'), { terms: 'others' })).toEqual({ ok: false, failure: { code: 'terms-changed' } });
});

it('terms are others once a permission, or the list of refuges, is another, and the same again when nothing has changed', async () => {
  const first = await terms();
  expect(await terms()).toBe(first);
  const { organisationId } = world.callers.police;
  await world.sql(`insert into protection_key values ('\\x${'01'.repeat(32)}', $1, '77777777-7777-7777-8777-777777777777', 'refuge')`, [organisationId]);
  const listed = await terms();
  await world.sql(`insert into protection_key values ('\\x${'02'.repeat(32)}', $1, '88888888-7777-7777-8777-777777777777', 'shield')`, [organisationId]);
  expect([listed === first, await terms()]).toEqual([false, listed]);
  await world.sql('delete from protection_key');
  expect(await terms()).toBe(first);
});

it('the same page again gets the same answer, under whatever terms by now', async () => {
  await offer(sent('A1'));
  const batch = world.next('council', named('A1'), { terms: await terms() });
  const answer = await world.offer('council', batch);
  await world.sql(`insert into protection_key values ('\\x${'01'.repeat(32)}', $1, '77777777-7777-7777-8777-777777777777', 'refuge')`, [world.callers.police.organisationId]);
  expect(await world.offer('council', batch)).toEqual(answer);
});

it('a reference that is named and sent in one batch counts once, and a row that may never be loaded takes it away', async () => {
  await offer(sent('A1', 'A2'));
  const changed = { ref: 'A1', record: record('A1', { status: 'closed' }) };
  expect(await offer([...named('A1'), changed], { terms: await terms() })).toMatchObject({ value: { unchanged: 1, applied: 0, rejected: 1, rejects: [{ row: 1, rule: 'duplicate-ref' }] } });
  const never = { ref: 'A2', record: { ...record('A2'), sensitivity: 3 } };
  expect(await offer([...named('A2'), never], { terms: await terms() })).toMatchObject({ value: { unchanged: 0, rejected: 2 } });
  expect(await rows()).toHaveLength(1);
});
