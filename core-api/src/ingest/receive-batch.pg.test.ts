import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { IngestWorld } from '../../test/ingest-world.ts';
import { ingestTables, ingestWorld } from '../../test/ingest-world.ts';
import { person, record } from '../../test/records.ts';
import type { FeedId } from '../shared/brands.ts';
import { getFeed } from './get-feed.ts';
import { listQuarantine } from './list-quarantine.ts';
import { receiveBatch } from './receive-batch.ts';

let world: IngestWorld;
beforeAll(async () => {
  world = await ingestWorld();
});
beforeEach(async () => world.reset());
afterAll(async () => world.close());

/** Every row that ingest writes, with the transaction that wrote it. */
async function everything(): Promise<unknown> {
  return Promise.all(ingestTables.map((table) => world.sql(`select t.*, xmin::text from ${table} t order by t::text`)));
}

describe('one batch after another', () => {
  it('a redelivered batch changes nothing and is answered the same', async () => {
    const body = world.next('council', [
      { ref: 'A1', record: record('A1') },
      { ref: 'A2', record: { ...record('A2'), date: 'yesterday' } },
    ]);
    const first = await world.offer('council', body);
    const before = await everything();
    const again = await world.offer('council', structuredClone(body));
    expect(again).toEqual(first);
    expect(await everything()).toEqual(before);
  });

  it('the same sequence with other content is refused', async () => {
    const body = world.next('council', [{ ref: 'A1', record: record('A1') }]);
    await world.offer('council', body);
    const other = { ...body, rows: [{ ref: 'A2', record: record('A2') }] };
    expect(await world.offer('council', other)).toMatchObject({ ok: false, failure: { code: 'sequence-conflict', currentSequence: 1 } });
  });

  it('a gap in the sequence is refused', async () => {
    const gap = world.next('council', [], { sequence: 2 });
    expect(await world.offer('council', gap)).toMatchObject({ failure: { code: 'sequence-conflict', currentSequence: 0 } });
  });

  it('a wrong previousCursor is refused with the current one', async () => {
    await world.send('council', [record('A1')]);
    const wrong = world.next('council', [], { previousCursor: 'elsewhere' });
    expect(await world.offer('council', wrong)).toMatchObject({ failure: { code: 'cursor-conflict', currentCursor: 'c1' } });
  });

  it('a feed of another client and a feed that does not exist answer alike', async () => {
    const { core, callers } = world;
    const body = world.next('council', []);
    const foreign = await receiveBatch(core, callers.council, 'police-notices' as FeedId, body);
    const unknown = await receiveBatch(core, callers.council, 'nowhere' as FeedId, body);
    const pretended = await receiveBatch(core, { ...callers.council, feeds: ['police-notices' as FeedId] }, 'police-notices' as FeedId, body);
    expect(foreign).toEqual({ ok: false, failure: { code: 'not-found' } });
    expect(unknown).toEqual(foreign);
    expect(pretended).toEqual(foreign);
  });

  it('a suspended feed takes nothing', async () => {
    await world.send('council', [record('A1')]);
    await world.sql("update feed_state set status = 'suspended'");
    expect(await world.offer('council', world.next('council', []))).toMatchObject({ failure: { code: 'feed-suspended' } });
  });

  it('without an audit trail nothing is applied', async () => {
    await world.sql('alter table audit_leaf rename to audit_leaf_away');
    await expect(world.send('council', [record('A1')])).rejects.toMatchObject({ code: 'audit-unavailable' });
    expect(await world.sql('select 1 from record union all select 1 from batch union all select 1 from look')).toEqual([]);
    await world.sql('alter table audit_leaf_away rename to audit_leaf');
    expect(await world.send('council', [record('A1')])).toMatchObject({ applied: 1 });
  });

  it('a row that the database lost breaks the conservation law and takes the whole batch back', async () => {
    await world.sql("create function lose_row() returns trigger language plpgsql as 'begin if new.version = 1 and new.variant_id is null then return null; end if; return new; end'");
    await world.sql('create trigger lose_row before insert on record for each row execute function lose_row()');
    const rows = [record('A1'), record('A2', { person: undefined })];
    await expect(world.send('council', rows)).rejects.toMatchObject({ code: 'internal', internal: { broken: 'conservation', read: 2, applied: 1 } });
    await world.sql('drop trigger lose_row on record');
    expect(await world.sql('select 1 from record union all select 1 from batch union all select 1 from place')).toEqual([]);
    expect(await world.send('council', rows)).toMatchObject({ applied: 2 });
  });

  it('two batches at once of the same new person make one person', async () => {
    await Promise.all([world.send('council', [record('A1')]), world.send('police', [record('B1')]), world.send('health', [record('C1')])]);
    expect(await world.sql('select distinct person_id from variant')).toHaveLength(1);
    expect(await world.sql('select 1 from person')).toHaveLength(1);
  });
});

