import { describe, expect, test } from 'vitest';

import type { CoreClient } from '../core/core-client.ts';
import { problem } from '../core/panel-problem.ts';
import type { Reply } from '../core/reply.ts';
import type { Answer } from '../core/wire.ts';
import { exchangeOrder } from '../exchange.ts';
import { exampleAnswer } from '../examples/example-answers.ts';
import { exampleDeclaration, exampleSession } from '../examples/example-sessions.ts';
import { PanelFlow } from './panel-flow.ts';

const assertion = (iss: string): string => `e30.${btoa(JSON.stringify({ iss, origin: 'https://case.example' }))}.sig`;
const ok = <T>(value: T): Promise<Reply<T>> => Promise.resolve({ ok: true, value });
const no = (kind: Parameters<typeof problem>[0]): Promise<Reply<never>> => Promise.resolve({ ok: false, problem: problem(kind) });
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

/** A flow on a core that a test bends; it records what was told to the host, and holds the one timer. */
const setUp = (bend: Partial<CoreClient> = {}, fetchLaunch = (): Promise<string | undefined> => Promise.resolve(assertion('cwm-case'))) => {
  const told: string[] = [];
  const calls: string[] = [];
  const timers: (() => void)[] = [];
  const core: CoreClient = {
    exchange: () => (calls.push('exchange'), ok(`token-${calls.length}`)),
    me: () => ok({ ...exampleSession.me, launch: { caseRef: 'CW-2041', subject: exampleSession.subject } }),
    gateways: () => ok(exampleSession.offer),
    declarations: () => ok({ declarations: [] }),
    resume: () => no('not-allowed'),
    declare: () => (calls.push('declare'), ok({ id: 'd1', expiresAt: '2026-11-21T09:30:00.000Z' })),
    search: () => (calls.push('search'), ok(exampleAnswer)),
    viewPerson: () => ok(exampleAnswer),
    viewPlace: () => ok(exampleAnswer),
    giveReference: () => ok({ id: 'd1', expiresAt: '2026-11-21T09:30:00.000Z' }),
    noteOutcome: (_call, { outcome }) => ok({ outcome, at: '2026-11-21T09:01:00.000Z' }),
    raiseConcern: () => ok({ concernId: 'c1', underReview: true }),
    sendBroker: () => ok({ messageId: 'm1', text: 'It will be passed on.' }),
    apply: () => ok({ received: true }),
    ...bend,
  };
  const flow = new PanelFlow({
    core,
    port: { origin: 'https://case.example', tell: (message) => void told.push(message.type === 'error' ? `error:${message.code}` : message.type), fetchLaunch },
    hostId: 'cwm-case',
    organisation: 'W06000011',
    lang: () => 'en',
    now: () => new Date('2026-11-21T09:00:00.000Z'),
    later: (_ms, work) => {
      timers.push(work);
      return () => undefined;
    },
    changed: () => undefined,
  });
  const toAnswer = async (): Promise<void> => {
    flow.act({ type: 'open' });
    await settled();
    flow.act({ type: 'draft', change: exampleDeclaration });
    flow.act({ type: 'check' });
    await settled();
  };
  return { flow, told, calls, timers, toAnswer };
};

