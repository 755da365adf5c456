import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

import type { AnswerWorld, Partner } from '../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../test/answer-world.ts';
import type { Answer } from '../../answer/answer-schema.ts';
import { hostStaffMac } from '../../identity/host-staff-mac.ts';
import { sideOf } from '../../review/record-side.ts';
import type { FeedId } from '../../shared/brands.ts';

/**
 * Where a route gives answers: role x sign-in x question x sensitivity x gateway. What is allowed is read from two tables that were written from the research and not from the
 * code: docs/permissions.yaml, and for gateways cases/gateways.yaml.
 */
const read = (path: string): unknown => parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
type Table = Record<string, Record<string, string>>;
const { answers, readers, notReached } = read('../../../../docs/permissions.yaml') as { answers: Table; readers: Table; notReached: Record<string, string[]> };
const { gateways } = read('../../answer/cases/gateways.yaml') as { gateways: Record<string, Record<string, Record<string, string>>[]> };

const people = {
  open: { sourceRef: 'o1', sensitivity: 0, given: 'Alun', family: 'Beynon', born: '1951-01-30', line1: '7 Hazel Grove', postcode: 'WS1 4DQ' },
  restricted: { sourceRef: 'r1', sensitivity: 1, given: 'Siobhan', family: 'Oyelaran', born: '1962-12-04', line1: '40 Station Road', postcode: 'WS2 9ZZ' },
  shielded: { sourceRef: 's1', sensitivity: 2, given: 'Grzegorz', family: 'Nowak', born: '1973-06-19', line1: '9 Park Road', postcode: 'WS3 1AB' },
} as const;
const pupil = { sourceRef: 'e1', sensitivity: 0, given: 'Imogen', family: 'Frost', born: '1979-10-25', line1: '12 Church Lane', postcode: 'WS4 2CD' } as const;
type Known = (typeof people)[keyof typeof people] | typeof pupil;

let world: AnswerWorld;
const tokens: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  world = await answerWorld();
  const { council, police, health, stranger, database } = world;
  const record = ({ sourceRef, sensitivity, given, family, born, line1, postcode }: Known) =>
    headline({
      sourceRef,
      sensitivity,
      date: new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10),
      person: { names: [{ given, family, use: 'usual' }], dateOfBirth: { value: born, precision: 'day' } },
      addresses: [{ lines: [line1, 'Walsall'], postcode, role: 'home' }],
    });
  await world.deliver(police, Object.values(people).map(record));
  await database.sql("insert into agreement_contributor values ('main', 1, $1, $2)", [stranger.organisationId, stranger.feedId]);
  await world.deliver(stranger, [record(pupil)]);
  await database.sql("update organisation set sector = 'local-authority' where organisation_id = $1", [council.organisationId]);
  await database.sql("update organisation set sector = 'police' where organisation_id = $1", [police.organisationId]);
  await database.sql("update organisation set sector = 'local-authority', nation = 'wales' where organisation_id = $1", [health.organisationId]);
  for (const [name, partner] of [['england-council', council], ['wales-council', health], ['england-police', police]] as const) {
    tokens[name] = { 'practitioner signed in': await world.signInToken(partner, { role: 'practitioner' }), 'team lead through a host': await leadThroughHost(partner) };
  }
}, 120_000);
afterAll(() => world.close());

async function leadThroughHost(partner: Partner): Promise<string> {
  const accountId = await world.accountOf(partner, 'team-lead');
  await world.database.sql('insert into host_staff values ($1, $2, $3, $4)', [partner.hostId, hostStaffMac(world.core.keys, partner.hostId, 'lead'), partner.organisationId, accountId]);
  return world.userToken(partner, { sub: 'lead' });
}

/** What the table of gateways says of an organisation of this kind today; the table's day is the one before which nothing here has ended. */
function mayDeclare(who: string, gateway: string, subject: string): string {
  const row = (gateways[gateway] ?? []).find((one) => one[`${who} 2026-11-21`]?.[subject] !== undefined);
  return row?.[`${who} 2026-11-21`]?.[subject] ?? 'unsaid';
}

async function declare(token: string, gateway: string, subject: string) {
  return world.post('/v1/declarations', token, { gateway, subject, reasonCode: 'strategy-discussion', reason: 'Seen alone on the bridge tonight', reference: 'REF-1', acknowledged: true });
}

async function ask(token: string, gateway: string, subject: string, question: object): Promise<{ answer: Answer; declarationId: string }> {
  const declarationId = (await declare(token, gateway, subject)).json<{ id: string }>().id;
  const response = await world.post('/v1/searches', token, { declarationId, ...question });
  expect(response.statusCode, response.body).toBe(200);
  return { answer: response.json<Answer>(), declarationId };
}

const byName = ({ given, family, born }: Known): object => ({ person: { given, family, dateOfBirth: born } });
const byAddress = ({ line1, postcode }: Known): object => ({ address: { line1, postcode } });

