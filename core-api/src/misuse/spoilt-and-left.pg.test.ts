import { beforeEach, describe, expect, it } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import { sealLeaves } from '../audit/log/seal-leaves.ts';
import { judgeRound } from './judge-round.ts';
import { judgeTrail } from './misuse-jobs.ts';
import { readRules } from './read-rules.ts';

let world: AnswerWorld;
beforeEach(async () => {
  world = await answerWorld();
  await world.deliver(world.health, [headline({ sourceRef: 'h2', sensitivity: 1, person: { names: [{ given: 'Osian', family: 'Beynon', use: 'usual' }], dateOfBirth: { value: '2012-05-01', precision: 'day' } } })]);
  return () => world.close();
});

const osian = { given: 'Osian', family: 'Beynon', dateOfBirth: '2012-05-01' };
/** Somebody of the council by name, who asks about a restricted person: that is found whoever asks. */
async function ask(name: string, changes: Record<string, unknown> = {}) {
  const token = await world.signInToken(world.council, { role: 'practitioner', name, steppedUp: true });
  const answered = await world.post('/v1/searches', token, { declarationId: await world.declare(token, changes), person: osian });
  expect(answered.statusCode, answered.body).toBe(200);
  return world.accountOf(world.council, 'practitioner', name);
}
const run = async () => {
  await sealLeaves(world.core);
  await judgeTrail(world.core);
};
const sql = (text: string, params?: unknown[]) => world.database.sql<Record<string, unknown>>(text, params);
const alertsOf = async (id: string) => (await sql('select rule from misuse_alert where account_id = $1', [id])).map(({ rule }) => rule);
async function teamOf(managerId: string, members: readonly string[]) {
  const teamId = crypto.randomUUID();
  await sql('insert into team (organisation_id, team_id, manager_id, sealed) values ($1, $2, $3, $4)', [world.council.organisationId, teamId, managerId, world.core.keys.seal(world.council.organisationId, 'team', teamId, { name: 'North' })]);
  await sql('update account set team_id = $2 where account_id = any ($1)', [members, teamId]);
  return teamId;
}

describe('spoilt rows', () => {
  it('stop nobody’s rules: an account, what was given of it, a watch entry, a declaration and what was kept of a question', async () => {
    const { council, core } = world;
    const lead = await world.signInToken(council, { role: 'information-governance-lead', steppedUp: true });
    const spoilt = await ask('spoilt');
    await run();
    expect((await world.post(`/v1/users/${spoilt}/particulars`, lead, { dateOfBirth: '1984-07-09', addresses: [], familyNames: [] })).statusCode).toBe(200);
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    expect((await world.post('/v1/watch-list', lead, { family: 'Harries', dateOfBirth: '1961-02-11', until })).statusCode).toBe(200);
    await ask('spoilt');
    for (const table of ['staff_particulars', 'watch_entry', 'misuse_fact']) await sql(`update ${table} set sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40))`);
    await sql("update account set sealed = '\\x00' where account_id = $1", [spoilt]);
    await sql("update declaration set sealed = '\\x00' where account_id = $1", [spoilt]);
    const told: unknown[] = [];
    const other = await ask('other');
    await sealLeaves(core);
    await judgeTrail({ ...core, log: { ...core.log, error: (event, fields) => void told.push([event, fields?.['table']]) } });
    expect(await alertsOf(other)).toEqual(['sensitive-hit']);
    expect(new Set(told.map(String))).toEqual(new Set(['account', 'staff_particulars', 'watch_entry', 'misuse_fact', 'declaration'].map((table) => `misuse-row-unreadable,${table}`)));
  });
});

