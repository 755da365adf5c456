import { randomUUID } from 'node:crypto';

import type { LogFields, World } from '../context.ts';

/** The moment at which tests stand. */
export const testMoment = new Date('2026-11-21T06:00:00Z');

/** A world for tests: a clock that stands at one moment, no jitter at all, and a log that can be looked at. */
export function createTestWorld(): World & { readonly lines: { event: string; fields: LogFields | undefined }[] } {
  const lines: { event: string; fields: LogFields | undefined }[] = [];
  const keep = (event: string, fields?: LogFields): void => {
    lines.push({ event, fields });
  };
  return {
    clock: { now: () => testMoment },
    log: { info: keep, error: keep },
    fetch: (request) => globalThis.fetch(request),
    random: () => 0,
    uuid: randomUUID,
    lines,
  };
}
