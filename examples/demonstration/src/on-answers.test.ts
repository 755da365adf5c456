import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { onAnswers } from './on-answers.ts';

let outbox: string;
beforeEach(() => {
  outbox = mkdtempSync(join(tmpdir(), 'outbox-'));
});
afterEach(() => rmSync(outbox, { recursive: true }));

test('every answer to a partner is followed by a refresh that began after it', async () => {
  const asked = Promise.withResolvers<undefined>();
  const refresh = vi.fn(() => asked.promise);
  const stop = onAnswers([outbox], refresh);
  writeFileSync(join(outbox, 'a.result.json'), '{}');
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
  writeFileSync(join(outbox, 'b.result.json'), '{}');
  asked.resolve(undefined);
  await vi.waitFor(() => expect(refresh.mock.calls.length).toBeGreaterThan(1));
  stop();
});

test('a refresh that fails is left for the next answer', async () => {
  const refresh = vi.fn(() => Promise.reject(new Error('core is away')));
  const stop = onAnswers([outbox], refresh);
  writeFileSync(join(outbox, 'a.result.json'), '{}');
  await vi.waitFor(() => expect(refresh).toHaveBeenCalled());
  const before = refresh.mock.calls.length;
  writeFileSync(join(outbox, 'b.result.json'), '{}');
  await vi.waitFor(() => expect(refresh.mock.calls.length).toBeGreaterThan(before));
  stop();
});
