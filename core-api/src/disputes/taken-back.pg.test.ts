import { beforeEach, expect, test } from 'vitest';

import type { Partner } from '../../test/answer-world.ts';
import type { DisputedWorld } from '../../test/disputed-world.ts';
import { bond, disputedWorld } from '../../test/disputed-world.ts';
import { settleAndTell } from './dispute-jobs.ts';
import type { RecallNotices } from './recall-notice-schema.ts';

let world: DisputedWorld;
beforeEach(async () => {
  world = await disputedWorld();
  return () => world.close();
});

const say = async (partner: Partner, reviewId: string, outcome: 'same' | 'different' | 'unsure') => {
  const token = await world.signInToken(partner, { role: 'reviewer' });
  await world.post(`/v1/reviews/${reviewId}/view`, token, {});
  const said = await world.post(`/v1/reviews/${reviewId}/verdicts`, token, { outcome, reason: outcome === 'same' ? 'details-agree' : outcome === 'different' ? 'namesakes' : 'not-enough-to-tell' });
  expect(said.statusCode, said.body).toBe(201);
  return said.json<{ effect: string }>().effect;
};
const reviewId = async () => (await world.database.sql<{ id: string }>("select review_id as id from review where kind = 'concern'"))[0]?.id ?? '';
const dispute = async () => (await world.database.sql<{ status: string; basis: string | null }>('select status, basis from dispute'))[0];
const recalls = () => world.database.sql<{ status: string; withdrawn: boolean; told: boolean }>('select status, withdrawn_at is not null as withdrawn, told_at is not null as told from recall where declaration_id = $1', [shown]);
const notices = async (kind: string) => (await world.database.sql<{ account_id: string }>('select account_id from notice where kind = $1', [kind])).map(({ account_id: id }) => id);
const page = async (token: string) => (await world.app.inject({ url: '/v1/recall-notices', headers: { authorization: `Bearer ${token}` } })).json<RecallNotices>().notices;

let shown: string;
let ward: string;
let wardToken: string;
/** Shown to a ward, reported by the council, judged. */
async function reported(outcome: 'same' | 'different') {
  ward = await world.accountOf(world.health, 'practitioner', 'ward');
  wardToken = await world.signInToken(world.health, { role: 'practitioner', name: 'ward' });
  ({ declarationId: shown } = await world.ask(world.health, bond, { token: wardToken }));
  await world.report(world.council, await world.ask(world.council, bond), world.police);
  await world.judge(outcome);
}

test('a verdict that is taken back opens the dispute again: the record is marked, and whoever was told that it was wrong is told that this does not stand', async () => {
  await reported('different');
  await settleAndTell(world.core);
  expect([await dispute(), await recalls(), await notices('recall-notice')]).toMatchObject([{ status: 'confirmed', basis: 'verdict' }, [{ status: 'due', withdrawn: false, told: true }], expect.arrayContaining([ward])]);
  // Read already: it is told all the same.
  expect((await world.post(`/v1/recall-notices/${shown}/acknowledgement`, wardToken, {})).statusCode).toBe(201);
  // As it is when whom they saw changes on the way: the row waits to be told again.
  await world.database.sql('update recall set told_at = null, told_to = null, acknowledged_at = null, acknowledged_by = null where declaration_id = $1', [shown]);
  expect(await say(world.council, await reviewId(), 'unsure')).toBe('undone');
  await settleAndTell(world.core);
  await settleAndTell(world.core);
  expect(await dispute()).toEqual({ status: 'open', basis: null });
  expect(await world.database.sql('select outcome from concern')).toEqual([{ outcome: null }]);
  expect([await recalls(), (await notices('recall-withdrawn')).filter((id) => id === ward)]).toEqual([[{ status: 'due', withdrawn: true, told: true }], [ward]]);
  expect((await page(wardToken))[0]).toMatchObject({ declarationId: shown, what: 'withdrawn', acknowledgedAt: null });
  // Seen as two meanwhile, they stay two until somebody decides; the record is marked wherever it stands.
  const { people } = (await world.ask(world.council, bond)).answer;
  expect(people.filter(({ evidence }) => evidence.some(({ finding }) => finding === 'disputed'))).toHaveLength(1);
  expect(await world.database.sql("select distinct kind from audit_leaf where kind in ('dispute-reopened', 'recalls-withdrawn') order by kind")).toEqual([{ kind: 'dispute-reopened' }, { kind: 'recalls-withdrawn' }]);
  // And judged wrong once more, it is a recall once more.
  expect(await say(world.council, await reviewId(), 'different')).toBe('in-force');
  await settleAndTell(world.core);
  expect([await recalls(), (await page(wardToken))[0]]).toMatchObject([[{ status: 'due', withdrawn: false, told: true }], { what: 'wrong-link', acknowledgedAt: null }]);
  expect((await notices('recall-notice')).filter((id) => id === ward)).toHaveLength(2);
});

test('taken back before anybody was told, nobody hears of either', async () => {
  await reported('different');
  const { core, database } = world;
  await database.sql("create function hold() returns trigger language plpgsql as $$ begin raise 'held'; end $$; create trigger hold before update of told_at on recall for each row when (new.told_at is not null) execute function hold()");
  await expect(settleAndTell(core)).rejects.toThrow();
  expect(await recalls()).toEqual([{ status: 'due', withdrawn: false, told: false }]);
  await database.sql('drop trigger hold on recall');
  await say(world.council, await reviewId(), 'unsure');
  await settleAndTell(core);
  expect([await notices('recall-notice'), await notices('recall-withdrawn'), await recalls()]).toEqual([[], [], [{ status: 'void', withdrawn: false, told: false }]]);
});

test('judged right and then judged wrong, whoever saw it is recalled, and the reporter hears both', async () => {
  await reported('same');
  await settleAndTell(world.core);
  expect([await dispute(), await recalls(), await notices('concern-unfounded')]).toEqual([{ status: 'unfounded', basis: 'verdict' }, [{ status: 'void', withdrawn: false, told: false }], [world.council.accountId]]);
  await say(world.council, await reviewId(), 'different');
  await say(world.health, await reviewId(), 'different');
  await settleAndTell(world.core);
  expect([await dispute(), await recalls(), await notices('concern-confirmed')]).toEqual([{ status: 'confirmed', basis: 'verdict' }, [{ status: 'due', withdrawn: false, told: true }], [world.council.accountId]]);
});

test('a question that is asked anew takes nothing back', async () => {
  await reported('different');
  await settleAndTell(world.core);
  await world.database.sql("update review set status = 'open', outcome = null, closed_at = null, opened_at = now() + interval '1 second'");
  await settleAndTell(world.core);
  expect([await dispute(), await recalls()]).toEqual([{ status: 'confirmed', basis: 'verdict' }, [{ status: 'due', withdrawn: false, told: true }]]);
});

test('what goes wrong with one organisation keeps no recall from the others', async () => {
  await reported('different');
  const { core, council, health } = world;
  const first = [council, health].toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1))[0];
  const keys = { ...core.keys, seal: (...[organisation, ...rest]: Parameters<typeof core.keys.seal>) => {
    if (organisation === first?.organisationId) throw new Error('its keys are away');
    return core.keys.seal(organisation, ...rest);
  } };
  await expect(settleAndTell({ ...core, keys })).rejects.toThrow('its keys are away');
  expect(await world.database.sql('select distinct organisation_id from recall where told_at is not null')).toEqual([{ organisation_id: (first === council ? health : council).organisationId }]);
});
