import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';

import { adt, framed } from './messages.ts';
import { codeOf, fieldOf } from './mllp-client.ts';
import { startListener } from './running-listener.ts';
import type { RunningListener } from './running-listener.ts';

vi.setConfig({ testTimeout: 60_000 });
const cases = parse(readFileSync(join(import.meta.dirname, 'malformed-frames.yaml'), 'utf8')) as { name: string; bytes: string; code: string[]; closed?: true }[];
const large: Readonly<Record<string, () => Buffer>> = {
  JUNK: () => Buffer.alloc(1_100_000, 'x'),
  FRAMEJUNK: () => Buffer.concat([Buffer.from([0x0b]), Buffer.alloc(1_100_000, 'x')]),
  HUGE: () => Buffer.concat([Buffer.from('\u000bMSH|^~\\&|A|B|C|D|20261121||ADT^A04|H|P|2.4\r'), Buffer.alloc(17 * 1_048_576, 'x')]),
};
let running: RunningListener;
beforeAll(async () => {
  running = await startListener();
});
afterAll(() => running.close());

/** `\x0b`, `\r`, `\n`, `\\` of the table as bytes. */
function bytesOf(text: string): Buffer {
  return large[text]?.() ?? Buffer.from(text.replaceAll(/\\(x[0-9a-f]{2}|r|n|\\)/g, (_whole, escape: string) => (escape === 'r' ? '\r' : escape === 'n' ? '\n' : escape === '\\' ? '\\' : String.fromCodePoint(Number.parseInt(escape.slice(1), 16)))), 'latin1');
}

test('there are fifty of them and more', () => expect(cases.length).toBeGreaterThanOrEqual(50));

test.each(cases.map((one, at) => [one.name, one, at] as const))('%s: the right code, and the next message is served', async (_name, { bytes, code, closed = false }, at) => {
  const client = await running.connect();
  client.socket.write(bytesOf(bytes));
  if (closed) await client.until(code.length + 1);
  const next = closed ? await running.connect() : client;
  const id = `NEXT${at}`;
  next.socket.write(framed(adt({ id })));
  const answers = await next.until(closed ? 1 : code.length + 1);
  expect(client.closed).toBe(closed);
  expect((closed ? [] : answers.slice(0, -1)).map(codeOf)).toEqual(code);
  expect([codeOf(answers.at(-1)), fieldOf(answers.at(-1), 'MSA', 2)]).toEqual(['AA', id]);
  client.end();
  next.end();
});

test('what could not be read is answered without a control id; nothing of it is in a log line', () => {
  const text = JSON.stringify(running.lines);
  for (const value of ['GARBAGE', 'Zo', 'KLINGON', 'HTTP', 'Testperson']) expect(text.includes(value)).toBe(false);
});
