import { TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import { meetingAt } from '../../../test/meeting-at.ts';
import type { AccountId } from '../../shared/brands.ts';
import { addTotp, removeFactor } from './change-factors.ts';
import { listFactors } from './list-factors.ts';
import { newTotpSecret } from './totp.ts';

let world: AnswerWorld;
beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

async function accountWith(apps: number, name: string) {
  const account = { organisationId: world.council.organisationId, accountId: (await world.accountOf(world.council, 'data-lead', name)) as AccountId };
  for (let added = 0; added < apps; added += 1) {
    const secret = newTotpSecret();
    expect(await addTotp(world.core, account, secret, new TOTP({ secret }).generate())).toBe(true);
  }
  return { account, ids: (await listFactors(world.core, account)).map(({ factorId }) => factorId) };
}
const notices = async () => (await world.database.sql(`select 1 from notice where kind = 'credentials-changed'`)).length;

test('a factor goes while another stays; the last one never', async () => {
  const { account, ids: [first = '', second = ''] } = await accountWith(2, 'one after the other');
  expect(await removeFactor(world.core, account, crypto.randomUUID())).toBe('unknown');
  expect(await removeFactor(world.core, account, first)).toBe('removed');
  expect(await removeFactor(world.core, account, second)).toBe('last');
});

test('of two that go at once one stays', async () => {
  const { account, ids } = await accountWith(2, 'both at once');
  const core = meetingAt(world.core, 'select-factors');
  const outcomes = await Promise.all(ids.map((id) => removeFactor(core, account, id)));
  expect(outcomes.toSorted()).toEqual(['last', 'removed']);
  expect(await listFactors(world.core, account)).toHaveLength(1);
});

test('each change is mailed to the holder', async () => {
  const before = await notices();
  const { account, ids: [first = ''] } = await accountWith(2, 'told');
  await removeFactor(world.core, account, first);
  expect(await notices()).toBe(before + 3);
});
