import { afterEach, beforeEach, expect, test } from 'vitest';

import type { IngestWorld, Partner } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { personsOf } from '../../test/persons-of.ts';
import { record } from '../../test/records.ts';
import type { Core } from '../core.ts';
import { receiveBatch } from '../ingest/receive-batch.ts';
import type { FeedId } from '../shared/brands.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import { runRetention } from './run-retention.ts';

let world: IngestWorld;
beforeEach(async () => {
  world = await ingestWorld();
  await world.sql("insert into agreement (agreement_id, version, valid_from, display_months, storage_months) values ('main', 1, '2020-01-01', 12, 24)");
  for (const partner of ['council', 'police'] as const) await world.sql("insert into agreement_contributor values ('main', 1, $1, $2)", [world.callers[partner].organisationId, world.callers[partner].feeds[0]]);
});
afterEach(async () => world.close());

const closed = (ref: string, endDate: string, change: Partial<HeadlineRecord> = {}): HeadlineRecord => record(ref, { date: '2024-01-15', endDate, status: 'closed', ...change });
const other = { names: [{ given: 'Rhodri', family: 'Rees', use: 'usual' as const }], dateOfBirth: { value: '1984-03-07', precision: 'day' as const } };
/** The world a number of months on. */
function later(months: number): Core {
  return { ...world.core, clock: { now: () => new Date(Date.UTC(2026, 10 + months, 21, 9)) } };
}
const refs = async (): Promise<string[]> => (await personsOf(world)).flat().toSorted();
const live = async (partner: Partner): Promise<unknown> => (await world.sql('select live_records from feed_state where organisation_id = $1', [world.callers[partner].organisationId]))[0]?.['live_records'];

test('what its agreement no longer lets be stored goes, from its end on and not from its beginning; open work stays', async () => {
  await world.send('council', [closed('ended-long-ago', '2024-12-31'), closed('ended-lately', '2025-01-01', { person: other }), record('open', { date: '2020-01-01', status: 'open' })]);
  expect(await runRetention(later(0))).toEqual({ council: 0, police: 0, health: 0 });
  expect(await runRetention(later(2))).toMatchObject({ council: 1 });
  expect(await refs()).toEqual(['ended-lately', 'open']);
  expect(await live('council')).toBe(2);
  expect(await runRetention(later(3))).toMatchObject({ council: 1 });
  expect(await refs()).toEqual(['open']);
});

test('contents, words, addresses and places that nobody else holds go too; what another holds stays', async () => {
  await world.send('council', [closed('a', '2024-12-31', { person: other }), closed('b', '2024-12-31')]);
  await world.send('police', [record('c')]);
  const before = await world.sql('select 1 from name_token where n > 0');
  await runRetention(later(2));
  expect(await refs()).toEqual(['c']);
  expect((await world.sql('select 1 from look')).length).toBe(1);
  expect((await world.sql('select 1 from variant')).length).toBe(1);
  expect((await world.sql('select 1 from place_look')).length).toBe(1);
  expect((await world.sql('select 1 from place_variant')).length).toBe(1);
  expect((await world.sql('select 1 from record_place')).length).toBe(1);
  expect((await world.sql('select 1 from person where retired_into is null')).length).toBe(1);
  expect((await world.sql('select 1 from name_token where n > 0')).length).toBeLessThan(before.length);
});

test('a tombstone keeps away what is sent again: as it was, also when it may be stored for longer by then; what has changed comes in', async () => {
  await world.send('council', [closed('a', '2024-12-31')]);
  await runRetention(later(2));
  await world.sql("update agreement set storage_months = 240");
  expect(await world.send('council', [closed('a', '2024-12-31')])).toMatchObject({ applied: 0, unchanged: 1 });
  expect(await refs()).toEqual([]);
  expect(await world.send('council', [record('a', { date: '2024-01-15', status: 'open' })])).toMatchObject({ applied: 1 });
  expect(await refs()).toEqual(['a']);
});

test('a tombstone is forgotten when the record is too old for any agreement that its feed ever had, and then its age alone keeps it away', async () => {
  const tombstones = () => world.sql('select month::text from tombstone');
  const again = async () => {
    const { council } = world.callers;
    const result = await receiveBatch(later(39), council, council.feeds[0] as FeedId, world.next('council', [{ ref: 'a', record: closed('a', '2024-12-31') }]));
    return result.ok ? result.value : result.failure;
  };
  await world.send('council', [closed('a', '2024-12-31')]);
  await runRetention(later(2));
  expect(await tombstones()).toEqual([{ month: '2027-01-01' }]);
  await runRetention(later(26));
  expect(await tombstones()).toHaveLength(1);
  await world.sql("insert into agreement (agreement_id, version, valid_from, display_months, storage_months, status, ended_at) values ('longer', 1, '2020-01-01', 12, 36, 'ended', now())");
  await world.sql("insert into agreement_contributor values ('longer', 1, $1, $2)", [world.callers.council.organisationId, world.callers.council.feeds[0]]);
  await runRetention(later(27));
  expect(await tombstones()).toHaveLength(1);
  await runRetention(later(39));
  expect(await tombstones()).toEqual([]);
  expect(await again()).toMatchObject({ applied: 0, unchanged: 1 });
  await world.sql("update agreement set status = 'in-force', ended_at = null where agreement_id = 'longer'");
  expect(await again()).toMatchObject({ applied: 0, unchanged: 1 });
  expect(await refs()).toEqual([]);
});

