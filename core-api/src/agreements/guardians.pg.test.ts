import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { ambientGateway, draftAmbient, nameGuardian, signAmbient } from '../../test/ambient-world.ts';
import type { Ambient, AmbientDraft } from '../../test/ambient-world.ts';
import type { AnswerWorld, Partner } from '../../test/answer-world.ts';
import { answerWorld } from '../../test/answer-world.ts';

/** An ambient check takes the signatures of two Caldicott guardians, of two organisations, among them that of whoever would be told. */
let world: AnswerWorld;
let [council, police, health]: Partner[] = [];
beforeAll(async () => {
  world = await answerWorld();
  ({ council, police, health } = world);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.database.sql('delete from designation');
});

const own = (): Partner[] => [council, police, health] as Partner[];
const allowed = (): Ambient => ({ organisation: (health as Partner).code, setting: 'emergency-department', gateway: ambientGateway, perHour: 60 });
const draft = (ambient: readonly Ambient[] = [allowed()], changes: Record<string, unknown> = {}): Promise<AmbientDraft> => {
  const [c, p, h] = own() as [Partner, Partner, Partner];
  return draftAmbient(world, [c, p], [h], ambient, changes);
};
const rules = ({ response }: AmbientDraft): string[] => response.json<{ errors?: { pointer: string; rule: string }[] }>().errors?.map(({ pointer, rule }) => `${pointer} ${rule}`) ?? [];
const signAll = async (one: AmbientDraft): Promise<string[]> => {
  const statuses: string[] = [];
  for (const partner of own()) statuses.push(await signAmbient(world, partner, one));
  return statuses;
};
const guardians = async (...partners: (Partner | undefined)[]): Promise<void> => {
  for (const partner of partners) if (partner !== undefined) await nameGuardian(world, partner);
};

test('without two guardians among those who are to sign it is no draft at all', async () => {
  expect(rules(await draft())).toEqual(['/signatories two-caldicott-guardians']);
  await guardians(health);
  expect(rules(await draft())).toEqual(['/signatories two-caldicott-guardians']);
});

test('two guardians are not enough where none is of the organisation that would be told', async () => {
  await guardians(council, police);
  expect(rules(await draft())).toEqual(['/signatories two-caldicott-guardians']);
});

test('with two, of two organisations, the last signature puts it in force, and it is said who signed as guardian', async () => {
  await guardians(council, health);
  const one = await draft();
  expect(one.response.statusCode, one.response.body).toBe(201);
  expect(await signAll(one)).toEqual(['draft', 'draft', 'in-force']);
  const listed = await world.app.inject({ method: 'GET', url: '/v1/agreements', headers: { authorization: `Bearer ${await world.signInToken(council as Partner, { role: 'information-governance-lead' })}` } });
  const { ambient, signatories } = listed.json<{ agreements: { agreementId: string; ambient: object[]; signatories: { organisation: string; isGuardian: boolean }[] }[] }>().agreements.find(({ agreementId }) => agreementId === one.agreementId) ?? { ambient: [], signatories: [] };
  expect(ambient).toEqual([allowed()]);
  expect(new Set(signatories.filter(({ isGuardian }) => isGuardian).map(({ organisation }) => organisation))).toEqual(new Set([council?.code, health?.code]));
});

test.each<[string, () => Partner | undefined]>([['of the organisation that would be told', () => health], ['of another', () => council]])('a guardian %s who is none any more when they sign does not count, and it stays a draft', async (_whose, whose) => {
  await guardians(council, health);
  const one = await draft();
  await nameGuardian(world, whose() as Partner, 'end');
  expect(await signAll(one)).toEqual(['draft', 'draft', 'draft']);
  await guardians(whose());
  expect(await signAmbient(world, whose() as Partner, one)).toBe('agreement-not-open');
});

test('whatever wrote the rows: signatures of two guardians of one organisation put nothing in force', async () => {
  await guardians(council, health);
  const one = await draft();
  await world.database.sql('update agreement_signatory set organisation_id = $3, signed_at = now(), is_guardian = true where agreement_id = $1 and organisation_id = $2', [one.agreementId, council?.organisationId, health?.organisationId]);
  expect([await signAmbient(world, police as Partner, one), await signAmbient(world, health as Partner, one)]).toEqual(['draft', 'draft']);
});

test('no service role marks somebody guardian who has not signed', async () => {
  await guardians(council, health);
  const one = await draft();
  await expect(world.database.sql('update agreement_signatory set is_guardian = true where agreement_id = $1', [one.agreementId])).rejects.toThrow('agreement_signatory_check');
});

test('an agreement without ambient checks needs no guardian', async () => {
  expect(await signAll(await draft([]))).toEqual(['draft', 'draft', 'in-force']);
});

test('a check is for a reader, under a gateway of the agreement, once for each setting', async () => {
  await guardians(council, health);
  expect(rules(await draft([{ ...allowed(), organisation: council?.code ?? '' }]))).toEqual(['/ambient/0/organisation reader']);
  expect(rules(await draft([{ ...allowed(), gateway: 'no-such' }]))).toEqual(['/ambient/0/gateway of-agreement']);
  expect(rules(await draft([allowed()], { gateways: ['care-act-2014-s42'] }))).toEqual(['/ambient/0/gateway of-agreement']);
  expect(rules(await draft([allowed(), { ...allowed(), perHour: 1 }]))).toEqual(['/ambient unique']);
});

test('the facts sheet says it, in both languages, and says where there is none', async () => {
  await guardians(council, health);
  const one = await draft();
  const sheet = async (agreementId: string, language: string): Promise<string> =>
    (await world.app.inject({ method: 'GET', url: `/v1/agreements/${agreementId}/versions/1/facts`, headers: { 'accept-language': language, authorization: `Bearer ${await world.signInToken(council as Partner, { role: 'information-governance-lead' })}` } })).json<{ markdown: string }>().markdown;
  expect(await sheet(one.agreementId, 'en')).toContain('at most 60 times an hour');
  expect(await sheet(one.agreementId, 'cy')).toContain('60 gwaith yr awr');
  expect(await sheet('main', 'en')).toContain('Nothing is looked up in a health record before somebody has said why they ask.');
});
