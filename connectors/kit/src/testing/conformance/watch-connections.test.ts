import { Socket, connect } from 'node:net';
import { connect as connectTls } from 'node:tls';

import { expect, test } from 'vitest';

import { serveHandler } from '../serve-handler.ts';
import { strayConnections, watchConnections } from './watch-connections.ts';

const quietly = (socket: Socket): void => void socket.on('error', () => undefined);

test('a connection is seen however it is begun, and told from one to a declared host', async () => {
  const { url, close } = await serveHandler(() => Promise.resolve(new Response('ok')));
  const port = Number(new URL(url).port);
  const seen = await watchConnections(async () => {
    quietly(connect(1, '127.0.0.1'));
    quietly(new Socket().connect(2, '127.0.0.1'));
    quietly(connectTls({ host: '127.0.0.1', port: 3 }));
    await fetch('http://127.0.0.1:4/').catch(() => undefined);
    await fetch(url);
  });
  await close();
  expect(seen.map((connection) => connection.port).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, port]);
  const stray = await strayConnections(seen, [{ host: '127.0.0.1', port }, { host: '127.0.0.1', port: 2 }, { host: 'no-such-host.invalid', port: 3 }]);
  expect(stray.map((connection) => connection.port).toSorted((a, b) => a - b)).toEqual([1, 3, 4]);
});
