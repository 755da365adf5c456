import type { SignIn, SignInWhy } from '@mast/microsoft/sign-in';
import { failed, ok } from '@mast/microsoft/sign-in';
import { describe, expect, test } from 'vitest';

import { firstThatWorks } from './first-that-works.ts';
import { createTeamsSignIn } from './teams-sign-in.ts';

const now = (): Date => new Date('2026-11-22T09:00:00.000Z');
const token = (seconds: number): string => `e30.${Buffer.from(JSON.stringify({ exp: Math.floor(now().getTime() / 1000) + seconds })).toString('base64url')}.c2ln`;
const way = (answer: SignInWhy | 'good', tried: string[], name: string): SignIn => {
  const attempt = async (how: string): ReturnType<SignIn['silent']> => {
    tried.push(`${name} ${how}`);
    return answer === 'good' ? ok({ accessToken: name, expiresAt: now() }) : failed(answer);
  };
  return { silent: () => attempt('silent'), ask: () => attempt('ask') };
};

describe('ways of signing in, one after the other', () => {
  test.each([
    [['good', 'good'], true, ['nested silent']],
    [['unavailable', 'good'], true, ['nested silent', 'teams silent']],
    [['unreachable', 'good'], true, ['nested silent', 'teams silent']],
    // The user's or the organisation's no is not gone round.
    [['refused', 'good'], 'refused', ['nested silent']],
    [['interaction-needed', 'good'], 'interaction-needed', ['nested silent']],
    [['unavailable', 'refused'], 'refused', ['nested silent', 'teams silent']],
  ] as const)('%s', async ([nested, teams], expected, path) => {
    const tried: string[] = [];
    const answer = await firstThatWorks([way(nested, tried, 'nested'), way(teams, tried, 'teams')]).silent();
    expect(answer.ok ? true : answer.failure).toBe(expected);
    expect(tried).toEqual(path);
  });

  test('with no way at all there is none', async () => {
    expect(await firstThatWorks([]).silent()).toEqual(failed('unavailable'));
  });
});

describe('Teams’ own single sign-on', () => {
  test('consent is asked for in a window, then the token again', async () => {
    const done: string[] = [];
    const signIn = createTeamsSignIn(
      { getAuthToken: async (silent) => (done.push(`token ${silent}`), done.includes('window') ? token(3_600) : Promise.reject(new Error('resourceRequiresConsent'))), openWindow: async () => void done.push('window') },
      'https://embeds.example/v1/teams/consent',
      now,
    );
    expect(await signIn.silent()).toEqual(failed('interaction-needed'));
    expect((await signIn.ask()).ok).toBe(true);
    expect(done).toEqual(['token true', 'window', 'token false']);
  });

  test('a token that is over is none', async () => {
    const signIn = createTeamsSignIn({ getAuthToken: async () => token(-5), openWindow: async () => undefined }, '', now);
    expect(await signIn.silent()).toEqual(failed('interaction-needed'));
  });

  test('a window that is shut is the user’s no', async () => {
    const signIn = createTeamsSignIn({ getAuthToken: async () => token(60), openWindow: () => Promise.reject(new Error('CancelledByUser')) }, '', now);
    expect(await signIn.ask()).toEqual(failed('cancelled'));
  });
});