describe('panel flow', () => {
  test('open, declare, check: the answer, and nothing is searched before the declaration', async () => {
    const { flow, told, calls, toAnswer } = setUp();
    await toAnswer();
    expect(flow.state.at).toBe('answered');
    expect(calls).toEqual(['exchange', 'declare', 'search']);
    expect(told).toEqual(['open', 'purpose-needed']);
  });

  test('a question of an embed of ours stays here until it is declared, and travels with the search alone', async () => {
    const question = { person: { family: 'Jones', dateOfBirth: '2011-03-12' }, address: { line1: '14 Heol y Bont', postcode: 'SA1 1AA' } };
    const sent: unknown[] = [];
    const keep = (said: unknown): void => void sent.push(JSON.stringify(said));
    const { flow, calls, toAnswer } = setUp(
      {
        me: () => ok({ ...exampleSession.me, launch: { caseRef: undefined, subject: undefined } } as never),
        exchange: (form) => (keep(form), ok('token')),
        gateways: (_call, kind) => (keep(kind), ok(exampleSession.offer)),
        declare: (_call, body) => (calls.push('declare'), keep(body), ok({ id: 'd1', expiresAt: '2026-11-21T09:30:00.000Z' })),
        search: (_call, id, asked) => (calls.push('search'), expect([id, asked]).toEqual(['d1', question]), ok(exampleAnswer)),
      },
      () => Promise.resolve(exchangeOrder({ subjectToken: 'a.b.c', kind: 'access_token', question, staffId: 'oid' })),
    );
    await toAnswer();
    expect(flow.state.at).toBe('answered');
    expect(calls).toEqual(['declare', 'search']);
    expect(sent.join(' ')).toContain('child');
    expect(sent.join(' ')).not.toMatch(/Jones|2011|Heol|SA1/);
  });

  test('a reference of the user’s own: its question is asked again under the declaration that lasts, and none is made', async () => {
    const question = { person: { family: 'Jones', dateOfBirth: '2011-03-12' } };
    const { flow, calls, told } = setUp(
      {
        me: () => ok({ ...exampleSession.me, launch: undefined } as never),
        resume: (_call, reference) => (calls.push(`resume ${reference}`), ok({ id: 'd7', expiresAt: '2026-11-21T09:30:00.000Z', question })),
        search: (_call, id, asked) => (calls.push('search'), expect([id, asked]).toEqual(['d7', question]), ok(exampleAnswer)),
      },
      () => Promise.resolve(exchangeOrder({ subjectToken: 'a.b.c', kind: 'access_token', reference: '7F3A-1A2B', staffId: 'oid' })),
    );
    flow.act({ type: 'open' });
    await settled();
    expect(flow.state).toMatchObject({ at: 'answered', session: { subject: question }, asked: { declarationId: 'd7' } });
    expect(calls).toEqual(['exchange', 'resume 7F3A-1A2B', 'search']);
    expect(told).toEqual(['open', 'purpose-needed']);
  });

  test('a reference that is nobody’s, another’s or over: told before anything is asked', async () => {
    const { flow, calls, told } = setUp({}, () => Promise.resolve(exchangeOrder({ subjectToken: 'a.b.c', kind: 'access_token', reference: '7F3A-1A2B', staffId: 'oid' })));
    flow.act({ type: 'open' });
    await settled();
    expect(flow.state).toMatchObject({ at: 'problem', problem: { kind: 'not-allowed' } });
    expect(calls).toEqual(['exchange']);
    expect(told).toEqual(['open', 'error:not-allowed']);
  });

  test('a collapsed panel asks the host for nothing', () => {
    const { calls } = setUp({}, () => Promise.reject(new Error('must not be called')));
    expect(calls).toEqual([]);
  });

  test('another subject: the screen is empty at once and the late answer is dropped', async () => {
    let release: (reply: Reply<Answer>) => void = () => undefined;
    const signals: AbortSignal[] = [];
    const { flow, toAnswer } = setUp({
      search: ({ signal }) => {
        signals.push(signal);
        return new Promise((resolve) => {
          release = resolve;
        });
      },
    });
    await toAnswer();
    flow.clear();
    expect(flow.state).toEqual({ at: 'collapsed' });
    expect(signals[0]?.aborted).toBe(true);
    release({ ok: true, value: exampleAnswer });
    await settled();
    expect(flow.state).toEqual({ at: 'collapsed' });
  });

  test('a late launch for the subject before is dropped as well', async () => {
    let release: (token: string) => void = () => undefined;
    const { flow, calls } = setUp({}, () => new Promise((resolve) => (release = resolve)));
    flow.act({ type: 'open' });
    flow.clear();
    release(assertion('cwm-case'));
    await settled();
    expect(flow.state).toEqual({ at: 'collapsed' });
    // The assertion may be spent, its answer is not used.
    expect(calls.filter((call) => call !== 'exchange')).toEqual([]);
  });

  test('an expired token is renewed once by a fresh launch, unseen', async () => {
    let first = true;
    const tokens: string[] = [];
    const { flow, calls, toAnswer } = setUp({
      search: ({ token }) => {
        tokens.push(token);
        const reply = first ? no('session-expired') : ok(exampleAnswer);
        first = false;
        return reply;
      },
    });
    await toAnswer();
    expect(flow.state.at).toBe('answered');
    expect(calls.filter((call) => call === 'exchange')).toHaveLength(2);
    expect(new Set(tokens).size).toBe(2);
  });

  test('a session that stays refused says so, to the user and the host', async () => {
    const { flow, told, toAnswer } = setUp({ search: () => no('session-expired') });
    await toAnswer();
    expect(flow.state).toMatchObject({ at: 'problem', problem: { kind: 'session-expired' } });
    expect(told.slice(-2)).toEqual(['session-expired', 'error:session-expired']);
  });

  test('trying again after a lost connection goes on under the declaration already made', async () => {
    let lost = true;
    const { flow, calls, toAnswer } = setUp({ search: () => (lost ? no('offline') : ok(exampleAnswer)) });
    await toAnswer();
    lost = false;
    flow.act({ type: 'check' });
    await settled();
    expect(flow.state.at).toBe('answered');
    expect(calls.filter((call) => call === 'declare')).toHaveLength(1);
  });

  test('an assertion of another host than this frame’s is not even sent', async () => {
    const { flow, calls } = setUp({}, () => Promise.resolve(assertion('another-case')));
    flow.act({ type: 'open' });
    await settled();
    expect(flow.state).toMatchObject({ at: 'problem', problem: { kind: 'wrong-organisation' } });
    expect(calls).toEqual([]);
  });

  test('a host that cannot vouch is worded as such', async () => {
    const { flow } = setUp({}, () => Promise.resolve(undefined));
    flow.act({ type: 'open' });
    await settled();
    expect(flow.state).toMatchObject({ at: 'problem', problem: { kind: 'host-failed' } });
  });

  test('the answer leaves the screen when its declaration ends', async () => {
    const { flow, timers, toAnswer } = setUp();
    await toAnswer();
    timers.at(-1)?.();
    expect(flow.state).toMatchObject({ at: 'problem', problem: { kind: 'declaration-expired' } });
    expect(JSON.stringify(flow.state)).not.toContain('South Wales Police');
  });

  test('refresh asks again under the same declaration; logout leaves nothing', async () => {
    const { flow, calls, toAnswer } = setUp();
    await toAnswer();
    flow.refresh();
    await settled();
    expect(calls.filter((call) => call === 'search')).toHaveLength(2);
    expect(calls.filter((call) => call === 'declare')).toHaveLength(1);
    flow.clear();
    expect(flow.state).toEqual({ at: 'collapsed' });
  });
});