describe('the rows of a batch', () => {
  it('bad rows are quarantined with reasons that hold no value, the rest is applied', async () => {
    const sent = Array.from({ length: 20 }, (_, index) => ({ ref: `A${index}`, record: record(`A${index}`, { caseRef: `case ${index}` }) as object }));
    sent[3] = { ref: 'A3', record: { ...record('A3'), Quillfeather: 'Quillfeather' } };
    sent[7] = { ref: 'A7', record: record('A7', { person: person({ born: '2027-01-01' }) }) };
    sent[9] = { ref: 'A9', record: record('A9', { person: { ...person(), identifiers: [{ system: 'nhs-number', value: '9990000019' }] } }) };
    const result = await world.offer('council', world.next('council', sent));
    expect(result).toEqual({
      ok: true,
      value: {
        applied: 17,
        unchanged: 0,
        rejected: 3,
        tombstoned: 0,
        held: 0,
        rejects: [
          { row: 3, pointer: '', rule: 'unknown-field' },
          { row: 7, pointer: '/person/dateOfBirth/value', rule: 'birth-in-future' },
          { row: 9, pointer: '/person/identifiers/0/value', rule: 'nhs-number-check-digit' },
        ],
      },
    });
    const listed = await listQuarantine(world.core, world.callers.council, 'council-children' as FeedId);
    expect(listed).toMatchObject({ ok: true, value: { rows: [{ row: 3 }, { row: 7 }, { row: 9 }], nextCursor: null } });
    expect(JSON.stringify([result, listed])).not.toMatch(/Quillfeather|2027|9990000019/);
    expect(await getFeed(world.core, world.callers.council, 'council-children' as FeedId)).toMatchObject({ value: { quarantined: 3, liveRecords: 17, sequence: 1, cursor: 'c1', state: 'active' } });
  });

  it('a row that comes good leaves quarantine, content and all', async () => {
    await world.offer('council', world.next('council', [{ ref: 'A1', record: { ...record('A1'), date: 'soon' } }]));
    await world.send('council', [record('A1')]);
    expect(await world.sql('select status, sealed from quarantine')).toEqual([{ status: 'superseded', sealed: null }]);
  });

  it('another organisation sees nothing of the quarantine', async () => {
    await world.offer('council', world.next('council', [{ ref: 'A1', record: {} }]));
    expect(await listQuarantine(world.core, { ...world.callers.police, feeds: ['council-children' as FeedId] }, 'council-children' as FeedId)).toEqual({ ok: false, failure: { code: 'not-found' } });
  });

  it('an unchanged row is counted and not written, a changed one is a new version', async () => {
    await world.send('council', [record('A1'), record('A2')]);
    const [before] = await world.sql("select xmin::text, version from record order by version limit 1");
    expect(await world.send('council', [record('A1'), record('A2', { status: 'closed' })])).toMatchObject({ applied: 1, unchanged: 1 });
    expect(await world.sql('select xmin::text, version from record order by version')).toMatchObject([before, { version: 2 }]);
  });

  it('a tombstone removes the record and everything that only it held', async () => {
    await world.send('council', [record('A1'), record('A2', { person: person({ given: 'Rhodri', family: 'Vaughan', born: '1950-01-30' }), addresses: [] })]);
    expect(await world.send('council', ['A1', 'never-sent'])).toMatchObject({ tombstoned: 1, unchanged: 1 });
    for (const [table, left] of Object.entries({ record: 1, variant: 1, look: 1, edge: 0, person: 1, place: 0, place_look: 0, place_variant: 0, record_place: 0 })) {
      expect([table, (await world.sql(`select 1 from ${table}`)).length]).toEqual([table, left]);
    }
  });

  it('a never-load row is refused, kept nowhere, and takes out what was loaded before', async () => {
    await world.send('council', [record('A1')]);
    const result = await world.offer('council', world.next('council', [{ ref: 'A1', record: { ...record('A1'), sensitivity: 3 } }]));
    expect(result).toMatchObject({ value: { rejected: 1, applied: 0, rejects: [{ rule: 'never-load' }] } });
    expect(await world.sql('select 1 from record union all select 1 from variant union all select 1 from look')).toEqual([]);
    expect(await world.sql('select sealed, source_mac, status from quarantine')).toEqual([{ sealed: null, source_mac: null, status: 'never-load' }]);
  });
});
