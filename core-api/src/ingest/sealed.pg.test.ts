import { afterAll, beforeAll, expect, it } from 'vitest';

import type { IngestWorld } from '../../test/ingest-world.ts';
import { ingestTables, ingestWorld } from '../../test/ingest-world.ts';
import type { HeadlineRecord } from '../shared/headline.ts';

let world: IngestWorld;
beforeAll(async () => {
  world = await ingestWorld();
});
afterAll(async () => world.close());

const words = ['Zorvex', 'Quimbold', 'Thraxley', 'Vundergh', 'Plinkorb', 'Mirvath', 'Jaxquell', 'Brenfoil', 'Wystrom', 'Krellidge', 'Ophwick', 'Snarvel', 'Dribquan', 'Lofkester', 'Yabbrith', 'Grumzoll'];

/** A nonsense word in every field that takes text. */
function planted(sourceRef: string, sensitivity: 0 | 1 | 2): HeadlineRecord {
  const [given, middle, family, former, line, town, category, caseRef, team, role, name, phone, email, hours, relation, local] = words as [string, ...string[]] & string[];
  return {
    sourceRef: `${sourceRef}-Fenquarry`,
    service: 'adult-social-care',
    kind: 'involvement',
    date: '2026-10-30',
    status: 'open',
    category,
    person: {
      names: [{ given, middle, family, use: 'usual' }, { given, family: former, use: 'former' }],
      dateOfBirth: { value: '1931-12-29', precision: 'day' },
      identifiers: [{ system: 'nhs-number', value: '9990000026' }, { system: 'local', value: local ?? '' }],
    },
    addresses: [{ lines: [`77 ${line}`, town ?? ''], postcode: 'ZE3 9ZZ', uprn: '987654321012', role: 'home' }],
    household: [{ relation: relation ?? '', sourceRef: 'Hexomantle' }],
    caseRef,
    contact: { team: team ?? '', role, name, phone, email, hours },
    sensitivity,
  };
}

it('no table that ingest writes holds a readable word of what came in, applied, refused, restricted or shielded', async () => {
  await world.send('council', [planted('K1', 0), planted('K2', 1)]);
  await world.send('police', [planted('K3', 2)]);
  const bad = { ...planted('K4', 0), [`field-${words[0]}`]: words[1], date: words[2] };
  expect(await world.offer('health', world.next('health', [{ ref: 'K4-Fenquarry', record: bad }]))).toMatchObject({ value: { rejected: 1 } });
  await world.send('health', [planted('K5', 0)]);

  const canaries = [...words, 'Fenquarry', 'Hexomantle', '1931-12-29', '2026-10-30', '9990000026', 'ZE3 9ZZ', 'ZE39ZZ', '987654321012', 'adult-social-care'];
  const disguises = canaries.flatMap((word) => {
    const bytes = Buffer.from(word);
    return [word, bytes.toString('hex'), Buffer.from(word.toLowerCase()).toString('hex'), Buffer.from(word, 'utf16le').toString('hex'), bytes.toString('base64').replaceAll('=', '').slice(0, -1)];
  });
  let rows = 0;
  for (const table of ingestTables) {
    for (const row of await world.sql<{ text: string }>(`select t::text as text from ${table} t`)) {
      rows += 1;
      const text = row.text.toLowerCase();
      expect(disguises.filter((disguise) => text.includes(disguise.toLowerCase())), table).toEqual([]);
    }
  }
  expect(rows).toBeGreaterThan(20);
});

it('a record sealed for one organisation opens for no other and in no other row', async () => {
  const [row] = await world.sql<{ organisation_id: string; record_id: string; sealed: Buffer }>("select * from record where organisation_id = '11111111-1111-7111-8111-111111111111' limit 1");
  const { keys } = world.core;
  const { council, police } = world.callers;
  expect(row).toBeDefined();
  if (row === undefined) return;
  expect(keys.open(council.organisationId, 'record', row.record_id, row.sealed)).toMatchObject({ record: { kind: 'involvement' } });
  expect(() => keys.open(police.organisationId, 'record', row.record_id, row.sealed)).toThrow('seal-broken');
  expect(() => keys.open(council.organisationId, 'record', row.organisation_id, row.sealed)).toThrow('seal-broken');
});
