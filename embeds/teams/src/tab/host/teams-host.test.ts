import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { TeamsLibrary } from './teams-host.ts';
import { connectTeams } from './teams-host.ts';

/** What the product promises whoever stands before it (issue 9): a way on within three seconds. */
const promisedMs = 3_000;
const never = (): Promise<never> => new Promise(() => undefined);
const context = { app: { locale: 'cy-gb', theme: 'dark' }, page: { subPageId: '7F3A-1A2B' }, user: { tenant: { id: 't' } } };
const library = (app: object): TeamsLibrary => ({ app: { initialize: async () => undefined, getContext: async () => context, notifySuccess: async () => undefined, ...app }, authentication: {}, nestedAppAuth: { isNAAChannelRecommended: () => true } }) as unknown as TeamsLibrary;

describe('a host that does not answer, by a clock that the test moves', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test.each([
    ['the library never comes', never],
    ['the library is refused', () => Promise.reject(new Error('blocked'))],
    ['nobody answers the greeting, as in any frame that is not Teams’', async () => library({ initialize: never })],
    ['the greeting is refused', async () => library({ initialize: () => Promise.reject(new Error('SDK initialization timed out')) })],
    ['the context never comes', async () => library({ getContext: never })],
    ['a host that falls silent a moment before the end', async () => library({ initialize: () => new Promise((resolve) => setTimeout(resolve, 2_400)), getContext: never })],
  ] as const)('%s: a way on within three seconds', async (_name, load) => {
    let found: unknown;
    void connectTeams([], load).then((said) => (found = said));
    await vi.advanceTimersByTimeAsync(promisedMs);
    expect(found).toEqual({ ok: false, failure: 'silent' });
  });

  test('a host that takes its time is waited for: two seconds and a little are no silence', async () => {
    let found: unknown;
    void connectTeams([], async () => library({ initialize: () => new Promise((resolve) => setTimeout(resolve, 2_400)) })).then((said) => (found = said));
    await vi.advanceTimersByTimeAsync(2_399);
    expect(found).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(found).toMatchObject({ ok: true, value: { locale: 'cy-gb', theme: 'dark', tenantId: 't', page: '7F3A-1A2B', isNested: true } });
  });
});
