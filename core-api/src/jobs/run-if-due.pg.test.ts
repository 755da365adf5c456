import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld } from '../../test/answer-world.ts';
import type { Core } from '../core.ts';
import { MastError } from '../shared/mast-error.ts';
import { askJob } from '../store/sql/ask-job.ts';
import { runIfDue } from './run-if-due.ts';

let world: AnswerWorld;
let moment = Date.parse('2026-11-21T09:00:00Z');

beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

const at = (seconds: number): void => void (moment += seconds * 1000);
const core = (changes: Partial<Core> = {}): Core => ({ ...world.core, clock: { now: () => new Date(moment) }, ...changes });
const counted = (name: string, everySeconds: number) => {
  const job = { name, everySeconds, runs: 0, run: async () => void (job.runs += 1) };
  return job;
};

test('a job runs at once, and again when its interval is over, also after a restart', async () => {
  const job = counted('daily', 86_400);
  await runIfDue(core(), job);
  await runIfDue(core(), job);
  at(86_399);
  await runIfDue(core(), job);
  expect(job.runs).toBe(1);
  at(1);
  await runIfDue(core(), job);
  expect(job.runs).toBe(2);
});

test('of two processes one runs it; when that one dies, the other takes over after the lease', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let begun = 0;
  const slow = { name: 'slow', everySeconds: 60, run: async () => { begun += 1; await held; } };
  const first = runIfDue(core(), slow);
  await expect.poll(() => begun).toBe(1);
  await runIfDue(core(), slow);
  expect(begun).toBe(1);
  at(601);
  const taken = counted('slow', 60);
  await runIfDue(core(), taken);
  expect(taken.runs).toBe(1);
  release();
  await first;
});

test('a job that fails is told by code and tried again, later each time', async () => {
  const lines: [string, unknown][] = [];
  const log = { ...world.core.log, error: (event: string, fields: unknown) => void lines.push([event, fields]) };
  let tries = 0;
  const failing = { name: 'failing', everySeconds: 3_600, run: async () => { tries += 1; throw tries === 1 ? new MastError('keys-missing') : new Error('Canary'); } };
  await runIfDue(core({ log }), failing);
  expect(tries).toBe(1);
  at(29);
  await runIfDue(core({ log }), failing);
  expect(tries).toBe(1);
  at(1);
  await runIfDue(core({ log }), failing);
  at(59);
  await runIfDue(core({ log }), failing);
  expect(tries).toBe(2);
  at(1);
  await runIfDue(core({ log }), failing);
  expect(tries).toBe(3);
  expect(lines.map(([event, fields]) => [event, fields])).toEqual([
    ['job-failed', { job: 'failing', code: 'keys-missing' }],
    ['job-failed', { job: 'failing', code: 'unknown' }],
    ['job-failed', { job: 'failing', code: 'unknown' }],
  ]);
});

test('a job that is asked for runs at once, and once more when it was asked for while it ran', async () => {
  const ask = (name: string) => core().store.tx({}, (db) => db.run(askJob, [name, new Date(moment)]));
  const job = counted('asked', 86_400);
  await runIfDue(core(), job);
  await runIfDue(core(), job);
  expect(job.runs).toBe(1);
  await ask('asked');
  const during = { ...job, run: async () => { job.runs += 1; await ask('asked'); } };
  await runIfDue(core(), during);
  expect(job.runs).toBe(2);
  await runIfDue(core(), job);
  expect(job.runs).toBe(3);
  await runIfDue(core(), job);
  expect(job.runs).toBe(3);
});