/** What an answer shows of somebody, in the table's words. */
function seen(answer: Answer, { family, line1, postcode }: Known): string {
  const text = JSON.stringify([answer.people, answer.places]);
  if (!text.toLowerCase().includes(family.toLowerCase())) return answer.people.length === 0 && answer.total === 0 ? 'nil' : 'something of somebody else';
  return text.includes(line1) || text.includes(postcode) ? 'shown' : 'without-location';
}

/** Views the person even if the answer did not name them: as if it had, before they were protected. */
async function views(token: string, gateway: string, subject: string, known: Known): Promise<string> {
  const { answer, declarationId } = await ask(token, gateway, subject, byName(known));
  const { organisationId, feedId } = world.police;
  const { source } = sideOf(world.core, organisationId, feedId as FeedId, known.sourceRef);
  const [row] = await world.database.sql<{ person_id: string }>('select person_id from record join variant using (organisation_id, variant_id) where source_mac = $1', [source]);
  await world.database.sql('insert into declaration_person (organisation_id, declaration_id, person_id) select organisation_id, declaration_id, $2 from declaration where declaration_id = $1 on conflict do nothing', [declarationId, row?.person_id]);
  expect(answer.people.map(({ personId }) => personId)).toEqual(answer.people.length === 0 ? [] : [row?.person_id]);
  const response = await world.post(`/v1/people/${row?.person_id}/view`, token, { declarationId });
  return response.statusCode === 404 ? 'not-found' : seen(response.json<Answer>(), known);
}

const kinds = ['child', 'adult', 'unknown-age', 'household', 'address'] as const;
const cells = ['england-council', 'wales-council', 'england-police'].flatMap((who) => Object.keys(gateways).filter((gateway) => kinds.some((subject) => mayDeclare(who, gateway, subject) !== 'unsaid')).map((gateway) => ({ who, gateway })));

test('every gateway of the catalogue is tried by an organisation of which the table speaks', () => {
  expect(new Set(cells.map(({ gateway }) => gateway))).toEqual(new Set(world.core.catalogue.gateways.map(({ id }) => id)));
  expect(cells.length).toBeGreaterThanOrEqual(50);
});

test.each(cells)('$who under $gateway', async ({ who, gateway }) => expect(await wrongCells(who, gateway, answers)).toEqual([]));

test('staff of an organisation that only reads are shown no location under any gateway, and get no answer for an address, until an agreement lets them', async () => {
  const own = cells.filter(({ who }) => who === 'england-council');
  await world.database.sql("update organisation set role = 'reader' where organisation_id = $1", [world.council.organisationId]);
  for (const { who, gateway } of own) expect(await wrongCells(who, gateway, readers), gateway).toEqual([]);
  await world.database.sql("update agreement set allows_reader_locations = true where agreement_id = 'main'");
  for (const { who, gateway } of own) expect(await wrongCells(who, gateway, answers), gateway).toEqual([]);
  await world.database.sql("update organisation set role = 'both' where organisation_id = $1", [world.council.organisationId]);
}, 120_000);

/** Where answers differ from the tables. */
async function wrongCells(who: string, gateway: string, table: Table): Promise<string[]> {
  const wrong: string[] = [];
  for (const [caller, token] of Object.entries(tokens[who] ?? {})) {
    const allowed: string[] = [];
    for (const subject of kinds) {
      const said = mayDeclare(who, gateway, subject);
      if (said === 'unsaid') continue;
      const { statusCode } = await declare(token, gateway, subject);
      if (statusCode !== (said === 'allowed' ? 201 : 422)) wrong.push(`${caller} declares ${subject}: ${statusCode}, and the table says ${said}`);
      if (said === 'allowed') allowed.push(subject);
    }
    const forPerson = allowed.find((subject) => subject !== 'address');
    const forAddress = allowed.findLast((subject) => subject === 'address' || subject === 'household');
    for (const [level, known] of Object.entries(people)) {
      const found = {
        ...(forPerson === undefined ? {} : { 'asked by name and birth date': seen((await ask(token, gateway, forPerson, byName(known))).answer, known), viewed: await views(token, gateway, forPerson, known) }),
        ...(forAddress === undefined ? {} : { 'asked by address': seen((await ask(token, gateway, forAddress, byAddress(known))).answer, known) }),
      };
      for (const [question, what] of Object.entries(found)) if (what !== table[question]?.[level]) wrong.push(`${caller}, ${level}, ${question}: ${what}, and the table says ${table[question]?.[level]}`);
    }
    if (forPerson !== undefined) {
      const { answer } = await ask(token, gateway, forPerson, byName(pupil));
      const narrowed = answer.coverage.filter(({ narrowedByGateway }) => narrowedByGateway === true).length > 0;
      const isReached = notReached['education']?.includes(gateway) !== true;
      if (seen(answer, pupil) !== (isReached ? table['viewed']?.['open'] : 'nil') || narrowed === isReached) wrong.push(`${caller}: education is ${seen(answer, pupil)}, ${narrowed ? 'narrowed' : 'not narrowed'}`);
    }
  }
  return wrong;
}
