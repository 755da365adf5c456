import { beforeEach, expect, test } from 'vitest';

import { createSessionStore } from './session-store.ts';
import type { SessionStore } from './session-store.ts';

const minute = 60_000;
let clock = 0;
let store: SessionStore;
const signedIn = (account: string): Parameters<SessionStore['open']>[0] => ({ account, coreSession: 's', tokens: { access: 'a', expiresAt: 0, refresh: undefined } });

beforeEach(() => {
  clock = 1_000_000_000;
  store = createSessionStore(() => new Date(clock), { idleMs: 15 * minute, absoluteMs: 60 * minute, max: 3 });
});

test('a session that was left alone is over, and what it held is gone', () => {
  const session = store.open(signedIn('a'));
  session.work.set('answer', 'Mair');
  clock += 15 * minute;
  expect(store.find(session.id)).toBe(session);
  clock += 15 * minute + 1;
  expect([store.find(session.id), session.work.size, store.size()]).toEqual([undefined, 0, 0]);
});

test('a session ends at its last minute however busy it is', () => {
  const session = store.open(signedIn('a'));
  for (let minutes = 0; minutes < 60; minutes += 10) {
    expect(store.find(session.id)).toBe(session);
    clock += 10 * minute;
  }
  expect(store.find(session.id)).toBe(session);
  clock += 1;
  expect(store.find(session.id)).toBeUndefined();
});

test('signing in again changes id and form token, keeps the work, and ends what was before', () => {
  const before = store.open(signedIn('a'));
  before.work.set('draft', 1);
  const after = store.open(signedIn('a'), before);
  expect([after.id === before.id, after.formToken === before.formToken, after.work.get('draft'), store.find(before.id)]).toEqual([false, false, 1, undefined]);
});

test('beyond the bound the session unused longest makes way', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((account) => store.open(signedIn(account)));
  store.find(a?.id);
  const d = store.open(signedIn('d'));
  expect([a, b, c, d].map((session) => store.find(session?.id)?.account)).toEqual(['a', undefined, 'c', 'd']);
});

test('what is over is swept away although nobody comes back for it', () => {
  const session = store.open(signedIn('a'));
  session.work.set('answer', 'Mair');
  clock += 20 * minute;
  store.open(signedIn('b'));
  expect([session.work.size, store.size()]).toEqual([0, 1]);
});

test('ids hold 256 bits and are never equal', () => {
  const ids = Array.from({ length: 50 }, () => store.open(signedIn('a')).id);
  expect(new Set(ids).size).toBe(50);
  expect(ids.every((id) => Buffer.from(id, 'base64url').length === 32)).toBe(true);
  expect(store.find('')).toBeUndefined();
});
