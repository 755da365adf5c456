import { setTimeout as sleep } from 'node:timers/promises';

import { expect, test } from 'vitest';
import { z } from 'zod';

import { mapRow } from '../../../template/src/map-row.ts';
import type { Accept, Connector } from '../../connector.ts';
import { runConformance } from './run-conformance.ts';
import type { FakeSource, Sample, Specimen } from './specimen.ts';

type Told = 'taken' | 'refused';
type Take = (message: string) => Promise<Told>;
const lines = new Map<string, Take>();
let opened = 0;

/** A line over which messages come one by one, each answered. */
const config = z.strictObject({ line: z.string().describe('Name of the line to listen on') });
const specimenOf = (listen: NonNullable<Connector<{ line: string }>['listen']>): Specimen => ({
  connector: { id: 'line', config, delivers: { modes: ['push'], deletes: [] }, check: () => Promise.resolve([{ capability: 'listen', ok: true }]), listen } as Connector<unknown>,
  folder: 'line', readme: '',
  startSource: (): FakeSource => {
    opened += 1;
    const line = `line-${opened}`;
    const send = async (row: Sample): Promise<Told | 'unanswered'> => (await lines.get(line)?.(row.defect === 'garbage' ? `garbage ${row.family}` : JSON.stringify(row)).catch(() => 'unanswered' as const)) ?? 'unanswered';
    return { config: { line }, secrets: [], hold: () => undefined, fault: () => false, mend: () => undefined, served: () => 0, send, close: () => void lines.delete(line) };
  },
});

const pageOf = (message: string): Parameters<Accept>[0] => {
  const { ref, given, family, dateOfBirth, addressLine, postcode, phone, date, defect } = JSON.parse(message) as Sample;
  if (defect !== undefined) throw new Error('cannot be loaded');
  const record = mapRow({ id: ref, forename: given, surname: family, born: dateOfBirth, address: addressLine, postcode, at: `${date}T10:00:00Z`, phone, sensitivity: 0 });
  return { mode: 'delta', records: [{ ref, record }], tombstones: [], rejects: [], read: 1, cursor: ref, complete: true };
};
const untilAborted = (signal: AbortSignal): Promise<void> => new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
const listening = (take: (accept: Accept, line: string) => Take, end: (signal: AbortSignal) => Promise<void> = untilAborted): Specimen =>
  specimenOf(async ({ config: { line }, signal }, accept) => {
    lines.set(line, take(accept, line));
    await end(signal);
  });
/** A message with its row changed; what is none stays. */
const changed = (message: string, change: (row: Sample) => Sample): string => (message.startsWith('{') ? JSON.stringify(change(JSON.parse(message) as Sample)) : message);
const soundly = (accept: Accept): Take => async (message) => {
  try {
    await accept(pageOf(message));
    return 'taken';
  } catch {
    return 'refused';
  }
};

const broken: Readonly<Record<string, Specimen>> = {
  'push.delivers': listening((accept) => async (message) => {
    try {
      const page = pageOf(message);
      await accept({ ...page, records: page.records.map((row) => ({ ...row, ref: 'another' })) });
      return 'taken';
    } catch {
      return 'refused';
    }
  }),
  'push.after-commit': listening((accept) => async (message) => {
    const stored = soundly(accept)(message);
    return Promise.race([stored, sleep(20, 'taken' as const)]);
  }),
  'push.not-stored': listening((accept) => async (message) => {
    const told = await soundly(accept)(message);
    return message.includes('defect') || !message.startsWith('{') ? told : 'taken';
  }),
  'push.survives': listening((accept, line) => async (message) => {
    if (!message.startsWith('{')) lines.delete(line);
    return soundly(accept)(message);
  }),
  'push.stops': listening(soundly, () => new Promise(() => undefined)),
  'push.odd-values': listening((accept) => (message) => soundly(accept)(changed(message, (row) => ({ ...row, family: row.family.replaceAll(/[^\x20-\x7e]/g, '?') })))),
  'push.dates': listening((accept) => (message) => soundly(accept)(changed(message, (row) => ({ ...row, date: '2026-10-05' })))),
  'push.answered-for': listening((accept) => async (message) => (message.startsWith('{') ? soundly(accept)(message) : 'taken')),
  'push.never-load': listening((accept) => (message) => soundly(accept)(changed(message, ({ defect, ...row }) => (defect === 'never-load' || defect === undefined ? row : { ...row, defect })))),
  'push.values-free': specimenOf(async ({ config: { line }, signal, log }, accept) => {
    lines.set(line, (message) => {
      log.info('took', { what: message });
      return soundly(accept)(message);
    });
    await untilAborted(signal);
  }),
};
const failed = async (subject: Specimen): Promise<string[]> => (await runConformance(subject, ({ id }) => id.startsWith('push.'))).filter(({ result }) => result === 'failed').map(({ id }) => id);

test('a sound listener passes every check of push', async () => {
  expect(await failed(listening(soundly))).toEqual([]);
});

test.each(Object.keys(broken))('%s rejects the listener that breaks it, and no other check does', async (id) => {
  expect(await failed(broken[id] ?? listening(soundly))).toEqual([id]);
}, 90_000);
