import { expect, test } from 'vitest';

import { reduceApplication, emptyApplication } from './application.ts';
import { reduceDeeds } from './deed-event.ts';
import type { DeedEvent } from './deed-event.ts';
import { noDeeds } from './deeds.ts';

const run = (events: DeedEvent[], from = noDeeds('2026-11-22T09:00:00.000Z')) => events.reduce(reduceDeeds, from);

test('an outcome is said again and the last word counts; while one is on its way a second press changes nothing', () => {
  const said = run([{ type: 'outcome', involvementId: 'a', outcome: 'no-reply' }, { type: 'outcome-settled', involvementId: 'a', state: 'kept' }, { type: 'outcome', involvementId: 'a', outcome: 'spoke' }]);
  expect(said.outcomes).toEqual({ a: { outcome: 'spoke', state: 'sending' } });
  expect(reduceDeeds(said, { type: 'outcome', involvementId: 'a', outcome: 'not-needed' })).toBe(said);
  expect(run([{ type: 'outcome-settled', involvementId: 'never said', state: 'kept' }]).outcomes).toEqual({});
});

test('a broker message needs a number and words; once sent, neither is left', () => {
  const written = run([{ type: 'broker-open' }, { type: 'broker-send' }]);
  expect(written.broker).toMatchObject({ at: 'writing', faults: ['phone', 'message'] });
  const sending = run([{ type: 'broker-draft', change: { phone: '101', message: 'Please call today.' } }, { type: 'broker-send' }], written);
  expect(sending.broker).toMatchObject({ at: 'sending', faults: [] });
  expect(reduceDeeds(sending, { type: 'broker-settled', text: undefined }).broker).toMatchObject({ at: 'writing', failed: true, message: 'Please call today.' });
  expect(reduceDeeds(sending, { type: 'broker-settled', text: 'Passed on.' }).broker).toEqual({ at: 'sent', phone: '', message: '', faults: [], text: 'Passed on.', failed: false });
});

test('a reference is only due where it was promised, and an empty one is not sent', () => {
  expect(run([{ type: 'reference-send' }]).reference?.state).toBe('waiting');
  expect(run([{ type: 'reference-draft', text: 'CW-1' }, { type: 'reference-send' }]).reference?.state).toBe('sending');
  expect(run([{ type: 'reference-draft', text: 'CW-1' }], noDeeds()).reference).toBeUndefined();
});

test('an application lacks what it lacks, and is sent once', () => {
  const empty = reduceApplication(emptyApplication('sw-1'), { type: 'application-send' });
  expect(empty.faults).toEqual(['name', 'email']);
  const filled = reduceApplication(empty, { type: 'application-draft', change: { name: 'Nia Probert', email: 'nia@cwm.example', trainingOn: '' } });
  expect(filled.faults).toEqual([]);
  const sending = reduceApplication(filled, { type: 'application-send' });
  expect(sending.at).toBe('sending');
  expect(reduceApplication(sending, { type: 'application-send' })).toBe(sending);
});
