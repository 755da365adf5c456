import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import type { ConnectionOptions } from 'node:tls';

import { certify } from '@mast/connector-kit/testing';
import { afterAll, afterEach, expect, test, vi } from 'vitest';

import { adt, framed } from './messages.ts';
import { MllpClient, codeOf } from './mllp-client.ts';
import { startListener } from './running-listener.ts';
import type { RunningListener } from './running-listener.ts';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'tls-'));
const made = certify(folder);
const [server, known, other] = ['server', 'known', 'other'].map((name) => made.sign(name)) as [ReturnType<typeof made.sign>, ReturnType<typeof made.sign>, ReturnType<typeof made.sign>];
const stranger = certify(mkdtempSync(join(folder, 'stranger-'))).sign('stranger');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const open: RunningListener[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const listener = async (tls: object): Promise<RunningListener> => {
  const started = await startListener({ tls: { certificate: server.certificate, key: server.key, ...tls } });
  open.push(started);
  return started;
};
/** What a sender with this certificate is answered; undefined where it is not let in. */
const asked = async (port: number, options: ConnectionOptions): Promise<string | undefined> => {
  const socket = connect({ port, host: '127.0.0.1', ca: made.authority, servername: 'localhost', ...options });
  const client = new MllpClient(socket);
  const opened = await new Promise<boolean>((resolve) => {
    socket.once('secureConnect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
  try {
    return opened ? codeOf(await client.send(framed(adt({ id: 'M1' })))) : undefined;
  } finally {
    client.end();
  }
};

test('over TLS a message is answered; in clear it is not, nor by TLS 1.1', async () => {
  const { port, connect: inClear } = await listener({});
  expect(await asked(port, {})).toBe('AA');
  expect(await asked(port, { maxVersion: 'TLSv1.1', minVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' })).toBeUndefined();
  const client = await inClear();
  client.socket.write(framed(adt({ id: 'M2' })));
  await client.until(1);
  expect([client.answers.length, client.closed]).toEqual([0, true]);
});

test('with mutual TLS only senders whose certificate the authority signed are let in', async () => {
  const { port } = await listener({ clientAuthority: made.authority });
  expect(await asked(port, { cert: known.certificate, key: known.key })).toBe('AA');
  expect(await asked(port, {})).toBeUndefined();
  expect(await asked(port, { cert: stranger.certificate, key: stranger.key })).toBeUndefined();
});

test('with a list of fingerprints only those senders are let in, though the authority signed others', async () => {
  const { port, core, stop, figures } = await listener({ clientAuthority: made.authority, clientFingerprints: [known.fingerprint] });
  expect(await asked(port, { cert: known.certificate, key: known.key })).toBe('AA');
  expect(await asked(port, { cert: other.certificate, key: other.key })).toBeUndefined();
  await stop();
  expect([figures()['connections_refused_certificate_total'], core.rows.size <= 1]).toEqual([1, true]);
});

test('a configuration that would let anybody in beyond this machine, or lists fingerprints without an authority, is refused', async () => {
  const { hl7v2Config } = await import('../src/config.ts');
  const { rawConfig } = await import('./messages.ts');
  const parsed = (change: object): boolean => hl7v2Config.safeParse(rawConfig(folder, 2575, change as Record<string, unknown>)).success;
  expect(parsed({ host: '0.0.0.0' })).toBe(false);
  expect(parsed({ host: '0.0.0.0', clear: true })).toBe(true);
  expect(parsed({ host: '0.0.0.0', tls: { certificate: 'x', key: 'y' } })).toBe(true);
  expect(parsed({ tls: { certificate: 'x', key: 'y', clientFingerprints: [known.fingerprint] } })).toBe(false);
});

test('an address that is not listed is not let in', async () => {
  const started = await startListener({ allowFrom: ['10.0.0.0/8', '::1'] });
  open.push(started);
  const client = await started.connect();
  client.socket.write(framed(adt({ id: 'M1' })));
  await client.until(1);
  expect([client.answers.length, client.closed]).toEqual([0, true]);
  const listed = await startListener({ allowFrom: ['127.0.0.0/8'] });
  open.push(listed);
  expect(codeOf(await (await listed.connect()).send(framed(adt({ id: 'M1' }))))).toBe('AA');
});
