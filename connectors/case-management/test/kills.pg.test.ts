import { afterAll, beforeAll, expect, test } from 'vitest';

import { Core, contextOf, readOnce, ssdConfig, stateInMemory } from './ssd-world.ts';
import { ssdDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

const kills = 200;
let database: TestDatabase;
beforeAll(async () => {
  database = await ssdDatabase(120);
});
afterAll(() => database.close());

test(`killed ${kills} times at seeded points, before and after its page was stored: nobody is lost, nobody is left behind`, { timeout: 300_000 }, async () => {
  const { sql } = database;
  const random = seeded(2718);
  const values = new Map<string, string>();
  const config = ssdConfig(database, { pageRows: 10 });
  const core = new Core();
  let [losses, again] = [0, 0];
  for (let kill = 0; kill < kills; kill += 1) {
    const person = `P${1 + Math.floor(random() * 120)}`;
    const change = Math.floor(random() * 4);
    if (change === 0) await sql('update ssd_person set pers_surname = $1 where pers_person_id = $2', [`Kill${kill}`, person]);
    else if (change === 1) await sql('delete from ssd_cp_plans where cppl_person_id = $1', [person]);
    else if (change === 2) await sql("insert into ssd_cp_plans (cppl_cp_plan_id, cppl_person_id, cppl_cp_plan_start_date) values ($1, $2, '2026-03-01')", [`k${kill}`, person]);
    else await sql("update ssd_person set pers_surname = $1", [`All${kill}`]);
    // Now and then the folder of the state is lost as well.
    if (random() < 0.03) values.clear();
    const stored = random() < 0.5;
    const before = core.cursor;
    await readOnce(contextOf(config, stateInMemory(values)), core, { afterPages: 1 + Math.floor(random() * 4), stored });
    if (before !== core.cursor) again += 1;
    if (kill % 25 === 24) {
      await readOnce(contextOf(config, stateInMemory(values)), core);
      const truth = new Core();
      await readOnce(contextOf({ ...config, mode: 'full' }), truth);
      if (JSON.stringify(sorted(core)) !== JSON.stringify(sorted(truth))) losses += 1;
    }
  }
  expect([losses, again > 50]).toEqual([0, true]);
  expect(await readOnce(contextOf(config, stateInMemory(values)), core)).toMatchObject({ sent: [], removed: [] });
});

function sorted({ rows }: Core): [string, unknown][] {
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Mulberry32: the same kills at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
