import { createServer as createPlainServer } from 'node:http';
import type { Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

import { afterAll, expect, test } from 'vitest';

import { testCertificate } from '../../test/mail/test-certificate.ts';
import { keepsForwardSecrecy, outsideChecks } from './outside-checks.ts';

const open: Server[] = [];
afterAll(() => {
  for (const server of open) {
    server.closeAllConnections();
    server.close();
  }
});

async function port(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const tls = async (options: object, header: string | undefined): Promise<number> =>
  port(createServer({ ...testCertificate, ...options }, (_request, response) => void response.writeHead(200, header === undefined ? {} : { 'strict-transport-security': header }).end()) as unknown as Server);
const plain = async (status: number): Promise<number> => port(createPlainServer((_request, response) => void response.writeHead(status, { location: 'https://localhost/' }).end()));
const faults = async (order: Parameters<typeof outsideChecks>[0]): Promise<string[]> => (await outsideChecks(order)).filter(({ ok }) => !ok).map(({ name, found }) => `${name}: ${found}`);

test('a proxy as the platform’s page asks for it has no fault', async () => {
  const at = await tls({ minVersion: 'TLSv1.2' }, 'max-age=63072000; includeSubDomains');
  expect(await faults({ coreUrl: `https://localhost:${at}`, embedOrigins: ['https://panel.example.org'], ca: testCertificate.cert, plainPort: await plain(403) })).toEqual([]);
  expect(await outsideChecks({ coreUrl: 'http://127.0.0.1:4300', embedOrigins: [] })).toEqual([]);
});

test('a certificate that nobody vouches for, old TLS, too short an HSTS, a redirect and a shared host name are each told', async () => {
  const at = await tls({ minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' }, 'max-age=600');
  expect(await faults({ coreUrl: `https://localhost:${at}`, embedOrigins: ['https://localhost:4301'], plainPort: await plain(301) })).toEqual([
    expect.stringMatching(/^outside, certificate: .*SELF_SIGNED/),
    expect.stringMatching(/^outside, TLS: none, but TLSv1\.1 too$/),
    'outside, HSTS: max-age=600',
    'outside, plain http: answered with 301: refuse it, do not redirect',
    'outside, host names: embeds share the host name of core',
  ]);
});

test.each([['TLS_AES_256_GCM_SHA384', true], ['ECDHE-RSA-AES128-GCM-SHA256', true], ['DHE-RSA-AES256-GCM-SHA384', true], ['AES128-GCM-SHA256', false], ['AES256-SHA', false]] as const)('%s keeps forward secrecy: %s', (cipher, keeps) => {
  expect(keepsForwardSecrecy(cipher)).toBe(keeps);
});
