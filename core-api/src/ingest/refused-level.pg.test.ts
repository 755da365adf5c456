import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import type { IngestWorld } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { record } from '../../test/records.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { openVariant } from './variant-content.ts';

let world: IngestWorld;
beforeAll(async () => {
  world = await ingestWorld();
});
beforeEach(async () => world.reset());
afterAll(async () => world.close());

async function levels(): Promise<number[]> {
  const rows = await world.sql<{ organisation_id: OrganisationId; variant_id: string; sealed: Buffer }>('select * from variant');
  return rows.map((row) => openVariant(world.core.keys.open(row.organisation_id, 'variant', row.variant_id, row.sealed)).level);
}

it('a row that is refused for another field still shields what is stored of its person, everywhere', async () => {
  await world.send('council', [record('A1')]);
  await world.send('police', [record('B1')]);
  const result = await world.send('council', [record('A1', { sensitivity: 2, date: '2026-02-30' })]);
  expect(result).toMatchObject({ applied: 0, unchanged: 0, rejected: 1, rejects: [{ row: 0, pointer: '/date', rule: 'date-not-real' }] });
  expect(await levels()).toEqual([2, 2]);
  expect(await world.sql('select 1 from record_place')).toEqual([]);
});

it('a level that is written in a wrong form counts, and a good row afterwards has the last word', async () => {
  await world.send('council', [record('A1')]);
  await world.send('council', [record('A1', { sensitivity: '1' as never })]);
  expect(await levels()).toEqual([1]);
  expect(await world.send('council', [record('A1')])).toMatchObject({ applied: 1 });
  expect(await levels()).toEqual([0]);
});

it('of two rows with one reference the higher level counts, though the second is refused', async () => {
  const result = await world.send('council', [record('A1'), record('A1', { sensitivity: 2 })]);
  expect(result).toMatchObject({ applied: 1, rejected: 1 });
  expect(await levels()).toEqual([2]);
});

it('a refused row lowers nothing', async () => {
  await world.send('council', [record('A1', { sensitivity: 2 })]);
  await world.send('council', [record('A1', { sensitivity: 0, date: '2026-02-30' })]);
  expect(await levels()).toEqual([2]);
});
