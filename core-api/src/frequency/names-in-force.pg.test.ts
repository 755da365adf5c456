import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { IngestWorld } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { person, record } from '../../test/records.ts';
import type { CommonNames } from '../match/common-names.ts';
import { edgeBits } from '../match/edge-bits.ts';
import { currentModel } from '../match/model.ts';
import type { NameFrequency } from '../match/name-frequency.ts';
import { shippedNames } from '../match/name-frequency.ts';
import { observedNames } from '../match/observed-names.ts';
import { normalisePerson } from '../normalise/normalise-person.ts';
import { createStore } from '../store/create-store.ts';
import type { Store } from '../store/store.ts';
import { namesInForce } from './names-in-force.ts';
import { saveNames } from './save-names.ts';

let world: IngestWorld;
let owner: Store;
beforeAll(async () => {
  world = await ingestWorld();
  owner = createStore({ connectionString: world.ownerUrl, max: 1 });
});
beforeEach(async () => {
  await world.reset();
  await world.sql('truncate name_frequency, name_snapshot');
});
afterAll(async () => {
  await owner.close();
  await world.close();
});

const valley: CommonNames = { given: new Map([['tegan', 90.123456789]]), family: new Map([['harries', 250]]) };

async function take(names: CommonNames): Promise<void> {
  await world.sql('truncate name_frequency, name_snapshot');
  await owner.tx({}, async (db) => saveNames(db, world.core, names, new Date()));
}
async function inForce(): Promise<NameFrequency> {
  return world.core.store.tx({ readOnly: true }, async (db) => namesInForce(world.core, db));
}

describe('how common names are in an installation', () => {
  it('as the country has them until somebody counted', async () => {
    expect(await inForce()).toBe(shippedNames);
  });

  it('as the snapshot has them, to the last digit, and the country for the rest; a new snapshot is heard of', async () => {
    await take(valley);
    const [names, counted] = [await inForce(), observedNames(valley)];
    for (const word of ['tegan', 'harries', 'smith', 'mohammed', 'unheard-of']) {
      expect([word, names.givenPer10k(word), names.familyPer10k(word)]).toEqual([word, counted.givenPer10k(word), counted.familyPer10k(word)]);
    }
    expect(await inForce()).toBe(names);
    await take({ given: new Map([['tegan', 5_000]]), family: new Map() });
    expect((await inForce()).givenPer10k('tegan')).toBe(5_000);
  });

  it('no name can be read in the table, and a given name is not the family name of the same letters', async () => {
    await take({ given: new Map([['harries', 40]]), family: new Map([['harries', 250]]) });
    const rows = await world.sql<{ token: string }>('select token from name_frequency');
    expect(new Set(rows.map(({ token }) => token)).size).toBe(2);
    expect(JSON.stringify(await world.sql('select * from name_frequency, name_snapshot'))).not.toContain('harries');
  });

  it('a pair that ingest links is weighed by them', async () => {
    const tegan = person({ given: 'Tegan', family: 'Harries', born: '1961-02-11' });
    const slip = person({ given: 'Tegan', family: 'Harries', born: '1961-11-02' });
    const [one, other] = [tegan, slip].map((each) => normalisePerson(each, record('A1').addresses ?? []));
    const bits = (names: NameFrequency): number | undefined => (one === undefined || other === undefined ? undefined : edgeBits(one, other, currentModel, { names }));
    expect(bits(observedNames(valley))).toBeLessThan(bits(shippedNames) ?? 0);
    await take(valley);
    await world.send('council', [record('A1', { person: tegan })]);
    await world.send('police', [record('B1', { person: slip })]);
    expect(await world.sql('select weight from edge')).toEqual([{ weight: bits(observedNames(valley)) }]);
  });
});
