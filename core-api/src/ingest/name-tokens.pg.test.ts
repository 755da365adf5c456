import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import type { IngestWorld } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { record } from '../../test/records.ts';
import { nameTokens } from '../dictionary/name-tokens.ts';
import { openNameToken } from '../dictionary/token-row.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import { openVariant } from './variant-content.ts';

let world: IngestWorld;
beforeAll(async () => {
  world = await ingestWorld();
});
beforeEach(async () => world.reset());
afterAll(async () => world.close());

const named = (sourceRef: string, given: string, family: string, changes: Partial<HeadlineRecord> = {}): HeadlineRecord =>
  record(sourceRef, { person: { names: [{ given, family, use: 'usual' }], dateOfBirth: { value: '1984-05-06', precision: 'day' } }, ...changes });

type Stored = { organisation_id: OrganisationId; token_mac: string; n: number; sealed: Buffer | null };

/** Organisation, word and count, as the dictionary holds them. */
async function dictionary(): Promise<string[]> {
  const rows = await world.sql<Stored>('select * from name_token');
  return rows.flatMap(({ organisation_id: id, token_mac: mac, n, sealed }) => (sealed === null ? [] : [`${id.slice(0, 1)} ${openNameToken(world.core.keys, id, mac, sealed)} ${n}`])).toSorted();
}

/** The same counted anew from the contents of people who are not shielded. */
async function recounted(): Promise<string[]> {
  const rows = await world.sql<{ organisation_id: OrganisationId; variant_id: string; sealed: Buffer }>('select * from variant');
  const words = rows.flatMap(({ organisation_id: id, variant_id: variantId, sealed }) => {
    const { clustered, level } = openVariant(world.core.keys.open(id, 'variant', variantId, sealed));
    return level === 2 ? [] : nameTokens(clustered).map((word) => `${id.slice(0, 1)} ${word}`);
  });
  return [...Map.groupBy(words, (word) => word)].map(([word, each]) => `${word} ${each.length}`).toSorted();
}

it('counts, for each organisation, the contents that name a word, and follows them as they come and go', async () => {
  await world.send('council', [named('A1', 'Rhodri', 'Bramley'), named('A2', 'Rhodri', 'Bramley'), named('A3', 'Rhodri', 'Tredinnick')]);
  await world.send('police', [named('B1', 'Rhodri', 'Bramley')]);
  expect(await dictionary()).toEqual(['1 bramley 1', '1 rhodri 2', '1 tredinnick 1', '2 bramley 1', '2 rhodri 1']);
  await world.send('council', ['A1', 'A3', named('A2', 'Rhodri', 'Bramlea')]);
  expect(await dictionary()).toEqual(['1 bramlea 1', '1 rhodri 1', '2 bramley 1', '2 rhodri 1']);
  expect(await dictionary()).toEqual(await recounted());
});

it('holds no word of shielded people alone, for any organisation, and holds it again when the shield is lifted', async () => {
  await world.send('council', [named('A1', 'Rhodri', 'Bramley')]);
  await world.send('police', [named('B1', 'Rhodri', 'Bramley'), named('B2', 'Rhodri', 'Open', { addresses: [] })]);
  await world.send('health', [named('C1', 'Rhodri', 'Bramley', { sensitivity: 2 })]);
  expect(await dictionary()).toEqual(await recounted());
  expect((await dictionary()).join()).not.toMatch(/bramley/);
  const kept = await world.sql('select from name_token where n = 0 and sealed is not null');
  expect(kept).toEqual([]);
  await world.send('health', ['C1']);
  expect((await dictionary()).join()).toMatch(/1 bramley 1.*2 bramley 1/);
  expect(await dictionary()).toEqual(await recounted());
});
