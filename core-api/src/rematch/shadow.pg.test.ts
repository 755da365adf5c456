import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { IngestWorld } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { person, record } from '../../test/records.ts';
import type { Model } from '../match/model.ts';
import { currentModel } from '../match/model.ts';
import { readContents } from './read-contents.ts';
import { shadow } from './shadow.ts';

let world: IngestWorld;
beforeAll(async () => {
  world = await ingestWorld();
});
beforeEach(async () => world.reset());
afterAll(async () => world.close());

const quiet = (): void => undefined;
const strict: Model = { ...currentModel, id: 'strict', thresholds: { ...currentModel.thresholds, join: 190, attach: 190, strong: 190 } };

describe('a candidate model beside the one in use', () => {
  beforeEach(async () => {
    await world.send('council', [record('A1'), record('A2', { person: person({ given: 'Tegan', family: 'Harries', born: '1961-02-11' }) })]);
    await world.send('police', [record('B1', { person: person({ born: '2014-07-03' }) })]);
  });

  it('the same model would change nothing', async () => {
    const report = shadow(await readContents(world.core, quiet), currentModel, { ...currentModel, id: 'same' }, quiet);
    expect(report.churn).toMatchObject({ contents: 3, personsBefore: 2, unchanged: 2, contentsTouched: 0 });
    expect(report.drift).toEqual(report.churn);
  });

  it('a stricter one would split a person, and says so if she was viewed; the store stays as it is', async () => {
    await world.sql(`update person set viewed_at = now()`);
    const persons = await world.sql('select person_id, look_id from variant order by look_id');
    const report = shadow(await readContents(world.core, quiet), currentModel, strict, quiet);
    expect(report.churn).toMatchObject({ personsBefore: 2, personsAfter: 3, unchanged: 1, split: 1, contentsTouched: 2 });
    expect(report.churn.viewed).toHaveLength(1);
    expect(report.bands['join>possible']).toBe(1);
    expect(await world.sql('select person_id, look_id from variant order by look_id')).toEqual(persons);
  });
});
