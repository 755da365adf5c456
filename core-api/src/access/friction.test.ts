import { expect, test } from 'vitest';

import { frictionFactorSeconds, frictionRefusal, isHeldUp } from './friction.ts';
import type { Friction, SignInSession } from './principal.ts';

const now = new Date('2026-11-22T10:00:00Z');
const seconds = now.getTime() / 1000;
const session = (changes: Partial<SignInSession>): SignInSession => ({ id: 's', authTime: seconds - 40_000, amr: ['pwd', 'otp', 'mfa'], ...changes });

test.each([
  ['nobody is held up who is not', undefined, undefined, undefined],
  ['who was told goes on', 'notice', session({}), undefined],
  ['who is to say more does so when declaring', 'reason', undefined, undefined],
  ['a case system’s word is no second factor', 'step-up', undefined, 'asking-needs-own-sign-in'],
  ['a factor of this morning is too old', 'step-up', session({}), 'step-up-needed'],
  ['a factor given again lets one ask', 'step-up', session({ steppedUpAt: seconds - frictionFactorSeconds }), undefined],
  ['a second more and it does not', 'step-up', session({ steppedUpAt: seconds - frictionFactorSeconds - 1 }), 'step-up-needed'],
  ['who has just signed in with two factors gave one', 'step-up', session({ authTime: seconds - 60 }), undefined],
  ['a password alone is not one', 'step-up', session({ authTime: seconds - 60, amr: ['pwd'] }), 'step-up-needed'],
  ['whoever is stopped is, by whatever way they come', 'block', session({ steppedUpAt: seconds }), 'asking-stopped'],
] as const)('%s', (_what, friction, signedIn, refusal) => {
  expect(frictionRefusal({ friction, session: signedIn }, now)).toBe(refusal);
});

test('each step holds up as far as those below it', () => {
  const order: readonly Friction[] = ['notice', 'reason', 'step-up', 'block'];
  for (const [at, friction] of order.entries()) expect(order.map((least) => isHeldUp({ friction }, least))).toEqual(order.map((_least, place) => place <= at));
  expect(isHeldUp({ friction: undefined }, 'notice')).toBe(false);
});