test('what is too old when it first comes is not stored; a full listing that still names it removes nothing else', async () => {
  expect(await world.send('council', [closed('old', '2024-10-31'), record('new')])).toMatchObject({ applied: 1, unchanged: 1, rejected: 0 });
  const generation = { id: 'g1', page: 1, last: true, expectedRows: 2 };
  expect(await world.send('council', [closed('old', '2024-10-31'), record('new')], { mode: 'full', generation })).toMatchObject({ applied: 0, unchanged: 2, held: 0, tombstoned: 0 });
  expect(await refs()).toEqual(['new']);
});

test('records of a first load, which nobody has dated, are dated and go alike', async () => {
  await world.send('council', [closed('a', '2024-12-31'), record('b')]);
  await world.sql('update record set last_month = null');
  expect(await runRetention(later(2))).toMatchObject({ council: 1 });
  expect(await world.sql('select last_month::text from record')).toEqual([{ last_month: 'infinity' }]);
});

test('a feed that no agreement ever spoke of is left alone; one whose agreement has ended is stored as long as that one said', async () => {
  await world.send('health', [closed('h', '2024-02-01')]);
  await world.send('council', [closed('c', '2024-12-31')]);
  await world.sql("update agreement set status = 'ended', ended_at = now()");
  expect(await runRetention(later(2))).toEqual({ council: 1, police: 0, health: 0 });
  expect(await refs()).toEqual(['h']);
});

test.each([false, true])('persons whom an expired record bridged come apart where nobody has seen them; one that somebody saw (%s) is asked about, and stays as seen', async (seen) => {
  await world.send('council', [record('s1', { addresses: [{ lines: ['1 First Road', 'Swansea'], postcode: 'SA1 1AA', role: 'home' }] })]);
  await world.send('police', [closed('p1', '2024-12-31', { person: { names: [{ given: 'Anwen', family: 'Pritchard', use: 'usual' }, { given: 'Anwen', family: 'Rees', use: 'former' }], dateOfBirth: { value: '2014-03-07', precision: 'day' } }, addresses: [{ lines: ['1 First Road', 'Swansea'], postcode: 'SA1 1AA', role: 'home' }, { lines: ['9 Last Row', 'Swansea'], postcode: 'SA9 9ZZ', role: 'previous' }] })]);
  await world.send('council', [record('s2', { person: { names: [{ given: 'Anwen', family: 'Rees', use: 'usual' }], dateOfBirth: { value: '2014-03-07', precision: 'day' } }, addresses: [{ lines: ['9 Last Row', 'Swansea'], postcode: 'SA9 9ZZ', role: 'home' }] })]);
  expect(await personsOf(world)).toEqual([['p1', 's1', 's2']]);
  if (seen) await world.sql('update person set viewed_at = now()');
  await runRetention(later(2));
  expect(await personsOf(world)).toEqual(seen ? [['s1', 's2']] : [['s1'], ['s2']]);
  expect((await world.sql("select 1 from review where kind = 'split' and status = 'open'")).length).toBe(seen ? 1 : 0);
});

test('killed in the middle, the next run goes on; once finished, a day is done; each finished run has a leaf with counts alone', async () => {
  const many = Array.from({ length: 450 }, (_, at) => closed(`r${at}`, '2024-12-31', { person: other }));
  await world.send('council', many);
  let pages = 0;
  const stepped = (): void => { pages += 1; if (pages === 2) throw new Error('killed'); };
  await expect(runRetention(later(2), { stepped })).rejects.toThrow('killed');
  const leftAfterKill = (await world.sql('select 1 from record')).length;
  expect(leftAfterKill).toBeGreaterThan(0);
  expect(leftAfterKill).toBeLessThan(450);
  expect(await runRetention(later(2))).toMatchObject({ council: leftAfterKill });
  expect(await world.sql('select 1 from record')).toEqual([]);
  expect(await runRetention(later(2))).toEqual({});
  expect(await world.sql('select expired from retention_run where organisation_id = $1', [world.callers.council.organisationId])).toEqual([{ expired: 450 }]);
  expect((await world.sql("select 1 from audit_leaf where kind = 'retention-run'")).length).toBe(3);
});
