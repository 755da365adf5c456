import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { IngestWorld } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { person, record } from '../../test/records.ts';
import type { Core } from '../core.ts';
import { openVariant, sealedVariant } from '../ingest/variant-content.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { createStore } from '../store/create-store.ts';
import type { Store } from '../store/store.ts';
import { matchingVersion } from './matching-version.ts';
import { rematch } from './rematch.ts';
import { requireSameMatching } from './require-same-matching.ts';

let world: IngestWorld;
let owner: Store;
let core: Core;
beforeAll(async () => {
  world = await ingestWorld();
  owner = createStore({ connectionString: world.ownerUrl, max: 1 });
  core = { ...world.core, store: owner };
});
beforeEach(async () => {
  await world.reset();
  await world.sql('truncate name_frequency, name_snapshot');
  await world.sql('update matching set version = $1', [matchingVersion]);
});
afterAll(async () => {
  await owner.close();
  await world.close();
});

const quiet = { stage: () => undefined, part: () => undefined };
const home = { lines: ['14 Heol Fawr', 'Swansea'], postcode: 'SA1 1AA', role: 'home' as const };

/** From here on the database is one that another program has matched. */
async function matchedOtherwise(): Promise<void> {
  await world.sql("update matching set version = 'another program'");
}

async function send(): Promise<void> {
  await world.send('council', [record('A1'), record('A2', { person: person({ given: 'Tegan', family: 'Harries', born: '1961-02-11' }) })]);
  await world.send('police', [record('B1', { person: person({ born: '2014-07-03' }), addresses: [{ ...home, lines: ['14, HEOL FAWR,', 'Swansea'] }] }), record('B2', { sensitivity: 1, person: person({ given: 'Rhodri', family: 'Rees', born: '1980-01-31' }) })]);
  await world.send('health', [record('C1', { person: person({ given: 'Anwen', family: 'Prichard' }) })]);
}

/** What is stored about who is who and where, without what is drawn at random. */
async function stored(): Promise<Record<string, unknown>> {
  const { sql } = world;
  return {
    looks: (await sql<{ look_id: string; keys: string[] }>('select look_id, keys from look order by look_id')).map(({ look_id: look, keys }) => [look, keys.toSorted()]),
    edges: await sql('select look_a, look_b, weight, model from edge order by 1, 2'),
    persons: await sql('select look_id, person_id from variant order by look_id, organisation_id'),
    records: await sql('select r.source_mac, v.look_id, r.place_look_ids, r.version from record r left join variant v using (organisation_id, variant_id) order by 1'),
    places: await sql('select look_id, place_id, keys from place_look order by 1'),
    found: await sql('select organisation_id, look_id, record_id from record_place order by 1, 2, 3'),
    words: await sql('select organisation_id, token_mac, n from name_token where n > 0 order by 1, 2'),
    open: await sql("select kind from review where status = 'open' order by 1"),
  };
}

describe('a database that another program matched', () => {
  it('is refused, and taken once it was matched anew: keys, edges and places are this program\'s, and people keep their ids', async () => {
    await send();
    const before = await stored();
    await world.sql("update look set keys = array[hashtext(look_id::text)::bigint]");
    await world.sql('update edge set weight = weight - 40');
    await world.sql("update place_look set keys = array[hashtext(look_id::text)::bigint]");
    await matchedOtherwise();
    await expect(world.core.store.tx({}, requireSameMatching)).rejects.toMatchObject({ code: 'matching-changed' });
    expect(await stored()).not.toEqual(before);
    expect(await rematch(core, quiet)).toEqual({ renewed: 0 });
    expect(await stored()).toEqual(before);
    await world.core.store.tx({}, requireSameMatching);
    expect(await world.sql('select version from matching')).toEqual([{ version: matchingVersion }]);
  });

  it('joins what only this program joins, and notes it', async () => {
    await send();
    const [{ person_id: whole } = { person_id: '' }] = await world.sql<{ person_id: string }>('select person_id from variant group by person_id order by count(*) desc limit 1');
    await world.sql('delete from edge');
    await world.sql("with made as (insert into person (person_id, created_at) select gen_random_uuid(), now() returning person_id) update variant set person_id = (select person_id from made) where look_id = (select look_id from variant where person_id = $1 order by look_id limit 1)", [whole]);
    await rematch(core, quiet);
    const [{ count } = { count: '' }] = await world.sql<{ count: string }>('select count(distinct person_id) from variant');
    expect(count).toBe('3');
    expect(await world.sql("select kind from person_event where kind = 'merged'")).toHaveLength(1);
  });

  it('a record that this program reads otherwise goes under its content, and its person lives on', async () => {
    await send();
    const before = await stored();
    const [row] = await world.sql<{ organisation_id: string; variant_id: string; look_id: string; sealed: Buffer }>(
      'select v.* from variant v where person_id in (select person_id from variant group by person_id having count(*) = 1) order by look_id limit 1',
    );
    if (row === undefined) throw new Error('nobody stands alone');
    const content = openVariant(world.core.keys.open(row.organisation_id as OrganisationId, 'variant', row.variant_id, row.sealed));
    const otherwise = { ...content, clustered: { ...content.clustered, names: content.clustered.names.map((name) => ({ ...name, given: [...name.given, 'read', 'otherwise'] })) } };
    const sealed = world.core.keys.seal(row.organisation_id as OrganisationId, 'variant', row.variant_id, sealedVariant(otherwise));
    await world.sql('with moved as (update variant set look_id = gen_random_uuid(), sealed = $2 where variant_id = $1 returning look_id) update look set look_id = (select look_id from moved) where look_id = $3', [row.variant_id, sealed, row.look_id]);
    expect(await rematch(core, quiet)).toEqual({ renewed: 1 });
    expect(await stored()).toEqual(before);
  });

  it('parts nobody whom somebody has seen: it asks, and what people have decided stands', async () => {
    await world.send('council', [record('A1')]);
    await world.send('police', [record('B1', { person: person({ given: 'Tegan', family: 'Harries', born: '1961-02-11' }) })]);
    await world.sql('update variant set person_id = (select person_id from variant order by person_id limit 1)');
    await world.sql('update person set viewed_at = now() where person_id in (select person_id from variant)');
    await rematch(core, quiet);
    expect(await world.sql('select distinct person_id from variant')).toHaveLength(1);
    expect(await world.sql("select kind, status from review where kind = 'split'")).toEqual([{ kind: 'split', status: 'open' }]);
  });

  it('no batch is taken before, so that none is stored as the other program would not', async () => {
    await matchedOtherwise();
    await expect(send()).rejects.toMatchObject({ code: 'matching-changed' });
    expect(await world.sql('select 1 from record')).toHaveLength(0);
  });

  it('fails as a whole: a database that cannot take the end of it is what it was', async () => {
    await send();
    await world.sql('update edge set weight = weight - 1');
    await matchedOtherwise();
    const before = await stored();
    await world.sql("alter table matching add constraint broken check (version = 'another program') not valid");
    await expect(rematch(core, quiet)).rejects.toThrow();
    await world.sql('alter table matching drop constraint broken');
    expect(await stored()).toEqual(before);
  });
});
