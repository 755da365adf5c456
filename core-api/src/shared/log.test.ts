import { expect, test } from 'vitest';

import { jsonLog } from './log.ts';

const at = new Date('2026-11-21T22:00:00Z');

test('a line is one JSON object with its moment in UTC, whatever stands in a value', () => {
  const lines: string[] = [];
  const log = jsonLog((line) => lines.push(line), () => at);
  const nasty = 'a\n{"at":"2026-01-01","event":"forged"}\r\n\u0000\u001b[2J"\u2028';
  log.info('listening', { host: nasty, port: 4300, gone: undefined });
  log.error('job-failed', { code: 'x' });
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line.slice(0, -1)).not.toMatch(/\p{Cc}/u);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { at: at.toISOString(), level: 'info', event: 'listening', host: nasty, port: 4300 },
    { at: at.toISOString(), level: 'error', event: 'job-failed', code: 'x' },
  ]);
});
