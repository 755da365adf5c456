import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import { sealLeaves } from '../audit/log/seal-leaves.ts';
import { londonDay } from '../shared/london-day.ts';
import { monthsBefore } from '../shared/months-before.ts';
import type { AssurancePack } from './pack-schema.ts';

/** The monthly pack of an organisation, for its information-governance lead. */
let world: AnswerWorld;
const month = londonDay(new Date()).slice(0, 7);
beforeAll(async () => {
  world = await answerWorld();
  const { council, police } = world;
  await world.deliver(police, [headline({ sourceRef: 'a', service: 'police', person: { names: [{ given: 'Canaryna', family: 'Quillfeather', use: 'usual' }], dateOfBirth: { value: '2011-03-12', precision: 'day' } } })]);
  const token = await world.userToken(council);
  for (let n = 0; n < 3; n += 1) await world.post('/v1/searches', token, { declarationId: await world.declare(token), person: { given: 'Canaryna', family: 'Quillfeather', dateOfBirth: '2011-03-12' } });
  await world.database.sql('insert into outcome values ($1, $2, $2, $1, $3, $4, now())', [council.organisationId, crypto.randomUUID(), council.accountId, 'spoke']);
});
afterAll(() => world.close());

const read = async (of = month, partner = world.council, language = 'en', role: 'information-governance-lead' | 'administrator' = 'information-governance-lead') =>
  world.app.inject({ url: `/v1/assurance-packs/${of}`, headers: { authorization: `Bearer ${await world.signInToken(partner, { role })}`, 'accept-language': language } });
const rowsOf = (pack: AssurancePack, title: string): readonly (readonly string[])[] => pack.sections.find((section) => section.title === title)?.table?.rows ?? [];

test('counts of the month are of the own organisation alone, and stand in the trail', async () => {
  const pack = (await read()).json<AssurancePack>();
  expect(rowsOf(pack, 'How MAST was used').slice(0, 4)).toEqual([['Declarations made', '3'], ['Declarations refused', '0'], ['Questions answered', '3'], ['People and places looked at closer', '0']]);
  expect(rowsOf(pack, 'What came of calls')).toContainEqual(['Spoke', '1']);
  expect(rowsOf((await read(month, world.police)).json<AssurancePack>(), 'How MAST was used')[2]).toEqual(['Questions answered', '0']);
  expect((await world.database.sql("select 1 from audit_leaf where kind = 'assurance-pack-read' and organisation_id = $1", [world.council.organisationId])).length).toBe(1);
});

test('feeds that answers read are told as they stand, those in trouble first', async () => {
  await world.database.sql("update feed_state set last_good = now() - interval '30 hours' where organisation_id = $1", [world.police.organisationId]);
  const rows = rowsOf((await read()).json<AssurancePack>(), 'Freshness of feeds, today');
  expect(rows.map(([feed, , state]) => [feed, state])).toEqual([['Feed e08000030', 'silent'], ['Feed h-bchc', 'silent'], ['Feed p-wmp', 'late']]);
});

test('how soon entries were signed is measured from the log; what has no place is said', async () => {
  const trail = async () => (await read()).json<AssurancePack>().sections.find(({ title }) => title === 'The audit trail')?.paragraphs ?? [];
  const [none, hint] = await trail();
  expect([none, hint]).toEqual([expect.stringMatching(/^Of the last (\d+) entries of the month, \1 have no place .* half within – s/), expect.stringContaining('run mast audit verify')]);
  await sealLeaves(world.core);
  expect(await trail()).toEqual([expect.stringMatching(/^Of the last \d+ entries of the month, 0 have no place in the signed log\. From entry to signature: half within \d+\.\d s, 99 in 100 within \d+\.\d s, the longest \d+\.\d s\.$/)]);
  await world.database.sql("update audit_checkpoint set sealed_at = sealed_at + interval '300 seconds'");
  const [, longest = '0'] = /the longest ([\d.]+) s/.exec((await trail())[0] ?? '') ?? [];
  expect(Number(longest)).toBeGreaterThanOrEqual(300);
});

test('alerts that were raised and random looks that were decided are counted, and nothing where there is none', async () => {
  const misuse = async () => (await read()).json<AssurancePack>().sections.find(({ title }) => title === 'Misuse')?.paragraphs;
  expect(await misuse()).toEqual(['No alert was raised and no sample was decided on in this month.']);
  const { organisationId } = world.council;
  await world.database.sql(`insert into misuse_alert (organisation_id, alert_id, account_id, rule, severity, owner, occasion, leaf_id, declaration_id, asked_at, raised_at, told, sealed, outcome, settled_by, settled_at)
    select $1, gen_random_uuid(), gen_random_uuid(), 'r', 'high', 'team-lead', sha256(n::text::bytea), gen_random_uuid(), gen_random_uuid(), now(), now(), false, '\\x00', case when n > 2 then 'misuse' end, case when n > 2 then gen_random_uuid() end, case when n > 2 then now() end from generate_series(1, 3) n`, [organisationId]);
  await world.database.sql("insert into dip_sample (organisation_id, sample_id, account_id, leaf_id, declaration_id, asked_at, due_at, verdict, decided_by, decided_at) values ($1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now(), now(), 'in-order', gen_random_uuid(), now())", [organisationId]);
  expect(await misuse()).toEqual(['Alerts raised: 3; not settled yet: 2; found to be misuse: 1.', 'Random looks decided on: 1; with a concern: 0.']);
});

test('a month begins at midnight in London, an hour before that of UTC in summer: a call of that hour is of the month', async () => {
  const july = `${Number(month.slice(0, 4)) - (month.slice(5) > '07' ? 0 : 1)}-07`;
  for (const at of [`${july.slice(0, 4)}-06-30T22:30:00Z`, `${july.slice(0, 4)}-06-30T23:30:00Z`]) await world.database.sql('insert into outcome values ($1, $2, $2, $1, $3, $4, $5)', [world.council.organisationId, crypto.randomUUID(), world.council.accountId, 'wrong-person', at]);
  expect(rowsOf((await read(july)).json<AssurancePack>(), 'What came of calls')).toContainEqual(['Wrong person', '1']);
});

test('open risks come from the hazard log, agreements that end are named, and what was not counted is not said', async () => {
  await world.database.sql('update agreement set valid_to = current_date + 20');
  const pack = (await read()).json<AssurancePack>();
  expect(rowsOf(pack, 'Open risks of the product').map(([id]) => id)).toEqual(expect.arrayContaining(['T1', 'T2', 'T3', 'T16']));
  expect(pack.sections.flatMap(({ items }) => items).filter((item) => item.startsWith('Agreement main'))).toHaveLength(1);
  await world.database.sql('update agreement set valid_to = null');
});

test('it is made in Welsh too, names nobody, and there is none for a month to come or for anybody else', async () => {
  const [en, cy] = [(await read()).json<AssurancePack>(), (await read(month, world.council, 'cy')).json<AssurancePack>()];
  expect(cy.sections.map(({ title }) => title)).not.toEqual(en.sections.map(({ title }) => title));
  expect(cy.html).toContain('<html lang="cy">');
  expect(cy.lead.at(-1)).toContain('Drafft');
  expect(JSON.stringify([en, cy])).not.toMatch(/Canaryna|Quillfeather|Sam Worker/);
  expect((await read('2099-01')).statusCode).toBe(404);
  expect((await read(monthsBefore(londonDay(new Date()), 25).slice(0, 7))).statusCode).toBe(404);
  expect((await read('2026-13')).statusCode).toBe(400);
  expect((await read(month, world.council, 'en', 'administrator')).statusCode).toBe(403);
});
