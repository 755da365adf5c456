import { describe, expect, test } from 'vitest';

import type { EntraToken, SignIn } from '@mast/microsoft/sign-in';

import type { AsyncResult, Item, Mailbox } from './office/office-types.ts';
import { PaneFlow } from './pane-flow.ts';
import type { PaneState } from './state/pane-state.ts';

type Done = (result: AsyncResult<string>) => void;
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
const given = (value: string): AsyncResult<string> => ({ status: 'succeeded', value, error: null });
const refused = (code: number): AsyncResult<string> => ({ status: 'failed', value: '', error: { code } });
const token: EntraToken = { accessToken: 'e30.e30.sig', expiresAt: new Date('2026-11-22T11:00:00Z') };

/** A mailbox whose answers a test gives when it wants, and a flow that follows it. */
const setUp = (signIn: Partial<SignIn> = {}, hostId = 'tenant') => {
  const asked: { id: string; form: string; done: Done }[] = [];
  const timers: (() => void)[] = [];
  const item = (id: string): Item => ({ itemId: id, subject: 'RE: Panel', body: { getAsync: (form, done) => void asked.push({ id, form, done }) } });
  const mailbox: { item: Item | null; addHandlerAsync: Mailbox['addHandlerAsync'] } = { item: item('a'), addHandlerAsync: () => undefined };
  const seen: PaneState[] = [];
  const flow = new PaneFlow({
    mailbox,
    signIn: { silent: () => Promise.resolve({ ok: true, value: token }), ask: () => Promise.resolve({ ok: false, failure: 'cancelled' }), ...signIn },
    hostOf: () => (hostId === '' ? undefined : hostId),
    today: () => '2026-11-22',
    later: (_ms, work) => (timers.push(work), () => void timers.splice(timers.indexOf(work), 1)),
    newKey: () => 'key-1',
    changed: (state) => void seen.push(state),
  });
  const open = async (id: string | null): Promise<void> => {
    mailbox.item = id === null ? null : item(id);
    void flow.follow();
    await settled();
  };
  const offered = () => (flow.state.at === 'offered' ? flow.state : expect.fail(`at ${flow.state.at}`));
  return { flow, mailbox, asked, timers, open, offered, seen };
};
const child = 'Name: Mair Jones\nDOB: 12/03/2011\nNHS number: 999 000 0018';

describe('the pane follows the message', () => {
  test('a body that comes after another message was opened is dropped, whatever it says', async () => {
    const { asked, open, offered, flow } = setUp();
    await open('a');
    await open('b');
    asked[1]?.done(given('<p>Name: Rhys Evans</p>'));
    await settled();
    asked[0]?.done(given(`<p>${child}</p>`));
    await settled();
    expect(JSON.stringify(offered().offer)).toContain('Rhys');
    expect(JSON.stringify(flow.state)).not.toContain('Mair');
  });

  test('the right answer to the right call is dropped when the mailbox has moved on without saying so', async () => {
    const { asked, mailbox, open, flow } = setUp();
    await open('a');
    mailbox.item = { itemId: 'b' };
    asked[0]?.done(given(`<p>${child}</p>`));
    await settled();
    expect(flow.state.at).toBe('reading');
  });

  test('no message: nothing is asked of Outlook, and what was found is put away', async () => {
    const { asked, open, flow } = setUp();
    await open('a');
    asked[0]?.done(given(`<p>${child}</p>`));
    await settled();
    await open(null);
    expect(flow.state).toEqual({ at: 'no-message', changed: false });
    expect(asked).toHaveLength(1);
  });

  test('refused as HTML, read as text; refused as both, said with its code', async () => {
    const { asked, open, offered, flow } = setUp();
    await open('a');
    asked[0]?.done(refused(9020));
    await settled();
    expect(asked[1]?.form).toBe('text');
    asked[1]?.done(given(child));
    await settled();
    expect(offered().offer.subjects).toHaveLength(1);
    await open('b');
    asked[2]?.done(refused(5001));
    await settled();
    asked[3]?.done(refused(5001));
    await settled();
    expect(flow.state).toEqual({ at: 'unread', why: 'refused', code: 5001 });
  });

  test('a silent Outlook is waited for once; what it says afterwards changes nothing', async () => {
    const { asked, timers, open, flow } = setUp();
    await open('a');
    timers[0]?.();
    await settled();
    expect(flow.state).toEqual({ at: 'unread', why: 'silent', code: undefined });
    asked[0]?.done(given(child));
    await settled();
    expect(flow.state.at).toBe('unread');
    expect(asked).toHaveLength(1);
  });

  test('pasted text is read in place of the message, and a message’s late body does not replace it', async () => {
    const { asked, open, offered, flow } = setUp();
    await open('a');
    flow.paste('Name: Rhys Evans\nDOB: 04/11/2014');
    asked[0]?.done(given(child));
    await settled();
    expect(offered().source).toBe('pasted');
    expect(JSON.stringify(flow.state)).not.toContain('Mair');
  });

  test('the text itself is in no state that the pane was ever in', async () => {
    const { asked, open, seen } = setUp();
    await open('a');
    asked[0]?.done(given(`<p>Bruising seen at school.</p><p>${child.replaceAll('\n', '</p><p>')}</p>`));
    await settled();
    expect(JSON.stringify(seen)).not.toContain('Bruising');
    expect(JSON.stringify(seen)).toContain('Mair');
  });
});