describe('a job that cannot judge', () => {
  it('says so until it can', async () => {
    const gauges = new Map<`mast_${string}`, number>();
    await ask('asker');
    await sealLeaves(world.core);
    await sql('revoke insert on misuse_fact from mast_app');
    await expect(judgeTrail({ ...world.core, gauges })).rejects.toThrow();
    expect(gauges.get('mast_misuse_failed')).toBe(1);
    await sql('grant insert on misuse_fact to mast_app');
    await judgeTrail({ ...world.core, gauges });
    expect(gauges.get('mast_misuse_failed')).toBe(0);
  });
});

describe('who has left', () => {
  it('is judged all the same for what they asked before their account was closed', async () => {
    const leaver = await ask('leaver');
    await sql("update account set status = 'closed' where account_id = $1", [leaver]);
    await run();
    expect(await alertsOf(leaver)).toEqual(['sensitive-hit']);
  });

  it('looks at no samples: they go to who manages the team now, and without one to information governance', async () => {
    const { council, core } = world;
    const [asker, former, next] = [await ask('asker'), await world.accountOf(council, 'team-lead', 'former'), await world.accountOf(council, 'team-lead', 'next')];
    const teamId = await teamOf(former, [asker]);
    const always = { ...readRules(), dipSamples: { oneIn: 1, mostWaiting: 9, withinDays: 14 } };
    const draw = async () => {
      await sealLeaves(core);
      while ((await judgeRound(core, always)) !== undefined);
      return (await sql('select reviewer_id as r from dip_sample order by asked_at')).map(({ r }) => r);
    };
    expect(await draw()).toEqual([former]);
    await sql("update account set status = 'suspended' where account_id = $1", [former]);
    await ask('asker');
    expect(await draw()).toEqual([former, null]);
    await sql('update team set manager_id = $2 where team_id = $1', [teamId, next]);
    const token = await world.signInToken(council, { role: 'team-lead', name: 'next', steppedUp: true });
    const { samples } = (await world.app.inject({ url: '/v1/dip-samples', headers: { authorization: `Bearer ${token}` } })).json<{ samples: { sampleId: string }[] }>();
    expect(samples).toHaveLength(2);
    for (const { sampleId } of samples) expect((await world.post(`/v1/dip-samples/${sampleId}/verdict`, token, { verdict: 'in-order' })).statusCode).toBe(200);
  });
});

describe('who was let go on', () => {
  it('is not stopped again for what somebody has looked at, but for what comes after', async () => {
    const { council } = world;
    const asker = await ask('asker');
    const lead = await world.signInToken(council, { role: 'information-governance-lead', steppedUp: true });
    // High alerts of three days, and whatever else is found next.
    const alert = (ago: number, severity: string, rule: string) => sql(
      "insert into misuse_alert (organisation_id, alert_id, account_id, rule, severity, owner, occasion, leaf_id, declaration_id, asked_at, raised_at, told, sealed) values ($1, gen_random_uuid(), $2, $4, $3, 'information-governance-lead', sha256(gen_random_uuid()::text::bytea), gen_random_uuid(), gen_random_uuid(), now() - make_interval(days => $5), now() - make_interval(days => $5), true, '\\x00')",
      [council.organisationId, asker, severity, rule, ago]);
    for (const ago of [1, 2, 3]) await alert(ago, 'high', 'watched');
    const step = async () => (await sql('select step from misuse_standing where account_id = $1 and (until is null or until > now())', [asker]))[0]?.['step'];
    await run();
    expect(await step()).toBe('block');
    expect((await world.post(`/v1/misuse-standings/${asker}`, lead, { step: 'none', reason: 'talked' })).statusCode).toBe(200);
    expect(await step()).toBeUndefined();
    await world.post('/v1/watch-list', lead, { family: 'Beynon', dateOfBirth: '2012-05-01', until: '2099-01-01' });
    await ask('asker', { reason: 'Visit with the health visitor today', reasonCode: undefined, reference: 'R-2' });
    await run();
    expect([await alertsOf(asker), await step()]).toEqual([expect.arrayContaining(['watched', 'sensitive-hit']), 'reason']);
  });
});
