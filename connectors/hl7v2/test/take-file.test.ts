import { expect, test } from 'vitest';

import { takeFile } from '../src/files/take-file.ts';
import type { FileWork } from '../src/files/take-file.ts';
import { createMeters } from '../src/metrics/meters.ts';
import { createSeal } from '../src/ledger/seal.ts';
import { batchFile } from './batch-files.ts';
import { adt, testConfig, testSecret } from './messages.ts';

const bytes = Buffer.from(batchFile([adt({ id: 'A1' }), adt({ id: 'A2' })]));
const listed = { name: 'day.hl7', size: bytes.length, modifiedMs: 1 };

/** A file's way, step by step: what was done in which order, over a disk that takes messages or does not. */
function work(steps: string[], stored: () => Promise<void>): FileWork {
  return {
    feedId: 'feed', config: testConfig('/nowhere', 1), mostBytes: 1_000_000, meters: createMeters(), log: { info: () => undefined, error: () => undefined }, now: () => new Date(0),
    mailbox: {
      list: () => Promise.resolve([listed]), head: () => Promise.resolve(bytes), read: () => Promise.resolve(''), fetch: () => Promise.reject(new Error('not asked')), close: () => Promise.resolve(),
      answer: () => Promise.resolve(void steps.push('answered')),
      remove: () => Promise.resolve(steps.push('removed') > 0),
    },
    ledger: { seal: createSeal(testSecret, 'feed'), files: { answerTo: () => undefined, put: () => void steps.push('noted'), forgetBefore: () => undefined } },
    receiver: { receive: () => ({ id: 1, receivedMs: 0, repeated: false, reused: false, stored: stored().then(() => void steps.push('stored')) }), forget: () => undefined, forgetNumber: () => undefined },
    refusesAll: () => false, committed: () => Promise.resolve(), onReused: () => undefined, onStored: () => undefined,
  };
}

test('a file is answered once every message is on the disk, and removed after that', async () => {
  const steps: string[] = [];
  expect(await takeFile(work(steps, () => Promise.resolve()), listed)).toBe('taken');
  expect(steps).toEqual(['stored', 'stored', 'noted', 'answered', 'removed']);
});

test('where the disk does not take a message the file stays, and nobody is told that it was taken', async () => {
  const steps: string[] = [];
  expect(await takeFile(work(steps, () => Promise.reject(new Error('disk full'))), listed)).toBe('later');
  expect(steps).toEqual([]);
});
