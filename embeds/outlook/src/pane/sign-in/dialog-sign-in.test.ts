import { failed, ok } from '@mast/microsoft/sign-in';
import { describe, expect, test } from 'vitest';

import { writeDialogAnswer } from '../../dialog/dialog-answer.ts';
import type { AsyncResult, Dialog } from '../office/office-types.ts';
import { createDialogSignIn } from './dialog-sign-in.ts';

const url = 'https://embeds.example/v1/outlook/sign-in';
const token = { accessToken: 'a.b.c', expiresAt: new Date('2026-11-22T10:00:00.000Z') };

/** A window that a test opens, speaks from and shuts. */
const setUp = () => {
  let done: (result: AsyncResult<Dialog>) => void = () => undefined;
  const handlers = new Map<string, (event: { message?: string; origin?: string; error?: number }) => void>();
  const seen: string[] = [];
  const timers: (() => void)[] = [];
  let at = new Date('2026-11-22T09:00:00.000Z');
  const signIn = createDialogSignIn({
    ui: { displayDialogAsync: (where, _size, opened) => (seen.push(`open ${where}`), (done = opened), undefined) },
    url,
    now: () => at,
    later: (_ms, work) => (timers.push(work), () => void timers.splice(timers.indexOf(work), 1)),
  });
  const open = (): void => done({ status: 'succeeded', value: { addEventHandler: (event, handler) => void handlers.set(event, handler), close: () => void seen.push('close') } });
  const refuse = (code: number): void => done({ status: 'failed', value: undefined as never, error: { code } });
  const say = (event: { message?: string; origin?: string }): void => handlers.get('dialogMessageReceived')?.(event);
  const shut = (): void => handlers.get('dialogEventReceived')?.({ error: 12_006 });
  return { signIn, open, refuse, say, shut, seen, timers, passTo: (iso: string) => void (at = new Date(iso)) };
};

describe('signing in through a window of Outlook’s', () => {
  test('the token comes, the window goes; until it nears its end nobody is troubled again', async () => {
    const { signIn, open, say, seen, timers, passTo } = setUp();
    expect(await signIn.silent()).toEqual(failed('interaction-needed'));
    const asked = signIn.ask();
    open();
    expect(timers).toEqual([]);
    say({ message: writeDialogAnswer(ok(token)), origin: 'https://embeds.example' });
    expect(await asked).toEqual(ok(token));
    expect(seen).toEqual([`open ${url}`, 'close']);
    expect(await signIn.silent()).toEqual(ok(token));
    passTo('2026-11-22T09:59:30.000Z');
    expect(await signIn.silent()).toEqual(failed('interaction-needed'));
  });

  test('what another page in that window says is not heard', async () => {
    const { signIn, open, say, shut } = setUp();
    const asked = signIn.ask();
    open();
    say({ message: writeDialogAnswer(ok(token)), origin: 'https://login.evil.example' });
    shut();
    expect(await asked).toEqual(failed('cancelled'));
    expect(await signIn.silent()).toEqual(failed('interaction-needed'));
  });

  test.each([
    ['shut by the user', ({ open, shut }: ReturnType<typeof setUp>) => (open(), shut()), 'cancelled'],
    ['not let open by the user', ({ refuse }: ReturnType<typeof setUp>) => refuse(12_009), 'cancelled'],
    ['not possible here', ({ refuse }: ReturnType<typeof setUp>) => refuse(12_004), 'unavailable'],
    ['never answered for', ({ timers }: ReturnType<typeof setUp>) => timers[0]?.(), 'unavailable'],
    ['refused by Entra ID', ({ open, say }: ReturnType<typeof setUp>) => (open(), say({ message: '{"why":"refused"}' })), 'refused'],
    ['no answer of ours', ({ open, say }: ReturnType<typeof setUp>) => (open(), say({ message: 'hello' })), 'refused'],
    ['a token without an end', ({ open, say }: ReturnType<typeof setUp>) => (open(), say({ message: '{"accessToken":"a"}' })), 'refused'],
  ])('a window that is %s', async (_name, happen, why) => {
    const world = setUp();
    const asked = world.signIn.ask();
    happen(world);
    expect(await asked).toEqual(failed(why));
  });
});