describe('the pane asks', () => {
  const toOffer = async (signIn: Partial<SignIn> = {}, hostId = 'tenant') => {
    const world = setUp(signIn, hostId);
    await world.open('a');
    world.asked[0]?.done(given(`<p>${child.replaceAll('\n', '</p><p>')}</p>`));
    await settled();
    return world;
  };

  test('nothing is ticked beforehand; too little is said; only what is ticked is asked', async () => {
    const { flow, offered } = await toOffer();
    expect(offered().ticked).toEqual([]);
    flow.act({ type: 'tick', field: 'person-0-name', on: true });
    flow.act({ type: 'go-on' });
    expect(offered().fault).toBe('thin');
    flow.act({ type: 'tick', field: 'person-0-birth', on: true });
    flow.act({ type: 'go-on' });
    await settled();
    expect(flow.state).toMatchObject({ at: 'asking', key: 'key-1', hostId: 'tenant', question: { person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } } });
    expect(JSON.stringify(flow.state.at === 'asking' ? flow.state.question : '')).not.toContain('9990000018');
  });

  test('the user is asked to sign in only where the silent way needs them; closing the window is said', async () => {
    const { flow, offered } = await toOffer({ silent: () => Promise.resolve({ ok: false, failure: 'interaction-needed' }) });
    flow.act({ type: 'tick', field: 'person-0-nhs', on: true });
    flow.act({ type: 'go-on' });
    await settled();
    expect(offered().signIn).toBe('cancelled');
    const other = await toOffer({ silent: () => Promise.resolve({ ok: false, failure: 'unreachable' }), ask: () => expect.fail('must not open a window') });
    other.flow.act({ type: 'tick', field: 'person-0-nhs', on: true });
    other.flow.act({ type: 'go-on' });
    await settled();
    expect(other.offered().signIn).toBe('unreachable');
  });

  test('a sign-in that ends under another message opens nothing', async () => {
    let sign: (value: { ok: true; value: EntraToken }) => void = () => undefined;
    const { flow, open } = await toOffer({ silent: () => new Promise((resolve) => (sign = resolve)) });
    flow.act({ type: 'tick', field: 'person-0-nhs', on: true });
    flow.act({ type: 'go-on' });
    await open('b');
    sign({ ok: true, value: token });
    await settled();
    expect(flow.state).toEqual({ at: 'reading', changed: true });
  });

  test('a tenant that takes no part is refused here', async () => {
    const { flow, offered } = await toOffer({}, '');
    flow.act({ type: 'tick', field: 'person-0-nhs', on: true });
    flow.act({ type: 'go-on' });
    await settled();
    expect(offered().signIn).toBe('refused');
  });
});
