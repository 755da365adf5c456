import { afterAll, beforeAll, expect, test } from 'vitest';

import { caseManagement } from '../src/index.ts';
import { Core, contextOf, readOnce, ssdConfig, stateInMemory } from './ssd-world.ts';
import { ssdDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

const people = 1_000;
let database: TestDatabase;
beforeAll(async () => {
  database = await ssdDatabase(people);
});
afterAll(() => database.close());

test('SSD tables are read through the declared view: what is relevant travels, what is not is counted by its rule, and no narrative', async () => {
  const core = new Core();
  const told = await readOnce(contextOf(ssdConfig(database)), core);
  expect([told.read, told.sent.length, told.leftOut, told.rejects]).toEqual([people, 800, { 'ended-long-ago': 200 }, []]);
  expect(JSON.stringify([...core.rows])).not.toMatch(/Narrative|WBRI|OLD\d|SA99/);
  // Looked after: restricted, and no address, since a placement is open.
  expect(core.rows.get('clae:3')).toMatchObject({ date: '2025-01-01', status: 'open', sensitivity: 1, contact: { team: 'Team 4 / Front door', name: 'Worker 4' } });
  expect(core.rows.get('clae:3')).not.toHaveProperty('addresses');
  expect(core.rows.get('cppl:1')).toMatchObject({ sensitivity: 0, addresses: [{ lines: ['1 Street 0', 'Swansea'], postcode: 'SA11AA', role: 'home' }], household: [{ relation: 'family', sourceRef: 'FAM0' }] });
});

test('of a second reading only what changed travels: a row more, a row less, a new worker, a marked person', async () => {
  const { sql } = database;
  const [core, context] = [new Core(), contextOf(ssdConfig(database))];
  await readOnce(context, core);
  expect(await readOnce(context, core)).toMatchObject({ sent: [], removed: [], leftOut: { unchanged: 800, 'ended-long-ago': 200 } });
  await sql("insert into ssd_s47_enquiry (s47e_s47_enquiry_id, s47e_person_id, s47e_s47_start_date) values ('new', 'P5', '2026-11-20')");
  await sql("delete from ssd_cp_plans where cppl_cp_plan_id = '6'");
  await sql("update ssd_involvements set invo_professional_id = 'W9' where invo_person_id = 'P11'");
  await sql("insert into mast.person_marks (person_id, sensitivity) values ('P12', 3), ('P16', 1)");
  await sql("update ssd_cin_episodes set cine_close_date = '2024-01-01' where cine_referral_id = '10'");
  const told = await readOnce(context, core);
  expect(told.sent.toSorted()).toEqual(['cppl:11', 'cppl:16', 's47e:new']);
  // Never to be loaded, gone from the source, and ended long ago: each is removed.
  expect(told.removed.toSorted()).toEqual(['cine:10', 'cppl:6', 's47e:12']);
  expect(told.modes).toEqual(new Set(['delta']));
  expect(await readOnce(context, core)).toMatchObject({ sent: [], removed: [], rejects: [{ column: 'sensitivity', rule: 'never-load' }] });
});

test('a change whose transaction commits late, with an older stamp than what was read, is not lost', async () => {
  const { sql } = database;
  const [core, context, late] = [new Core(), contextOf(ssdConfig(database)), await database.session()];
  await late.query('begin');
  await late.query("update ssd_person set pers_surname = 'Latecomer' where pers_person_id = 'P20'");
  await sql("update ssd_person set pers_surname = 'Earlier' where pers_person_id = 'P21'");
  await readOnce(context, core);
  await late.query('commit');
  expect((await readOnce(context, core)).sent).toEqual(['cine:20']);
  // Two changes in one instant: no clock is asked, so that none can tie.
  await sql("update ssd_person set pers_surname = pers_surname || 'x' where pers_person_id in ('P20', 'P21')");
  expect((await readOnce(context, core)).sent.toSorted()).toEqual(['cine:20', 'cppl:21']);
});

test('a reading is one snapshot: what is changed while it is read belongs to the next', async () => {
  const { sql } = database;
  const [core, context] = [new Core(), contextOf(ssdConfig(database, { pageRows: 50 }))];
  const pages = caseManagement.read?.(context, null);
  const first = await pages?.next();
  if (first === undefined || first.done === true) throw new Error('no page');
  await sql("update ssd_person set pers_surname = 'Meanwhile'");
  let step = await pages?.next(core.apply(first.value));
  while (step !== undefined && step.done !== true) step = await pages?.next(core.apply(step.value));
  expect(JSON.stringify([...core.rows])).not.toContain('Meanwhile');
  expect((await readOnce(context, core)).sent).toHaveLength(core.rows.size);
});

test('a listing is counted and sent from one snapshot', async () => {
  const [core, context] = [new Core(), contextOf(ssdConfig(database, { mode: 'full' }))];
  // Between the two passes the memory is begun anew.
  const write = async (name: string, value: unknown): Promise<void> => {
    if (name === 'memory') await database.sql("insert into ssd_s47_enquiry (s47e_s47_enquiry_id, s47e_person_id, s47e_s47_start_date) values ('between', 'P7', '2026-11-20') on conflict do nothing");
    await context.state.write(name, value);
  };
  await readOnce({ ...context, state: { ...context.state, write } }, core);
  expect(core.rows.has('s47e:between')).toBe(false);
  await readOnce(context, core);
  expect(core.rows.has('s47e:between')).toBe(true);
});

test('where more is gone than a normal day takes, everything is listed, so that the guard of core-api judges', async () => {
  const { sql } = database;
  const [core, context] = [new Core(), contextOf(ssdConfig(database))];
  await readOnce(context, core);
  await sql('create table set_apart as select * from ssd_s47_enquiry; delete from ssd_s47_enquiry');
  const told = await readOnce(context, core);
  expect([told.removed, told.modes.has('full')]).toEqual([[], true]);
  await sql('insert into ssd_s47_enquiry select * from set_apart; drop table set_apart');
});

test('a memory that does not lead to the cursor of core-api is no memory: everything is listed and nobody is left behind', async () => {
  const values = new Map<string, string>();
  const [core, config] = [new Core(), ssdConfig(database)];
  await readOnce(contextOf(config, stateInMemory(values)), core);
  const older = new Map(values);
  core.rows.set('cppl:left-behind', {});
  await readOnce(contextOf(config, stateInMemory(values)), core);
  const told = await readOnce(contextOf(config, stateInMemory(older)), core);
  expect([told.modes, core.rows.has('cppl:left-behind')]).toEqual([new Set(['full']), false]);
  const otherKey = { ...config, comparisonKey: 'l'.repeat(40) };
  expect((await readOnce(contextOf(otherKey, stateInMemory(older)), core)).modes).toEqual(new Set(['full']));
});
