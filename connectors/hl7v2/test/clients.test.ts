import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

import { Hl7Message } from '@medplum/core';
import { Hl7Client } from '@medplum/hl7';
import { Client, Message } from 'node-hl7-client';
import { afterEach, expect, test, vi } from 'vitest';

import { adt } from './messages.ts';
import { startListener, until } from './running-listener.ts';
import type { RunningListener } from './running-listener.ts';

vi.setConfig({ testTimeout: 60_000 });
const open: RunningListener[] = [];
const listener = async (): Promise<RunningListener> => {
  const started = await startListener();
  open.push(started);
  return started;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
const messages = Array.from({ length: 20 }, (_, at) => adt({ id: `M${at}`, patient: `P${at}`, visit: `V${at}`, family: 'Tester' }));

test('node-hl7-client accepts every acknowledgement', async () => {
  const { port, core } = await listener();
  const client = new Client({ host: '127.0.0.1', version: '2.4' });
  const codes: string[] = [];
  const outbound = client.createConnection({ port, version: '2.4' }, (response) => {
    codes.push(`${response.getMessage().get('MSA.1').toString()} ${response.getMessage().get('MSA.2').toString()}`);
  });
  for (const text of messages) {
    await outbound.sendMessage(new Message({ text }));
    const count = codes.length;
    await until(() => codes.length > count || codes.length === messages.length);
  }
  await until(() => codes.length === messages.length);
  expect(codes).toEqual(messages.map((_, at) => `AA M${at}`));
  await outbound.close();
  await until(() => core.rows.size === messages.length);
});

test('@medplum/hl7 accepts every acknowledgement, and finds in it what it looks for', async () => {
  const { port, core } = await listener();
  const client = new Hl7Client({ host: '127.0.0.1', port });
  for (const [at, text] of messages.entries()) {
    const ack = await client.sendAndWait(Hl7Message.parse(text));
    expect([ack.getSegment('MSA')?.getField(1)?.toString(), ack.getSegment('MSA')?.getField(2)?.toString(), ack.header.getField(9)?.toString()]).toEqual(['AA', `M${at}`, 'ACK^A04^ACK']);
  }
  await client.close();
  await until(() => core.rows.size === messages.length);
});

const mllpSend = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'mllp_send')).find((path) => existsSync(path));

test.skipIf(mllpSend === undefined)('mllp_send (Debian, python3-hl7) accepts every acknowledgement: each comes in one piece', async () => {
  const { port, core } = await listener();
  const folder = mkdtempSync(join(tmpdir(), 'mllp-send-'));
  try {
    const file = join(folder, 'messages.hl7');
    writeFileSync(file, messages.join('\n'));
    const { stdout } = await promisify(execFile)(mllpSend ?? '', ['--loose', '-f', file, '-p', String(port), '127.0.0.1']);
    expect([...stdout.matchAll(/MSA\|AA\|(M\d+)/g)].map(([, id]) => id)).toEqual(messages.map((_, at) => `M${at}`));
    await until(() => core.rows.size === messages.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
