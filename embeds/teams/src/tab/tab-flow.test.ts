import { failed, ok } from '@mast/microsoft/sign-in';
import type { SignIn } from '@mast/microsoft/sign-in';
import { describe, expect, test } from 'vitest';

import { TabFlow } from './tab-flow.ts';
import type { TabState } from './tab-state.ts';

const tenantId = '8c9f2d4e-1b3a-4c5d-8e7f-0a1b2c3d4e5f';
const accessToken = `e30.${Buffer.from(JSON.stringify({ tid: tenantId, oid: 'sian' })).toString('base64url')}.c2ln`;
const signed = async () => ok({ accessToken, expiresAt: new Date('2026-11-22T10:00:00Z') });

const setUp = (reference = '', signIn: Partial<SignIn> = {}) => {
  const seen: TabState[] = [];
  const settings = { clientId: 'c', tenants: [{ tenantId, hostId: 'swansea-365' }], authority: '', hostOrigins: [], coreUrl: '', embedUrl: '', scope: '', environment: 'live' } as const;
  const flow = new TabFlow({ settings, signIn: { silent: signed, ask: signed, ...signIn }, reference, changed: (state) => void seen.push(state) });
  return { flow, seen, now: () => seen.at(-1) };
};

describe('a link that carries a reference', () => {
  test('the panel looks for its question, unseen; found, it is shown, and the next question is a new one', async () => {
    const { flow, now } = setUp('7F3A-1A2B');
    await flow.start();
    expect(now()).toMatchObject({ at: 'panel', hostId: 'swansea-365', asks: { reference: '7F3A-1A2B' }, isFinding: true });
    flow.found();
    expect(now()).toMatchObject({ at: 'panel', isFinding: false });
    // What fails from now on is the panel's to say.
    flow.failed('not-allowed');
    expect(now()).toMatchObject({ at: 'panel' });
    flow.another();
    expect(now()).toMatchObject({ at: 'form' });
    await flow.start();
    expect(now()).toMatchObject({ at: 'form' });
  });

  test('somebody else’s, over, of nothing: core says not allowed, and one says whom one asks about', async () => {
    const { flow, now } = setUp('7F3A-1A2B');
    await flow.start();
    flow.failed('not-allowed');
    expect(now()).toMatchObject({ at: 'form', fields: { family: '' } });
    await flow.start();
    expect(now()).toMatchObject({ at: 'form' });
  });

  test.each(['offline', 'suspended', 'no-account', 'frame-unreachable', 'unavailable'])('%s is no matter of the reference: the panel says what it is', async (code) => {
    const { flow, now } = setUp('7F3A-1A2B');
    await flow.start();
    flow.failed(code);
    expect(now()).toMatchObject({ at: 'panel', isFinding: false });
  });

  test('who has to sign in on the way is led to the reference again', async () => {
    let isSilent = true;
    const { flow, now } = setUp('7F3A-1A2B', { silent: async () => (isSilent ? signed() : failed('interaction-needed')) });
    await flow.start();
    isSilent = false;
    await expect(flow.launch()).rejects.toThrow('interaction-needed');
    flow.failed('host-failed');
    expect(now()).toMatchObject({ at: 'sign-in' });
    await flow.ask();
    expect(now()).toMatchObject({ at: 'panel', asks: { reference: '7F3A-1A2B' } });
  });

  test('without one: whom one asks about', async () => {
    const { flow, now } = setUp();
    await flow.start();
    expect(now()).toMatchObject({ at: 'form' });
  });
});
