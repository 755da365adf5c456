import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { IngestWorld } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { personsOf } from '../../test/persons-of.ts';
import { record } from '../../test/records.ts';
import { personKeys } from '../match/keys.ts';
import { normalisePerson } from '../normalise/normalise-person.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import { withoutLocation } from '../normalise/without-location.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { openVariant } from './variant-content.ts';

let world: IngestWorld;
beforeAll(async () => {
  world = await ingestWorld();
});
beforeEach(async () => world.reset());
afterAll(async () => world.close());

const { person, addresses } = record('any');
const known = person === undefined ? undefined : normalisePerson(person, addresses ?? []);

/** How many look-ups a search for these features reaches: search derives keys of the open realm and no others. */
async function reached(features: PersonFeatures | undefined, omit: ReadonlySet<string> = new Set()): Promise<number> {
  const keys = personKeys(features ?? fail()).filter((key) => !omit.has(key));
  const rows = await world.sql('select 1 from look where keys && $1::bigint[]', [keys.map((key) => String(world.core.keys.macBigint('open', key)))]);
  return rows.length;
}

function fail(): never {
  throw new Error('no features');
}

async function variants(): Promise<{ level: number; features: PersonFeatures }[]> {
  const rows = await world.sql<{ organisation_id: OrganisationId; variant_id: string; sealed: Buffer }>('select * from variant');
  return rows.map((row) => {
    const opened = world.core.keys.open(row.organisation_id, 'variant', row.variant_id, row.sealed);
    return { level: openVariant(opened).level, features: (opened as { features: PersonFeatures }).features };
  });
}

const tables = ['look', 'variant', 'place', 'place_look', 'place_variant', 'record_place'];
async function counts(): Promise<number[]> {
  return Promise.all(tables.map(async (table) => (await world.sql(`select 1 from ${table}`)).length));
}

describe('a shielded person', () => {
  it('is reached by no key that search can derive, nor under an open id', async () => {
    await world.send('council', [record('A1', { sensitivity: 2 })]);
    expect(await reached(known)).toBe(0);
    expect(await counts()).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it('draws in the records of other organisations, whether they come later', async () => {
    await world.send('council', [record('A1', { sensitivity: 2 })]);
    await world.send('police', [record('B1'), record('B2', { addresses: [] })]);
    expect(await personsOf(world)).toEqual([['A1', 'B1', 'B2']]);
    expect(await reached(known)).toBe(0);
    expect((await variants()).map(({ level }) => level)).toEqual([2, 2, 2]);
    expect(await world.sql('select 1 from record_place')).toEqual([]);
  });

  it('or were there before', async () => {
    await world.send('police', [record('B1'), record('B2', { addresses: [] })]);
    expect(await reached(known)).toBe(2);
    await world.send('council', [record('A1', { sensitivity: 2 })]);
    expect(await personsOf(world)).toEqual([['A1', 'B1', 'B2']]);
    expect(await reached(known)).toBe(0);
    expect((await variants()).map(({ level }) => level)).toEqual([2, 2, 2]);
    expect(await world.sql('select 1 from record_place union all select 1 from place_look')).toEqual([]);
    expect(await world.sql('select 1 from record where place_look_ids <> $1', [[]])).toEqual([]);
  });

  it('is found again when the shield is lifted, places and edges too', async () => {
    await world.send('police', [record('B1'), record('B2', { addresses: [] })]);
    await world.send('health', [record('C1')]);
    const edges = await world.sql('select * from edge');
    expect(edges).toHaveLength(1);
    const before = await counts();
    await world.send('council', [record('A1', { sensitivity: 2 })]);
    expect(await world.sql('select * from edge')).not.toEqual(edges);
    await world.send('council', ['A1']);
    expect(await reached(known)).toBe(2);
    expect(await counts()).toEqual(before);
    expect(await world.sql('select * from edge')).toEqual(edges);
    expect((await variants()).map(({ level }) => level)).toEqual([0, 0, 0]);
  });
});

describe('a restricted person', () => {
  const located = known === undefined ? new Set<string>() : new Set(personKeys(withoutLocation(known)));

  it('is reached without a location, and by none', async () => {
    await world.send('council', [record('A1', { sensitivity: 1 })]);
    expect(await reached(known)).toBe(1);
    expect(await reached(known, located)).toBe(0);
    expect(await counts()).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it('takes the location out of what other organisations hold, as evidence, key and place', async () => {
    await world.send('police', [record('B1')]);
    await world.send('council', [record('A1', { sensitivity: 1 })]);
    expect(await personsOf(world)).toEqual([['A1', 'B1']]);
    expect(await reached(known, located)).toBe(0);
    expect((await variants()).map(({ level, features }) => [level, features.places])).toEqual([[1, []], [1, []]]);
    expect(await world.sql('select 1 from record_place')).toEqual([]);
  });

  it('gives it back when the level falls, by a changed record as by a tombstone', async () => {
    await world.send('police', [record('B1')]);
    await world.send('council', [record('A1', { sensitivity: 1 })]);
    await world.send('council', [record('A1')]);
    expect(await reached(known, located)).toBe(1);
    expect((await variants()).map(({ level }) => level)).toEqual([0, 0]);
    expect(await world.sql('select 1 from record_place')).toHaveLength(2);
  });

  it('keeps its level while one of two sensitive records is left', async () => {
    await world.send('council', [record('A1', { sensitivity: 1 }), record('A2', { sensitivity: 1 })]);
    await world.send('council', ['A1']);
    expect((await variants()).map(({ level }) => level)).toEqual([1]);
    await world.send('council', [record('A3', { sensitivity: 2 })]);
    expect((await variants()).map(({ level }) => level)).toEqual([2, 2]);
    await world.send('council', ['A3']);
    expect((await variants()).map(({ level }) => level)).toEqual([1]);
  });
});
